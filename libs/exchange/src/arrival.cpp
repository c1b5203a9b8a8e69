// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/arrival.h"

#include <algorithm>

#include "arrival_rules.h"
#include "sanad/core/limits.h"
#include "sanad/records/marking.h"

namespace sanad::exchange {
namespace {

constexpr std::int64_t micros_per_second = 1'000'000;

ArrivalJudgement known(std::string rule) {
  return {Arrival::known, std::move(rule), "The object is here already."};
}

bool gave(const HeldObject& held, const std::string& partner, Timestamp version, const Digest& digest) {
  return std::any_of(held.given.begin(), held.given.end(), [&](const GivenVersion& given) {
    return given.partner == partner && given.version == version && given.digest == digest;
  });
}

bool gave_another(const HeldObject& held, const std::string& partner, Timestamp version,
                  const Digest& digest) {
  return std::any_of(held.given.begin(), held.given.end(), [&](const GivenVersion& given) {
    return given.partner == partner && given.version == version && given.digest != digest;
  });
}

std::optional<ArrivalJudgement> before_comparing(const ArrivingObject& came, const HeldObject& held,
                                                 const ArrivalContext& context) {
  if (held.purged) {
    return ArrivalJudgement{Arrival::refuse, "purged",
                            "Its bytes were blanked here on purpose; nothing of it is kept."};
  }
  const bool in_force = held.newest && !held.newest->withdrawn;
  if (held.recalled && !in_force && !(came.version && *came.version > *held.recalled)) {
    return ArrivalJudgement{Arrival::refuse, "recalled",
                            "It was recalled up to its version of " + held.recalled->to_string() +
                                "; only a later one comes in, and nothing of this one is kept."};
  }
  if (is_well_known(came.id)) return known("well-known");
  if (held.ours) return known("own-copy");
  if (auto stopped = judge_kind(came)) return stopped;
  if (came.version &&
      came.version->micros > context.now.micros + limits::clock_skew_seconds * micros_per_second) {
    return ArrivalJudgement{Arrival::hold, "future",
                            "Its `modified` is " + came.version->to_string() +
                                ", later than now by more than " +
                                std::to_string(limits::clock_skew_seconds) +
                                " seconds: a clock is wrong, or someone wants it never to be replaced."};
  }
  return std::nullopt;
}

ArrivalJudgement compare_same_version(const ArrivingObject& came, const HeldObject& held,
                                      const ArrivalContext& context, const HeldVersion& here) {
  if (here.digest == came.digest) return known("same-version");
  const auto body = Json::parse(here.body);
  if (body && same_apart_from(came.body, *body, {"object_marking_refs", "granular_markings"})) {
    return {Arrival::joined, "markings-joined",
            "The same version came with other markings; the strictest of all count."};
  }
  ArrivalJudgement conflict{Arrival::conflict, "conflict",
                            "Other content under the same id and `modified` is here; the first stands."};
  // Only a sender that gave the first knows that there is one.
  if (came.version && gave_another(held, context.partner, *came.version, came.digest)) {
    conflict.told = "other content was sent before under the same id and version";
  }
  return conflict;
}

std::optional<ArrivalJudgement> compare_versions(const ArrivingObject& came, const HeldObject& held,
                                                 const ArrivalContext& context) {
  if (!held.newest) return std::nullopt;
  const auto& newest = *held.newest;
  if (!came.version) return compare_same_version(came, held, context, newest);
  if (held.same && !held.same->withdrawn) return compare_same_version(came, held, context, *held.same);
  if (*came.version < newest.modified) {
    return ArrivalJudgement{Arrival::older, "older", "A later version is here; it stands."};
  }
  if (newest.withdrawn || first_giver_is(held, context.partner)) return std::nullopt;
  const auto body = Json::parse(newest.body);
  if (body && same_apart_from(came.body, *body, {"modified", "object_marking_refs", "granular_markings"})) {
    return ArrivalJudgement{
        Arrival::joined, "same-row",
        "The same content is here under an earlier `modified`; the strictest markings count."};
  }
  return std::nullopt;
}

std::optional<ArrivalJudgement> unknown_marking(const ArrivingObject& came, const ArrivalContext& context) {
  for (const auto& id : marking_refs(came.body)) {
    if (!records::tlp_of_marking(id) && !context.holds(id)) {
      return ArrivalJudgement{Arrival::hold, "unknown-marking",
                              "Its marking " + id + " is not here: who may see it cannot be told."};
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Arrival what) {
  switch (what) {
    case Arrival::take:
      return "taken";
    case Arrival::known:
      return "known";
    case Arrival::joined:
      return "joined";
    case Arrival::older:
      return "older";
    case Arrival::hold:
      return "held";
    case Arrival::conflict:
      return "conflict";
    case Arrival::refuse:
      return "refused";
  }
  return "refused";
}

ArrivalJudgement judge(const ArrivingObject& came, const HeldObject& held, const ArrivalContext& context) {
  if (auto judged = before_comparing(came, held, context)) return *std::move(judged);
  if (came.version && gave(held, context.partner, *came.version, came.digest)) return known("seen");
  if (auto judged = compare_versions(came, held, context)) return *std::move(judged);
  if (auto judged = judge_maker(came, held, context)) return *std::move(judged);
  if (auto judged = unknown_marking(came, context)) return *std::move(judged);
  return {Arrival::take, "taken", {}};
}

}  // namespace sanad::exchange
