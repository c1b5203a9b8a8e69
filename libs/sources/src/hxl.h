// SPDX-License-Identifier: Apache-2.0
/// HXL tag rows (hxlstandard.org 1.1): "#adm1+name", "#date+start" below the header of a file from HDX.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace sanad::sources {

/// HXL allows the tag row among the first 25 rows.
inline constexpr std::size_t hxl_rows_searched = 25;

/// True if most of the cells that are not empty look like tags: '#', then a letter (spaces before either are allowed).
/// Such a row is no record.
bool is_hxl_tag_row(std::span<const std::string_view> cells);

}  // namespace sanad::sources
