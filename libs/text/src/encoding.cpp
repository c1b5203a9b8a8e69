// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/encoding.h"

#include <array>

#include "sanad/core/check.h"
#include "sanad/core/utf8.h"
#include "sanad/text/normalise.h"
#include "single_byte.h"

namespace sanad::text {
namespace {

struct Name {
  std::string_view folded;
  Encoding encoding;
};

/// Names as IANA, Python, R, Excel and old files give them, folded.
constexpr std::array names = std::to_array<Name>({
    {"utf 8", Encoding::utf8},
    {"utf8", Encoding::utf8},
    {"utf 8 sig", Encoding::utf8},
    {"utf8mb4", Encoding::utf8},
    {"unicode", Encoding::utf8},
    {"ascii", Encoding::utf8},
    {"us ascii", Encoding::utf8},
    {"latin 1", Encoding::latin1},
    {"latin1", Encoding::latin1},
    {"l1", Encoding::latin1},
    {"iso 8859 1", Encoding::latin1},
    {"iso8859 1", Encoding::latin1},
    {"iso88591", Encoding::latin1},
    {"windows 1252", Encoding::windows1252},
    {"windows1252", Encoding::windows1252},
    {"cp1252", Encoding::windows1252},
    {"cp 1252", Encoding::windows1252},
    {"ansi", Encoding::windows1252},
    {"macroman", Encoding::mac_roman},
    {"mac roman", Encoding::mac_roman},
    {"macintosh", Encoding::mac_roman},
    {"mac", Encoding::mac_roman},
    {"x mac roman", Encoding::mac_roman},
});

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::latin1:
      return "latin-1";
    case Encoding::windows1252:
      return "windows-1252";
    case Encoding::mac_roman:
      return "macroman";
  }
  SANAD_CHECK(false, "every encoding has a name");
}

Result<Encoding> parse_encoding(std::string_view name) {
  const auto folded = fold(name.substr(0, 64));
  for (const auto& known : names) {
    if (known.folded == folded) return known.encoding;
  }
  return fail(ErrorCode::unsupported, "expected utf-8, latin-1, windows-1252 or macroman, found '" +
                                          shorten(replace_invalid_utf8(name), 64) + "'");
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::utf8) return std::string{bytes};
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      text.push_back(c);
    else
      append_utf8(text, decode_byte(byte, encoding));
  }
  return text;
}

}  // namespace sanad::text
