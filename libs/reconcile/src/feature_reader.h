// SPDX-License-Identifier: Apache-2.0
/// Accounts in, Features out. Internal to the module.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "account_features.h"
#include "place_reader.h"
#include "sanad/records/source_info.h"

namespace sanad::reconcile {

class FeatureReader {
 public:
  explicit FeatureReader(const geo::Gazetteer& gazetteer) : places_{gazetteer, keys_} {}

  void declare(const records::SourceInfo& source);
  Features read(const records::Account& account);

  std::string_view text(Key key) const& { return keys_.text(key); }
  const NameHead& head(Key key) const& { return keys_.head(key); }
  std::span<const std::uint64_t> articles(const Features& features) const& {
    return std::span{articles_}.subspan(features.articles, features.article_count);
  }

 private:
  struct Source {
    std::uint16_t number = 0;
    bool one_row = false;
  };
  Source& source(const std::string& name);
  Key actor_key(const std::string& name);
  void read_place(const records::Account& account, Features& features);
  void read_actors(const records::Account& account, Features& features);
  void read_articles(const records::Account& account, Features& features);

  Interner keys_;
  PlaceReader places_;
  std::unordered_map<std::string, Source> sources_;
  std::unordered_map<std::string, Key> actors_;
  std::vector<std::uint64_t> articles_;
};

/// Killed as given, and as it would be with the attackers left out or put in, as far as the account tells.
std::array<Interval, 2> killed_of(const records::Account& account);
Interval injured_of(const records::Account& account);
Suicide suicide_of(const records::Account& account);
/// Trait bits that follow from the account alone.
std::uint8_t traits_of(const records::Account& account);

}  // namespace sanad::reconcile
