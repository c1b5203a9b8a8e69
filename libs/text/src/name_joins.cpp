// SPDX-License-Identifier: Apache-2.0
#include "name_joins.h"

#include <algorithm>
#include <array>

namespace sanad::text {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view arabic_al = "\u0627\u0644", arabic_abd = "\u0639\u0628\u062F",
                           cyrillic_abd = "\u0430\u0431\u0434";

bool is_vowel(char c) {
  return "aeiouy"sv.find(c) != std::string_view::npos;
}
bool is_ascii_letter(char c) {
  return c >= 'a' && c <= 'z';
}

/// "ul", "ur" before r, "el" ... at the start of `rest`: what of it is the article.
std::size_t leading_article(std::string_view rest) {
  std::size_t at = 0;
  while (at < rest.size() && at < 2 && is_vowel(rest[at])) ++at;
  if (rest.size() < at + 3) return 0;
  if (rest[at] == rest[at + 1] && !is_vowel(rest[at])) return at + 1;    // abdurrahman, abdullatif
  if (rest[at] == 'l' && (at > 0 || !is_vowel(rest[1]))) return at + 1;  // abdulrahman, abdlrahman
  if (at > 0 && rest[at] == 's' && rest[at + 1] == 'h') return at;       // abdushakur
  return at;
}

/// What follows Abd, Somali Cabd, and the slips of the pen for Abdul, in a word that is long enough to hold a
/// name behind; empty if it begins otherwise.
std::string_view behind_abd(std::string_view word) {
  if (word.starts_with("abd") && word.size() >= 7) return word.substr(3);
  constexpr std::array slips = {"adbul"sv, "adbel"sv, "abudl"sv, "abudul"sv, "cabd"sv};
  for (const auto slip : slips) {
    if (word.starts_with(slip) && word.size() >= slip.size() + 3) return word.substr(slip.size());
  }
  return {};
}

std::string plain_abd(std::string_view rest) {
  if (rest.find("llah") != std::string_view::npos && rest.size() <= 6) return "abdula";
  if (rest == "alla" || rest == "ulle" || rest == "ullahi" || rest == "ulaahi" || rest == "ulah" ||
      rest == "ulla" || rest == "olah" || rest == "oulaye")
    return "abdula";
  const auto cut = leading_article(rest);
  return "abd" + std::string{rest.substr(rest.size() - cut >= 3 ? cut : 0)};
}

std::string without_arabic_article(std::string_view word) {
  const bool article =
      word.starts_with(arabic_al) && word.size() >= arabic_al.size() + 6;  // three letters stay
  return std::string{article && word != "\u0627\u0644\u0644\u0647" ? word.substr(arabic_al.size()) : word};
}

/// "alqahtani" -> "qahtani": long words only, and never where the name itself begins so ("Alam", "Alizai").
std::string without_latin_article(std::string_view word) {
  if (word.size() >= 7 && (word.starts_with("al") || word.starts_with("el")) && is_ascii_letter(word[2]) &&
      !is_vowel(word[2]) && !word.starts_with("alh") && word[2] != 'l' && !word.starts_with("elm") &&
      !word.starts_with("alb") && !word.starts_with("alf")) {
    return std::string{word.substr(2)};
  }
  return std::string{word};
}

/// Letters at the end of `word` that are the article of the next: "jamaatul ahrar", "matiur rahman".
std::size_t trailing_article(std::string_view word, std::string_view next) {
  constexpr std::array ends = {"ul"sv, "ur"sv, "us"sv, "ud"sv, "uz"sv, "un"sv, "ut"sv, "ush"sv};
  if (next.empty() || word.size() < 6) return 0;
  for (const auto end : ends) {
    if (word.ends_with(end) && (end == "ul" || next.starts_with(end.substr(1)))) return end.size();
  }
  return 0;
}

/// Abbreviations of Muhammad in front of other names; a last "MD" is a doctor's.
bool short_for_muhammad(std::string_view word, std::string_view next) {
  constexpr std::array shorts = {"md"sv, "mhd"sv, "moh"sv, "mohd"sv, "muh"sv, "muhd"sv};
  return !next.empty() && std::ranges::find(shorts, word) != shorts.end();
}

class Joiner {
 public:
  Joiner(const std::vector<std::string>& words, const std::vector<bool>& initial)
      : words_{words}, initial_{initial} {}

