// SPDX-License-Identifier: Apache-2.0
// After the table of initials and finals in the Wikipedia article "Wade-Giles".
#include "chinese_names.h"

#include <algorithm>
#include <array>

#include "sanad/text/sound.h"

namespace sanad::screening {
namespace {

using namespace std::string_view_literals;

struct Part {
  std::string_view from, to;
};

/// Longest first.
constexpr std::array initials = std::to_array<Part>({
    {"ch", "zh"}, {"hs", "x"}, {"sh", "sh"}, {"ss", "s"}, {"sz", "s"}, {"ts", "z"}, {"tz", "z"},
    {"f", "f"},   {"h", "h"},  {"j", "r"},   {"k", "g"},  {"l", "l"},  {"m", "m"},  {"n", "n"},
    {"p", "b"},   {"s", "s"},  {"t", "d"},   {"w", "w"},  {"y", "y"},  {"", ""},
});

constexpr std::array finals = std::to_array<Part>({
    {"a", "a"},    {"ai", "ai"},     {"an", "an"},   {"ang", "ang"},   {"ao", "ao"},     {"e", "e"},
    {"eh", "e"},   {"ei", "ei"},     {"en", "en"},   {"eng", "eng"},   {"erh", "er"},    {"i", "i"},
    {"ia", "ia"},  {"iang", "iang"}, {"iao", "iao"}, {"ieh", "ie"},    {"ien", "ian"},   {"ih", "i"},
    {"in", "in"},  {"ing", "ing"},   {"iu", "iu"},   {"iung", "iong"}, {"o", "o"},       {"ou", "ou"},
    {"u", "u"},    {"ua", "ua"},     {"uai", "uai"}, {"uan", "uan"},   {"uang", "uang"}, {"uei", "ui"},
    {"ueh", "ue"}, {"ui", "ui"},     {"un", "un"},   {"ung", "ong"},   {"uo", "uo"},
});

std::string syllable_of(std::string_view word) {
  const auto* initial =
      std::ranges::find_if(initials, [&](const Part& part) { return word.starts_with(part.from); });
  const auto rest = word.substr(initial->from.size());
  const auto* final = std::ranges::find(finals, rest, &Part::from);
  if (final == finals.end()) return {};
  std::string start{initial->to}, end{final->to};
  const bool sibilant = initial->from == "ss" || initial->from == "sz" || initial->from == "tz";
  if (sibilant && end == "u") end = "i";
  if (initial->from == "ch" && end.front() == 'i' && rest != "ih") start = "j";
  if (initial->from == "ts" && end.front() == 'i') start = "j";
  if (end == "o" && (start == "g" || start == "h" || start.empty())) end = "e";
  if (end == "o" && start != "b" && start != "m" && start != "f" && start != "w" && end != "e") end = "uo";
  if (start == "y" && end == "en") end = "an";
  if (start.empty() && end.front() == 'i') start = "y";
  return start + end;
}

/// What no other spelling of a name is likely to have.
bool surely_wade_giles(std::string_view word) {
  constexpr std::array signs = {"hs"sv, "ts"sv, "tz"sv, "ssu"sv, "ung"sv, "chih"sv, "shih"sv, "ieh"sv};
  return std::ranges::any_of(
      signs, [&](std::string_view sign) { return word.find(sign) != std::string_view::npos; });
}

}  // namespace

std::string pinyin_of(std::string_view word) {
  constexpr std::size_t longest = 12;
  if (word.empty() || word.size() > longest) return {};
  if (auto one = syllable_of(word); !one.empty()) return one;
  if (!surely_wade_giles(word)) return {};
  for (std::size_t i = word.size() - 1; i > 0; --i) {
    const auto first = syllable_of(word.substr(0, i)), second = syllable_of(word.substr(i));
    if (!first.empty() && !second.empty()) return first + second;
  }
  return {};
}

namespace {

/// What the word may be in Pinyin: without their apostrophes ch'i and ts'ai, Pinyin qi and cai, are chi and
/// tsai.
std::vector<std::string> all_pinyin(const std::string& word) {
  auto plain = pinyin_of(word);
  if (plain.empty()) return {};
  std::vector<std::string> all{plain};
  if (plain.starts_with("ji")) all.push_back("q" + plain.substr(1));
  if (plain.starts_with("z") && word.starts_with("ts")) all.push_back("c" + plain.substr(1));
  return all;
}

}  // namespace

void add_pinyin(const text::NameWords& name, std::vector<Reading>& into) {
  constexpr float worth = 0.93F;
  constexpr std::size_t most_words = 4;
  const auto& words = name.words;
  if (words.size() < 2 || words.size() > most_words) return;
  std::vector<std::vector<std::string>> pinyin;
  bool differs = false;
  for (const auto& word : words) {
    if (word.kind != text::WordKind::name || word.text.front() < 0) return;
    pinyin.push_back(all_pinyin(word.text));
    if (pinyin.back().empty()) return;
    differs = differs || pinyin.back().front() != word.text;
  }
  if (!differs) return;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto place = static_cast<std::uint8_t>(i);
    for (const auto& first : pinyin[i]) {
      if (first != words[i].text) into.push_back({text::sound_of(first), worth, place, 1});
      if (i + 1 == words.size()) continue;
      for (const auto& second : pinyin[i + 1])
        into.push_back({text::sound_of(first + second), worth, place, 2});
    }
  }
}

}  // namespace sanad::screening
