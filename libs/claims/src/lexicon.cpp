// SPDX-License-Identifier: Apache-2.0
#include "lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "embedded.h"
#include "sanad/core/check.h"
#include "sanad/text/normalise.h"

namespace sanad::claims {
namespace {

constexpr std::size_t short_name_bytes = 4;  ///< "IS", "IRA": names only in capitals

constexpr std::array tag_names{
    std::pair{"measure_noun", Tag::measure_noun},
    std::pair{"incident_noun", Tag::incident_noun},
    std::pair{"operation_noun", Tag::operation_noun},
    std::pair{"weapon_noun", Tag::weapon_noun},
    std::pair{"person", Tag::person},
    std::pair{"body", Tag::body},
    std::pair{"predicate", Tag::predicate},
    std::pair{"comparator", Tag::comparator},
    std::pair{"comparator_after", Tag::comparator_after},
    std::pair{"number", Tag::number},
    std::pair{"scale", Tag::scale},
    std::pair{"vague", Tag::vague},
    std::pair{"dozen", Tag::dozen},
    std::pair{"score", Tag::score},
    std::pair{"fraction", Tag::fraction},
    std::pair{"multiple", Tag::multiple},
    std::pair{"percent", Tag::percent},
    std::pair{"points", Tag::points},
    std::pair{"times", Tag::times},
    std::pair{"up", Tag::up},
    std::pair{"down", Tag::down},
    std::pair{"compare", Tag::compare},
    std::pair{"subset", Tag::subset},
    std::pair{"additive", Tag::additive},
    std::pair{"total", Tag::total},
    std::pair{"respectively", Tag::respectively},
    std::pair{"share_verb", Tag::share_verb},
    std::pair{"average", Tag::average},
    std::pair{"per_unit", Tag::per_unit},
    std::pair{"modal", Tag::modal},
    std::pair{"real_modal", Tag::real_modal},
    std::pair{"negation", Tag::negation},
    std::pair{"attribution", Tag::attribution},
    std::pair{"claim_verb", Tag::claim_verb},
    std::pair{"aux", Tag::aux},
    std::pair{"filler", Tag::filler},
    std::pair{"preposition", Tag::preposition},
    std::pair{"conjunction", Tag::conjunction},
    std::pair{"relative", Tag::relative},
    std::pair{"pronoun_subject", Tag::pronoun_subject},
    std::pair{"sentence_adverb", Tag::sentence_adverb},
    std::pair{"abbreviation", Tag::abbreviation},
    std::pair{"age", Tag::age},
    std::pair{"unit_other", Tag::unit_other},
    std::pair{"count_label", Tag::count_label},
    std::pair{"currency", Tag::currency},
    std::pair{"month", Tag::month},
    std::pair{"weekday", Tag::weekday},
    std::pair{"ordinal", Tag::ordinal},
    std::pair{"previous_year", Tag::previous_year},
    std::pair{"last_year", Tag::last_year},
    std::pair{"this_year", Tag::this_year},
    std::pair{"that_year", Tag::that_year},
    std::pair{"next_year", Tag::next_year},
    std::pair{"previous_month", Tag::previous_month},
    std::pair{"last_month", Tag::last_month},
    std::pair{"this_month", Tag::this_month},
    std::pair{"that_month", Tag::that_month},
    std::pair{"next_month", Tag::next_month},
    std::pair{"same_period", Tag::same_period},
    std::pair{"previous_quarter", Tag::previous_quarter},
    std::pair{"today", Tag::today},
    std::pair{"yesterday", Tag::yesterday},
    std::pair{"quarter", Tag::quarter},
    std::pair{"half_year", Tag::half_year},
    std::pair{"week", Tag::week},
    std::pair{"event_word", Tag::event_word},
    std::pair{"actor", Tag::actor},
};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words;
  for (const auto word : split(phrase, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

/// The tokens a name would be read as.
std::vector<std::string> words_of_name(const std::string& name) {
  Tokens tokens;
  const auto document = Document::read(name, DocumentForm::plain);
  if (!document) return {};
  std::vector<std::string> words;
  for (const auto& token : tokens.read(*document, {0, document->visible().size(), BlockKind::paragraph})) {
    if (token.kind == TokenKind::sign && (token.key == "-" || token.key == ".")) continue;
    words.emplace_back(token.key);
  }
  return words;
}

}  // namespace

void Lexicon::add(Entry entry) {
  if (entry.words.empty()) return;
  by_first_word_[entry.words.front()].push_back(static_cast<std::uint32_t>(entries_.size()));
  entries_.push_back(std::move(entry));
}

Result<Lexicon> Lexicon::parse(std::span<const std::string_view> tables) {
  Lexicon lexicon;
  for (const auto table : tables) {
    int line_number = 0;
    for (const auto line : split(table, '\n')) {
      ++line_number;
      if (line.empty() || line.front() == '#') continue;
      const auto where = "line " + std::to_string(line_number);
      const auto columns = split(line, '\t');
      constexpr std::size_t column_count = 4;
      if (columns.size() != column_count) {
        return fail(ErrorCode::invalid_input, "expected 4 columns: tag, value, flags, phrases", where);
      }
      const auto tag =
          std::ranges::find_if(tag_names, [&](const auto& known) { return columns[0] == known.first; });
      if (tag == tag_names.end()) {
        return fail(ErrorCode::invalid_input, "unknown tag '" + std::string{columns[0]} + "'", where);
      }
      Entry entry{.tag = tag->second, .value = std::string{columns[1]}, .flags = std::string{columns[2]}};
      std::from_chars(columns[1].data(), columns[1].data() + columns[1].size(), entry.number);
      for (auto phrase : split(columns[3], '|')) {
        const bool both = phrase.ends_with("(s)");
        if (both) phrase.remove_suffix(3);
        entry.words = words_of(phrase);
        if (entry.words.empty()) return fail(ErrorCode::invalid_input, "a phrase has no word", where);
        lexicon.add(entry);
        if (!both) continue;
        entry.words.back() += 's';
        lexicon.add(entry);
      }
    }
  }
  return lexicon;
}

Lexicon Lexicon::built_in(const geo::Gazetteer& gazetteer) {
  const std::array tables{embedded::claims_counts, embedded::claims_grammar, embedded::claims_times,
                          embedded::claims_actors};
  auto lexicon = parse(tables);
  SANAD_CHECK(lexicon.has_value(), "the lexicon that is compiled in can be read");
  const auto areas = gazetteer.areas();
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const auto add = [&](const std::string& name) {
      if (name.find(':') != std::string::npos) return;  // a code of another list, not a name
      lexicon->add({.tag = Tag::place, .area = static_cast<geo::AreaIndex>(i), .words = words_of_name(name)});
    };
    add(areas[i].name);
    for (const auto& alias : areas[i].aliases) add(alias);
  }
  return std::move(*lexicon);
}

namespace {

/// Tokens of `entry` from `first` on; the end of the match, or 0.
std::size_t match(std::span<const Token> tokens, std::size_t first, const Entry& entry) {
  auto at = first;
  for (std::size_t i = 0; i < entry.words.size(); ++i) {
    if (i > 0 && at + 1 < tokens.size() && (tokens[at].key == "-" || tokens[at].key == "\xE2\x80\x93") &&
        !tokens[at].space_before) {
      ++at;
    }
    if (at >= tokens.size() || tokens[at].key != entry.words[i]) return 0;
    ++at;
  }
  return at;
}

/// Names are written as names: "Is" is no group, "may" no month, "nice" no town.
bool spelled_as_name(std::span<const Token> tokens, const Entry& entry, std::size_t first, std::size_t last) {
  const auto& token = tokens[first];
  if (entry.tag == Tag::actor || entry.tag == Tag::place) {
    const bool latin = static_cast<unsigned char>(token.key.front()) < 0x80;
    if (!latin) return true;
    if (last - first == 1 && token.key.size() <= short_name_bytes &&
        (entry.tag == Tag::actor || token.key.size() < short_name_bytes)) {
      return token.upper || (token.key.find('.') != std::string_view::npos && token.capital);
    }
    return token.capital;
  }
  if (entry.tag == Tag::month) return token.capital;
  return true;
}

}  // namespace

std::vector<Mark> Lexicon::find(std::span<const Token> tokens) const {
  std::vector<Mark> marks;
  std::string first_word;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    first_word = tokens[i].key;
    const auto found = by_first_word_.find(first_word);
    if (found == by_first_word_.end()) continue;
    const auto begin = marks.size();
    for (const auto index : found->second) {
      const auto& entry = entries_[index];
      const auto last = match(tokens, i, entry);
      if (last == 0 || !spelled_as_name(tokens, entry, i, last)) continue;
      marks.push_back({i, last, &entry});
    }
    const auto longest_first = [](const Mark& a, const Mark& b) { return a.last > b.last; };
    std::stable_sort(marks.begin() + static_cast<std::ptrdiff_t>(begin), marks.end(), longest_first);
    // Of each tag the longest; of places every one of that length, since a name may be of several areas.
    for (auto mark = marks.begin() + static_cast<std::ptrdiff_t>(begin); mark != marks.end();) {
      const bool shadowed =
          std::any_of(marks.begin() + static_cast<std::ptrdiff_t>(begin), mark, [&](const Mark& longer) {
            return longer.entry->tag == mark->entry->tag &&
                   (longer.last > mark->last || mark->entry->tag != Tag::place);
          });
      mark = shadowed ? marks.erase(mark) : mark + 1;
    }
  }
  return marks;
}

}  // namespace sanad::claims
