// SPDX-License-Identifier: Apache-2.0
// Any lines as a list and as those who are asked for: "+NAME;ALIAS" is an entry, any other line a query. What
// the search promises of its hits holds, and it finds what scoring every name finds.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "sanad/screening/name_index.h"

namespace {

using namespace sanad;
using namespace sanad::screening;

constexpr std::size_t most_entries = 64, most_queries = 8;

struct Lines {
  std::vector<ListEntry> entries;
  std::vector<Query> queries;
};

ListEntry entry_of(std::string_view names, std::size_t number) {
  records::Listing listing;
  listing.source = "fuzz";
  listing.native_id = listing.reference = std::to_string(number);
  listing.id = records::natural_id("x-sanad-listing", listing.source, listing.native_id);
  listing.kind = records::ListingKind::person;
  for (std::size_t begin = 0; begin <= names.size();) {
    const auto end = std::min(names.find(';', begin), names.size());
    listing.names.push_back({std::string{names.substr(begin, end - begin)},
                             begin == 0 ? records::NameQuality::primary : records::NameQuality::weak, false});
    begin = end + 1;
  }
  listing.documents.push_back({"passport", listing.names.front().text, {}, false});
  return make_entry(listing);
}

Lines lines_of(std::string_view text) {
  Lines lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with('+')) {
      if (lines.entries.size() < most_entries)
        lines.entries.push_back(entry_of(line.substr(1), lines.entries.size()));
    } else if (lines.queries.size() < most_queries) {
      Query query;
      query.names = {std::string{line}};
      query.documents = {std::string{line}};
      query.father = line.substr(line.size() / 2);
      lines.queries.push_back(std::move(query));
    }
  }
  return lines;
}

void check(const std::vector<Hit>& hits, const NameIndex& index, const ScreenOptions& options) {
  if (hits.size() > options.limit) std::abort();
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const auto& hit = hits[i];
    const bool named = hit.entry < index.entries().size();
    if (!named || !(hit.probability >= options.threshold && hit.probability <= 1)) std::abort();
    if (!(hit.name_score >= 0 && hit.name_score <= 1)) std::abort();
    if (i > 0 && hits[i - 1].probability < hit.probability) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  auto lines = lines_of(text);
  const NameIndex index{std::move(lines.entries)};
  NameIndex::Scratch scratch;
  for (auto query : lines.queries) {
    if (!check_query(query)) continue;
    ScreenOptions options;
    options.limit = most_entries;
    options.threshold = 0.5;
    const auto hits = index.screen(query, options, scratch);
    check(hits, index, options);
    if (index.screen(query, options, scratch).size() != hits.size()) std::abort();
    query.documents.clear();  // by a document an entry is found whose names were never scored
    if (!check_query(query)) continue;
    const auto quick = index.screen(query, options, scratch);
    options.every_name = true;
    const auto all = index.screen(query, options, scratch);
    check(all, index, options);
    if (all.size() < quick.size()) std::abort();
  }
  return 0;
}
