// SPDX-License-Identifier: Apache-2.0
#include "actor_output.h"

#include <ostream>
#include <set>

#include "output.h"
#include "text_table.h"

namespace sanad::app {
namespace {

std::string known_text(const actors::Known& known) {
  if (!known.day) return "now";
  return known.day->to_string() + (known.reading == actors::Known::Reading::here ? ", here" : ", publicly");
}

std::string date_text(const std::optional<DateRange>& range) {
  return range ? range->to_string() : "";
}

std::string keys_of(const ActorAnswer& answer, const actors::Row& row) {
  std::string keys;
  for (const auto entry : row.because)
    keys += (keys.empty() ? "" : " ") + actors::key_of(answer.base.statement(entry));
  return keys;
}

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

void print_json(const ActorAnswer& answer, const Shell& shell) {
  write_json(shell.out, [&](JsonWriter& json) {
    json.begin_object();
    if (!answer.candidates.empty()) {
      json.member("actor", answer.candidates.front().name);
      json.member("kind", name_of(answer.candidates.front().kind))
          .member("why", answer.candidates.front().why);
    }
    json.member("on", answer.asked.on.to_string()).member("known", known_text(answer.asked.known));
    json.member("view", name_of(answer.asked.view)).member("view_version", actors::view_version);
    write_rows(json, answer);
    std::set<actors::EntryIndex> used;
    for (const auto& row : answer.rows) used.insert(row.because.begin(), row.because.end());
    json.key("statements").begin_array();
    for (const auto entry : used) write_statement(json, answer.base.entries()[entry]);
    json.end_array().end_object();
  });
}

}  // namespace

void print_actor(const ActorAnswer& answer, const Shell& shell) {
  if (shell.format() == Format::json) return print_json(answer, shell);
  TextTable table{{{"part"}, {"value"}, {"state"}, {"from"}, {"to"}, {"why"}, {"statements"}}};
  for (const auto& row : answer.rows) {
    table.row({row.part, row.value, row.state, date_text(row.from), date_text(row.to), row.why,
               keys_of(answer, row)});
  }
  if (shell.format() == Format::text) {
    if (!answer.candidates.empty()) shell.out << printable(answer.candidates.front().name) << ", ";
    shell.out << "on " << answer.asked.on.to_string() << ", as known " << known_text(answer.asked.known)
              << "; view " << name_of(answer.asked.view) << ", version " << actors::view_version << "\n\n";
  }
  print_table(table, shell);
}

}  // namespace sanad::app
