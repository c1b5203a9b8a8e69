// SPDX-License-Identifier: Apache-2.0
// The first byte chooses options and how the bytes come; the rest is a file. Rows must lie in the file, in
// order.
#include <cstddef>
#include <cstdint>
#include <string>

#include "sanad/core/check.h"
#include "sanad/core/csv_reader.h"

namespace {

sanad::CsvOptions options_of(std::uint8_t choice) {
  return {(choice & 1) != 0 ? '\t' : ',', (choice & 2) != 0 ? '\0' : '"', (choice & 4) == 0};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text{data + 1, data + size};
  sanad::StringSource source{text, std::size_t{1} << (data[0] >> 4)};
  sanad::CsvReader reader{source, options_of(data[0])};
  std::uint64_t end = 0;
  std::uint64_t line = 0;
  for (auto step = reader.next(); step != sanad::CsvReader::Step::end; step = reader.next()) {
    SANAD_CHECK(reader.offset() >= end && reader.line() > line, "rows come in order");
    end = reader.offset() + reader.length();
    line = reader.line();
    SANAD_CHECK(end <= text.size(), "a row lies in the file");
    std::size_t held = 0;
    for (const auto cell : reader.cells()) held += cell.size();
    SANAD_CHECK(held <= reader.length(), "cells are no longer than their row");
    const bool is_row = step == sanad::CsvReader::Step::row;
    SANAD_CHECK(is_row != reader.cells().empty(), "a good row has a cell and a broken one has none");
  }
  return 0;
}
