// SPDX-License-Identifier: Apache-2.0
#include "voice_values.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace sanad::figures {
namespace {

/// Best numbers stand in the rule; a range without a best stands with its low.
std::optional<std::int64_t> vote_of(const Estimate& value) {
  if (value.best) return value.best;
  return value.low > 0 || value.high == 0 ? std::optional{value.low} : std::nullopt;
}

struct Voice {
  Estimate range;
  std::optional<std::int64_t> vote;
  std::int32_t published = no_day;
};

Said add_up(std::span<const Said> parts) {
  Said sum = parts.front();
  for (const Said& part : parts.subspan(1)) {
    const std::int64_t best = vote_of(sum.value).value_or(0) + vote_of(part.value).value_or(0);
    sum.value = {sum.value.low + part.value.low, sum.value.high + part.value.high, best};
    sum.published = std::max(sum.published, part.published);
    sum.in_passing = sum.in_passing && part.in_passing;
    sum.provisional = sum.provisional || part.provisional;
  }
  return sum;
}

/// Smaller is preferred.
auto preference(const Said& said) {
  return std::tuple{!vote_of(said.value), said.in_passing, said.provisional, -std::int64_t{said.published},
                    vote_of(said.value).value_or(0)};
}

Voice voice_of(std::span<const Said> said) {
  const auto parts = static_cast<std::size_t>(
      std::ranges::find_if_not(said, [](const Said& one) { return one.part; }) - said.begin());
  std::vector<Said> tellings(said.begin() + static_cast<std::ptrdiff_t>(parts), said.end());
  if (parts > 0) tellings.push_back(add_up(said.first(parts)));
  const Said& preferred = *std::ranges::min_element(tellings, {}, preference);
  Voice voice{tellings.front().value, vote_of(preferred.value), no_day};
  for (const Said& telling : tellings) {
    voice.range.low = std::min(voice.range.low, telling.value.low);
    voice.range.high = std::max(voice.range.high, telling.value.high);
    voice.published = std::max(voice.published, telling.published);
  }
  return voice;
}

/// Ties: the lower of the two middle bests; of equally recent ones the lowest.
std::int64_t choose(std::vector<Voice>& voices, BestRule rule) {
  const auto vote = [](const Voice& voice) { return voice.vote.value_or(0); };
  std::ranges::sort(voices, {}, vote);
  if (rule == BestRule::lowest) return vote(voices.front());
  if (rule == BestRule::highest) return vote(voices.back());
  if (rule == BestRule::median) return vote(voices[(voices.size() - 1) / 2]);
  std::size_t latest = 0;
  for (std::size_t i = 1; i < voices.size(); ++i) {
    if (voices[i].published > voices[latest].published) latest = i;
  }
  return vote(voices[latest]);
}

}  // namespace

std::optional<Agreed> agree(std::vector<Said>& said, BestRule rule) {
  if (said.empty()) return std::nullopt;
  std::ranges::stable_sort(said, {}, [](const Said& one) { return std::pair{one.voice, !one.part}; });
  std::vector<Voice> voices;
  for (auto from = said.begin(); from != said.end();) {
    const auto to = std::find_if(from, said.end(), [&](const Said& one) { return one.voice != from->voice; });
    voices.push_back(voice_of({from, to}));
    from = to;
  }
  Agreed agreed{std::numeric_limits<std::int64_t>::max(), 0, 0, voices.size() > 1};
  for (const Voice& voice : voices) {
    agreed.low = std::min(agreed.low, voice.range.low);
    agreed.high = std::max(agreed.high, voice.range.high);
  }
  std::erase_if(voices, [](const Voice& voice) { return !voice.vote; });
  agreed.best = voices.empty() ? agreed.low : choose(voices, rule);
  return agreed;
}

}  // namespace sanad::figures
