// SPDX-License-Identifier: Apache-2.0
/// What a line of a text looks like by itself: a list item, a row of a table, a heading, page furniture.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sanad::claims {

/// A line without fillers, blanks at its ends or runs of spaces, in lower case (ASCII): what the rules below compare.
std::string plain_words(std::string_view line);

/// "Print Friendly", "Share this", "Page 3 of 12", "(c) 2023 ...", "Tel: ...", a bare address or page number. `line`
/// as plain_words() gives it. Long lines never are, except copyright and cookie notices.
bool is_furniture(std::string_view line);

/// A heading whatever stands around it: ALL CAPS, "3.2 Casualties", "Table 01: ...".
bool is_strong_heading(std::string_view line);

/// Short and without an end mark: a heading if its place says so too.
bool could_be_heading(std::string_view line);

/// Bytes of a list marker with the blanks behind it ("- ", "1. ", "(a) "), or 0. `line` starts with it.
std::size_t list_marker(std::string_view line);

/// Letters and digits, in code points: how wide a line is.
std::size_t width_of(std::string_view line);

/// Ends in . ! ? or the like, closing quotes and brackets looked through.
bool ends_with_mark(std::string_view line);

}  // namespace sanad::claims
