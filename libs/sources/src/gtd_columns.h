// SPDX-License-Identifier: Apache-2.0
/// The columns of GTD that Sanad reads, by the names of the codebook.
#pragma once

#include <array>
#include <cstddef>

#include "header_row.h"

namespace sanad::sources::gtd {

enum Column : std::size_t {
  eventid, iyear, imonth, iday, extended, resolution, country, country_txt, provstate, city, location, latitude,
  longitude, specificity, vicinity, doubtterr, suicide, attacktype1, attacktype2, attacktype3, targtype1,
  targsubtype1_txt, weapsubtype1, gname, gname2, gname3, guncertain1, claimed, nkill, nkillter, nwound, nwoundte,
  nhostkid,
};

/// In the order of Column. None is essential by itself: see the rules of gtd.cpp.
inline constexpr std::array<ColumnSpec, 33> columns = {{
    {"eventid"},       {"iyear"},       {"imonth"},           {"iday"},         {"extended"},    {"resolution"},
    {"country"},       {"country_txt"}, {"provstate"},        {"city"},         {"location"},    {"latitude"},
    {"longitude"},     {"specificity"}, {"vicinity"},         {"doubtterr"},    {"suicide"},     {"attacktype1"},
    {"attacktype2"},   {"attacktype3"}, {"targtype1"},        {"targsubtype1_txt"}, {"weapsubtype1"}, {"gname"},
    {"gname2"},        {"gname3"},      {"guncertain1"},      {"claimed"},      {"nkill"},       {"nkillter"},
    {"nwound"},        {"nwoundte"},    {"nhostkid"},
}};

}  // namespace sanad::sources::gtd
