// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>

#include "sanad/core/utf8.h"
#include "sanad/text/encoding.h"
#include "single_byte.h"

namespace sanad::text {
namespace {

enum class Kind { lower, upper, digit, space, quote, other, impossible };

/// Enough of Latin-1 and of the typographic block to judge by; the rest of the tables is symbols.
Kind kind_of(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7)) return Kind::lower;
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return Kind::upper;
  if (c == 0x0153 || c == 0x0161 || c == 0x017E || c == 0x0131) return Kind::lower;
  if (c == 0x0152 || c == 0x0160 || c == 0x017D || c == 0x0178) return Kind::upper;
  if (c >= '0' && c <= '9') return Kind::digit;
  if (c <= ' ' || c == 0xA0) return Kind::space;
  if (c == undefined_byte || (c >= 0x7F && c < 0xA0)) return Kind::impossible;
  if (c >= 0x2013 && c <= 0x2026) return Kind::quote;  // dashes, quotation marks, bullet, ellipsis
  return Kind::other;
}

bool is_letter(Kind kind) {
  return kind == Kind::lower || kind == Kind::upper;
}

/// How natural a high byte looks between its neighbours. Letters belong to words and capitals to their
/// beginning; dashes and quotation marks stand anywhere, signs rarely inside a word.
int plausibility(Kind before, Kind self, Kind after) {
  const bool in_word = is_letter(before) || is_letter(after);
  switch (self) {
    case Kind::lower:
      return in_word ? (before == Kind::upper && after == Kind::upper ? -2 : 3) : -3;
    case Kind::upper:
      if (before == Kind::lower) return -4;
      return is_letter(after) ? 2 : before == Kind::upper ? 1 : -3;
    case Kind::quote:
      return 2;
    case Kind::impossible:
      return -8;
    case Kind::digit:
    case Kind::space:
      return 0;
    case Kind::other:
      return is_letter(before) && is_letter(after) ? -4 : -1;
  }
  return 0;
}

long long score(std::string_view sample, Encoding encoding) {
  const auto kind_at = [&](std::size_t i) {
    return kind_of(decode_byte(static_cast<unsigned char>(sample[i]), encoding));
  };
  long long sum = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (static_cast<unsigned char>(sample[i]) < 0x80) continue;
    const auto before = i == 0 ? Kind::space : kind_at(i - 1);
    const auto after = i + 1 == sample.size() ? Kind::space : kind_at(i + 1);
    sum += plausibility(before, kind_at(i), after);
  }
  return sum;
}

bool is_cut_utf8(std::string_view sample) {
  const auto invalid = find_invalid_utf8(sample);
  if (invalid == std::string_view::npos) return true;
  const auto rest = sample.substr(invalid);
  if (rest.size() > 3) return false;
  const auto lead = static_cast<unsigned char>(rest.front());
  const std::size_t needed = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (lead >= 0xF5 || rest.size() >= needed) return false;
  for (const char c : rest.substr(1)) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) return false;
  }
  // A lone high byte at the end is a cut code point only if some other one spoke for UTF-8.
  for (const char c : sample.substr(0, invalid)) {
    if (static_cast<unsigned char>(c) >= 0x80) return true;
  }
  return rest.size() > 1;
}

}  // namespace

Encoding guess_encoding(std::string_view sample) {
  if (is_cut_utf8(sample)) return Encoding::utf8;
  // On a tie the plainer one wins: Latin-1 and Windows-1252 read alike when no byte is below 0xA0.
  constexpr std::array candidates = {Encoding::latin1, Encoding::windows1252, Encoding::mac_roman};
  auto best = candidates.front();
  auto best_score = score(sample, best);
  for (const auto candidate : {candidates[1], candidates[2]}) {
    const auto points = score(sample, candidate);
    if (points > best_score) best = candidate, best_score = points;
  }
  return best;
}

}  // namespace sanad::text
