// SPDX-License-Identifier: Apache-2.0
/// From a query's words to the names that can score: candidates by shared sounds, then the exact score.
/// Internal.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "entry_bits.h"
#include "name_score.h"
#include "query_name.h"
#include "sanad/screening/list_entry.h"
#include "sanad/screening/name_index.h"
#include "word_table.h"

namespace sanad::screening {

/// An entry by its best name.
struct ScoredName {
  std::uint32_t entry = 0, query_name = 0, listed_name = 0;
  std::uint32_t paired = 0;  ///< words of the query with a partner in this name, a bit each
  Agreement names;
  float handicap = 0;  ///< bits_for_names() of the entry and bits_for_quality() of the name
  records::NameQuality quality = records::NameQuality::strong;
};

/// What the names say for one subject, in bits above and below a constant: what entries are ranked by.
double entry_bits(const ScoredName& found);

/// The best name stands for its entry; of two that are as good the first one.
bool better(const ScoredName& a, const ScoredName& b);

/// What a word of the query is worth that stands in another name of the entry than the best one.
inline constexpr float worth_in_another_name = 0.3F;

struct SearchScratch {
  WordTable::Scratch words;
  std::vector<std::span<const SimilarWord>> similar;  ///< of each span
  std::vector<std::vector<SimilarWord>> by_force;     ///< the same, if every word was looked at
  struct Met {
    std::uint32_t round = 0, word = 0;  ///< the last word whose spans met the name
    float sum = 0, last = 0;            ///< bits of agreement: of all words, of the last
  };
  std::vector<Met> met;              ///< of each listed name
  std::vector<std::uint64_t> alike;  ///< a bit for each listed word: it is like a word of the query
  std::vector<std::uint32_t> row;    ///< of such a word, in `rows`
  std::vector<float> rows;           ///< similarities of the words met to each span, one row a word
  /// Null for words that are like none.
  const float* row_of(WordId word, std::size_t spans) const {
    return (alike[word / 64] >> word % 64 & 1U) == 0 ? nullptr : &rows[row[word] * spans];
  }
  std::vector<std::uint32_t> touched;
  std::vector<std::pair<float, std::uint32_t>> bounds;
  std::vector<Edge> edges;
  std::vector<std::uint64_t> complete;  ///< a bit for each listed word: its row knows every word of the query
  std::vector<float> covered;           ///< of each word of the query: credit of its best partner in any name
  Alignment alignment;
  std::vector<ScoredName> found;  ///< for one name of the query, one for each entry
  struct Place {
    std::uint32_t round = 0, index = 0;
  };
  std::vector<Place> place;  ///< of each entry in `found`
  std::uint32_t round = 0;
};

class ListedNames {
 public:
  explicit ListedNames(const std::vector<ListEntry>& entries);
  std::size_t size() const { return names_.size(); }

  /// The best name of every entry that can reach `least_bits` of entry_bits(), each entry once; entries with
  /// one of `documents` even if their names differ.
  void search(const std::vector<QueryName>& queries, const std::vector<std::string>& documents,
              const ScreenOptions& options, double least_bits, SearchScratch& scratch,
              std::vector<ScoredName>& into) const;

 private:
  struct Join {
    WordId word;
    std::uint8_t first, length;
    float worth;
  };
  struct Name {
    std::uint32_t entry, first_use, first_join;
    std::uint16_t name;
    std::uint8_t uses, joins;
    records::NameQuality quality;
  };
  void add(std::uint32_t entry, std::uint16_t index, const EntryName& name);
  void post();
  void find_similar(const QueryName& query, bool by_force, SearchScratch& scratch) const;
  void gather(const QueryName& query, const ScreenOptions& options, double least_bits,
              SearchScratch& scratch) const;
  void meet(const QueryName& query, std::uint32_t span, SearchScratch& scratch) const;
  /// Of entry_bits(), whatever pairs the words make that have so many matched bits by what their keys brought
  /// up.
  double most_bits(const QueryName& query, std::uint32_t name, float matched) const;
  void score(const QueryName& query, std::uint32_t name, SearchScratch& scratch) const;
  /// Similarities of a listed word to all words of the query, those too that its keys did not bring up.
  void complete_row(const QueryName& query, WordId word, SearchScratch& scratch) const;
  /// All names of the entry, word by word: the best of them, and what the others add.
  void look_at_all_names(const QueryName& query, ScoredName& found, SearchScratch& scratch) const;
  /// Keeps the likeliest of scratch.found, options.limit at least, and looks at all their names.
  void look_at_the_likeliest(const QueryName& query, const ScreenOptions& options, double least_bits,
                             SearchScratch& scratch) const;
  /// One name of the query, into scratch.found.
  void ask_for(const QueryName& query, std::uint32_t index, const ScreenOptions& options, double least_bits,
               SearchScratch& scratch) const;
  void add_holders(const std::vector<std::string>& documents, const ScreenOptions& options,
                   std::vector<ScoredName>& into) const;
  ScoredName scored(std::uint32_t name, const Alignment& alignment) const;

  WordTable words_;
  std::vector<Name> names_;
  std::vector<float> totals_;           ///< of each name: its weights, as far as they count when missing
  std::vector<std::uint8_t> initials_;  ///< of each name: how many
  std::vector<float> handicaps_;        ///< of each name: bits_for_names() and bits_for_quality()
  std::vector<WordId> uses_;            ///< words of the names, one name after the other
  std::vector<Weighed> weights_;        ///< of each use
  std::vector<Join> joins_;
  std::vector<std::uint32_t> entry_start_;    ///< first name of each entry; names of an entry stand together
  std::vector<std::uint32_t> posting_start_;  ///< of each word, into postings_
  std::vector<std::uint32_t> postings_;       ///< names
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_document_;
};

}  // namespace sanad::screening
