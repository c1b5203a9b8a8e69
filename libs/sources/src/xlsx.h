// SPDX-License-Identifier: Apache-2.0
/// Rows of a spreadsheet (Office Open XML, ECMA-376 part 1, section 18). Read only; values, not formulas.
#pragma once

#include <memory>
#include <string_view>

#include "row_source.h"

namespace sanad::sources {

/// The rows of the sheet named `sheet`, or of the first one if it is empty. Holds the packed file and the
/// shared texts in memory (limits::spreadsheet_bytes each) and unpacks the sheet bit by bit. Numbers come as
/// text ("3", "2.5"), dates as "YYYY-MM-DD" or "YYYY-MM-DD hh:mm:ss" by the style of their cell, truth as
/// "TRUE" or "FALSE", error values
/// ("#N/A") and empty cells as nothing. Origin::line is the number of the row in the sheet; rows without any
/// value are left out.
///
/// Fails for what is no XLSX file, is encrypted, has no such sheet (the message names those there are), or is
/// larger or packed tighter than limits::spreadsheet_bytes and spreadsheet_ratio allow. `bytes` is read to
/// its end.
Result<std::unique_ptr<RowSource>> open_xlsx(ByteSource& bytes, std::string_view sheet);

}  // namespace sanad::sources
