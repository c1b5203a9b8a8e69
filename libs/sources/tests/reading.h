// SPDX-License-Identifier: Apache-2.0
/// What the tests of readers share: a sink that keeps everything, and texts of one row with a change.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/sources/diagnostics.h"
#include "sanad/sources/formats.h"

namespace sanad::sources::testing {

/// Keeps what a reader says.
class Kept final : public Sink {
 public:
  void account(const records::Account& found, const Origin& origin) override {
    accounts.push_back(found);
    origins.push_back(origin);
  }
  void published(const records::PublishedFigure& figure, const Origin&) override { figures.push_back(figure); }
  void statement(const records::Statement& statement, const Origin&) override { statements.push_back(statement); }
  void listing(const records::Listing& found, const Origin& origin) override {
    listings.push_back(found);
    origins.push_back(origin);
  }
  void object(records::ObjectVersion object, const Origin& origin) override {
    objects.push_back(std::move(object));
    origins.push_back(origin);
  }
  void withdrawn(std::string_view native_id, const Origin&) override { withdrawals.emplace_back(native_id); }
  void diagnostic(Diagnostic diagnostic) override { diagnostics.add(std::move(diagnostic)); }

  /// Of the diagnostics of `code`: the places, joined by blanks.
  std::string places(std::string_view code) const {
    std::string all;
    for (const auto& diagnostic : diagnostics.kept()) {
      if (diagnostic.code == code) all += (all.empty() ? "" : " ") + diagnostic.where;
    }
    return all;
  }
  std::string first_message() const { return diagnostics.kept().empty() ? "" : diagnostics.kept().front().message; }

  std::vector<records::Account> accounts;
  std::vector<records::PublishedFigure> figures;
  std::vector<records::Statement> statements;
  std::vector<records::Listing> listings;
  std::vector<records::ObjectVersion> objects;
  std::vector<std::string> withdrawals;
  std::vector<Origin> origins;
  Diagnostics diagnostics;
  ReadSummary summary;
};

inline Kept read_from(std::string_view format, ByteSource& bytes) {
  Kept kept;
  const Format* reader = find_format(format).value();
  const ReadContext context{"f", reader->default_source(), nullptr};
  kept.summary = reader->read(bytes, context, kept);
  return kept;
}

/// Reads the text as file "f", at most `at_most` bytes a time.
inline Kept read(std::string_view format, std::string text, std::size_t at_most = static_cast<std::size_t>(-1)) {
  StringSource bytes{std::move(text), at_most};
  return read_from(format, bytes);
}

using Cells = std::vector<std::pair<std::string, std::string>>;

/// `cells` with some of them changed, or added at the end.
inline Cells changed(Cells cells, const Cells& changes) {
  for (const auto& [name, value] : changes) {
    bool found = false;
    for (auto& [other, text] : cells) {
      if (other == name) {
        text = value;
        found = true;
      }
    }
    if (!found) cells.emplace_back(name, value);
  }
  return cells;
}

inline std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\n;") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

inline std::string csv_line(const Cells& cells, bool names) {
  std::string line;
  for (const auto& [name, value] : cells) line += csv_cell(names ? name : value) + ',';
  line.back() = '\n';
  return line;
}

/// A header and one line for each row; all rows have the columns of the first.
inline std::string csv(const std::vector<Cells>& rows) {
  std::string text = csv_line(rows.front(), true);
  for (const auto& row : rows) text += csv_line(row, false);
  return text;
}

/// A front, then one byte again and again, then a rest: a huge file without its bytes.
class LongSource final : public ByteSource {
 public:
  LongSource(std::string front, char byte, std::uint64_t times, std::string rest)
      : front_{std::move(front)}, byte_{byte}, left_{times}, rest_{std::move(rest)} {}
  std::size_t read(std::span<char> into) override {
    if (std::size_t got = front_.read(into); got != 0) return got;
    if (left_ == 0) return rest_.read(into);
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left_, into.size()));
    std::fill_n(into.begin(), count, byte_);
    left_ -= count;
    return count;
  }

 private:
  StringSource front_;
  char byte_;
  std::uint64_t left_;
  StringSource rest_;
};

}  // namespace sanad::sources::testing
