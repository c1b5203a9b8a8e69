// SPDX-License-Identifier: Apache-2.0
/// Whether two names of a text and of sources may mean one thing: spellings, titles, aliases that sources
/// give.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/evidence.h"

namespace sanad::claims::said {

/// What one name is compared by.
struct NameKeys {
  std::vector<std::string>
      whole;  ///< of the name, without its titles, of what stands in its brackets; sorted
  std::vector<std::string> words;  ///< keys of the words without titles, in order
  std::string actor;               ///< text::actor_key: "TTP" = "Tehrik-i-Taliban Pakistan"
};
NameKeys keys_of(std::string_view name);
/// Of each part of "A; B".
std::vector<NameKeys> keys_of_list(std::string_view names);

/// The names of a list of statements. Immutable once built.
class NameBook {
 public:
  explicit NameBook(std::span<const DatedStatement> statements);

  /// Equal keys, one alias to the other, one letter (of 8) or two (of 14) apart, or one a part of the other
  /// that no second name of the list shares ("Khorasani", but not "Mehsud").
  bool same(const NameKeys& a, const NameKeys& b) const;
  bool any_same(const std::vector<NameKeys>& a, const std::vector<NameKeys>& b) const;

 private:
  bool aliased(const NameKeys& a, const NameKeys& b) const;
  bool part_of(const NameKeys& part, const NameKeys& name) const;
  void tie(const NameKeys& a, const NameKeys& b);
  std::map<std::string, std::set<std::string>, std::less<>> names_with_word_;
  std::map<std::string, std::set<std::string>, std::less<>> aliases_;
};

}  // namespace sanad::claims::said
