// SPDX-License-Identifier: Apache-2.0
/// Which of 64 bytes mean something to a reader of delimited text, as a bit mask: the inner loop of CsvReader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace sanad {

/// Finds the delimiter, the quote, LF, CR and NUL. A quote of '\0' finds nothing that NUL does not.
class CsvScan {
 public:
  static constexpr std::size_t width = 64;
  CsvScan(char delimiter, char quote) : delimiter_{delimiter}, quote_{quote} {}

  /// Bit i stands for bytes[i]; all `width` bytes must be readable.
  std::uint64_t marks(const char* bytes) const {
    std::uint64_t mask = 0;
#if defined(__SSE2__)
    const auto wanted = [](char c) { return _mm_set1_epi8(c); };
    const __m128i delimiter = wanted(delimiter_), quote = wanted(quote_), lf = wanted('\n'), cr = wanted('\r');
    for (unsigned i = 0; i < width; i += 16) {
      __m128i piece;
      std::memcpy(&piece, bytes + i, sizeof piece);
      const __m128i separators = _mm_or_si128(_mm_cmpeq_epi8(piece, delimiter), _mm_cmpeq_epi8(piece, lf));
      const __m128i others = _mm_or_si128(_mm_cmpeq_epi8(piece, quote), _mm_cmpeq_epi8(piece, cr));
      const __m128i nul = _mm_cmpeq_epi8(piece, _mm_setzero_si128());
      const int bits = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(separators, others), nul));
      mask |= static_cast<std::uint64_t>(static_cast<unsigned>(bits)) << i;
    }
#else
    for (unsigned i = 0; i < width; ++i) {
      const char c = bytes[i];
      const bool marked = c == delimiter_ || c == quote_ || c == '\n' || c == '\r' || c == '\0';
      mask |= static_cast<std::uint64_t>(marked) << i;
    }
#endif
    return mask;
  }

 private:
  char delimiter_;
  char quote_;
};

}  // namespace sanad
