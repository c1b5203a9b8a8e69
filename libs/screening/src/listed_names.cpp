// SPDX-License-Identifier: Apache-2.0
// Listed names as words with postings: what ListedNames is made of.
#include "index_search.h"
#include "initials.h"
#include "readings.h"

namespace sanad::screening {

ListedNames::ListedNames(const std::vector<ListEntry>& entries) {
  for (std::size_t e = 0; e < entries.size(); ++e) {
    entry_start_.push_back(static_cast<std::uint32_t>(names_.size()));
    for (std::size_t n = 0; n < entries[e].names.size(); ++n) {
      add(static_cast<std::uint32_t>(e), static_cast<std::uint16_t>(n), entries[e].names[n]);
      handicaps_.push_back(static_cast<float>(bits_for_names(entries[e].names.size()) +
                                              bits_for_quality(entries[e].names[n].quality)));
    }
    for (const auto& document : entries[e].documents) {
      auto& list = by_document_[document];
      if (list.empty() || list.back() != e) list.push_back(static_cast<std::uint32_t>(e));
    }
  }
  entry_start_.push_back(static_cast<std::uint32_t>(names_.size()));
  post();
}

void ListedNames::add(std::uint32_t entry, std::uint16_t index, const EntryName& name) {
  const auto& words = name.words;
  Name made{
      entry,       static_cast<std::uint32_t>(uses_.size()),      static_cast<std::uint32_t>(joins_.size()),
      index,       static_cast<std::uint8_t>(words.words.size()), 0,
      name.quality};
  float total = 0;
  std::uint8_t initials = 0;
  for (const auto& word : words.words) {
    const auto id = words_.add(word.sound, word.unvowelled, false);
    const auto weighed = weighed_of(word, words_.bits(id));
    uses_.push_back(id);
    weights_.push_back(weighed);
    total += countable(weighed);
    if (word.kind == text::WordKind::initial) ++initials;
  }
  for (const auto& join : joined_neighbours(words)) {
    joins_.push_back({words_.add(join.sound, join.unvowelled, true), join.first, join.length, 1});
    ++made.joins;
  }
  for (const auto& reading : readings_of(words)) {
    const auto word = words_.add(reading.sound, words.words[reading.first].unvowelled, reading.length > 1);
    joins_.push_back({word, reading.first, reading.length, reading.worth});
    ++made.joins;
  }
  names_.push_back(made);
  totals_.push_back(total);
  initials_.push_back(initials);
}

void ListedNames::post() {
  words_.finish();
  posting_start_.assign(words_.size() + 1, 0);
  const auto each = [this](auto visit) {
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      const auto& name = names_[n];
      for (std::size_t i = 0; i < name.uses; ++i) visit(uses_[name.first_use + i], n);
      for (std::size_t i = 0; i < name.joins; ++i) visit(joins_[name.first_join + i].word, n);
    }
  };
  each([this](WordId word, std::uint32_t) { ++posting_start_[word + 1]; });
  for (std::size_t i = 1; i < posting_start_.size(); ++i) posting_start_[i] += posting_start_[i - 1];
  postings_.resize(posting_start_.back());
  auto next = posting_start_;
  each([&](WordId word, std::uint32_t name) { postings_[next[word]++] = name; });
}

}  // namespace sanad::screening
