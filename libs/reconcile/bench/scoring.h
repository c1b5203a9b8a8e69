// SPDX-License-Identifier: Apache-2.0
/// How right a division into incidents is: pairwise and B-cubed precision, recall and F1 (Bagga and Baldwin
/// 1998).
#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sanad::reconcile::twin {

struct Scores {
  double precision = 0, recall = 0, f1 = 0;
};

inline Scores scores_of(double precision, double recall) {
  return {precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0};
}

struct Quality {
  Scores pairwise, b_cubed;
};

/// `found` and `truth`: a label for every record; records whose truth is negative are left out.
inline Quality quality_of(const std::vector<std::int64_t>& found, const std::vector<std::int64_t>& truth) {
  std::unordered_map<std::int64_t, std::int64_t> found_sizes, truth_sizes;
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> both;
  std::int64_t records = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (truth[i] < 0) continue;
    ++found_sizes[found[i]];
    ++truth_sizes[truth[i]];
    ++both[{found[i], truth[i]}];
    ++records;
  }
  const auto pairs = [](std::int64_t n) { return static_cast<double>(n) * static_cast<double>(n - 1) / 2; };
  double hits = 0, claimed = 0, real = 0, precision = 0, recall = 0;
  for (const auto& [label, n] : found_sizes) claimed += pairs(n);
  for (const auto& [label, n] : truth_sizes) real += pairs(n);
  for (const auto& [labels, n] : both) {
    hits += pairs(n);
    precision += static_cast<double>(n * n) / static_cast<double>(found_sizes[labels.first]);
    recall += static_cast<double>(n * n) / static_cast<double>(truth_sizes[labels.second]);
  }
  const auto all = static_cast<double>(records);
  return {scores_of(claimed > 0 ? hits / claimed : 1, real > 0 ? hits / real : 1),
          scores_of(precision / all, recall / all)};
}

}  // namespace sanad::reconcile::twin
