// SPDX-License-Identifier: Apache-2.0
/// Which of 64 bytes may mean something to a reader of delimited text, as a bit mask: the inner loop of
/// CsvReader.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace sanad {

/// Marks the delimiter, the quote and every byte up to CR: LF, CR and NUL are among them with one comparison,
/// and the other control characters are too rare to cost anything.
class CsvScan {
 public:
  static constexpr std::size_t width = 64;
  CsvScan(char delimiter, char quote) {
    delimiter_.fill(delimiter);
    quote_.fill(quote);
  }

  /// Bit i stands for bytes[i]; all `width` bytes must be readable.
  std::uint64_t marks(const char* bytes) const {
#if defined(__SSE2__)
    return piece(bytes) | piece(bytes + 16) << 16 | piece(bytes + 32) << 32 | piece(bytes + 48) << 48;
#else
    std::uint64_t mask = 0;
    for (unsigned i = 0; i < width; ++i) {
      const char c = bytes[i];
      const bool marked = c == delimiter_[0] || c == quote_[0] || static_cast<unsigned char>(c) <= '\r';
      mask |= static_cast<std::uint64_t>(marked) << i;
    }
    return mask;
#endif
  }

 private:
#if defined(__SSE2__)
  static __m128i load(const char* bytes) {
    __m128i value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
  }
  std::uint64_t piece(const char* bytes) const {
    const __m128i here = load(bytes);
    const __m128i separators = _mm_or_si128(_mm_cmpeq_epi8(here, load(delimiter_.data())),
                                            _mm_cmpeq_epi8(here, load(quote_.data())));
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(here, _mm_set1_epi8('\r')), here);
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(separators, controls)));
  }
#endif
  std::array<char, 16> delimiter_;
  std::array<char, 16> quote_;
};

}  // namespace sanad
