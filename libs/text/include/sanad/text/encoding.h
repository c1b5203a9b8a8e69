// SPDX-License-Identifier: Apache-2.0
/// Legacy encodings that incident lists come in, to UTF-8.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "sanad/core/byte_source.h"
#include "sanad/core/result.h"

namespace sanad::text {

enum class Encoding { utf8, latin1, windows1252, mac_roman };

/// "utf-8", "latin-1", "windows-1252", "macroman".
std::string_view name_of(Encoding encoding);
/// The names above and their usual aliases, any case; else unsupported.
Result<Encoding> parse_encoding(std::string_view name);

/// One cell. Bytes that the encoding leaves undefined become U+FFFD. For utf8 the text is returned as it is,
/// valid or not: the caller decides what invalid UTF-8 means.
std::string to_utf8(std::string_view bytes, Encoding encoding);

/// A guess from the first bytes of a file: utf8 if they are valid UTF-8 (a code point cut at the end is no
/// fault, unless its lone first byte is all that speaks for UTF-8), else the single-byte encoding whose
/// letters fit best between their neighbours (latin1, windows1252 or mac_roman; latin1 where the first two
/// read alike).
Encoding guess_encoding(std::string_view sample);

}  // namespace sanad::text
