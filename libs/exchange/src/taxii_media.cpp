// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_media.h"

#include <algorithm>
#include <optional>
#include <string>

namespace sanad::exchange {
namespace {

constexpr std::string_view blank = " \t";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string lower(std::string_view text) {
  std::string out{text};
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// Cuts the part before the next `separator` that stands outside of quotes.
std::string_view take(std::string_view& rest, char separator) {
  bool quoted = false;
  std::size_t at = 0;
  for (; at < rest.size() && (quoted || rest[at] != separator); ++at) {
    if (quoted && rest[at] == '\\') {
      ++at;
    } else if (rest[at] == '"') {
      quoted = !quoted;
    }
  }
  const auto part = rest.substr(0, at);
  rest = at < rest.size() ? rest.substr(at + 1) : std::string_view{};
  return trimmed(part);
}

/// nullopt for a quote that is not closed.
std::optional<std::string_view> unquoted(std::string_view value) {
  if (value.empty() || value.front() != '"') return value;
  if (value.size() < 2 || value.back() != '"') return std::nullopt;
  return value.substr(1, value.size() - 2);
}

/// qvalue of RFC 9110 section 12.4.2; only whether it is zero matters to a server with one form of answer.
std::optional<bool> is_zero(std::string_view q) {
  const bool one = q == "1" || (q.starts_with("1.") && q.size() <= 5 &&
                                q.find_first_not_of('0', 2) == std::string_view::npos);
  if (one) return false;
  if (q == "0" || q == "0.") return true;
  if (!q.starts_with("0.") || q.size() > 5 || q.find_first_not_of("0123456789", 2) != std::string_view::npos)
    return std::nullopt;
  return q.find_first_not_of('0', 2) == std::string_view::npos;
}

struct MediaRange {
  std::string type;  ///< "application/taxii+json", lower case
  std::string version, charset;
  bool refused = false;  ///< q=0
};

std::optional<MediaRange> read_range(std::string_view text) {
  MediaRange range{.type = lower(take(text, ';')), .version = {}, .charset = {}};
  if (range.type.empty()) return std::nullopt;
  while (!text.empty()) {
    const auto parameter = take(text, ';');
    if (parameter.empty()) continue;
    const auto equals = parameter.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const auto name = lower(trimmed(parameter.substr(0, equals)));
    const auto value = unquoted(trimmed(parameter.substr(equals + 1)));
    if (!value) return std::nullopt;
    if (name == "version") range.version = *value;
    if (name == "charset") range.charset = lower(*value);
    if (name != "q") continue;
    const auto zero = is_zero(*value);
    if (!zero) return std::nullopt;
    range.refused = *zero;
  }
  return range;
}

/// How closely the range names what we answer: 1 any type .. 4 with the version; 0 = it does not.
int closeness(const MediaRange& range) {
  if (range.type == "*/*") return 1;
  if (range.type == "application/*") return 2;
  if (range.type != "application/taxii+json") return 0;
  if (range.version.empty()) return 3;
  return range.version == "2.1" ? 4 : 0;
}

}  // namespace

bool accepts_taxii(std::string_view accept) {
  if (trimmed(accept).empty()) return true;
  int best = 0;
  bool refused = false;
  while (!accept.empty()) {
    const auto range = read_range(take(accept, ','));
    const int close = range ? closeness(*range) : 0;
    if (close == 0 || close < best) continue;
    refused = range->refused && (close > best || refused);
    best = close;
  }
  return best > 0 && !refused;
}

bool is_taxii_content(std::string_view content_type) {
  const auto range = read_range(content_type);
  return range && range->type == "application/taxii+json" &&
         (range->version.empty() || range->version == "2.1") &&
         (range->charset.empty() || range->charset == "utf-8");
}

}  // namespace sanad::exchange
