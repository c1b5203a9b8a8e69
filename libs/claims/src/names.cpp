// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "sanad/claims/claim.h"
#include "sanad/claims/relation.h"
#include "sanad/claims/verdict.h"

namespace sanad::claims {
namespace {

template <std::size_t size, class Enum>
std::string_view pick(const std::array<std::string_view, size>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view name_of(Measure measure) {
  static constexpr std::array<std::string_view, 20> names{
      "killed",    "injured",     "casualties", "incidents", "operations", "arrested", "kidnapped",
      "displaced", "surrendered", "released",   "affected",  "fighters",   "strength", "money",
      "weapons",   "rank",        "duration",   "date",      "statement",  "other"};
  return pick(names, measure);
}

std::string_view name_of(Aspect aspect) {
  static constexpr std::array<std::string_view, 5> names{"level", "change", "share", "ratio", "rate"};
  return pick(names, aspect);
}

std::string_view name_of(Slot slot) {
  static constexpr std::array<std::string_view, 6> names{"time",  "place",      "victim_class",
                                                         "actor", "event_type", "measure"};
  return pick(names, slot);
}

std::string_view name_of(RelationKind kind) {
  static constexpr std::array<std::string_view, 11> names{"sum",      "partition",  "subset", "share",
                                                          "change",   "difference", "ratio",  "average",
                                                          "duration", "weekday",    "bound"};
  return pick(names, kind);
}

std::string_view name_of(Status status) {
  return status == Status::consistent ? "consistent" : "inconsistent";
}

std::string_view name_of(Verdict verdict) {
  static constexpr std::array<std::string_view, 7> names{
      "supported",           "supported_other_scope", "superseded",   "contradicted",
      "conflicting_sources", "not_enough_evidence",   "not_checkable"};
  return pick(names, verdict);
}

}  // namespace sanad::claims
