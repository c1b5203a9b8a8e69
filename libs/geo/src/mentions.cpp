// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "impl.h"
#include "sanad/core/check.h"
#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"

namespace sanad::geo {
namespace {

constexpr std::size_t mentions_max = 8;
constexpr std::size_t window_max = 6;  ///< words of a name; longer ones are official styles nobody writes
constexpr std::size_t short_name_bytes = 3;

struct Word {
  std::string folded;
  std::string_view raw;
  bool capital;  ///< begins like a name in a text that has capitals at all
};

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_word_byte(char c) {
  return is_lower(c) || is_upper(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Word> split_words(std::string_view text) {
  const bool has_capitals = std::ranges::any_of(text, is_upper);
  std::vector<Word> words;
  while (!text.empty()) {
    const auto begin = std::ranges::find_if(text, is_word_byte);
    const auto end = std::find_if_not(begin, text.end(), is_word_byte);
    const std::string_view raw{begin, end};
    text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    for (auto& folded : text::tokens(raw)) {
      words.push_back({std::move(folded), raw, !has_capitals || !is_lower(raw.front())});
    }
  }
  return words;
}

std::string join(std::span<const Word> words) {
  std::string phrase;
  for (const auto& word : words) {
    if (!phrase.empty()) phrase.push_back(' ');
    phrase += word.folded;
  }
  return phrase;
}

}  // namespace

std::vector<AreaIndex> Gazetteer::mentioned_in(std::string_view text, Level level, AreaIndex within) const {
  SANAD_CHECK(within == no_area || within < impl_->areas.size(),
              "an index belongs to the gazetteer that gave it");
  const auto& names = impl_->names_of(level);
  const Impl::Scope scope{within, {}};
  const auto words = split_words(text);
  std::vector<char> used(words.size(), 0);
  std::vector<AreaIndex> found;
  const auto look_up = [&](std::span<const Word> window) {
    Impl::Best best;
    // "Up to forty" is not Uttar Pradesh: a short name must be written as the gazetteer writes it.
    if (window.size() == 1 && window.front().folded.size() <= short_name_bytes) {
      impl_->consider(names.spelled(window.front().raw), scope, best);
      return best.answer();
    }
    const auto phrase = join(window);
    impl_->consider(names.folded(phrase), scope, best);
    if (best.rank == 0) impl_->consider(names.keyed(text::place_key(phrase)), scope, best);
    return best.answer();
  };
  for (auto length = std::min({names.words_max(), window_max, words.size()}); length > 0; --length) {
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
      const auto window = std::span{words}.subspan(i, length);
      const auto taken = std::span{used}.subspan(i, length);
      if (!window.front().capital || std::ranges::count(taken, 1) > 0) continue;
      const auto area = look_up(window);
      if (area == no_area || (within != no_area && !impl_->hierarchy->ever_inside(area, within))) continue;
      std::ranges::fill(taken, 1);
      if (std::ranges::find(found, area) == found.end()) found.push_back(area);
      if (found.size() == mentions_max) return found;
    }
  }
  return found;
}

}  // namespace sanad::geo
