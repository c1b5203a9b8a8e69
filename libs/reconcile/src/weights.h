// SPDX-License-Identifier: Apache-2.0
/// The fixed weights: every feature, its levels and what each is worth, in hundredths of a bit. Where the
/// numbers come from: docs/reconciliation.md. Internal to the module.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace sanad::reconcile {

/// Position of a feature in Pair::levels.
enum class Feature : std::uint8_t {
  date,
  place,
  killed,
  injured,
  tactic,
  target,
  actor,
  kind,
  source,
  crowding,
};
inline constexpr std::size_t feature_count = 10;

enum class DateLevel : std::uint8_t {
  same_day,
  one_day,
  two_days,
  three_days,
  week,
  farther,
  day_in_days,
  day_in_episode,
  day_in_month,
  day_in_year,
  near_range,
  same_episode,
  similar_episode,
  ranges_short,
  ranges_month,
  ranges_long,
};
enum class PlaceLevel : std::uint8_t {
  unknown,
  exact_1,
  exact_2,
  exact_4,
  exact_8,
  exact_15,
  exact_25,
  exact_40,
  exact_60,
  near_5,
  near_12,
  near_25,
  near_40,
  near_60,
  district_25,
  district_50,
  district_80,
  wide_inside,
  far_100,
  far_250,
  farther,
  name_15,
  name_60,
  name_250,
  name_far,
  similar_60,
  similar_250,
  named_district_60,
  named_district_250,
  named_province,
  other_district,
  other_province,
  other_country,
  district_as_place,
  near_5_other,
  near_12_other,
  near_25_other,
  near_40_other,
  district_25_other,
  same_district_other,
  near_other_district,
  exact_25_other,
};
enum class CountLevel : std::uint8_t {
  unknown,
  equal_0,
  equal_1,
  equal_2,
  equal_4,
  equal_9,
  equal_19,
  equal_20,
  range_small,
  range_9,
  range_10,
  off_by_one_small,
  close_9,
  close_19,
  close_20,
  third_9,
  third_19,
  third_20,
  half,
  double_,
  far,
  story_half,
  story_double,
  story_far,
};
enum class TacticLevel : std::uint8_t {
  unknown,
  both_suicide,
  neither_suicide,
  suicide_differs,
  same,
  same_family,
  other_family,
  suicide_and_assault,
};
enum class TargetLevel : std::uint8_t { unknown, same, same_family, different };
enum class ActorLevel : std::uint8_t { unknown, same, similar, different };
enum class KindLevel : std::uint8_t { unknown, same, compatible, different };
enum class SourceLevel : std::uint8_t {
  two_sources,
  shared_article,
  shared_text,
  two_publishers,
  one_publisher,
  one_table,
  one_row_table
};

struct Level {
  std::string_view name;
  int centibits;
};

/// Levels of a feature in the order of its enumeration; the crowding table runs from empty to packed.
std::span<const Level> levels_of(Feature feature);
std::string_view name_of(Feature feature);

/// The same numbers in one small table, for the inner loop.
inline constexpr std::size_t most_levels = 44;
extern const std::array<std::array<std::int16_t, most_levels>, feature_count> centibit_table;
inline constexpr int centibits(Feature feature, std::uint8_t level) {
  return centibit_table[static_cast<std::size_t>(feature)][level];
}

/// The most that a feature can say for a pair.
int best_centibits(Feature feature);

/// Crowding may speak for a pair only if its points are this near and its dates are of one kind.
bool crowding_may_help(std::span<const std::uint8_t> levels);
/// What the crowding level is worth to a pair of these levels.
int crowding_centibits(std::uint8_t level, std::span<const std::uint8_t> levels);

inline constexpr int keep_from = 100;    ///< below: apart, and forgotten
inline constexpr int accept_from = 400;  ///< with a margin
inline constexpr int sure_from = 800;    ///< without
inline constexpr int margin_needed = 150;
inline constexpr int absent_bits = -200;    ///< taken for a pair that was not worth keeping
inline constexpr int linkage_needed = -50;  ///< mean over all pairs of two incidents that would become one
inline constexpr int most_help_by_name =
    150;  ///< what an empty neighbourhood may add to a name that is the same

inline constexpr int group_from = 400;   ///< mean over all pairs of two incidents, and a bonus
inline constexpr int group_bonus = 100;  ///< for every pair beyond the first: they agree
inline constexpr int most_group_bonus = 200;
inline constexpr int group_margin = 50;  ///< ahead of an offer that shuts this one out

inline constexpr int part_evidence = 400;     ///< what speaks for a row and a whole apart from their tolls
inline constexpr int part_gain = 0;           ///< how much better the sum must fit than what it is made of
inline constexpr int part_gain_crowded = 25;  ///< and more for every level of crowding
inline constexpr int part_sum_from = -200;    ///< what the sum must be worth itself
inline constexpr int most_parts = 3;

/// Mean tie of a row to the other sources of an incident that holds a row of its own source already, by how
/// many they are.
inline constexpr int second_row_of_one = 1150, second_row_of_two = 800, second_row_of_more = 700;

inline constexpr int review_from = 150;  ///< a pair that could be one incident, from here on, is for a person
inline constexpr int taken_review_from = 500;  ///< so is one that would bring two rows of a source together

}  // namespace sanad::reconcile
