// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/diff_json.h"

#include "json_parts.h"
#include "sanad/api/figure_json.h"

namespace sanad::api {
void write_diff(JsonWriter& json, const node::DiffOutcome& outcome) {
  json.begin_object().key("before");
  write_range(json, outcome.before.total.value);
  json.key("after");
  write_range(json, outcome.after.total.value);
  json.key("moves").begin_array();
  for (const auto& move : outcome.moves) {
    json.begin_object().key("by").begin_object();
    for (std::size_t i = 0; i < move.by.size(); ++i)
      json.member(name_of(outcome.after.query.by[i]), move.by[i]);
    json.end_object().key("before");
    write_range(json, move.before);
    json.key("after");
    write_range(json, move.after);
    write_incident_ids(json, "appeared", move.appeared);
    write_incident_ids(json, "vanished", move.vanished);
    write_incident_ids(json, "revised", move.revised);
    json.end_object();
  }
  json.end_array().end_object();
}

}  // namespace sanad::api
