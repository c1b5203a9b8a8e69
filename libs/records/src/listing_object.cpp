// SPDX-License-Identifier: Apache-2.0
#include "dom_fields.h"
#include "own_object.h"

namespace sanad::records {
namespace {

constexpr std::size_t typical_bytes = 1536;

void write_texts(Draft& draft, std::string_view key, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  draft.json().key(key).begin_array();
  for (const auto& text : texts) draft.json().value(text);
  draft.json().end_array();
}

void write_births(Draft& draft, const std::vector<BirthSpan>& births) {
  if (births.empty()) return;
  auto& json = draft.json().key("births").begin_array();
  for (const auto& birth : births) {
    json.begin_object();
    if (birth.approximate) json.member("approximate", true);
    json.member("first", birth.when.first.to_string()).member("last", birth.when.last.to_string());
    json.member("precision", name_of(birth.when.precision)).end_object();
  }
  json.end_array();
}

void write_documents(Draft& draft, const std::vector<ListedDocument>& documents) {
  if (documents.empty()) return;
  auto& json = draft.json().key("documents").begin_array();
  for (const auto& document : documents) {
    json.begin_object();
    draft.text("country", document.country);
    if (document.hashed) json.member("hashed", true);
    json.member("number", document.number);
    draft.text("type", document.type);
    json.end_object();
  }
  json.end_array();
}

void write_names(Draft& draft, const std::vector<ListedName>& names) {
  auto& json = draft.json().key("names").begin_array();
  for (const auto& name : names) {
    json.begin_object();
    if (name.original_script) json.member("original_script", true);
    json.member("quality", name_of(name.quality)).member("text", name.text).end_object();
  }
  json.end_array();
}

/// "addresses" to "listed_on": the members before `modified`.
void write_front(Draft& draft, const Listing& listing) {
  auto& json = draft.json().begin_object();
  write_texts(draft, "addresses", listing.addresses);
  write_texts(draft, "birth_places", listing.birth_places);
  write_births(draft, listing.births);
  json.member("created", natural_created);
  json.member("created_by_ref", natural_id("identity", "source", listing.source).to_string());
  write_documents(draft, listing.documents);
  json.key("extensions").begin_object().key(listing_extension).begin_object();
  json.member("extension_type", "new-sdo").end_object().end_object();
  draft.text("father", listing.father);
  if (listing.gender != Gender::unknown) json.member("gender", name_of(listing.gender));
  json.member("id", listing.id.to_string());
  if (listing.kind != ListingKind::unknown) json.member("kind", name_of(listing.kind));
  if (listing.listed_on) json.member("listed_on", listing.listed_on->to_string());
}

void write_back(Draft& draft, const Listing& listing) {
  auto& json = draft.json();
  json.member("name", listing.names.empty() ? listing.reference : listing.names.front().text);
  write_names(draft, listing.names);
  write_texts(draft, "nationalities", listing.nationalities);
  json.member("native_id", listing.native_id);
  json.key("object_marking_refs").begin_array().value(marking_id(listing.marking)).end_array();
  write_texts(draft, "positions", listing.positions);
  write_texts(draft, "programmes", listing.programmes);
  draft.text("reference", listing.reference);
  draft.text("remarks", listing.remarks);
  json.member("source", listing.source).member("spec_version", "2.1");
  write_texts(draft, "titles", listing.titles);
  json.member("type", listing_type);
  if (listing.updated_on) json.member("updated_on", listing.updated_on->to_string());
  json.end_object();
}

void read_texts(const DomFields& fields, std::string_view key, std::vector<std::string>& into) {
  fields.each_text(key, [&](std::string_view text) { into.emplace_back(text); });
}

void read_births(const DomFields& fields, Listing& listing) {
  fields.each_object("births", [&](const DomFields& member) {
    BirthSpan birth;
    const auto first = member.day("first"), last = member.day("last");
    if (!first || !last || *last < *first) return member.miss("first", "a range of days");
    birth.when = {*first, *last, DatePrecision::day};
    member.name("precision", birth.when.precision, parse_date_precision);
    birth.approximate = member.boolean("approximate").value_or(false);
    listing.births.push_back(birth);
  });
}

void read_documents(const DomFields& fields, Listing& listing) {
  fields.each_object("documents", [&](const DomFields& member) {
    ListedDocument document;
    member.text("type", document.type);
    member.text("number", document.number);
    member.text("country", document.country);
    document.hashed = member.boolean("hashed").value_or(false);
    listing.documents.push_back(std::move(document));
  });
}

void read_names(const DomFields& fields, Listing& listing) {
  fields.each_object("names", [&](const DomFields& member) {
    ListedName name;
    member.text("text", name.text);
    member.name("quality", name.quality, parse_name_quality);
    name.original_script = member.boolean("original_script").value_or(false);
    listing.names.push_back(std::move(name));
  });
}

}  // namespace

ObjectVersion to_object(const Listing& listing, std::optional<Day> edition_day) {
  Draft draft{typical_bytes};
  write_front(draft, listing);
  draft.modified_stands_here();
  write_back(draft, listing);
  return std::move(draft).seal(listing.id, edition_day);
}

Result<Listing> listing_of(std::string_view body) {
  DomBody dom;
  if (auto parsed = dom.parse(body, listing_type); !parsed) return tl::unexpected{parsed.error()};
  if (!dom.extension(listing_extension, [](const DomFields&) {})) return lacks_extension(listing_extension);
  const auto fields = dom.fields();
  Listing listing;
  listing.id = dom.id();
  listing.marking = dom.marking();
  if (!fields.has("source") || !fields.has("native_id")) fields.miss("source", "a source and a native_id");
  fields.text("source", listing.source);
  fields.text("native_id", listing.native_id);
  fields.text("reference", listing.reference);
  fields.text("father", listing.father);
  fields.text("remarks", listing.remarks);
  fields.name("kind", listing.kind, parse_listing_kind);
  fields.name("gender", listing.gender, parse_gender);
  read_names(fields, listing);
  read_births(fields, listing);
  read_documents(fields, listing);
  read_texts(fields, "birth_places", listing.birth_places);
  read_texts(fields, "nationalities", listing.nationalities);
  read_texts(fields, "addresses", listing.addresses);
  read_texts(fields, "titles", listing.titles);
  read_texts(fields, "positions", listing.positions);
  read_texts(fields, "programmes", listing.programmes);
  listing.listed_on = fields.day("listed_on");
  listing.updated_on = fields.day("updated_on");
  if (dom.fault()) return tl::unexpected{*dom.fault()};
  return listing;
}

}  // namespace sanad::records
