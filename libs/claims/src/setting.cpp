// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "date_words.h"
#include "extract.h"
#include "place_phrase.h"

namespace sanad::claims {
namespace {

constexpr std::size_t looked_at_bytes = 65'536;
constexpr std::size_t names_max = 500;
constexpr std::size_t dateline_tokens = 16;  ///< a dateline stands at the very beginning of a block

bool closes_dateline(const Annotated& text, std::size_t i) {
  return text.is(i, {"\xE2\x80\x94", "\xE2\x80\x93", ":"}) || (text.is(i, {"-"}) && !text.glued(i));
}

/// A full date among the first words of one of the first blocks that no sentence carries on ("on 5 March 2010
/// gunmen" is none); in a line of its own, whatever stands around it.
std::optional<Day> written_on(const Annotated& text, std::size_t head, bool short_block) {
  for (std::size_t i = 0; i < std::min(text.size(), dateline_tokens); ++i) {
    const auto date = date_at(text, i);
    if (!date) continue;
    if (!date->day || !date->month || !date->year || date->last_day) return std::nullopt;
    const bool carried =
        i > 0 && text.is(i - 1, {"on", "of", "since", "from", "until", "the", "in", "by", "between"});
    const bool bracketed = i > 0 && text.is(date->last, {")"});
    if (carried || !(date->last <= head || short_block || bracketed)) return std::nullopt;
    const auto day = Day::from_ymd(*date->year, *date->month, *date->day);
    return day ? std::optional{*day} : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::size_t dateline_end(const Annotated& text) {
  // "(Sunday, 5 November 2017) It took ..."
  if (text.is(0, {"("})) {
    for (std::size_t i = 1; i < std::min(text.size(), dateline_tokens); ++i) {
      if (text.is(i, {")"})) return date_at(text, 1) ? i + 1 : 0;
    }
    return 0;
  }
  if (text.size() == 0 || text[0].kind != TokenKind::word || !text[0].capital) return 0;
  bool dated = false;
  for (std::size_t i = 0; i < std::min(text.size(), dateline_tokens); ++i) {
    if (closes_dateline(text, i)) return dated || text[0].upper ? i + 1 : 0;
    if (const auto date = date_at(text, i); date && date->day) {
      dated = true;
      i = date->last - 1;
      continue;
    }
    // Names, a date, an agency in brackets: nothing a sentence has.
    const bool sign = text[i].kind == TokenKind::sign && text.is(i, {",", "(", ")", ".", "/"});
    const bool name =
        text[i].kind == TokenKind::word && (text[i].capital || text.is(i, {"de", "al", "el", "and"}));
    const bool year = text[i].kind == TokenKind::number && dated;
    if (!sign && !name && !year) return 0;
  }
  return 0;
}

Setting setting_of(const Document& document, const Lexicon& lexicon, const geo::Gazetteer& gazetteer) {
  Setting setting;
  std::map<std::string, int> countries, groups;
  std::string first_named;
  Tokens arena;
  std::size_t looked_at = 0, blocks = 0;
  constexpr int lead = 2;
  constexpr std::size_t dateline_blocks = 5, dateline_words = 14;
  for (const auto& block : document.blocks()) {
    if (looked_at > looked_at_bytes || block.kind == BlockKind::furniture) break;
    const auto end = std::min(block.end, block.begin + looked_at_bytes);
    looked_at += end - block.begin;
    const Annotated text{arena.read(document, {block.begin, end, block.kind}), lexicon};
    if (!setting.written && blocks < dateline_blocks)
      setting.written = written_on(text, dateline_end(text), text.size() <= dateline_words);
    ++blocks;
    const std::vector<bool> taken(text.size(), false);
    for (const auto& place : find_places(text, gazetteer, "", {}, taken)) {
      if (place.place.name.empty() && place.last == place.first + 1 && place.preposition && !place.site &&
          setting.names.size() < names_max)
        setting.names.emplace(text.key(place.first));
      if (!place.place.country.empty() && !place.adjective) {
        countries[place.place.country] += place.rank == 1 ? 2 : 1;
        if (first_named.empty()) first_named = place.place.country;
      }
    }
    // A group of one country speaks for that country where no place does.
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto* actor = text.at(i, Tag::actor);
      if (actor == nullptr) continue;
      if (const auto area = gazetteer.find_country(actor->entry->value); area != geo::no_area)
        ++groups[gazetteer.at(area).name];
      i = actor->last - 1;
    }
  }
  // A text begins with what it is about: the country it names first stands before one that is named as often.
  if (!first_named.empty()) countries[first_named] += lead;
  int most = 0;
  for (const auto& [country, count] : countries.empty() ? groups : countries) {
    if (count <= most) continue;
    most = count;
    setting.country = country;
  }
  return setting;
}

}  // namespace sanad::claims
