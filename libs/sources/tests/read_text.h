// SPDX-License-Identifier: Apache-2.0
/// Reads a text as table "t.csv" by a mapping.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "reading.h"
#include "sanad/sources/formats.h"
#include "sanad/sources/table_mapping.h"

namespace sanad::sources::testing {

/// Does a diagnostic of this code name this place?
inline bool says(const Kept& kept, std::string_view code, std::string_view where) {
  const auto& all = kept.diagnostics.kept();
  return std::any_of(all.begin(), all.end(),
                     [&](const Diagnostic& d) { return d.code == code && d.where == where; });
}

/// All diagnostics, one a line.
inline std::string lines_of(const Kept& kept) {
  std::string lines;
  for (const auto& d : kept.diagnostics.kept()) lines += d.where + " " + d.code + " " + d.message + "\n";
  return lines;
}

inline Mapping mapping_of(std::string_view toml) {
  auto mapping = parse_mapping(toml, "m.toml");
  EXPECT_TRUE(mapping.has_value()) << (mapping ? "" : describe(mapping.error()));
  return mapping ? *mapping : Mapping{};
}

inline Kept read_by(const Mapping& mapping, std::string text,
                    std::size_t at_most = static_cast<std::size_t>(-1)) {
  Kept kept;
  StringSource source{std::move(text), at_most};
  const ReadContext context{"t.csv", mapping.source, &mapping};
  kept.summary = find_format("table").value()->read(source, context, kept);
  return kept;
}

/// With the sections every mapping needs behind `more`, unless `more` has them.
inline Kept read_with(std::string_view more, std::string text) {
  std::string toml{more};
  const auto add = [&](std::string_view section, std::string_view content) {
    if (more.find(section) == std::string_view::npos) toml += content;
  };
  add("[source]", "[source]\nname = \"test\"\n");
  add("[id]", "[id]\ncolumns = [\"id\"]\n");
  add("[date]", "[date]\ncolumn = \"date\"\n");
  return read_by(mapping_of(toml), std::move(text));
}

}  // namespace sanad::sources::testing
