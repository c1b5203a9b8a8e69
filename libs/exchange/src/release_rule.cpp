// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/release_rule.h"

#include <algorithm>
#include <array>

#include "sanad/core/utf8.h"

namespace sanad::exchange {
namespace {

struct RuleWords {
  Rule rule;
  std::string_view name, sentence;
};
constexpr std::array<RuleWords, 27> words{{
    {Rule::released, "released", "Nothing forbids it."},
    {Rule::never_leaves, "never-leaves", "Objects of this kind stay in the house, whatever their marking."},
    {Rule::not_a_record, "not-a-record",
     "It is no single object, or it mentions too many others to be examined."},
    {Rule::unknown_marking, "unknown-marking",
     "One of its markings is not held here, is not understood in full, or contradicts another."},
    {Rule::from_the_partner, "from-the-partner", "The partner gave it to us and has it already."},
    {Rule::received_strict, "received-strict",
     "Another partner gave it as AMBER+STRICT or RED: it never leaves again."},
    {Rule::received_no_leave, "received-no-leave",
     "The partner that gave it has not allowed us to pass on what it gives."},
    {Rule::received_unnamed, "received-unnamed",
     "The partner that gave it must not be named, and the object would name it."},
    {Rule::source_unknown, "source-unknown", "No source with a licence is known for it."},
    {Rule::source_licence, "source-licence", "The licence of its source does not allow it to be passed on."},
    {Rule::source_denied, "source-denied", "The partner gets nothing that comes from this source."},
    {Rule::expired, "expired", "Its marking has expired."},
    {Rule::tlp_above_clearance, "tlp-above-clearance", "Its TLP level is above the partner's clearance."},
    {Rule::red_not_named, "red-not-named", "TLP:RED goes only to recipients that the marking names."},
    {Rule::not_releasable_to, "not-releasable-to",
     "Its marking limits it to organisations other than the partner."},
    {Rule::caveat, "caveat", "It carries a caveat that the partner has not been accepted for."},
    {Rule::encryption, "encryption", "It may only travel encrypted, and not every way to the partner is."},
    {Rule::consent_missing, "consent-missing",
     "An originator has not consented that the partner may have it."},
    {Rule::topic, "topic", "It is in none of the partner's collections."},
    {Rule::reference_unknown, "reference-unknown",
     "Something it refers to is not held here, or was withdrawn."},
    {Rule::reference_withheld, "reference-withheld", "Something it cannot do without is withheld."},
    {Rule::text_names_withheld, "text-names-withheld", "A text in it holds the id of something withheld."},
    {Rule::nothing_left, "nothing-left", "All members of a list that it needs are withheld."},
    {Rule::whole_or_not, "whole-or-not",
     "A part of it would have to stay, and its licence, its giver or its own text allow no derived object."},
    {Rule::derived_owner, "derived-owner",
     "The identity of its maker is withheld: a derived object goes instead."},
    {Rule::derived_list, "derived-list", "Members of its lists are withheld: a derived object goes instead."},
    {Rule::derived_reference, "derived-reference",
     "It refers to something of which only a derived object goes: a derived object goes instead."},
}};

constexpr std::array<Rule, words.size()> rules = [] {
  std::array<Rule, words.size()> all{};
  for (std::size_t i = 0; i < words.size(); ++i) all[i] = words[i].rule;
  return all;
}();

/// The table stands in the order of the enumeration.
static_assert([] {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (static_cast<std::size_t>(words[i].rule) != i) return false;
  }
  return true;
}());

}  // namespace

std::span<const Rule> every_rule() {
  return rules;
}

std::string_view name_of(Rule rule) {
  return words.at(static_cast<std::size_t>(rule)).name;
}

std::string_view sentence_of(Rule rule) {
  return words.at(static_cast<std::size_t>(rule)).sentence;
}

Result<Rule> parse_rule(std::string_view name) {
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.name == name; });
  if (found != words.end()) return found->rule;
  return fail(ErrorCode::invalid_input, "expected the name of a release rule (docs/exchange.md), found '" +
                                            shorten(replace_invalid_utf8(name), 60) + "'");
}

std::string_view name_of(Outcome outcome) {
  constexpr std::array<std::string_view, 3> names{"release", "derive", "withhold"};
  return names.at(static_cast<std::size_t>(outcome));
}

}  // namespace sanad::exchange
