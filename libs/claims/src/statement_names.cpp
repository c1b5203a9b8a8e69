// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "statement_phrases.h"
#include "statement_words.h"

namespace sanad::claims::said {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

/// "TTP", "LTTE", "IS": letters of a body.
bool is_acronym(const Token& token) {
  if (token.text.size() < 2 || token.text.size() > 8) return false;
  const auto capitals = std::count_if(token.text.begin(), token.text.end(), is_capital);
  return capitals >= 2 && capitals * 2 > static_cast<std::ptrdiff_t>(token.text.size()) &&
         !is_state_acronym(token.lower);
}

/// "al-Qaeda": starts small, but is a name.
bool has_inner_capital(const Token& token) {
  const auto hyphen = token.text.find('-');
  return hyphen != std::string_view::npos && hyphen <= 3 && hyphen + 1 < token.text.size() &&
         is_capital(token.text[hyphen + 1]);
}

bool may_stand_in_name(const Token& token) {
  return token.mark == Mark::word && (token.capital || has_inner_capital(token)) &&
         month_of(token.lower) == 0 && !is_weekday(token.lower);
}

bool names_group(const Token& token) {
  if (is_acronym(token)) return true;
  const auto lower = token.lower;
  if (is_group_word(lower)) return true;
  for (std::size_t at = lower.find('-'); at != std::string_view::npos; at = lower.find('-', at + 1)) {
    if (is_group_word(lower.substr(at + 1))) return true;
  }
  return is_group_word(lower.substr(0, lower.find('-')));
}

/// What may follow "of": the body or place of a group ("Forces of Colombia") or of a rank ("Superintendent of
/// Police").
bool takes_of(const Tokens& tokens, Span name) {
  for (std::size_t i = name.begin; i < name.end; ++i) {
    if (names_group(tokens[i]) || is_title(tokens[i].lower)) return true;
  }
  return false;
}

constexpr std::array<std::string_view, 5> far_ends{"levant", "syria", "sham", "al-sham", "equality"};

/// The token behind a joint that carries the name on, or `end`.
std::size_t behind_joint(const Tokens& tokens, Span name, std::size_t end) {
  std::size_t at = name.end;
  if (at + 1 >= end || tokens[at].mark != Mark::word) return end;
  const auto joint = tokens[at].lower;
  const bool linking = joint == "of" || joint == "for" || joint == "and";
  if (!linking && !is_name_particle(joint)) return end;
  ++at;
  while (at + 1 < end &&
         (tokens[at].lower == "the" || (is_name_particle(tokens[at].lower) && !tokens[at].capital)))
    ++at;
  if (at >= end || !may_stand_in_name(tokens[at])) return end;
  if (joint == "and") {
    return std::find(far_ends.begin(), far_ends.end(), tokens[at].lower) != far_ends.end() ? at : end;
  }
  return !linking || takes_of(tokens, name) ? at : end;
}

/// Whether the possessive at `i` stands inside a name: behind a word that bodies have in theirs, before a
/// capital.
bool owns_a_name(const Tokens& tokens, std::size_t i) {
  constexpr std::array<std::string_view, 6> owners{"farmers", "lord",  "people",
                                                   "peoples", "women", "workers"};
  if (tokens[i].mark != Mark::possessive) return false;
  const auto next = i + 1 < tokens.size() && tokens[i + 1].lower == "s" ? i + 2 : i + 1;
  return std::find(owners.begin(), owners.end(), tokens[i - 1].lower) != owners.end() &&
         next < tokens.size() && may_stand_in_name(tokens[next]);
}

/// "the head of TTP Noor Wali Mehsud": the letters of a body and, behind them, a person.
void part_acronym(const Tokens& tokens, std::vector<Name>& names) {
  const auto span = names.back().span;
  if (span.size() < 3 || !is_acronym(tokens[span.begin])) return;
  for (auto i = span.begin + 1; i < span.end; ++i) {
    if (names_group(tokens[i]) || is_title(tokens[i].lower) || !tokens[i].capital) return;
  }
  names.back() = {{span.begin, span.begin + 1}, true};
  names.push_back({{span.begin + 1, span.end}, false});
}

}  // namespace

std::vector<Name> find_names(const Tokens& tokens, Span sentence) {
  std::vector<Name> names;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    if (!may_stand_in_name(tokens[i]) || is_function_word(tokens[i].lower)) continue;
    Name name{{i, i + 1}, false};
    while (name.span.end < sentence.end) {
      const auto& next = tokens[name.span.end];
      if (may_stand_in_name(next) && (!is_function_word(next.lower) || is_name_particle(next.lower))) {
        ++name.span.end;
        continue;
      }
      // "Lord's Resistance Army", "Workers' Party"
      if (name.span.end + 1 < sentence.end && owns_a_name(tokens, name.span.end)) {
        name.span.end += tokens[name.span.end + 1].lower == "s" ? 3U : 2U;
        continue;
      }
      const auto far = behind_joint(tokens, name.span, sentence.end);
      if (far == sentence.end) break;
      name.span.end = far + 1;
    }
    for (std::size_t k = name.span.begin; k < name.span.end; ++k)
      name.group = name.group || names_group(tokens[k]);
    i = name.span.end - 1;
    names.push_back(name);
    part_acronym(tokens, names);
  }
  return names;
}

}  // namespace sanad::claims::said
