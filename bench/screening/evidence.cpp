// SPDX-License-Identifier: Apache-2.0
// The evidence that names give, one line for each entry that a name may be: what weights are fitted to
// (fit.py). Usage: screening_evidence LISTS-FOLDER ORDINARY-NAMES ofac|sdgt|un SEED
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "index_search.h"
#include "protocol.h"

namespace {

using namespace sanad;
using namespace sanad::bench;
using namespace sanad::screening;

constexpr std::size_t entries_of_a_question = 60, strangers = 2000, recombined_names = 1000;

/// Columns: question, kind (v variant, h another alias, s stranger, m recombined), 1 if it is the right
/// entry, bits matched, names of the entry, 1 if the name is as it is listed, 1 if it is weak, bits by the
/// weights of now. A question without a candidate has one line with nothing matched.
void print_evidence(std::size_t question, char kind, bool right, const ScoredName& found, std::size_t names) {
  constexpr double as_listed = 0.995;
  fmt::print("{}\t{}\t{}\t{:.4f}\t{}\t{}\t{}\t{:.4f}\n", question, kind, right ? 1 : 0, found.names.matched,
             names, found.names.score > as_listed ? 1 : 0,
             found.quality == records::NameQuality::weak ? 1 : 0, entry_bits(found));
}

class Questions {
 public:
  explicit Questions(const Split& split) : listings_{split.listings}, names_{entries_of(split)} {}
  void ask(const std::string& name, char kind, std::size_t truth) {
    std::vector<QueryName> queries;
    queries.emplace_back(name);
    names_.search(queries, {}, {.threshold = 0}, -1e9, scratch_, found_);
    const auto bits = [](const ScoredName& found) { return entry_bits(found); };
    std::stable_sort(found_.begin(), found_.end(),
                     [&](const auto& a, const auto& b) { return bits(a) > bits(b); });
    if (found_.empty()) print_evidence(question_, kind, false, {}, 1);
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (found_[i].names.matched <= 0 || (i >= entries_of_a_question && found_[i].entry != truth)) continue;
      print_evidence(question_, kind, found_[i].entry == truth, found_[i],
                     listings_[found_[i].entry].names.size());
    }
    ++question_;
  }

 private:
  static std::vector<ListEntry> entries_of(const Split& split) {
    std::vector<ListEntry> entries;
    for (const auto& listing : split.listings) entries.push_back(make_entry(listing));
    return entries;
  }
  const std::vector<records::Listing>& listings_;
  ListedNames names_;
  SearchScratch scratch_;
  std::vector<ScoredName> found_;
  std::size_t question_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    fmt::print(stderr, "usage: screening_evidence LISTS-FOLDER ORDINARY-NAMES ofac|sdgt|un SEED\n");
    return 2;
  }
  const auto seed = std::strtoull(argv[4], nullptr, 10);
  const auto split = hold_out(list_of(argv[1], argv[3]), seed);
  Questions questions{split};
  constexpr auto nobody = static_cast<std::size_t>(-1);
  for (const auto& held : split.held) questions.ask(held.name, held.variant ? 'v' : 'h', held.entry);
  const auto names = ordinary(argv[2], false);
  if (names.empty()) {
    fmt::print(stderr, "{}: expected lines of culture, tab and name, found none\n", argv[2]);
    return 2;
  }
  for (std::size_t i = 0; i < strangers; ++i) questions.ask(names[i * names.size() / strangers], 's', nobody);
  for (const auto& name : recombined(split, recombined_names, seed)) questions.ask(name, 'm', nobody);
  return 0;
}
