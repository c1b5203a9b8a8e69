// SPDX-License-Identifier: Apache-2.0
#include "dom_fields.h"
#include "own_object.h"

namespace sanad::records {
namespace {

constexpr std::size_t typical_bytes = 1024;
constexpr char cannot_be_judged = 'F';

bool is_reliability(char letter) {
  return letter >= 'A' && letter <= cannot_be_judged;
}

void write_extension(Draft& draft, const SourceInfo& source) {
  auto& json = draft.json().key("extensions").begin_object().key(source_extension).begin_object();
  draft.text("citation", source.citation);
  draft.text("edition", source.edition);
  json.member("extension_type", "property-extension");
  draft.text("licence", source.licence);
  json.member("one_row_per_incident", source.one_row_per_incident);
  json.member("pass_on", name_of(source.pass_on));
  draft.text("publisher", source.publisher);
  const char letter = is_reliability(source.reliability) ? source.reliability : cannot_be_judged;
  json.member("reliability", std::string_view{&letter, 1});
  json.member("source", source.name);
  draft.text("title", source.title);
  draft.text("url", source.url);
  json.end_object().end_object();
}

void read_extension(const DomFields& fields, SourceInfo& source) {
  if (!fields.has("source")) fields.miss("source", "the name of the source");
  fields.text("citation", source.citation);
  fields.text("edition", source.edition);
  fields.text("licence", source.licence);
  source.one_row_per_incident = fields.boolean("one_row_per_incident").value_or(false);
  fields.name("pass_on", source.pass_on, parse_pass_on);
  fields.text("publisher", source.publisher);
  fields.text("source", source.name);
  fields.text("title", source.title);
  fields.text("url", source.url);
  const auto letter = fields.view("reliability").value_or("F");
  if (letter.size() == 1 && is_reliability(letter.front()))
    source.reliability = letter.front();
  else
    fields.miss("reliability", "a letter A to F");
}

}  // namespace

ObjectVersion to_object(const SourceInfo& source) {
  Draft draft{typical_bytes};
  const auto id = natural_id("identity", "source", source.name);
  auto& json = draft.json().begin_object().member("created", natural_created);
  write_extension(draft, source);
  if (is_address(source.url)) {
    json.key("external_references").begin_array().begin_object();
    json.member("source_name", source.name).member("url", source.url).end_object().end_array();
  }
  json.member("id", id.to_string()).member("identity_class", "organization");
  draft.modified_stands_here();
  json.member("name", source.title.empty() ? source.name : source.title);
  draft.close(source.marking, "identity");
  return std::move(draft).seal(id, std::nullopt);
}

Result<SourceInfo> source_info_of(std::string_view body) {
  DomBody dom;
  if (auto parsed = dom.parse(body, "identity"); !parsed) return tl::unexpected{parsed.error()};
  SourceInfo source;
  source.marking = dom.marking();
  if (!dom.extension(source_extension, [&](const DomFields& own) { read_extension(own, source); })) {
    return lacks_extension(source_extension);
  }
  if (dom.fault()) return tl::unexpected{*dom.fault()};
  return source;
}

}  // namespace sanad::records
