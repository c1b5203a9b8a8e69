// SPDX-License-Identifier: Apache-2.0
#include "row_source.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace sanad::sources {

PeekSource::PeekSource(ByteSource& source, std::size_t bytes) : source_{source} {
  front_.resize(bytes);
  std::size_t have = 0;
  while (have < bytes) {
    const std::size_t got = source.read({front_.data() + have, bytes - have});
    if (got == 0) break;
    have += got;
  }
  front_.resize(have);
}

std::size_t PeekSource::read(std::span<char> into) {
  std::size_t got = 0;
  if (total_ < front_.size()) {
    const auto given = static_cast<std::size_t>(total_);
    got = std::min(into.size(), front_.size() - given);
    std::memcpy(into.data(), front_.data() + given, got);
  } else {
    got = source_.read(into);
  }
  if (got != 0) last_byte_ = into[got - 1];
  total_ += got;
  return got;
}

bool starts_like_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

char guess_delimiter(std::string_view sample) {
  constexpr std::string_view candidates = ",;\t|";
  std::array<std::size_t, candidates.size()> found{};
  bool quoted = false;
  for (const char c : sample) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    if (const auto which = candidates.find(c); which != std::string_view::npos) ++found[which];
  }
  const auto most = std::max_element(found.begin(), found.end());
  return candidates[static_cast<std::size_t>(most - found.begin())];
}

RowSource::Step CsvRows::next() {
  switch (reader_.next()) {
    case CsvReader::Step::row: return Step::row;
    case CsvReader::Step::end: return Step::end;
    case CsvReader::Step::broken: break;
  }
  error_ = reader_.error();
  return reader_.offset() + reader_.length() >= source_.total() ? Step::failed : Step::broken;
}

bool CsvRows::ends_without_line_end() const { return source_.last_byte() != '\n' && source_.last_byte() != '\r'; }

}  // namespace sanad::sources
