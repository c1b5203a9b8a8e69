// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/figure_release.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "sorted_names.h"

namespace sanad::exchange {
namespace {

using Ids = std::vector<records::ObjectId>;

struct Words {
  std::string_view name, sentence;
};
constexpr std::array<Words, 6> words{{
    {"whole", "Every record that could change the figure may go."},
    {"releasable-subset", "The figure is computed over the records that may go."},
    {"downgraded", "A person has released the figure, though not all of its records."},
    {"figure-differencing", "Beside a figure that was sent before it would show too few withheld records."},
    {"figure-too-few", "Too few withheld records stand in the figure for it to be released."},
    {"downgrade-unnamed", "A release by a person takes a name and a reason."},
}};

/// True if the partner may have its content. What it gave us it has.
bool may_count(const Decision& decision) {
  return decision.outcome != Outcome::withhold || decision.rule == Rule::from_the_partner;
}

/// True if its own id may be named to the partner: of a derived object it may not.
bool may_be_named(const Decision& decision) {
  return decision.outcome == Outcome::release || decision.rule == Rule::from_the_partner;
}

/// The ids in `open` may go. What was counted before and is not behind the figure any more is judged as
/// withheld.
std::size_t withheld_in_difference(const Ids& a, Ids b, const Ids& open) {
  sort_unique(b);
  Ids difference, closed;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(difference));
  std::set_difference(difference.begin(), difference.end(), open.begin(), open.end(),
                      std::back_inserter(closed));
  return closed.size();
}

bool shows_too_few(const Ids& counted, const Ids& open, std::string_view cell,
                   std::span<const SentFigure> before, std::uint32_t k) {
  return std::any_of(before.begin(), before.end(), [&](const SentFigure& sent) {
    if (sent.cell != cell) return false;
    const auto closed = withheld_in_difference(counted, sent.counted, open);
    return closed != 0 && closed < k;
  });
}

}  // namespace

std::string_view name_of(FigureRule rule) {
  return words.at(static_cast<std::size_t>(rule)).name;
}

std::string_view sentence_of(FigureRule rule) {
  return words.at(static_cast<std::size_t>(rule)).sentence;
}

std::string_view FigureAnswer::label(const PartnerPolicy& partner) const {
  return partner.disclose_withheld && goes() ? name_of(rule) : name_of(FigureRule::subset);
}

MarkingValue high_water(std::span<const FigureRecord> records) {
  MarkingValue all;
  for (const auto& record : records) all = join(all, record.marking);
  return all;
}

FigureAnswer release_figure(std::span<const FigureRecord> records, const PartnerPolicy& partner,
                            std::string_view cell, std::span<const SentFigure> before,
                            const std::optional<Downgrade>& downgrade) {
  FigureAnswer answer;
  if (downgrade && (downgrade->releaser.empty() || downgrade->reason.empty())) return answer;
  Ids open, all;
  for (const auto& record : records) {
    all.push_back(record.id);
    if (may_count(record.decision)) open.push_back(record.id);
    if (may_be_named(record.decision)) answer.evidence.push_back(record.id);
  }
  for (auto* ids : {&open, &all, &answer.evidence}) sort_unique(*ids);
  const auto closed = all.size() - open.size();
  answer.rule = closed == 0 ? FigureRule::whole : downgrade ? FigureRule::downgraded : FigureRule::subset;
  answer.counted = answer.rule == FigureRule::subset ? open : all;
  const auto k = std::max<std::uint32_t>(partner.k, 1);
  if (answer.rule == FigureRule::downgraded && closed < k) answer.rule = FigureRule::too_few;
  if (answer.goes() && shows_too_few(answer.counted, open, cell, before, k))
    answer.rule = FigureRule::differencing;
  if (!answer.goes()) {
    answer.counted.clear();
    answer.evidence.clear();
    return answer;
  }
  for (const auto& record : records) {
    if (std::binary_search(answer.counted.begin(), answer.counted.end(), record.id))
      answer.marking = join(answer.marking, record.marking);
  }
  const bool tells = answer.rule == FigureRule::subset && partner.disclose_withheld && closed >= k;
  if (tells) answer.left_out = closed;
  return answer;
}

}  // namespace sanad::exchange
