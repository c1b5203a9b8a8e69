// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/normalise.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "letters.h"
#include "sanad/core/check.h"
#include "sanad/core/utf8.h"

namespace sanad::text {
namespace {

/// ICU counts in 32 bits and several copies are alive at a time: longer runs without any ASCII are cut.
constexpr std::size_t run_bytes_max = 1U << 20;

constexpr std::array<char, 128> make_ascii_table() {
  std::array<char, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto c = static_cast<char>(i);
    const bool lower_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    table[i] = lower_or_digit ? c : (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : ' ';
  }
  return table;
}
constexpr auto ascii_table = make_ascii_table();

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
char fold_ascii(char c) {
  return ascii_table[static_cast<unsigned char>(c)];
}

void append_space(std::string& out) {
  if (!out.empty() && out.back() != ' ') out.push_back(' ');
}

void append_ascii(char c, std::string& out) {
  const char folded = fold_ascii(c);
  if (folded == ' ')
    append_space(out);
  else
    out.push_back(folded);
}

std::string fold_only_ascii(std::string_view text) {
  std::string out(text.size(), ' ');
  std::size_t length = 0;
  for (const char c : text) {
    const char folded = fold_ascii(c);
    if (folded == ' ' && (length == 0 || out[length - 1] == ' ')) continue;
    out[length++] = folded;
  }
  if (length > 0 && out[length - 1] == ' ') --length;
  out.resize(length);
  return out;
}

icu::UnicodeString normalise(const icu::UnicodeString& text, const icu::Normalizer2* (*form)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = form(status);
  SANAD_CHECK(U_SUCCESS(status) && normalizer != nullptr, "ICU carries its normalisation data compiled in");
  auto result = normalizer->normalize(text, status);
  SANAD_CHECK(U_SUCCESS(status), "normalising a well-formed string cannot fail");
  return result;
}

bool is_word_part(char32_t code_point) {
  const auto mask = U_MASK(u_charType(static_cast<UChar32>(code_point)));
  return (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

void append_folded(char32_t code_point, std::string& out) {
  const auto letter = folded_letter(code_point);
  if (!letter.empty())
    out.append(letter);
  else if (const auto digit = u_charDigitValue(static_cast<UChar32>(code_point)); digit >= 0)
    out.push_back(static_cast<char>('0' + digit));
  else if (code_point < 0x80)
    append_ascii(static_cast<char>(code_point), out);
  else if (is_word_part(code_point))
    append_utf8(out, code_point);
  else
    append_space(out);
}

/// Bytes above ASCII, whole words at best. Invalid ones come out of ICU as U+FFFD, which is no letter.
void append_run(std::string_view run, std::string& out) {
  const auto utf8 = icu::StringPiece{run.data(), static_cast<std::int32_t>(run.size())};
  auto text = normalise(icu::UnicodeString::fromUTF8(utf8), icu::Normalizer2::getNFKCCasefoldInstance);
  text = normalise(text, icu::Normalizer2::getNFDInstance);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const auto code_point = text.char32At(i);
    if (!is_dropped_mark(static_cast<char32_t>(code_point))) kept.append(code_point);
  }
  kept = normalise(kept, icu::Normalizer2::getNFCInstance);
  for (std::int32_t i = 0; i < kept.length(); i = kept.moveIndex32(i, 1)) {
    append_folded(static_cast<char32_t>(kept.char32At(i)), out);
  }
}

/// Length of the run that starts `text`, cut before a lead byte when it is over the limit.
std::size_t run_length(std::string_view text) {
  const auto end = static_cast<std::size_t>(std::ranges::find_if(text, is_ascii) - text.begin());
  if (end <= run_bytes_max) return end;
  std::size_t cut = run_bytes_max;
  while (cut > run_bytes_max - 4 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
  return cut;
}

}  // namespace

std::string fold(std::string_view text) {
  if (std::ranges::all_of(text, is_ascii)) return fold_only_ascii(text);
  std::string out;
  out.reserve(text.size() + 8);
  while (!text.empty()) {
    if (is_ascii(text.front())) {
      append_ascii(text.front(), out);
      text.remove_prefix(1);
    } else {
      const auto length = run_length(text);
      append_run(text.substr(0, length), out);
      text.remove_prefix(length);
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> tokens(std::string_view text) {
  const auto folded = fold(text);
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const auto end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace sanad::text
