// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "sanad/exchange/release.h"

namespace sanad::exchange {
namespace {

/// What the rule met, in brackets behind its sentence; empty if the sentence says it all.
std::string particulars(const Decision& decision, const ReleaseFacts& object, const ReleasePolicy& policy) {
  switch (decision.rule) {
    case Rule::tlp_above_clearance:
      return fmt::format("{}, clearance {}", records::label_of(object.marking.tlp),
                         records::label_of(policy.partner.clearance));
    case Rule::unknown_marking:
      return object.marking.unknown_id;
    case Rule::received_strict:
    case Rule::received_no_leave:
    case Rule::received_unnamed:
      return "given by " + object.giver;
    case Rule::expired:
      return object.marking.expires ? object.marking.expires->to_string() : std::string{};
    case Rule::not_releasable_to:
      return fmt::format("releasable to {}",
                         object.marking.releasable_to && !object.marking.releasable_to->empty()
                             ? fmt::format("{}", fmt::join(*object.marking.releasable_to, " "))
                             : "its originator alone");
    case Rule::caveat:
      return fmt::format("{}", fmt::join(object.marking.caveats, " "));
    case Rule::consent_missing:
      return fmt::format("{}", fmt::join(object.marking.consent, " "));
    case Rule::topic:
      return object.id.type;
    default:
      return decision.because ? decision.because->to_string() : std::string{};
  }
}

}  // namespace

std::string explain(const Decision& decision, const ReleaseFacts& object, const ReleasePolicy& policy) {
  const auto more = particulars(decision, object, policy);
  std::string sentence{sentence_of(decision.rule)};
  if (more.empty()) return sentence;
  sentence.pop_back();
  return fmt::format("{} ({}).", sentence, more);
}

}  // namespace sanad::exchange
