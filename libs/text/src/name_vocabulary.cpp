// SPDX-License-Identifier: Apache-2.0
#include "name_vocabulary.h"

#include <algorithm>
#include <array>

namespace sanad::text {
namespace {

// clang-format off
constexpr std::array honorifics = std::to_array<std::string_view>({
    "agha", "akhond", "akhoond", "akhund", "akhwand", "al haj", "alhaj", "alhajj", "allama", "allamah", "alsayyid",
    "ayatollah", "ayatullah", "brigadier", "capt", "captain", "cheikh", "col", "colonel", "commander", "doctor", "dr",
    "emir", "eng", "engineer", "gen", "general", "hadji", "haj", "hajee", "haji", "hajj", "hajji", "hajjiah", "hazrat",
    "hj", "hojjatoleslam", "imam", "lt", "maj", "major", "maulana", "maulavi", "maulawi", "maulvi", "mawlana",
    "mawlavi", "mawlawi", "mister", "mohtarama", "molana", "molavi", "molawi", "molla", "mollah", "molvi", "moulana",
    "moulavi", "moulavie", "moulvi", "mowlavi", "mowlawi", "mr", "mrs", "ms", "mufti", "mulawi", "mulla", "mullah",
    "prince", "prof", "professor", "qaari", "qari", "sahab", "sahib", "saiyid", "sardar", "sayed", "sayyad", "sayyed",
    "sayyid", "seyed", "seyyed", "sgt", "shaikh", "shaykh", "sheik", "sheikh", "syed", "ustad", "ustadh", "ustaz",
    "آغا", "آیت", "استاد", "استاذ", "الحاج", "السید", "الشیخ", "امام", "انجنیر", "جنرال", "حاج", "حاجی", "دکتر",
    "دکتور", "سردار", "سید", "شیخ", "صاحب", "علامه", "قاری", "مفتی", "ملا", "مولانا", "مولوی", "ڈاکٹر",
});
constexpr std::array articles = std::to_array<std::string_view>({
    "al", "and", "ar", "as", "ash", "at", "az", "da", "das", "de", "del", "della", "der", "di", "dos", "du", "e", "ed",
    "ee", "el", "es", "et", "ez", "i", "of", "the", "ud", "ul", "un", "ur", "us", "ut", "uz", "van", "von", "y", "zu",
    "ال",
});
constexpr std::array sons = std::to_array<std::string_view>({
    "ben", "bent", "bin", "bint", "ibn", "ibne", "oglu", "oghli", "oghlu", "ogly", "ouled", "ould", "uld", "valad",
    "walad", "weld", "wuld", "ابن", "بن", "بنت", "ولد",
});
constexpr std::array parents = std::to_array<std::string_view>({
    "abi", "abo", "abou", "abu", "oum", "oumm", "um", "umm", "ابو", "ابی", "ام",
});
constexpr std::array servants = std::to_array<std::string_view>({
    "abd", "abdal", "abdar", "abdas", "abdel", "abdi", "abdol", "abdou", "abdoul", "abdu", "abdul", "abdull", "abdun",
    "abdur", "abdus", "abdush", "abduz", "عبد", "عبدال",
});
constexpr std::array of_god = std::to_array<std::string_view>({
    "alah", "allah", "llah", "olah", "ollah", "oula", "oulah", "oullah", "ula", "ulah", "ulla", "ullah", "الله",
});
constexpr std::array of_faith = std::to_array<std::string_view>({
    "addin", "aldeen", "aldin", "deen", "din", "dine", "eddin", "eddine", "eldin", "uddeen", "uddin", "uldin", "الدین",
    "دین",
});
constexpr std::array legal_forms = std::to_array<std::string_view>({
    "ag", "ao", "as", "bhd", "bv", "co", "company", "corp", "corporation", "cv", "fze", "fzc", "fzco", "fzllc", "gmbh",
    "group", "holding", "holdings", "inc", "incorporated", "jsc", "limited", "limitada", "llc", "llp", "lp", "ltd",
    "ltda", "nv", "oao", "ooo", "pjsc", "plc", "pte", "pty", "pvt", "sa", "sal", "sarl", "sas", "sdn", "spa", "srl",
    "trading", "zao",
});
constexpr std::array nothings = std::to_array<std::string_view>({
    "aka", "fka", "fnu", "lnu", "na", "nee", "nil", "nka", "none", "null", "unknown",
});
// clang-format on

bool holds(const auto& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

}  // namespace

NameRole role_of(std::string_view word) {
  if (word.size() > 16) return NameRole::plain;
  if (holds(articles, word)) return NameRole::article;
  if (holds(sons, word)) return NameRole::son_of;
  if (holds(parents, word)) return NameRole::parent_of;
  if (holds(servants, word)) return NameRole::servant;
  if (holds(of_god, word)) return NameRole::of_god;
  if (holds(of_faith, word)) return NameRole::of_faith;
  if (holds(honorifics, word)) return NameRole::honorific;
  if (holds(legal_forms, word)) return NameRole::legal_form;
  return holds(nothings, word) ? NameRole::nothing : NameRole::plain;
}

}  // namespace sanad::text
