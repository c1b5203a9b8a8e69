// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/sync_json.h"

#include "json_parts.h"

namespace sanad::api {
namespace {

void counts(JsonWriter& json, const node::ReceivedCount& count) {
  json.member("objects", count.objects).member("taken", count.taken).member("known", count.known);
  json.member("held", count.held).member("conflicts", count.conflicts).member("refused", count.refused);
}

}  // namespace

void write_sync(JsonWriter& json, std::string_view partner, const node::SyncOutcome& outcome) {
  json.begin_object().member("partner", partner).key("pulled").begin_array();
  for (const auto& pulled : outcome.pulled) {
    json.begin_object().member("collection", pulled.collection).member("pages", pulled.pages);
    counts(json, pulled);
    write_texts(json, "faults", pulled.faults);
    json.member("problem", pulled.problem).end_object();
  }
  json.end_array().key("pushed").begin_array();
  for (const auto& pushed : outcome.pushed) {
    json.begin_object().member("collection", pushed.collection).member("objects", pushed.objects);
    json.member("accepted", pushed.accepted)
        .member("failed", pushed.failed)
        .member("pending", pushed.pending);
    write_texts(json, "failures", pushed.failures);
    json.member("problem", pushed.problem).end_object();
  }
  json.end_array().end_object();
}

void write_packed(JsonWriter& json, std::string_view partner, const node::Packed& packed) {
  json.begin_object().member("partner", partner).member("number", packed.number);
  json.member("objects", packed.objects);
  write_texts(json, "files", packed.files);
  json.end_object();
}

void write_opened(JsonWriter& json, std::string_view file, const node::OpenedPart& opened) {
  json.begin_object().member("file", file).member("partner", opened.partner).member("number", opened.number);
  json.member("part", opened.part).member("last", opened.last).member("order", name_of(opened.order));
  json.member("message", opened.message);
  counts(json, opened);
  write_texts(json, "alarms", opened.alarms);
  write_texts(json, "faults", opened.faults);
  json.end_object();
}

void write_held(JsonWriter& json, const store::Held& held) {
  json.begin_object().member("no", held.no).member("partner", held.partner);
  json.member("collection", held.collection).member("object", held.id.to_string());
  json.member("version", held.version.to_string());
  json.member("kind", held.kind == store::HeldKind::conflict ? "conflict" : "quarantine");
  json.member("rule", held.rule).member("message", held.message).member("at", held.at.to_string());
  json.member("state", name_of(held.state)).member("decided_by", held.decided_by).end_object();
}

std::string_view name_of(exchange::CourierOrder order) {
  switch (order) {
    case exchange::CourierOrder::next:
      return "next";
    case exchange::CourierOrder::again:
      return "again";
    case exchange::CourierOrder::superseded:
      return "superseded";
    case exchange::CourierOrder::missing:
      return "missing";
    case exchange::CourierOrder::fork:
      return "fork";
  }
  return "fork";
}

std::string_view name_of(store::HeldState state) {
  switch (state) {
    case store::HeldState::open:
      return "open";
    case store::HeldState::accepted:
      return "accepted";
    case store::HeldState::rejected:
      return "rejected";
  }
  return "open";
}

}  // namespace sanad::api
