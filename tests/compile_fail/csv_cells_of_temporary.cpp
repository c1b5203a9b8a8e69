// SPDX-License-Identifier: Apache-2.0
// The cells of a CSV row point into the reader: they cannot be taken from one that is about to go.
#include <utility>

#include "sanad/core/csv_reader.h"

auto cells_of(sanad::CsvReader& reader) {
#ifdef MISUSE
  return std::move(reader).cells();
#else
  return reader.cells();
#endif
}
