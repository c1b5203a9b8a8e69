// SPDX-License-Identifier: Apache-2.0
/// Text in two columns of a terminal.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::app {

/// Lines of at most `width` characters, cut at blanks; a word that is longer is cut. Line feeds part lines; a line
/// that begins with blanks keeps them on the lines it is wrapped to. `text` is printable() but for its line feeds.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Left and right beside each other with a bar between, filled up with blanks. Below 80 characters one below the
/// other.
void print_beside(std::ostream& out, std::string_view left, std::string_view right, std::size_t width);

}  // namespace sanad::app
