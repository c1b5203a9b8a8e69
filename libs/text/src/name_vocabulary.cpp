// SPDX-License-Identifier: Apache-2.0
#include "name_vocabulary.h"

#include <algorithm>
#include <array>

#include "legal_forms.h"

namespace sanad::text {
namespace {

// clang-format off
constexpr std::array honorifics = std::to_array<std::string_view>({
    "agha", "akhond", "akhoond", "akhund", "akhwand", "alhaj", "alhajj", "allama", "allamah", "alsayyid", "ayatollah",
    "ayatullah", "begum", "bibi", "brigadier", "capt", "captain", "chaudary", "chaudhary", "chaudhri", "chaudhry",
    "chaudri", "chaudry", "cheick", "cheikh", "choudhary", "choudhry", "choudry", "col", "colonel", "commander",
    "coronel", "doctor", "dr", "emir", "eng", "engineer", "esq", "fv", "gen", "general", "haaji", "hadji", "haj",
    "hajee", "haji", "hajj", "hajji", "hajjiah", "hazrat", "hj", "hms", "hojjatoleslam", "hon", "imam", "jenderal",
    "jendral", "jr", "kiai", "kyai", "lady", "lord", "lt", "maharaja", "maj", "major", "maulana", "maulavi",
    "maulawi", "maulvi", "mawlana", "mawlavi", "mawlawi", "miss", "mister", "mlle", "mme", "mohtarama", "molana",
    "molavi", "molawi", "molla", "mollah", "molvi", "moulana", "moulavi", "moulavie", "moulvi", "mowlavi", "mowlawi",
    "mr", "mrs", "ms", "mt", "mufti", "mulawi", "mulla", "mullah", "mv", "nawab", "nawabzada", "phd", "prince",
    "prof", "professor", "qaari", "qari", "rev", "rv", "sahab", "sahib", "sahibzada", "saiyid", "sardar", "sayed",
    "sayyad", "sayyed", "sayyid", "seyed", "seyyed", "sgt", "shaikh", "shaykh", "sheekh", "sheik", "sheikh", "shri",
    "sir", "smt", "sr", "sri", "ss", "syed", "uss", "ustad", "ustadh", "ustadz", "ustaz", "xaaji",
    "آغا", "آیت", "استاد", "استاذ", "الحاج", "السید", "الشیخ", "امام", "انجنیر", "بیگم", "جنرال", "حاج", "حاجی",
    "دکتر", "دکتور", "سردار", "سید", "شیخ", "صاحب", "علامه", "قاری", "مفتی", "ملا", "مولانا", "مولوی", "نواب",
    "چودهری", "چوهدری", "ڈاکٹر",
});
constexpr std::array articles = std::to_array<std::string_view>({
    "ad", "al", "and", "ar", "as", "ash", "at", "az", "da", "das", "de", "del", "della", "der", "di", "dos", "du",
    "e", "ed", "ee", "el", "es", "et", "ez", "i", "of", "the", "ud", "ul", "un", "ur", "us", "ut", "uz", "van", "von",
    "y", "zu", "аз", "аль", "ан", "ар", "ас", "аш", "ван", "де", "и", "уль", "фон", "эль",
    "ال", "ה",
});
constexpr std::array sons = std::to_array<std::string_view>({
    "ben", "bent", "bin", "bint", "ebn", "ebne", "ibn", "ibne", "oglu", "oghli", "oghlu", "ogly", "ouled", "ould",
    "uld", "valad", "walad", "weld", "wuld", "бен", "бин", "ибн", "кызы", "оглы", "угли",
    "улы", "בן", "בת", "ابن", "بن", "بنت", "ولد",
});
constexpr std::array parents = std::to_array<std::string_view>({
    "abi", "abo", "abou", "aboul", "abu", "abul", "oum", "oumm", "oumou", "um", "umm", "абу", "умм", "ابو",
    "ابی", "ام",
});
constexpr std::array servants = std::to_array<std::string_view>({
    "abd", "abdal", "abdar", "abdas", "abdel", "abdi", "abdil", "abdl", "abdol", "abdool", "abdou", "abdoul", "abdu",
    "abdual", "abdul", "abdull", "abdun", "abdur", "abdus", "abdush", "abduul", "abduz", "abudl", "abudul", "adbel",
    "adbul", "cabdi", "cabdu", "cabdul", "абд", "абдель", "абдул", "абдуль", "абдур",
    "عبد", "عبدال",
});
constexpr std::array of_god = std::to_array<std::string_view>({
    "alah", "allah", "llah", "olah", "ollah", "oula", "oulah", "oullah", "ula", "ulah", "ulla", "ullah", "الله",
});
constexpr std::array of_faith = std::to_array<std::string_view>({
    "addin", "aldeen", "aldin", "deen", "din", "dine", "eddin", "eddine", "eldin", "uddeen", "uddin", "uldin", "الدین",
    "دین",
});
constexpr std::array nothings = std::to_array<std::string_view>({
    "aka", "fka", "fnu", "lnu", "na", "nee", "nil", "nka", "none", "null", "unknown",
});
// clang-format on

struct Entry {
  std::string_view word;
  NameRole role = NameRole::plain;
};

constexpr auto vocabulary = [] {
  std::array<Entry, honorifics.size() + articles.size() + sons.size() + parents.size() + servants.size() +
                        of_god.size() + of_faith.size() + nothings.size()>
      all;
  auto next = all.begin();
  const auto add = [&next](const auto& words, NameRole role) {
    for (const auto word : words) *next++ = {word, role};
  };
  add(articles, NameRole::article);
  add(sons, NameRole::son_of);
  add(parents, NameRole::parent_of);
  add(servants, NameRole::servant);
  add(of_god, NameRole::of_god);
  add(of_faith, NameRole::of_faith);
  add(honorifics, NameRole::honorific);
  add(nothings, NameRole::nothing);
  // A word with two roles has the one that NameRole names first.
  std::ranges::sort(all, [](const Entry& a, const Entry& b) {
    return a.word != b.word ? a.word < b.word : a.role < b.role;
  });
  return all;
}();

}  // namespace

NameRole role_of(std::string_view word) {
  const auto* found = std::ranges::lower_bound(vocabulary, word, {}, &Entry::word);
  if (found != vocabulary.end() && found->word == word) return found->role;
  return is_legal_form(word) ? NameRole::legal_form : NameRole::plain;
}

}  // namespace sanad::text
