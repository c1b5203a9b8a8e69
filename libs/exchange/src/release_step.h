// SPDX-License-Identifier: Apache-2.0
/// How an object loses its standing when something that it mentions does.
#pragma once

#include <cstdint>
#include <limits>
#include <tuple>
#include <vector>

#include "sanad/exchange/release.h"

namespace sanad::exchange {

/// In which round an object became derived and withheld; it only ever moves down.
struct Standing {
  static constexpr std::uint32_t never = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t derived_at = never, withheld_at = never;
  bool not_held = false;
  static Standing missing() { return {never, 0, true}; }
};

/// Something that node `node` mentions has become `target`.
struct Change {
  std::size_t node = 0;
  const Reference* reference = nullptr;
  Outcome target = Outcome::withhold;
  bool not_held = false;
  friend bool operator<(const Change& a, const Change& b) {
    return std::tie(a.node, *a.reference, a.target) < std::tie(b.node, *b.reference, b.target);
  }
};

class Progress {
 public:
  Progress() = default;
  Progress(const Decision& alone, const ReleaseFacts& facts, bool may_be_derived);

  /// True if its standing changed.
  bool take(const Change& change, std::uint32_t round);
  const Standing& standing() const& { return standing_; }
  const Standing& standing() const&& = delete;
  Decision decision() const { return decision_; }

 private:
  bool derive(Rule rule, const Change& change, std::uint32_t round);
  bool withhold(Rule rule, const Change& change, std::uint32_t round);
  bool lose(const Change& change, std::uint32_t round);
  bool rewrite(const Change& change, std::uint32_t round);

  struct List {
    std::uint32_t left = 0;
    bool needed = false;
  };
  Decision decision_;
  Standing standing_;
  bool may_be_derived_ = false;
  std::vector<List> lists_;
};

}  // namespace sanad::exchange