  std::vector<RawWord> run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (initial_[i]) {
        flush();
        add(words_[i], NameRole::plain);
      } else {
        take(words_[i], i + 1 < words_.size() ? words_[i + 1] : "");
      }
    }
    flush();
    return std::move(out_);
  }

 private:
  void take(const std::string& word, std::string_view next) {
    if (short_for_muhammad(word, next)) return add("muhammad", NameRole::plain);
    const auto role = role_of(word);
    switch (role) {
      case NameRole::article:
        if (next.empty() && out_.empty() && prefix_.empty()) add(word, NameRole::plain);
        return;
      case NameRole::nothing:
        return;
      case NameRole::son_of:
        flush();
        if (next.empty()) return add(word, NameRole::plain);
        patronymic_ = !out_.empty();
        return;
      case NameRole::parent_of:
      case NameRole::servant:
        flush();
        if (next.empty())
          return role == NameRole::servant ? add_last_servant(word) : add(word, NameRole::plain);
        prefix_ = role == NameRole::servant ? abd_in_script_of(word) : abu_or_umm(word);
        prefix_role_ = role;
        return;
      case NameRole::of_god:
        if (!prefix_.empty()) return add(word.front() < 0 ? "\u0644\u0647" : "ula", NameRole::plain);
        return append(word.front() < 0 ? "\u0627\u0644\u0644\u0647" : "ula", word);
      case NameRole::of_faith:
        return append(word.front() < 0 ? "\u0627\u0644\u062F\u06CC\u0646" : "udin", word);
      default:
        break;
    }
    auto text = word;
    text.resize(text.size() - (role == NameRole::plain ? trailing_article(word, next) : 0));
    auto plain = without_inner_article(text);
    const bool article_cut = plain.size() < text.size() && text.ends_with(plain);
    add(std::move(plain), role);
    out_.back().article_cut = article_cut;
  }

  static bool cyrillic(std::string_view word) {
    return word.starts_with("\u0430") || word.starts_with("\u0443");
  }

  static std::string_view abd_in_script_of(std::string_view word) {
    if (cyrillic(word)) return cyrillic_abd;
    return word.front() < 0 ? arabic_abd : "abd";
  }

  static std::string_view abu_or_umm(std::string_view word) {
    if (cyrillic(word)) return word.starts_with("\u0430") ? "\u0430\u0431\u0443" : "\u0443\u043C";
    if (word.front() < 0) return word.starts_with("\u0627\u0645") ? "\u0627\u0645" : "\u0627\u0628\u0648";
    return word.front() == 'a' ? "abu" : "um";
  }

  /// "Omari Jabbar Abdul" is Abdul Jabbar Omari turned round. Abd and Abdi are last names of their own.
  void add_last_servant(const std::string& word) {
    const bool has_article =
        word.size() >= 5 && word.front() == 'a' && (word.ends_with('l') || word.ends_with('r'));
    if (!has_article || out_.size() < 2 || out_.back().role != NameRole::plain ||
        out_.back().text.front() < 0)
      return add(word, NameRole::plain);
    out_.back().text = "abd" + out_.back().text;
  }

  /// Ullah and uddin belong to the name before, unless that is a title or there is none.
  void append(std::string_view ending, const std::string& word) {
    if (!prefix_.empty() || out_.empty() || out_.back().role == NameRole::honorific)
      return add(word, NameRole::plain);
    out_.back().text += ending;
  }

  void add(std::string text, NameRole role) {
    if (!prefix_.empty()) {
      text = std::string{prefix_} + text;
      role = prefix_role_ == NameRole::parent_of ? NameRole::parent_of : NameRole::plain;
      prefix_ = {};
    }
    out_.push_back({std::move(text), role, patronymic_});
    if (role != NameRole::honorific) patronymic_ = false;
  }

  void flush() {
    if (prefix_.empty()) return;
    const auto lonely = std::string{prefix_};
    prefix_ = {};
    add(lonely, NameRole::plain);
  }

  const std::vector<std::string>& words_;
  const std::vector<bool>& initial_;
  std::vector<RawWord> out_;
  std::string_view prefix_;
  NameRole prefix_role_ = NameRole::plain;
  bool patronymic_ = false;
};

}  // namespace

std::string without_inner_article(std::string_view word) {
  if (const auto rest = behind_abd(word); !rest.empty()) return plain_abd(rest);
  if (word.starts_with(arabic_abd) && word.size() > arabic_abd.size() + 6) {
    const auto rest = word.substr(arabic_abd.size());
    return std::string{arabic_abd} +
           (rest == "\u0627\u0644\u0644\u0647" ? "\u0644\u0647" : without_arabic_article(rest));
  }
  if (!word.empty() && word.front() < 0) return without_arabic_article(word);
  return without_latin_article(word);
}

std::vector<RawWord> join_words(const std::vector<std::string>& words, const std::vector<bool>& initial) {
  auto joined = Joiner{words, initial}.run();
  if (joined.empty() && !words.empty()) joined.push_back({words.front(), NameRole::plain, false});
  return joined;
}

}  // namespace sanad::text
