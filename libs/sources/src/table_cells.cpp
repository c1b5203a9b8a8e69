// SPDX-License-Identifier: Apache-2.0
#include "table_cells.h"

#include <algorithm>

#include "cell.h"

namespace sanad::sources {
namespace {

std::string_view part_of(std::string_view cell, CellPart part) {
  if (part == CellPart::whole) return cell;
  const auto open = cell.find('(');
  if (part == CellPart::before_brackets) return trimmed(cell.substr(0, open));
  const auto close = cell.rfind(')');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
  return trimmed(cell.substr(open + 1, close - open - 1));
}

}  // namespace

std::string text_of(const TableRows& rows, const TextRule& rule) {
  if (rule.columns.empty()) return rule.constant;
  std::string joined;
  for (const auto column : rule.columns) {
    const auto part = part_of(rows.text(column), rule.part);
    if (part.empty()) continue;
    if (!joined.empty()) joined += rule.join;
    joined += part;
  }
  return joined;
}

std::optional<std::size_t> code_of(const TableRows& rows, const CodedRule& rule, Report& report) {
  if (rule.constant) return rule.constant;
  const auto cell = rows.text(rule.column);
  if (cell.empty()) return std::nullopt;
  const std::string folded = folded_words(cell);
  for (const auto& [text, code] : rule.equal) {
    if (text == folded) return code;
  }
  const auto own = std::find(rule.names.begin(), rule.names.end(), folded);
  if (own != rule.names.end()) return static_cast<std::size_t>(own - rule.names.begin());
  for (const auto& [text, code] : rule.contains) {
    if (folded.find(text) != std::string::npos) return code;
  }
  if (!rule.otherwise) {
    report.note(rows.origin(), rows.name(rule.column), "unknown-value",
                expected_found("a value that the mapping names", cell) + ": taken as unknown");
  }
  return rule.otherwise;
}

std::optional<std::string> key_of(const TableRows& rows, const IdRule& rule, NaturalKeys& keys,
                                  Report& report) {
  std::string key;
  const bool generated = rule.columns.empty();
  for (const auto column : generated ? rule.generate : rule.columns) {
    const auto part = rows.text(column);
    if (part.empty() && !generated) {
      report.reject(rows.origin(), rows.name(column), "missing-id",
                    "expected the key of the row, found nothing");
      return std::nullopt;
    }
    if (!key.empty() || generated) key += generated ? '\x1F' : '/';
    key += part;
  }
  if (generated) return keys.generate(key);
  if (keys.insert(key)) return key;
  report.reject(rows.origin(), rows.name(rule.columns.front()), "duplicate-id",
                expected_found("an id that no earlier row has", key) + ": the first one is kept");
  return std::nullopt;
}

}  // namespace sanad::sources
