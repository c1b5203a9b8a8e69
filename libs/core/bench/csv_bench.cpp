// SPDX-License-Identifier: Apache-2.0
/// Reading a table like UCDP GED: 49 cells and about 650 bytes a row, some quoted, a few with doubled quotes.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "sanad/core/csv_reader.h"

namespace {

constexpr std::size_t columns = 49;
constexpr std::size_t rows = 20'000;

std::string make_table(bool doubled_quotes) {
  std::string text;
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      if (column > 0) text += ',';
      if (column == 20) {
        const std::string_view said = doubled_quotes ? "\"\"a report, 2022\"\"" : "a report, 2022";
        text.append("\"Daily;").append(said).append(std::string(row % 200, 'x')).append(", page 1\"");
      } else if (column % 7 == 3) {
        text += "\"Name of a place, district\"";
      } else {
        text += std::to_string(row * 31 + column);
      }
    }
    text += '\n';
  }
  return text;
}

/// Hands out memory without owning it, in the pieces of a file read.
class ViewSource final : public sanad::ByteSource {
 public:
  explicit ViewSource(std::string_view text) : text_{text} {}
  std::size_t read(std::span<char> into) override {
    const std::size_t count = std::min(into.size(), text_.size());
    std::memcpy(into.data(), text_.data(), count);
    text_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view text_;
};

std::size_t count_cells(std::string_view table) {
  ViewSource source{table};
  sanad::CsvReader reader{source, {}};
  std::size_t cells = 0;
  while (reader.next() == sanad::CsvReader::Step::row) cells += reader.cells().size();
  return cells;
}

void ReadTable(benchmark::State& state) {
  const std::string table = make_table(state.range(0) != 0);
  if (count_cells(table) != rows * columns)
    return state.SkipWithError("wrong number of cells: not worth timing");
  for (auto _ : state) benchmark::DoNotOptimize(count_cells(table));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(table.size()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}
BENCHMARK(ReadTable)->ArgName("doubled_quotes")->Arg(0)->Arg(1);

}  // namespace
