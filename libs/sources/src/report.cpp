// SPDX-License-Identifier: Apache-2.0
#include "report.h"

#include <fmt/format.h>

#include "row_source.h"
#include "sanad/core/utf8.h"

namespace sanad::sources {

std::string Report::where(const Origin& origin, std::string_view column) const {
  const std::string path = rows_ == nullptr ? std::string{} : rows_->path();
  if (!path.empty()) return fmt::format("{}:{}{}{}", file_, path, column.empty() ? "" : ".", column);
  return column.empty() ? fmt::format("{}:{}", file_, origin.line)
                        : fmt::format("{}:{}:{}", file_, origin.line, column);
}

void Report::note(const Origin& origin, std::string_view column, std::string_view code, std::string message) {
  sink_.diagnostic({Severity::note, where(origin, column), std::string{code}, std::move(message)});
}

void Report::reject(const Origin& origin, std::string_view column, std::string_view code,
                    std::string message) {
  sink_.diagnostic({Severity::rejected, where(origin, column), std::string{code}, std::move(message)});
}

void Report::reject_json(std::string_view path, std::string_view code, std::string message) {
  sink_.diagnostic(
      {Severity::rejected, fmt::format("{}:{}", file_, path), std::string{code}, std::move(message)});
}

void Report::note_json(std::string_view path, std::string_view code, std::string message) {
  sink_.diagnostic(
      {Severity::note, fmt::format("{}:{}", file_, path), std::string{code}, std::move(message)});
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 60;
  // A little more than is shown, so that shorten() sees whether there is a rest.
  std::string shown = shorten(replace_invalid_utf8(text.substr(0, longest + 8)), longest);
  for (char& c : shown) {
    if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') c = ' ';
  }
  return "'" + shown + "'";
}

std::string expected_found(std::string_view what, std::string_view text) {
  return fmt::format("expected {}, found {}", what, quoted(text));
}

}  // namespace sanad::sources
