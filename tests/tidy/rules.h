// SPDX-License-Identifier: Apache-2.0
/// The rules of STYLE.md that a program can hold, each over the text of one file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanad::tidy {

struct File {
  std::string path;  ///< from the project's root, with '/'
  std::string text;
};

/// "path:line: what is wrong; what to do".
using Complaints = std::vector<std::string>;

Complaints check_spdx(const File& file);
Complaints check_lengths(const File& file);            ///< file, line and function length
Complaints check_banned_calls(const File& file);       ///< the replacement is named
Complaints check_includes(const File& file);           ///< "sanad/<module>/<file>.h", no third-party in public headers
Complaints check_unfinished_words(const File& file);
Complaints check_header_guard(const File& file);

}  // namespace sanad::tidy
