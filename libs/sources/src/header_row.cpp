// SPDX-License-Identifier: Apache-2.0
#include "header_row.h"

#include <fmt/format.h>

#include <algorithm>

#include "cell.h"
#include "report.h"
#include "sanad/core/utf8.h"
#include "sanad/text/similarity.h"

namespace sanad::sources {
namespace {

/// Names longer than this are compared by their front only: headers come from outside.
constexpr std::size_t compared_bytes = 64;

}  // namespace

HeaderRow::HeaderRow(std::span<const std::string_view> cells) {
  names_.reserve(cells.size());
  for (const std::string_view cell : cells) names_.emplace_back(trimmed(cell));
}

std::size_t HeaderRow::find(std::string_view name) const {
  const auto same = [name](const std::string& other) { return equals_ignoring_case(name, other); };
  const auto found = std::find_if(names_.begin(), names_.end(), same);
  return found == names_.end() ? no_column : static_cast<std::size_t>(found - names_.begin());
}

std::string HeaderRow::nearest(std::string_view name) const {
  constexpr double similar = 0.85;
  double best = similar;
  std::string found;
  for (const auto& other : names_) {
    const double likeness = text::jaro_winkler(name, std::string_view{other}.substr(0, compared_bytes));
    if (likeness > best) {
      best = likeness;
      found = other;
    }
  }
  return found;
}

Result<std::vector<std::size_t>> HeaderRow::locate(std::span<const ColumnSpec> specs) const {
  std::vector<std::size_t> columns;
  std::string missing;
  for (const auto& spec : specs) {
    const std::size_t column = find(spec.name);
    columns.push_back(column);
    if (column == no_column) {
      if (!spec.essential) continue;
      const std::string other = nearest(spec.name);
      missing += fmt::format("{}{}", missing.empty() ? "" : ", ", spec.name);
      if (!other.empty()) missing += fmt::format(" (is it {}?)", quoted(other));
      continue;
    }
    const auto again = std::find_if(names_.begin() + static_cast<std::ptrdiff_t>(column) + 1, names_.end(),
                                    [&](const std::string& name) { return equals_ignoring_case(spec.name, name); });
    if (again != names_.end()) {
      return fail(ErrorCode::invalid_input, fmt::format("expected one column {}, found it twice", spec.name));
    }
  }
  if (missing.empty()) return columns;
  return fail(ErrorCode::invalid_input,
              fmt::format("expected columns that are missing: {}; the file has {}", missing, list_columns(*this)));
}

std::string list_columns(const HeaderRow& header) {
  constexpr std::size_t shown = 12;
  std::string list;
  for (std::size_t column = 0; column < std::min(shown, header.size()); ++column) {
    list += fmt::format("{}{}", column == 0 ? "" : ", ",
                        shorten(replace_invalid_utf8(header.names()[column].substr(0, compared_bytes)), 40));
  }
  if (header.size() > shown) list += fmt::format(" and {} more", header.size() - shown);
  return list;
}

}  // namespace sanad::sources
