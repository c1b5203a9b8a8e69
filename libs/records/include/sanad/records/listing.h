// SPDX-License-Identifier: Apache-2.0
/// An entry of a sanctions or proscription list: what the list says of a person, group, vessel or aircraft.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/records/marking.h"
#include "sanad/records/object_id.h"

namespace sanad::records {

enum class ListingKind : std::uint8_t { unknown, person, organisation, vessel, aircraft };
std::string_view name_of(ListingKind);
Result<ListingKind> parse_listing_kind(std::string_view name);

/// How much the list itself trusts a name: UN Good / Low, OFAC alt.csv / remarks, EU strong, FtM alias /
/// weakAlias.
enum class NameQuality : std::uint8_t { primary, strong, weak, former };
std::string_view name_of(NameQuality);
Result<NameQuality> parse_name_quality(std::string_view name);

enum class Gender : std::uint8_t { unknown, male, female };
std::string_view name_of(Gender);
/// The names above in any case, and m, f, man, woman.
Result<Gender> parse_gender(std::string_view name);

struct ListedName {
  std::string text;  ///< as listed, one name
  NameQuality quality = NameQuality::strong;
  bool original_script = false;  ///< the list gives it as the name in its own script
  friend bool operator==(const ListedName&, const ListedName&) = default;
};

/// Closed interval of days on which the person may have been born: a day, a year, "between 1960 and 1962".
struct BirthSpan {
  DateRange when;
  bool approximate =
      false;  ///< "circa", "approximately": a reader should allow for two years more on either side
  friend bool operator==(const BirthSpan&, const BirthSpan&) = default;
};

struct ListedDocument {
  std::string type;     ///< as listed: "Passport", "National Identification Number"
  std::string number;   ///< as listed; for hashed ones 64 hex digits
  std::string country;  ///< of issue, as listed; may be empty
  bool hashed = false;  ///< `number` is a keyed hash: it can be compared under the same key and not be read
  friend bool operator==(const ListedDocument&, const ListedDocument&) = default;
};

struct Listing {
  ObjectId id;            ///< natural_id("x-sanad-listing", source, native_id)
  std::string source;     ///< SourceInfo::name of the list
  std::string native_id;  ///< the list's own key of the entry
  std::string reference;  ///< the reference people quote ("QDi.263"); the native id if the list has no other
  ListingKind kind = ListingKind::unknown;
  std::vector<ListedName> names;  ///< the primary one first
  std::vector<BirthSpan> births;
  std::vector<std::string> birth_places, nationalities, addresses;  ///< as listed
  std::vector<ListedDocument> documents;
  std::vector<std::string> titles, positions, programmes;
  Gender gender = Gender::unknown;
  std::string father;   ///< father's name where the list states it
  std::string remarks;  ///< the list's own comment, as printed
  std::optional<Day> listed_on, updated_on;
  Tlp marking = tlp_when_unmarked;

  friend bool operator==(const Listing&, const Listing&) = default;
};

}  // namespace sanad::records
