// SPDX-License-Identifier: Apache-2.0
#include "sanad/actors/view.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 4> names{"best-graded", "latest", "official", "all"};

/// What the views compare; smaller is better.
struct Standing {
  int voice = 2;               ///< own 0, official 1, press 2
  char reliability = 'F';      ///< the best; ungraded is "cannot be judged"
  int voices = 0;              ///< minus the number of independent ones
  std::int32_t published = 0;  ///< minus the day of the last publication
};

Standing standing_of(const StatementBase& base, const Value& value, const Cluster& group,
                     const Known& known) {
  Standing standing;
  std::set<std::string> speakers;
  for (const auto entry : value.because) {
    const auto& statement = base.statement(entry);
    standing.voice = std::min(standing.voice, static_cast<int>(voice_of(base, entry, group, known)));
    if (statement.reliability != 0)
      standing.reliability = std::min(standing.reliability, statement.reliability);
    speakers.insert(speaker_of(statement));
    standing.published = std::min(standing.published, -base.public_day(entry).number());
  }
  standing.voices = -static_cast<int>(speakers.size());
  return standing;
}

using Rank = std::tuple<int, int, int, int, int, std::int32_t, std::string>;

Rank rank_of(const Value& value, const Standing& standing, View view) {
  const int unsure = value.certain ? 0 : 1, reported = value.reported ? 1 : 0;
  if (view == View::latest) return {0, 0, 0, 0, 0, standing.published, value.text};
  const int voice = view == View::official ? standing.voice : 0;
  const int first = view == View::official ? voice : unsure,
            second = view == View::official ? unsure : reported;
  return {first, second, reported, standing.reliability, standing.voices, standing.published, value.text};
}

}  // namespace

std::string_view name_of(View view) {
  return names[static_cast<std::size_t>(view)];
}

Result<View> parse_view(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<View>(i);
  }
  return fail(ErrorCode::invalid_input, "expected a view (best-graded, latest, official, all), found '" +
                                            std::string{name.substr(0, 60)} + "'");
}

Answer choose(const StatementBase& base, std::vector<Value> values, View view, const Cluster& group,
              const Known& known) {
  std::vector<std::pair<Rank, Value>> ranked;
  for (auto& value : values) {
    std::sort(value.because.begin(), value.because.end());
    value.because.erase(std::unique(value.because.begin(), value.because.end()), value.because.end());
    const auto standing = standing_of(base, value, group, known);
    ranked.emplace_back(rank_of(value, standing, view), std::move(value));
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Answer answer;
  for (auto& [rank, value] : ranked) {
    if (!answer.chosen && (view != View::all || ranked.size() == 1)) {
      answer.chosen = std::move(value);
    } else {
      answer.alternatives.push_back(std::move(value));
    }
  }
  return answer;
}

}  // namespace sanad::actors
