// SPDX-License-Identifier: Apache-2.0
#include "legal_forms.h"

#include <algorithm>
#include <array>

namespace sanad::text {
namespace {

/// As folded, sorted by bytes. Forms that are also names of persons (Swedish "ab", Estonian "ou") are left
/// out.
// clang-format off
constexpr std::array limited_companies = std::to_array<std::string_view>({
    "berhad", "bhd", "bv", "bvba", "dmcc", "eireli", "eirl", "eood", "eurl", "fzc", "fzco", "fze", "fzllc", "ggmbh",
    "gmbh", "kft", "lc", "lda", "limitada", "limited", "llc", "lllp", "llp", "ltd", "ltda", "ltdsti", "mbh", "ood",
    "ooo", "proprietary", "pte", "pty", "pvt", "sarl", "sdn", "sprl", "spzoo", "srl", "sro", "too", "wll", "zoo",
    "лтд", "мчж", "ооо", "осоо", "тов", "тоо", "المحدوده", "لمیٹڈ", "لیمیتد", "محدوده", "有限会社", "有限公司", "有限會社",
    "有限責任公司", "有限责任公司", "유한회사", "이유한",
});

constexpr std::array share_companies = std::to_array<std::string_view>({
    "ag", "aktiebolag", "aktiengesellschaft", "ao", "as", "bsc", "cjsc", "jsc", "kgaa", "ksc", "nao", "nv", "nyrt",
    "oao", "ojs", "ojsc", "oyj", "pao", "pjs", "pjsc", "plc", "psc", "qsc", "rt", "sa", "saoc", "saog", "sas",
    "sasu", "spa", "tbk", "zao", "zrt", "аат", "акб", "ао", "ат", "ват", "зао", "зат", "нао", "оао", "пао", "пат",
    "прат", "株式会社", "股份公司", "股份有限公司", "주", "주식회사",
});

constexpr std::array other_forms = std::to_array<std::string_view>({
    "anonim", "cie", "co", "compagnie", "companhia", "compania", "companies", "company", "corp", "corporacion",
    "corporation", "cv", "est", "estab", "establishment", "firma", "gesellschaft", "gie", "group", "groupe", "grup",
    "grupo", "gruppa", "gruppe", "holding", "holdings", "inc", "incorporated", "kg", "kompania", "kompaniya", "lp",
    "obshchestvo", "ohg", "saf", "sal", "sc", "sirketi", "sti", "trading", "гк", "группа", "гуп", "ип", "компания",
    "компанія", "концерн", "корпорация", "нк", "фгуп", "холдинг", "شرکت", "شرکه", "کمپنی", "公司", "集团", "集團",
});

struct Phrase {
  std::string_view words, form;
};
constexpr std::array phrases = std::to_array<Phrase>({
    {"aktsionernoe obshchestvo", "jsc"},
    {"anonim sirket", "jsc"},
    {"anonim sirketi", "jsc"},
    {"besloten vennootschap", "ltd"},
    {"closed joint stock company", "jsc"},
    {"co limited", "ltd"},
    {"co ltd", "ltd"},
    {"company limited", "ltd"},
    {"company private limited", "ltd"},
    {"d o o", "ltd"},
    {"de r l", "ltd"},
    {"free zone company", "ltd"},
    {"free zone establishment", "ltd"},
    {"gesellschaft m b h", "ltd"},
    {"gesellschaft mit beschrankter haftung", "ltd"},
    {"joint stock co", "jsc"},
    {"joint stock company", "jsc"},
    {"limited liability co", "ltd"},
    {"limited liability company", "ltd"},
    {"limited liability partnership", "ltd"},
    {"limited sirketi", "ltd"},
    {"ltd sirketi", "ltd"},
    {"ltd sti", "ltd"},
    {"naamloze vennootschap", "jsc"},
    {"obshchestvo s ogranichennoi otvetstvennostyu", "ltd"},
    {"obshchestvo s ogranichennoy otvetstvennostyu", "ltd"},
    {"open joint stock company", "jsc"},
    {"otkrytoe aktsionernoe obshchestvo", "jsc"},
    {"private joint stock company", "jsc"},
    {"private limited", "ltd"},
    {"private limited company", "ltd"},
    {"proprietary limited", "ltd"},
    {"pte ltd", "ltd"},
    {"pty ltd", "ltd"},
    {"public company limited", "jsc"},
    {"public joint stock company", "jsc"},
    {"public limited company", "jsc"},
    {"publichnoe aktsionernoe obshchestvo", "jsc"},
    {"pvt ltd", "ltd"},
    {"s a de c v", "jsc"},
    {"s a r l", "ltd"},
    {"s de r l", "ltd"},
    {"s r o", "ltd"},
    {"sdn bhd", "ltd"},
    {"sendirian berhad", "ltd"},
    {"sociedad anonima", "jsc"},
    {"sociedad anonima de capital variable", "jsc"},
    {"sociedad de responsabilidad limitada", "ltd"},
    {"sociedad limitada", "ltd"},
    {"sociedade anonima", "jsc"},
    {"sociedade limitada", "ltd"},
    {"societa a responsabilita limitata", "ltd"},
    {"societa per azioni", "jsc"},
    {"societe a responsabilite limitee", "ltd"},
    {"societe anonyme", "jsc"},
    {"societe par actions simplifiee", "jsc"},
    {"sp z o o", "ltd"},
    {"spolka z ograniczona odpowiedzialnoscia", "ltd"},
    {"zakrytoe aktsionernoe obshchestvo", "jsc"},
    {"акционерное общество", "jsc"},
    {"акціонерне товариство", "jsc"},
    {"відкрите акціонерне товариство", "jsc"},
    {"закрытое акционерное общество", "jsc"},
    {"непубличное акционерное общество", "jsc"},
    {"общество с ограниченнои ответственностью", "ltd"},
    {"открытое акционерное общество", "jsc"},
    {"приватне акціонерне товариство", "jsc"},
    {"публичное акционерное общество", "jsc"},
    {"публічне акціонерне товариство", "jsc"},
    {"с ограниченнои ответственностью", "ltd"},
    {"товариство з обмеженою відповідальністю", "ltd"},
    {"با مسوولیت محدود", "ltd"},
    {"با مسیولیت محدود", "ltd"},
    {"ذات المسوولیه المحدوده", "ltd"},
    {"ذات مسوولیه محدوده", "ltd"},
    {"سهامی خاص", "jsc"},
    {"سهامی عام", "jsc"},
    {"ش م م", "ltd"},
    {"شرکت با مسوولیت محدود", "ltd"},
    {"شرکت با مسیولیت محدود", "ltd"},
    {"شرکت سهامی", "jsc"},
    {"شرکت سهامی خاص", "jsc"},
    {"شرکت سهامی عام", "jsc"},
    {"شرکه ذات مسوولیه محدوده", "ltd"},
    {"شرکه مساهمه", "jsc"},
});
// clang-format on

bool holds(const auto& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

/// Words of the longest phrase that stands at `from`; 0 if there is none.
std::size_t phrase_at(const std::vector<std::string>& words, std::size_t from, std::string_view& form) {
  std::size_t longest = 0;
  // Phrases with one first word stand together.
  const auto begin = std::ranges::lower_bound(phrases, words[from], {}, &Phrase::words);
  for (const auto* phrase = begin; phrase != phrases.end() && phrase->words.starts_with(words[from]);
       ++phrase) {
    std::size_t at = from;
    auto rest = phrase->words;
    while (!rest.empty() && at < words.size()) {
      const auto word = rest.substr(0, rest.find(' '));
      if (word != words[at]) break;
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
      ++at;
    }
    if (rest.empty() && at - from > longest) {
      longest = at - from;
      form = phrase->form;
    }
  }
  return longest;
}

/// How many single letters from `from` on spell a form ("l l c"). Forms of two letters close a name.
std::size_t letters_at(const std::vector<std::string>& words, std::size_t from, std::string& form) {
  constexpr std::size_t longest = 4;
  std::size_t found = 0;
  std::string letters;
  for (std::size_t i = from; i < words.size() && i < from + longest && words[i].size() == 1; ++i) {
    letters += words[i];
    const bool enough = letters.size() > 2 || (letters.size() == 2 && i + 1 == words.size());
    if (enough && is_legal_form(letters)) {
      found = letters.size();
      form = letters;
    }
  }
  return found;
}

void make_one(std::vector<std::string>& words, std::vector<bool>& initial, std::size_t from,
              std::size_t count, std::string_view form) {
  const auto place = [from](auto& list, std::size_t more) {
    return list.begin() + static_cast<std::ptrdiff_t>(from + more);
  };
  words[from] = form;
  initial[from] = false;
  words.erase(place(words, 1), place(words, count));
  initial.erase(place(initial, 1), place(initial, count));
}

/// Chinese, Japanese and Korean names are written without spaces.
void take_off_glued(std::vector<std::string>& words, std::vector<bool>& initial, std::size_t at) {
  using namespace std::string_view_literals;
  constexpr std::array ends = {"\u80A1\u4EFD\u6709\u9650\u516C\u53F8"sv,
                               "\u6709\u9650\u8D23\u4EFB\u516C\u53F8"sv,
                               "\u6709\u9650\u8CAC\u4EFB\u516C\u53F8"sv,
                               "\u6709\u9650\u516C\u53F8"sv,
                               "\u682A\u5F0F\u4F1A\u793E"sv,
                               "\u6709\u9650\u4F1A\u793E"sv,
                               "\u96C6\u56E2"sv,
                               "\uC8FC\uC2DD\uD68C\uC0AC"sv};
  auto& word = words[at];
  if (is_legal_form(word)) return;
  for (const auto end : ends) {
    const bool behind = word.ends_with(end);
    if (word.size() <= end.size() || !(behind || word.starts_with(end))) continue;
    word = behind ? word.substr(0, word.size() - end.size()) : word.substr(end.size());
    const auto next = static_cast<std::ptrdiff_t>(at + 1);
    initial.insert(initial.begin() + next, false);
    words.insert(words.begin() + next, std::string{end});
    return take_off_glued(words, initial, at);  // a group's limited company has two
  }
}

}  // namespace

bool is_legal_form(std::string_view word) {
  return holds(limited_companies, word) || holds(share_companies, word) || holds(other_forms, word);
}

std::string_view legal_form_sound(std::string_view word) {
  if (holds(limited_companies, word)) return "ltd";
  return holds(share_companies, word) ? "jsk" : std::string_view{};
}

bool are_legal_forms(std::vector<std::string> words) {
  words.insert(words.begin(), "name");  // which a form of letters stands behind
  std::vector<bool> initial(words.size(), false);
  join_legal_forms(words, initial);
  return std::all_of(words.begin() + 1, words.end(), is_legal_form);
}

void join_legal_forms(std::vector<std::string>& words, std::vector<bool>& initial) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (static_cast<unsigned char>(words[i][0]) >= 0xE3) take_off_glued(words, initial, i);
    std::string_view form;
    std::string spelt;
    if (const auto count = phrase_at(words, i, form); count > 1) {
      make_one(words, initial, i, count, form);
    } else if (i > 0 && words[i].size() == 1 && letters_at(words, i, spelt) > 1) {
      make_one(words, initial, i, spelt.size(), spelt);
    }
  }
}

}  // namespace sanad::text
