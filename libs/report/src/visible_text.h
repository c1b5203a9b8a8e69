// SPDX-License-Identifier: Apache-2.0
/// Text of records made safe for where it is shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sanad::report {

/// Without the characters that reorder or hide text (U+202A..202E, U+2066..2069, U+200E, U+200F, U+061C, U+FEFF), and
/// with U+FFFD for what is no UTF-8.
std::string without_bidi_controls(std::string_view text);

/// For HTML content and quoted attributes: the above, control characters dropped, & < > " ' escaped.
std::string escape_html(std::string_view text);

/// 43225 -> "43,225".
std::string grouped(std::int64_t number);
/// "12.3"; no trailing zeros beyond `places`.
std::string fixed(double number, int places);

}  // namespace sanad::report
