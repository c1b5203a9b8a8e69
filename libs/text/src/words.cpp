// SPDX-License-Identifier: Apache-2.0
#include "words.h"

#include <algorithm>
#include <array>

#include "sanad/text/similarity.h"

namespace sanad::text {
namespace {

using namespace std::string_view_literals;

// clang-format off
constexpr std::array place_words = std::to_array<std::string_view>({
    "agency", "area", "at", "capital", "city", "county", "department", "dist", "district", "distt",
    "division", "governorate", "in", "lga", "locality", "markaz", "mintaqat", "municipality", "near",
    "neighborhood", "neighbourhood", "of", "province", "qada", "region", "sector", "state",
    "subdistrict", "subdivision", "suburb", "taluk", "taluka", "tehsil", "territory", "the", "town",
    "township", "vicinity", "village", "ward", "wilayat", "ایجنسی", "تحصیل", "شهر", "صوبه", "ضلع",
    "محافظه", "مدینه", "ولایت",
});
// clang-format on
static_assert(std::ranges::is_sorted(place_words));

/// Long enough that one slip ("Distrcit") cannot turn them into another word.
constexpr std::array long_place_words = {"district"sv, "division"sv, "governorate"sv, "province"sv,
                                         "village"sv};

constexpr std::array qualifiers = {"central"sv, "east"sv,     "eastern"sv, "lower"sv,
                                   "north"sv,   "northern"sv, "south"sv,   "southern"sv,
                                   "upper"sv,   "west"sv,     "western"sv};

constexpr std::array actor_words = std::to_array<std::string_view>({
    "faction",      "factions",  "fighters", "group",      "groups", "insurgent", "insurgents",
    "militant",     "militants", "movement", "network",    "of",     "org",       "organisation",
    "organization", "outfit",    "rebels",   "terrorists", "the",
});

constexpr std::array government_words = {"government"sv, "goverment"sv, "govt"sv};

/// Articles that stand in front of any letter, and those that take on the letter they stand before.
constexpr std::array articles = {"al"sv, "el"sv, "il"sv, "ul"sv};
constexpr std::array izafat = {"e"sv, "i"sv, "ye"sv, "yi"sv};
constexpr std::array glued_articles = {"ul"sv, "ur"sv, "us"sv, "ud"sv, "uz"sv, "un"sv, "ut"sv};

bool contains(const auto& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// "as" before s, "ash" before sh, "ur" before r: a vowel, then the beginning of the next word.
bool is_assimilated_article(std::string_view word, std::string_view next) {
  if (word.size() < 2 || word.size() > 3 || "aeu"sv.find(word.front()) == std::string_view::npos)
    return false;
  if (word.size() == 3 && word[2] != 'h') return false;
  return "dlnrstz"sv.find(word[1]) != std::string_view::npos && next.starts_with(word.substr(1));
}

bool is_join(std::string_view before, std::string_view word, std::string_view next) {
  if (next.empty()) return false;
  if (contains(articles, word) || is_assimilated_article(word, next))
    return !before.empty() || word.front() != 'u';
  return contains(izafat, word) && before.size() > 1 && next.size() > 1;
}

/// Number of letters of `word` that are an article of the next word: "jamaatul" -> 2. The length keeps
/// "Kabul".
std::size_t glued_article(std::string_view word, std::string_view next) {
  if (next.empty() || (word.size() < 6 && !word.starts_with("abd"))) return 0;
  for (const auto article : glued_articles) {
    if (word.size() > article.size() + 2 && word.ends_with(article)) {
      return article == "ul" || next.front() == article.back() ? article.size() : 0;
    }
  }
  return 0;
}

bool is_generic_place_word(std::string_view word) {
  if (std::ranges::binary_search(place_words, word)) return true;
  return word.size() >= 6 && std::ranges::any_of(long_place_words, [&](std::string_view known) {
           return known.front() == word.front() && edit_distance(known, word, 1) <= 1;
         });
}

template <class Test>
void drop_unless_all(Words& words, Test is_generic) {
  if (!std::ranges::all_of(words, is_generic)) std::erase_if(words, is_generic);
}

}  // namespace

Words split_folded(std::string_view folded) {
  Words words;
  words.reserve(8);
  while (!folded.empty()) {
    const auto end = std::min(folded.find(' '), folded.size());
    words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

void drop_joins(Words& words) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto before = kept > 0 ? words[kept - 1] : std::string_view{};
    const auto next = i + 1 < words.size() ? words[i + 1] : std::string_view{};
    if (is_join(before, words[i], next)) continue;
    words[kept] = words[i];
    words[kept].remove_suffix(glued_article(words[i], next));
    ++kept;
  }
  words.resize(kept);
}

void drop_place_words(Words& words) {
  drop_unless_all(words, is_generic_place_word);
  const auto is_name = [](std::string_view word) { return !contains(qualifiers, word); };
  const auto moved = std::ranges::stable_partition(words, is_name);
  std::ranges::sort(moved);
}

void drop_actor_words(Words& words) {
  drop_unless_all(words, [](std::string_view word) { return contains(actor_words, word); });
  const auto government =
      std::ranges::find_if(words, [](std::string_view word) { return contains(government_words, word); });
  if (government == words.end()) return;
  *government = government_words.front();
  std::rotate(words.begin(), government, government + 1);
}

}  // namespace sanad::text
