// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/listing.h"

#include <array>

#include "name_table.h"

namespace sanad::records {
namespace {
constexpr std::array<std::string_view, 5> kind_names{"unknown", "person", "organisation", "vessel",
                                                     "aircraft"};
constexpr std::array<std::string_view, 4> quality_names{"primary", "strong", "weak", "former"};
constexpr std::array<std::string_view, 3> gender_names{"unknown", "male", "female"};
}  // namespace

std::string_view name_of(ListingKind value) {
  return name_in(std::span{kind_names}, value);
}
Result<ListingKind> parse_listing_kind(std::string_view name) {
  return value_in<ListingKind>(kind_names, name, "kind of listing");
}

std::string_view name_of(NameQuality value) {
  return name_in(std::span{quality_names}, value);
}
Result<NameQuality> parse_name_quality(std::string_view name) {
  return value_in<NameQuality>(quality_names, name, "quality of a name");
}

std::string_view name_of(Gender value) {
  return name_in(std::span{gender_names}, value);
}
Result<Gender> parse_gender(std::string_view name) {
  std::string lower{name};
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (lower == "m" || lower == "man") return Gender::male;
  if (lower == "f" || lower == "woman") return Gender::female;
  return value_in<Gender>(gender_names, lower, "gender");
}

}  // namespace sanad::records
