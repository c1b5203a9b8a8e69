// SPDX-License-Identifier: Apache-2.0
/// Texts as small numbers. 0 is the empty text. Numbers depend on the order of arrival: compare them for equality only.
/// Internal to the module.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sanad::reconcile {

using Key = std::uint32_t;
inline constexpr Key no_key = 0;

class Interner {
 public:
  Interner() { intern(""); }
  Key intern(std::string_view text) {
    if (const auto found = numbers_.find(text); found != numbers_.end()) return found->second;
    const auto& kept = texts_.emplace_back(text);
    const auto number = static_cast<Key>(texts_.size() - 1);
    numbers_.emplace(kept, number);
    return number;
  }
  std::string_view text(Key key) const& { return texts_[key]; }

 private:
  std::deque<std::string> texts_;  // addresses stay, so that the views of the map do
  std::unordered_map<std::string_view, Key> numbers_;
};

}  // namespace sanad::reconcile
