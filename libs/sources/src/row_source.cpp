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
  if (given_ < front_.size()) {
    got = std::min(into.size(), front_.size() - given_);
    std::memcpy(into.data(), front_.data() + given_, got);
    given_ += got;
  } else {
    got = source_.read(into);
  }
  if (got != 0) last_byte_ = into[got - 1];
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
    case CsvReader::Step::broken: return Step::broken;
    case CsvReader::Step::end: break;
  }
  return Step::end;
}

}  // namespace sanad::sources
