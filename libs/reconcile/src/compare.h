// SPDX-License-Identifier: Apache-2.0
/// One pair of accounts: levels and bits. Symmetric, pure. Internal to the module.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "feature_reader.h"
#include "weights.h"

namespace sanad::reconcile {

using Levels = std::array<std::uint8_t, feature_count>;

struct Comparison {
  Levels levels{};
  std::int32_t centibits = 0;  ///< without crowding
};

DateLevel compare_dates(const Features& a, const Features& b);
PlaceLevel compare_places(const Features& a, const Features& b, const FeatureReader& reader);
CountLevel compare_killed(const Features& a, const Features& b);
CountLevel compare_injured(const Features& a, const Features& b);
TacticLevel compare_tactics(const Features& a, const Features& b);
TargetLevel compare_targets(records::Target a, records::Target b);
ActorLevel compare_actors(const Features& a, const Features& b, const FeatureReader& reader);
KindLevel compare_kinds(records::EventKind a, records::EventKind b);
SourceLevel compare_sources(const Features& a, const Features& b, const FeatureReader& reader);

/// Everything but crowding. About 60 ns.
Comparison compare(const Features& a, const Features& b, const FeatureReader& reader);
/// The same, or nothing if place and actor, which cost most, could not lift the pair to `least` centibits.
std::optional<Comparison> compare_from(const Features& a, const Features& b, const FeatureReader& reader,
                                       std::int32_t least);

}  // namespace sanad::reconcile
