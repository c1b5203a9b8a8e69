// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/pair_json.h"

namespace sanad::api {

void write_pair(JsonWriter& json, const node::PairView& view) {
  json.begin_object()
      .member("a", view.a.id.to_string())
      .member("b", view.b.id.to_string())
      .member("a_key", view.a.source + ":" + view.a.native_id)
      .member("b_key", view.b.source + ":" + view.b.native_id)
      .member("band", name_of(view.pair.band))
      .member("bits", static_cast<double>(view.pair.bits))
      .member("runner_up", static_cast<double>(view.pair.runner_up))
      .member("decided", view.pair.decided)
      .key("features")
      .begin_array();
  for (const auto& feature : view.features) {
    json.begin_object()
        .member("feature", feature.feature)
        .member("left", feature.left)
        .member("right", feature.right)
        .member("level", feature.level)
        .member("bits", feature.bits)
        .end_object();
  }
  json.end_array();
  if (view.decision) {
    json.key("decision")
        .begin_object()
        .member("same", view.decision->same)
        .member("by", view.decision->by)
        .member("at", view.decision->at.to_string())
        .member("reason", view.decision->reason)
        .end_object();
  }
  json.end_object();
}

void write_review(JsonWriter& json, const node::ReviewList& list) {
  json.begin_object().member("total", list.total).key("pairs").begin_array();
  for (const auto& pair : list.pairs) write_pair(json, pair);
  json.end_array().end_object();
}

}  // namespace sanad::api
