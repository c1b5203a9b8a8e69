// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "csv_reference.h"

namespace sanad {
namespace {

std::string dirty_text() {
  using namespace std::string_literals;
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
      std::vector<std::string>{"\"", "\"", ",", ",", "\n", "\r", "\r\n", "a", "bc", "\"x\"", ",\"", "\",",
                               "\0"s, " ", "\t", "\u20AC", ";", std::string(70, 'y')}));
  std::string text = *rc::gen::arbitrary<bool>() ? "\xEF\xBB\xBF" : "";
  for (const auto& piece : pieces) text += piece;
  return text;
}

CsvOptions any_options() {
  return {*rc::gen::element(',', ';', '\t'), *rc::gen::element('"', '"', '\0'), *rc::gen::arbitrary<bool>()};
}

std::string written(const std::vector<std::string>& cells) {
  std::string text;
  for (const auto& cell : cells) {
    if (!text.empty()) text += ',';
    text += '"';
    for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
    text += '"';
  }
  return text;
}

RC_GTEST_PROP(CsvProperty, ReadsDirtyTextAsTheSlowReferenceDoes, ()) {
  const std::string text = dirty_text();
  const CsvOptions options = any_options();
  const auto at_most = *rc::gen::inRange<std::size_t>(1, 200);
  RC_ASSERT(read_rows(text, options, at_most) == CsvReference(text, options).rows());
}

RC_GTEST_PROP(CsvProperty, ReadsBackAnyCellsHoweverTheBytesCome, ()) {
  const auto letters = rc::gen::element('a', ',', '"', '\n', '\r', ' ', '\xC3');
  const auto cell = rc::gen::container<std::string>(letters);
  const auto cells = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(cell));
  const auto rows = read_rows(written(cells) + "\n", {}, *rc::gen::inRange<std::size_t>(1, 20));
  RC_ASSERT(rows.size() == 1U);
  RC_ASSERT(rows[0].cells == cells);
}

RC_GTEST_PROP(CsvProperty, ShowsTheSameCellsAgainFromOffsetAndLength, ()) {
  const std::string text = dirty_text();
  const CsvOptions options = any_options();
  for (const CsvRow& row : read_rows(text, options)) {
    if (row.broken) continue;
    const auto again = read_rows(text.substr(row.offset, row.length), options);
    // A row may begin with the bytes of a mark that only means something at the start of a file.
    if (row.cells[0].starts_with("\xEF\xBB\xBF")) continue;
    RC_ASSERT(again.size() == 1U);
    RC_ASSERT(again[0].cells == row.cells);
  }
}

RC_GTEST_PROP(CsvProperty, GivesRowsThatDoNotOverlapAndLinesThatRise, ()) {
  const std::string text = dirty_text();
  std::uint64_t end = 0;
  std::uint64_t line = 0;
  for (const CsvRow& row : read_rows(text, any_options())) {
    RC_ASSERT(row.offset >= end);
    RC_ASSERT(row.line > line);
    end = row.offset + row.length;
    line = row.line;
  }
  RC_ASSERT(end <= text.size());
}

}  // namespace
}  // namespace sanad
