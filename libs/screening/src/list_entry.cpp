// SPDX-License-Identifier: Apache-2.0
#include "sanad/screening/list_entry.h"

#include <algorithm>

#include "sanad/core/digest.h"
#include "sanad/text/country.h"

namespace sanad::screening {

std::string document_key(std::string_view number) {
  std::string key;
  for (const char c : number) {
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) key.push_back(c);
    if (c >= 'a' && c <= 'z') key.push_back(static_cast<char>(c - 'a' + 'A'));
  }
  constexpr std::size_t shortest = 5;
  if (key.size() < shortest ||
      std::none_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return {};
  }
  return key;
}

ListEntry make_entry(const records::Listing& listing) {
  ListEntry entry;
  entry.id = listing.id;
  entry.source = listing.source;
  entry.reference = listing.reference;
  entry.kind = listing.kind;
  for (const auto& name : listing.names) {
    auto words = text::name_words(name.text);
    if (!words.words.empty()) {
      entry.names.push_back({name.text, name.quality, name.original_script, std::move(words)});
    }
  }
  entry.births = listing.births;
  for (const auto& nationality : listing.nationalities) {
    auto code = text::country_code(nationality);
    if (!code.empty()) entry.countries.push_back(std::move(code));
  }
  entry.gender = listing.gender;
  entry.father = text::name_words(listing.father);
  entry.father_text = listing.father;
  for (const auto& document : listing.documents) {
    auto key = document_key(document.number);
    if (!key.empty()) entry.documents.push_back(std::move(key));
  }
  std::sort(entry.documents.begin(), entry.documents.end());
  entry.programmes = listing.programmes;
  return entry;
}

std::string matching_hash(const ListEntry& entry) {
  std::string all = entry.source + "\n" + entry.reference + "\n" + std::string{records::name_of(entry.kind)};
  const auto add = [&all](std::string_view label, std::string_view value) {
    all.append("\n").append(label).append("=").append(value);
  };
  for (const auto& name : entry.names) add(records::name_of(name.quality), name.text);
  for (const auto& birth : entry.births) {
    add(birth.approximate ? "about" : "born",
        birth.when.first.to_string() + ".." + birth.when.last.to_string());
  }
  for (const auto& country : entry.countries) add("country", country);
  add("gender", records::name_of(entry.gender));
  add("father", entry.father_text);
  for (const auto& document : entry.documents) add("document", document);
  return sha256(all).to_hex();
}

}  // namespace sanad::screening
