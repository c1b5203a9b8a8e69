// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/marking_value.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "sorted_names.h"

namespace sanad::exchange {
namespace {

constexpr std::array<std::string_view, 5> action_names{"none", "contact-for-instruction",
                                                       "internally-visible", "externally-visible-indirect",
                                                       "externally-visible-direct"};
constexpr std::array<std::string_view, 4> attribution_names{"may", "must", "must-not", "contradictory"};

template <class T, class Choose>
std::optional<T> join_limits(const std::optional<T>& a, const std::optional<T>& b, Choose choose) {
  if (!a) return b;
  if (!b) return a;
  return choose(*a, *b);
}

/// The smaller of those that are there.
std::string first_id(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  return std::min(a, b);
}

bool has(const MarkingValue& value, NotUnderstood bit) {
  return (value.unknown & static_cast<std::uint8_t>(bit)) != 0;
}

void describe_limits(std::string& out, const MarkingValue& value) {
  if (value.releasable_to) {
    out += value.releasable_to->empty()
               ? ", for its originator alone"
               : fmt::format(", releasable to {}", fmt::join(*value.releasable_to, " "));
  }
  if (!value.consent.empty()) out += fmt::format(", with the consent of {}", fmt::join(value.consent, " "));
  if (!value.caveats.empty()) out += fmt::format(", caveats {}", fmt::join(value.caveats, " "));
  if (value.actions != MarkingValue{}.actions) out += fmt::format(", actions {}", name_of(value.actions));
  if (value.attribution != Attribution::may)
    out += fmt::format(", attribution {}", name_of(value.attribution));
  if (value.encrypt) out += ", encrypted only";
  if (value.expires) out += ", until " + value.expires->to_string();
}

}  // namespace

std::string_view name_of(PermittedActions actions) {
  return action_names.at(static_cast<std::size_t>(actions));
}

std::string_view name_of(Attribution attribution) {
  return attribution_names.at(static_cast<std::size_t>(attribution));
}

MarkingValue join(const MarkingValue& a, const MarkingValue& b) {
  MarkingValue both;
  both.tlp = records::join(a.tlp, b.tlp);
  both.actions = std::min(a.actions, b.actions);
  both.attribution = static_cast<Attribution>(static_cast<std::uint8_t>(a.attribution) |
                                              static_cast<std::uint8_t>(b.attribution));
  both.encrypt = a.encrypt || b.encrypt;
  both.unknown = static_cast<std::uint8_t>(a.unknown | b.unknown);
  both.releasable_to = join_limits(a.releasable_to, b.releasable_to, intersection_of);
  both.consent = union_of(a.consent, b.consent);
  both.caveats = union_of(a.caveats, b.caveats);
  both.expires = join_limits(a.expires, b.expires, [](Timestamp x, Timestamp y) { return std::min(x, y); });
  both.unknown_id = first_id(a.unknown_id, b.unknown_id);
  return both;
}

bool at_least(const MarkingValue& a, const MarkingValue& b) {
  return join(a, b) == a;
}

std::string describe(const MarkingValue& value) {
  std::string out{records::label_of(value.tlp)};
  describe_limits(out, value);
  if (!value.understood()) {
    const auto* why = has(value, NotUnderstood::unresolved)  ? "is not held here"
                      : has(value, NotUnderstood::malformed) ? "cannot be read"
                      : has(value, NotUnderstood::scheme)    ? "is of a scheme not applied here"
                                                             : "contradicts another";
    out += fmt::format(", not understood: {} {}", value.unknown_id.empty() ? "a marking" : value.unknown_id,
                       why);
  }
  return out;
}

}  // namespace sanad::exchange
