// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "explain.h"
#include "judge.h"
#include "sanad/claims/check.h"

namespace sanad::claims {
namespace {

/// What an implied number may be a figure of: the operands of the relation, one after the other.
std::optional<Explanation> printed_as(double value, const Relation& relation, std::span<const Claim> claims,
                                      const Evidence& evidence) {
  for (const auto id : relation.claims) {
    const auto& claim = claims[static_cast<std::size_t>(id) - 1];
    if (claim.aspect != Aspect::level || !claim.time) continue;
    for (const auto& figure : evidence.published) {
      const auto printed_value = figure.best ? figure.best : figure.low;
      if (!printed_value || std::abs(*printed_value - value) > 1e-6) continue;
      const bool measure = figure.measure == name_of(claim.measure) ||
                           (claim.measure == Measure::incidents && figure.measure == "attacks");
      if (!measure || figure.period.first != claim.time->first || figure.period.last != claim.time->last)
        continue;
      if (class_of(figure.victim_class) != claim.victim_class) continue;
      const auto* next = successor_of(figure, evidence.published);
      auto text = fmt::format("It is right with {} instead of {}: {}", plain_number(value), claim.surface,
                              source_text(figure));
      text += next == nullptr ? "." : fmt::format(", since replaced by {}.", value_text(*next));
      return Explanation{next == nullptr ? "printed_operand" : "stale_operand", std::move(text), value};
    }
  }
  return std::nullopt;
}

}  // namespace

void explain_with(std::vector<Relation>& relations, std::span<const Claim> claims, const Evidence& evidence) {
  for (auto& relation : relations) {
    if (relation.status != Status::inconsistent) continue;
    std::vector<Explanation> stale;
    for (const auto& explanation : relation.explanations) {
      if (!explanation.value) continue;
      auto found = printed_as(*explanation.value, relation, claims, evidence);
      const bool known = found && std::ranges::any_of(stale, [&](const Explanation& other) {
                           return other.text == found->text;
                         });
      if (found && !known) stale.push_back(std::move(*found));
    }
    // An older edition explains the slip best; a figure that still stands only says which number was meant.
    const auto printed_last = std::ranges::stable_partition(
        stale, [](const Explanation& explanation) { return explanation.kind == "stale_operand"; });
    auto& why = relation.explanations;
    why.insert(why.end(), printed_last.begin(), printed_last.end());
    why.insert(why.begin(), stale.begin(), printed_last.begin());
  }
}

bool CheckedText::finding() const {
  const auto bad = [](const Judgement& judgement) {
    return judgement.verdict == Verdict::contradicted || judgement.verdict == Verdict::superseded;
  };
  return std::ranges::any_of(reading.relations,
                             [](const Relation& r) { return r.status == Status::inconsistent; }) ||
         std::ranges::any_of(judgements, bad);
}

CheckedText check_text(const Document& document, const Evidence& evidence, const geo::Gazetteer& gazetteer) {
  CheckedText checked{.reading = read_claims(document, gazetteer)};
  explain_with(checked.reading.relations, checked.reading.claims, evidence);
  checked.judgements = judge(checked.reading.claims, evidence, gazetteer);
  return checked;
}

}  // namespace sanad::claims
