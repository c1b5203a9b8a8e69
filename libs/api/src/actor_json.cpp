// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/actor_json.h"

#include <set>
#include <string_view>

namespace sanad::api {
namespace {

void write_range(JsonWriter& json, std::string_view key, const std::optional<DateRange>& range) {
  if (!range) return;
  json.key(key)
      .begin_object()
      .member("first", range->first.to_string())
      .member("last", range->last.to_string());
  json.member("precision", name_of(range->precision)).end_object();
}

void write_text(JsonWriter& json, std::string_view key, const std::string& text) {
  if (!text.empty()) json.member(key, text);
}

void write_statement(JsonWriter& json, const actors::Entry& entry) {
  const auto& statement = entry.statement;
  json.begin_object().member("key", actors::key_of(statement)).member("id", statement.id.to_string());
  json.member("words", actors::in_words(statement)).member("relation", statement.relation);
  json.key("subjects").begin_array();
  for (const auto& subject : statement.subjects) json.value(subject.name);
  json.end_array();
  write_text(json, "object", statement.object.name);
  write_range(json, "from", statement.from);
  write_range(json, "to", statement.to);
  json.member("stance", name_of(statement.stance));
  write_text(json, "said_by", statement.said_by);
  write_text(json, "publisher", statement.publisher);
  if (statement.published) json.member("published", statement.published->to_string());
  write_text(json, "url", statement.url);
  json.member("recorded", entry.recorded.to_string()).end_object();
}

void write_rows(JsonWriter& json, const ActorAnswer& answer) {
  json.key("rows").begin_array();
  for (const auto& row : answer.rows) {
    json.begin_object().member("part", row.part).member("value", row.value);
    write_text(json, "state", row.state);
    write_range(json, "from", row.from);
    write_range(json, "to", row.to);
    write_text(json, "why", row.why);
    json.key("statements").begin_array();
    for (const auto entry : row.because) json.value(actors::key_of(answer.base.statement(entry)));
    json.end_array().end_object();
  }
  json.end_array();
}

}  // namespace

std::string known_text(const actors::Known& known) {
  if (!known.day) return "now";
  return known.day->to_string() + (known.reading == actors::Known::Reading::here ? ", here" : ", publicly");
}

void write_actor(JsonWriter& json, const ActorAnswer& answer) {
  json.begin_object();
  if (!answer.candidates.empty()) {
    json.member("actor", answer.candidates.front().name);
    json.member("kind", name_of(answer.candidates.front().kind)).member("why", answer.candidates.front().why);
  }
  json.member("on", answer.asked.on.to_string()).member("known", known_text(answer.asked.known));
  json.member("view", name_of(answer.asked.view)).member("view_version", actors::view_version);
  write_rows(json, answer);
  std::set<actors::EntryIndex> used;
  for (const auto& row : answer.rows) used.insert(row.because.begin(), row.because.end());
  json.key("statements").begin_array();
  for (const auto entry : used) write_statement(json, answer.base.entries()[entry]);
  json.end_array().end_object();
}

}  // namespace sanad::api
