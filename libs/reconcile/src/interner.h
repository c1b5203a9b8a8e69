// SPDX-License-Identifier: Apache-2.0
/// Texts as small numbers. 0 is the empty text. Numbers depend on the order of arrival: compare them for
/// equality only. Internal to the module.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sanad::reconcile {

using Key = std::uint32_t;
inline constexpr Key no_key = 0;

/// What can be told of a name without reading it: enough to see that two names are not alike.
struct NameHead {
  std::uint32_t scope = 0;  ///< hash of what stands before the name proper: its country
  char first = 0;
  std::uint8_t length = 0;  ///< of the name proper; 255 = or more
};

class Interner {
 public:
  static constexpr char scope_end = '\x1f';  ///< between a scope and the name proper
  Interner() { intern(""); }
  Key intern(std::string_view text) {
    if (const auto found = numbers_.find(text); found != numbers_.end()) return found->second;
    const auto& kept = texts_.emplace_back(text);
    heads_.push_back(head_of(text));
    const auto number = static_cast<Key>(texts_.size() - 1);
    numbers_.emplace(kept, number);
    return number;
  }
  std::string_view text(Key key) const& { return texts_[key]; }
  const NameHead& head(Key key) const& { return heads_[key]; }

 private:
  static NameHead head_of(std::string_view text) {
    const auto end = text.rfind(scope_end);
    const auto from = end == std::string_view::npos ? 0 : end + 1;
    const auto name = text.substr(from);
    return {static_cast<std::uint32_t>(std::hash<std::string_view>{}(text.substr(0, from))),
            name.empty() ? '\0' : name.front(),
            static_cast<std::uint8_t>(std::min<std::size_t>(name.size(), 255))};
  }

  std::deque<std::string> texts_;  // addresses stay, so that the views of the map do
  std::vector<NameHead> heads_;
  std::unordered_map<std::string_view, Key> numbers_;
};

}  // namespace sanad::reconcile
