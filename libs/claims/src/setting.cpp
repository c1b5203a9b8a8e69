// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "date_words.h"
#include "extract.h"
#include "place_phrase.h"

namespace sanad::claims {
namespace {

constexpr std::size_t looked_at_bytes = 65'536;
constexpr std::size_t dateline_tokens = 16;   ///< a dateline stands at the very beginning of a block

/// "KARACHI, June 9, 2014 -", "Published: 31 December 2022", "Islamabad, 7 January 2013:": a full date among the first
/// words of one of the first blocks, that no sentence carries on ("on 5 March 2010 gunmen" is none).
std::optional<Day> dateline(const Annotated& text, bool short_block) {
  for (std::size_t i = 0; i < std::min(text.size(), dateline_tokens); ++i) {
    const auto date = date_at(text, i);
    if (!date) continue;
    if (!date->day || !date->month || !date->year || date->last_day) return std::nullopt;
    const bool ends = short_block || text.is(date->last, {"\xE2\x80\x94", "\xE2\x80\x93", "-", ":", ")", "("});
    const bool carried = i > 0 && text.is(i - 1, {"on", "of", "since", "from", "until", "the", "in", "by", "between"});
    if (!ends || carried) return std::nullopt;
    return Day::from_ymd(*date->year, *date->month, *date->day).value_or(Day{});
  }
  return std::nullopt;
}

}  // namespace

Setting setting_of(const Document& document, const Lexicon& lexicon, const geo::Gazetteer& gazetteer) {
  Setting setting;
  std::map<std::string, int> countries;
  Tokens arena;
  std::size_t looked_at = 0, blocks = 0;
  constexpr std::size_t dateline_blocks = 5, dateline_words = 14;
  for (const auto& block : document.blocks()) {
    if (looked_at > looked_at_bytes || block.kind == BlockKind::furniture) break;
    const auto end = std::min(block.end, block.begin + looked_at_bytes);
    looked_at += end - block.begin;
    const Annotated text{arena.read(document, {block.begin, end, block.kind}), lexicon};
    if (!setting.written && blocks < dateline_blocks) setting.written = dateline(text, text.size() <= dateline_words);
    ++blocks;
    const std::vector<bool> taken(text.size(), false);
    for (const auto& place : find_places(text, gazetteer, "", taken)) {
      if (!place.place.country.empty()) countries[place.place.country] += place.rank == 1 ? 2 : 1;
    }
  }
  int most = 0;
  for (const auto& [country, count] : countries) {
    if (count <= most) continue;
    most = count;
    setting.country = country;
  }
  return setting;
}

}  // namespace sanad::claims
