// SPDX-License-Identifier: Apache-2.0
/// The codes of GTD (codebook of October 2019) in the words of records/vocabulary.h.
#pragma once

#include <cstdint>
#include <string_view>

#include "sanad/records/vocabulary.h"

namespace sanad::sources::gtd {

/// attacktype1..3; unknown for 9, sentinels and codes that do not exist.
records::Tactic tactic_of(std::int64_t attacktype);

/// weapsubtype1 where it says more than "bombing": grenade, landmine, rocket or mortar, vehicle; else unknown.
records::Tactic tactic_of_weapon(std::int64_t weapsubtype);

/// targtype1, refined by the text of targsubtype1 where that names a class of its own (paramilitary, medical,
/// politician).
records::Target target_of(std::int64_t targtype, std::string_view subtype);

/// specificity with vicinity (1 = near the place named, not in it).
records::PlacePrecision precision_of(std::int64_t specificity, bool vicinity);

}  // namespace sanad::sources::gtd
