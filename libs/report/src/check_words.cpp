// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/check_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "sanad/report/check_input.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

using claims::Aspect;
using claims::Slot;
using claims::Verdict;

std::string comparator_words(records::Comparator comparator) {
  switch (comparator) {
    case records::Comparator::ge:
      return "at least ";
    case records::Comparator::gt:
      return "more than ";
    case records::Comparator::le:
      return "at most ";
    case records::Comparator::lt:
      return "fewer than ";
    case records::Comparator::approx:
      return "about ";
    case records::Comparator::none:
    case records::Comparator::eq:
    case records::Comparator::range:
      break;
  }
  return "";
}

std::string unit_words(const std::string& unit) {
  if (unit == "percent") return "per cent";
  if (unit == "points") return "percentage points";
  return unit;
}

std::string spaced(std::string_view name) {
  std::string words{name};
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string list_of(const std::vector<int>& ids) {
  std::string text;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) text += i + 1 == ids.size() ? " and " : ", ";
    text += std::to_string(ids[i]);
  }
  return text;
}

/// Appends "; words", marked if the text does not give it in this place.
void append_slot(std::string& text, const claims::Claim& claim, Slot slot, const std::string& words) {
  if (words.empty()) return;
  const bool inherited = std::find(claim.inherited.begin(), claim.inherited.end(), slot) != claim.inherited.end();
  text += "; " + words + (inherited ? " (taken over)" : "");
}

}  // namespace

Sign sign_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::supported:
      return {"\xE2\x9C\x93", "supported", "supported"};
    case Verdict::supported_other_scope:
      return {"\xE2\x89\x88", "supported, other scope", "other-scope"};
    case Verdict::superseded:
      return {"\xE2\x86\xBB", "superseded", "superseded"};
    case Verdict::contradicted:
      return {"\xE2\x9C\x97", "contradicted", "contradicted"};
    case Verdict::conflicting_sources:
      return {"\xE2\x87\x84", "sources conflict", "conflict"};
    case Verdict::not_enough_evidence:
      return {"?", "not enough evidence", "unknown"};
    case Verdict::not_checkable:
      return {"\xE2\x80\x93", "not checkable", "unchecked"};
  }
  return {"?", "not enough evidence", "unknown"};
}

Sign sign_of(claims::Status status) {
  if (status == claims::Status::inconsistent) return {"\xE2\x89\xA0", "inconsistent", "inconsistent"};
  return {"=", "consistent", "consistent"};
}

std::string number_words(double number) {
  constexpr double whole_up_to = 1e15;
  if (std::abs(number) < whole_up_to && number == std::floor(number)) {
    return grouped(static_cast<std::int64_t>(number));
  }
  if (!std::isfinite(number) || std::abs(number) >= whole_up_to) return "beyond reckoning";
  auto text = fixed(number, 4);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string value_words(const claims::Claim& claim) {
  if (!claim.value) return "";
  const bool change = claim.aspect == Aspect::change;
  const double value = change ? std::abs(*claim.value) : *claim.value;
  std::string text = comparator_words(claim.comparator);
  if (claim.from_below && claim.comparator == records::Comparator::approx) text = "nearly ";
  text += number_words(value);
  if (claim.value_high) text += " to " + number_words(change ? std::abs(*claim.value_high) : *claim.value_high);
  if (!claim.unit.empty()) text += " " + unit_words(claim.unit);
  if (change) return (*claim.value < 0 ? "down " : "up ") + text;
  return claim.vague ? text + " (a vague word)" : text;
}

std::string claim_words(const claims::Claim& claim) {
  std::string text;
  if (!claim.subject.empty() || !claim.object.empty()) {
    text = claim.subject + ", " + spaced(claim.relation) + (claim.object.empty() ? "" : ", " + claim.object);
    if (claim.value) text += "; " + value_words(claim);
  } else {
    text = spaced(name_of(claim.measure));
    if (claim.aspect != Aspect::level) text += ", " + std::string{name_of(claim.aspect)};
    if (claim.value) text += ": " + value_words(claim);
  }
  append_slot(text, claim, Slot::victim_class, spaced(claim.victim_class));
  append_slot(text, claim, Slot::event_type, spaced(claim.event_type));
  append_slot(text, claim, Slot::actor, claim.actor.empty() ? "" : "by " + claim.actor);
  append_slot(text, claim, Slot::place, claim.place ? claim.place->name : "");
  append_slot(text, claim, Slot::time, claim.time ? time_words(*claim.time) : "");
  if (!claim.attribution.empty()) text += "; says " + claim.attribution;
  if (claim.modality == "negated") text += "; denied";
  return text;
}

std::string value_words(const claims::PublishedMatch& figure) {
  if (!figure.value) return "no number";
  const auto comparator = records::parse_comparator(figure.comparator);
  std::string text = comparator ? comparator_words(*comparator) : "";
  text += number_words(*figure.value);
  if (figure.value_high && *figure.value_high != *figure.value) text += " to " + number_words(*figure.value_high);
  return text;
}

std::string members_words(const claims::Relation& relation) {
  const auto& ids = relation.claims;
  auto text = spaced(name_of(relation.kind));
  if (ids.size() == 1) text += " in claim " + std::to_string(ids.front());
  if (ids.size() > 1) text += " of claims " + list_of(ids);
  return text;
}

std::string relation_words(const claims::Relation& relation) {
  const auto low = number_words(relation.low);
  const auto high = number_words(relation.high);
  auto computed = low == high ? low : low + " to " + high;
  if (std::isinf(relation.high)) computed = low + " or more";
  if (std::isinf(relation.low)) computed = std::isinf(relation.high) ? "any number" : high + " or less";
  return "the text says " + (relation.stated.empty() ? "so" : relation.stated) + "; recomputed: " + computed;
}

std::string time_words(const DateRange& time) {
  static constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                           "May",       "June",     "July",     "August",
                                                           "September", "October",  "November", "December"};
  const auto first = time.first;
  const auto last = time.last;
  if (first == last) return first.to_string();
  const auto year = DateRange::whole_year(first.year());
  if (first == year.first && last == year.last) return std::to_string(first.year());
  const auto month = DateRange::whole_month(first.year(), first.month());
  if (first == month.first && last == month.last) {
    return std::string{months[static_cast<std::size_t>(first.month() - 1)]} + " " + std::to_string(first.year());
  }
  return first.to_string() + " to " + last.to_string();
}

const claims::Judgement* judgement_of(const CheckInput& input, const claims::Claim& claim) {
  const auto& all = input.checked.judgements;
  const auto found = std::lower_bound(all.begin(), all.end(), claim.id,
                                      [](const auto& judgement, int id) { return judgement.claim < id; });
  return found != all.end() && found->claim == claim.id ? &*found : nullptr;
}

const claims::Judgement* finding_of(const CheckInput& input, const claims::Claim& claim) {
  const auto* judgement = judgement_of(input, claim);
  const bool says_nothing = judgement != nullptr && judgement->verdict == Verdict::not_enough_evidence;
  return !input.edition && says_nothing ? nullptr : judgement;
}

}  // namespace sanad::report
