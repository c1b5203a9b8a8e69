// SPDX-License-Identifier: Apache-2.0
#include "statement_names_match.h"

#include <algorithm>

#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"
#include "sanad/text/similarity.h"
#include "statement_words.h"

namespace sanad::claims::said {
namespace {

constexpr std::size_t long_key = 8, longest_key = 14, shortest_part = 5;

void add(std::vector<std::string>& keys, std::string key) {
  if (!key.empty()) keys.push_back(std::move(key));
}

/// Words without the titles and ranks before the name: "Deputy Superintendent of Police Iqbal Momand".
std::vector<std::string> without_titles(std::vector<std::string> words) {
  std::size_t begin = 0;
  while (begin + 1 < words.size() && is_title(words[begin])) ++begin;
  if (begin > 0 && begin < words.size() && words[begin] == "of") {
    for (std::size_t i = begin + 1; i + 1 < words.size(); ++i) {
      if (is_service(words[i])) begin = i + 1;
    }
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool intersects(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const auto& key) { return std::binary_search(b.begin(), b.end(), key); });
}

bool spelled_alike(const std::string& a, const std::string& b) {
  const auto shorter = std::min(a.size(), b.size());
  if (shorter < long_key) return false;
  const int allowed = shorter >= longest_key ? 2 : 1;
  return text::edit_distance(a, b, allowed) <= allowed;
}

}  // namespace

NameKeys keys_of(std::string_view name) {
  NameKeys keys;
  const auto open = name.find('(');
  const auto close = name.find(')', open == std::string_view::npos ? 0 : open);
  std::string outside{name};
  if (open != std::string_view::npos && close != std::string_view::npos) {
    add(keys.whole, text::name_key(name.substr(open + 1, close - open - 1)));
    outside = std::string{name.substr(0, open)} + std::string{name.substr(close + 1)};
  }
  const auto words = without_titles(text::tokens(outside));
  add(keys.whole, text::name_key(outside));
  add(keys.whole, text::name_key(joined(words)));
  std::sort(keys.whole.begin(), keys.whole.end());
  for (const auto& word : words) add(keys.words, text::name_key(word));
  keys.actor = text::actor_key(outside);
  return keys;
}

std::vector<NameKeys> keys_of_list(std::string_view names) {
  std::vector<NameKeys> list;
  while (!names.empty()) {
    const auto end = std::min(names.find(';'), names.size());
    auto keys = keys_of(names.substr(0, end));
    if (!keys.whole.empty()) list.push_back(std::move(keys));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return list;
}

NameBook::NameBook(std::span<const DatedStatement> statements) {
  for (const auto& statement : statements) {
    const auto subjects = keys_of_list(statement.subject);
    for (const auto& keys : subjects) {
      const auto whole = joined(keys.words);
      for (const auto& word : keys.words) names_with_word_[word].insert(whole);
    }
    if (statement.relation != "alias") continue;
    for (const auto& subject : subjects) {
      for (const auto& other : keys_of_list(statement.object)) tie(subject, other);
    }
  }
}

void NameBook::tie(const NameKeys& a, const NameKeys& b) {
  for (const auto& key : a.whole) {
    for (const auto& other : b.whole) {
      aliases_[key].insert(other);
      aliases_[other].insert(key);
    }
  }
}

bool NameBook::aliased(const NameKeys& a, const NameKeys& b) const {
  for (const auto& key : a.whole) {
    const auto found = aliases_.find(key);
    if (found == aliases_.end()) continue;
    for (const auto& other : b.whole) {
      if (found->second.contains(other)) return true;
    }
  }
  return false;
}

bool NameBook::part_of(const NameKeys& part, const NameKeys& name) const {
  if (part.words.empty() || part.words.size() >= name.words.size()) return false;
  const auto at = std::search(name.words.begin(), name.words.end(), part.words.begin(), part.words.end());
  if (at == name.words.end()) return false;
  if (part.words.size() > 1) return true;
  if (part.words.front().size() < shortest_part) return false;
  const auto sharers = names_with_word_.find(part.words.front());
  if (sharers == names_with_word_.end()) return true;
  const auto alone = part.words.front();
  return std::count_if(sharers->second.begin(), sharers->second.end(),
                       [&](const std::string& other) { return other != alone; }) <= 1;
}

bool NameBook::same(const NameKeys& a, const NameKeys& b) const {
  if (intersects(a.whole, b.whole) || (!a.actor.empty() && a.actor == b.actor)) return true;
  if (aliased(a, b) || part_of(a, b) || part_of(b, a)) return true;
  for (const auto& key : a.whole) {
    for (const auto& other : b.whole) {
      if (spelled_alike(key, other)) return true;
    }
  }
  return false;
}

bool NameBook::any_same(const std::vector<NameKeys>& a, const std::vector<NameKeys>& b) const {
  return std::any_of(a.begin(), a.end(), [&](const NameKeys& one) {
    return std::any_of(b.begin(), b.end(), [&](const NameKeys& other) { return same(one, other); });
  });
}

}  // namespace sanad::claims::said
