// SPDX-License-Identifier: Apache-2.0
/// A list entry as screening compares it: its names as words, its facts in comparable form.
#pragma once

#include <string>
#include <vector>

#include "sanad/records/listing.h"
#include "sanad/text/person_name.h"

namespace sanad::screening {

struct EntryName {
  std::string text;  ///< as listed
  records::NameQuality quality = records::NameQuality::strong;
  bool original_script = false;
  text::NameWords words;
};

struct ListEntry {
  records::ObjectId id;  ///< of the listing
  std::string source, reference;
  records::ListingKind kind = records::ListingKind::unknown;
  std::vector<EntryName> names;  ///< the primary one first; never empty
  std::vector<records::BirthSpan> births;
  std::vector<std::string> countries;  ///< text::country_code() of nationalities
  records::Gender gender = records::Gender::unknown;
  text::NameWords father;
  std::string father_text;
  std::vector<std::string> documents;  ///< document_key() of each, sorted
  std::vector<std::string> programmes;
};

/// Of a listing; names that have no word are left out. An entry without any comparable name has none, and is
/// never a hit by name.
ListEntry make_entry(const records::Listing& listing);

/// What of a document's number is compared: letters and digits alone, capitals; empty below five of them.
std::string document_key(std::string_view number);

/// SHA-256 of all that can change a comparison with this entry, as hex: cleared pairs reopen when it changes.
std::string matching_hash(const ListEntry& entry);

}  // namespace sanad::screening
