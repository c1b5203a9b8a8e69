// SPDX-License-Identifier: Apache-2.0
#include "pull_place.h"

#include "sanad/core/json.h"
#include "sanad/core/limits.h"

namespace sanad::node {
namespace {

constexpr std::int64_t micros_per_second = 1'000'000;

std::optional<Timestamp> time_of(const Json& json, std::string_view key) {
  const auto time = Timestamp::parse(json.text(key));
  return time ? std::optional{*time} : std::nullopt;
}

}  // namespace

void PullPlace::finish(Timestamp now) {
  next.clear();
  if (!last) return;
  const auto settle = limits::pull_settle_seconds * micros_per_second;
  const bool settled = now.micros - last->micros > settle;
  const Timestamp from{settled ? last->micros : last->micros - settle};
  if (!start || *start < from) start = from;
  last.reset();
}

std::string to_text(const PullPlace& place) {
  Json json = Json::Object{};
  if (place.start) json.set("start", place.start->to_string());
  if (!place.next.empty()) json.set("next", place.next);
  if (place.last) json.set("last", place.last->to_string());
  return json.canonical();
}

PullPlace read_pull_place(std::string_view text) {
  const auto json = Json::parse(text);
  if (!json || !json->is_object()) return {};
  return {time_of(*json, "start"), std::string{json->text("next")}, time_of(*json, "last")};
}

}  // namespace sanad::node
