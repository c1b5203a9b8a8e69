// SPDX-License-Identifier: Apache-2.0
/// A few made-up entries, for tests.
#pragma once

#include <string>
#include <vector>

#include "sanad/screening/name_index.h"

namespace sanad::screening::testing {

inline records::Listing listed(const std::string& id, std::vector<std::string> names) {
  records::Listing listing;
  listing.source = "test";
  listing.native_id = listing.reference = id;
  listing.id = records::natural_id("x-sanad-listing", "test", id);
  listing.kind = records::ListingKind::person;
  for (auto& name : names) {
    listing.names.push_back(
        {std::move(name),
         listing.names.empty() ? records::NameQuality::primary : records::NameQuality::strong, false});
  }
  return listing;
}

inline std::vector<records::Listing> small_list() {
  std::vector<records::Listing> list = {
      listed("1", {"Hafiz Muhammad Saeed", "حافظ محمد سعید"}),
      listed("2", {"Zaki-ur-Rehman Lakhvi"}),
      listed("3", {"SALMAN, Muhammad bin"}),
      listed("4", {"Noor Wali Mehsud", "Abu Mansoor Asim"}),
      listed("5", {"Maulana Fazlullah", "Fazal Hayat"}),
      listed("6", {"Abdul Rahman Makki"}),
      listed("7", {"Sirajuddin Haqqani"}),
      listed("8", {"Ri Yong Ho"}),
      listed("9", {"Muhammad Khan"}),
      listed("10", {"Jamaat-ul-Ahrar"}),
  };
  list[0].births = {{DateRange::single(Day::parse("1950-06-05").value()), false}};
  list[0].nationalities = {"Pakistan"};
  list[0].documents = {{"Passport", "AB-123456", "Pakistan", false}};
  list[0].gender = records::Gender::male;
  list[0].father = "Kamal Din";
  list[9].kind = records::ListingKind::organisation;
  return list;
}

inline NameIndex index_of(const std::vector<records::Listing>& list) {
  std::vector<ListEntry> entries;
  for (const auto& listing : list) entries.push_back(make_entry(listing));
  return NameIndex{std::move(entries)};
}

inline Query ask_for(const std::string& name) {
  Query query;
  query.names = {name};
  return query;
}

/// Of one name asked for in a list of one name.
inline double probability(const std::string& asked, const std::string& listed_name) {
  const auto index = index_of({listed("1", {listed_name})});
  NameIndex::Scratch scratch;
  const auto hits = index.screen(ask_for(asked), {.threshold = 0, .explain = false}, scratch);
  return hits.empty() ? 0 : hits.front().probability;
}

}  // namespace sanad::screening::testing
