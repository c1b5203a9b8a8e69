// SPDX-License-Identifier: Apache-2.0
/// Things that go by several spellings, and the one to show: the most frequent, ties alphabetical.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sanad::figures {

/// Gives each distinct text a number, in the order of first sight.
class Interner {
 public:
  std::uint32_t of(std::string_view text) {
    const auto known = numbers_.find(text);
    if (known != numbers_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back(text);
    numbers_.emplace(texts_.back(), number);
    return number;
  }
  const std::vector<std::string>& texts() const& { return texts_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
  std::vector<std::string> texts_;
};

/// Uses of each spelling; ordered, so that ties are settled by the alphabet.
using Spellings = std::map<std::string, std::uint64_t, std::less<>>;

inline std::string usual_spelling(const Spellings& spellings) {
  const auto* best = spellings.empty() ? nullptr : &*spellings.begin();
  for (const auto& spelling : spellings) {
    if (spelling.second > best->second) best = &spelling;
  }
  return best != nullptr ? best->first : std::string{};
}

}  // namespace sanad::figures
