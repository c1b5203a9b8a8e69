// SPDX-License-Identifier: Apache-2.0
#include "match_entity.h"

#include <fmt/format.h>

#include <cmath>
#include <vector>

#include "json_parts.h"
#include "sanad/core/utf8.h"

namespace sanad::api {
namespace {

/// Entities of FtM have no empty properties.
void write_property(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  if (!texts.empty()) write_texts(json, name, texts);
}

void write_names(JsonWriter& json, const records::Listing& listing) {
  std::vector<std::string> names, aliases, weak, former;
  for (const auto& name : listing.names) {
    auto& kind = name.quality == records::NameQuality::primary  ? names
                 : name.quality == records::NameQuality::strong ? aliases
                 : name.quality == records::NameQuality::weak   ? weak
                                                                : former;
    kind.push_back(name.text);
  }
  if (names.empty() && !listing.names.empty()) names.push_back(listing.names.front().text);
  write_property(json, "name", names);
  write_property(json, "alias", aliases);
  write_property(json, "weakAlias", weak);
  write_property(json, "previousName", former);
}

/// FtM dates are prefixes: a year, a month or a day; an interval of several is given as its years.
std::vector<std::string> birth_dates(const records::Listing& listing) {
  std::vector<std::string> dates;
  for (const auto& birth : listing.births) {
    const auto text = birth.when.to_string();
    if (text.find("..") == std::string::npos) {
      dates.push_back(text);
      continue;
    }
    for (int year = birth.when.first.year(); year <= birth.when.last.year() && dates.size() < 32; ++year) {
      dates.push_back(std::to_string(year));
    }
  }
  return dates;
}

void write_properties(JsonWriter& json, const records::Listing& listing) {
  json.key("properties").begin_object();
  write_names(json, listing);
  write_property(json, "birthDate", birth_dates(listing));
  write_property(json, "birthPlace", listing.birth_places);
  write_property(json, "nationality", listing.nationalities);
  write_property(json, "address", listing.addresses);
  write_property(json, "title", listing.titles);
  write_property(json, "position", listing.positions);
  write_property(json, "program", listing.programmes);
  std::vector<std::string> numbers;
  for (const auto& document : listing.documents) {
    if (!document.hashed) numbers.push_back(document.number);
  }
  write_property(json, "idNumber", numbers);
  if (listing.gender != records::Gender::unknown)
    write_property(json, "gender", {std::string{name_of(listing.gender)}});
  if (!listing.father.empty()) write_property(json, "fatherName", {listing.father});
  if (!listing.remarks.empty()) write_property(json, "notes", {listing.remarks});
  write_property(json, "topics", {"sanction"});
  json.end_object();
}

void write_day(JsonWriter& json, std::string_view name, const std::optional<Day>& day) {
  json.key(name);
  day ? json.value(day->to_string() + "T00:00:00") : json.null();
}

double rounded(double value) {
  return std::round(value * 1e4) / 1e4;
}

void write_feature(JsonWriter& json, std::string_view name, std::string_view detail, double score,
                   const std::string& query, const std::string& candidate) {
  json.key(name).begin_object().member("detail", detail).member("score", rounded(score));
  json.member("query", replace_invalid_utf8(query)).member("candidate", candidate).end_object();
}

}  // namespace

std::string_view schema_of(records::ListingKind kind) {
  switch (kind) {
    case records::ListingKind::person:
      return "Person";
    case records::ListingKind::organisation:
      return "Organization";
    case records::ListingKind::vessel:
      return "Vessel";
    case records::ListingKind::aircraft:
      return "Airplane";
    case records::ListingKind::unknown:
      break;
  }
  return "LegalEntity";
}

void write_entity_members(JsonWriter& json, const records::Listing& listing) {
  json.member("id", listing.id.to_string())
      .member("caption", listing.names.empty() ? listing.reference : listing.names.front().text)
      .member("schema", schema_of(listing.kind));
  write_properties(json, listing);
  json.key("datasets").begin_array().value(listing.source).end_array();
  json.key("referents").begin_array().value(listing.reference).end_array();
  json.member("target", true);
  write_day(json, "first_seen", listing.listed_on);
  json.key("last_seen").null();
  write_day(json, "last_change", listing.updated_on ? listing.updated_on : listing.listed_on);
}

void write_explanations(JsonWriter& json, const screening::Query& query, const screening::Hit& hit,
                        const screening::ListEntry& entry) {
  std::string words;
  for (const auto& word : hit.words) {
    words += (words.empty() ? "" : "; ") + (word.query.empty() ? std::string{"-"} : word.query) + " / " +
             (word.listed.empty() ? std::string{"-"} : word.listed) + ": " +
             std::string{name_of(word.relation)};
  }
  json.key("explanations").begin_object();
  write_feature(json, "name_match", replace_invalid_utf8(words), hit.name_score,
                query.names.empty() ? std::string{} : query.names[hit.query_name],
                entry.names.empty() ? std::string{} : entry.names[hit.listed_name].text);
  for (const auto& fact : hit.facts) {
    const auto name = std::string{name_of(fact.fact)} + (fact.bits < 0 ? "_mismatch" : "_match");
    write_feature(json, name, fact.words, fact.bits, fact.query, fact.listed);
  }
  json.end_object();
}

}  // namespace sanad::api
