// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/published_json.h"

#include "json_parts.h"

namespace sanad::api {
void write_published(JsonWriter& json, const records::PublishedFigure& figure) {
  json.begin_object()
      .member("id", figure.id.to_string())
      .member("source", figure.source)
      .member("native_id", figure.native_id)
      .member("publisher", figure.publisher)
      .member("edition", figure.edition)
      .key("published");
  figure.published ? json.value(figure.published->to_string()) : json.null();
  json.member("url", figure.url)
      .member("measure", figure.measure)
      .member("unit", figure.unit)
      .member("comparator", name_of(figure.comparator));
  write_known(json, "low", figure.low);
  write_known(json, "best", figure.best);
  write_known(json, "high", figure.high);
  json.member("period", figure.period.to_string())
      .member("place", figure.place)
      .member("victim_class", figure.victim_class)
      .member("event_scope", figure.event_scope)
      .member("actor", figure.actor);
  write_known(json, "change_percent", figure.change_percent);
  json.member("change_base", figure.change_base)
      .member("superseded_by", figure.superseded_by)
      .member("note", figure.note)
      .member("marking", records::label_of(figure.marking))
      .end_object();
}

}  // namespace sanad::api
