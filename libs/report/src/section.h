// SPDX-License-Identifier: Apache-2.0
/// What the sections of a brief share: the scope in words, questions to the columns, and a page to write on.
///
/// To add a table or chart: write a function `void section_<name>(Page&)` in section_<name>.cpp, declare it
/// here and put it into the order in brief.cpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sanad/report/brief.h"

namespace sanad::report {

class Page {
 public:
  explicit Page(const BriefInput& input);

  const BriefInput& input() const& { return input_; }
  const std::optional<DateRange>& period() const& { return period_; }
  /// "Pakistan, 2021": the scope without measure.
  const std::string& scope() const& { return scope_; }

  /// The same scope, asked for another measure or other rows; nullopt when the base cannot answer.
  std::optional<figures::FigureTable> ask(records::Measure measure, std::vector<figures::Key> by,
                                          std::vector<figures::Filter> more = {}) const;
  /// As above with the scope's period replaced (or set).
  std::optional<figures::FigureTable> ask_in(const DateRange& period, records::Measure measure,
                                             std::vector<figures::Key> by) const;

  Page& raw(std::string_view html);
  Page& text(std::string_view words);  ///< escaped
  /// A section with heading; the body follows until the next one.
  void begin_section(const std::string& id, const std::string& heading);
  void end_section();
  /// A picture with a caption sentence; it says to a reader what the picture says.
  void figure(const std::string& svg, const std::string& sentence);
  /// Said at the end, instead of showing an empty table.
  void not_shown(const std::string& what, const std::string& why);

  const std::vector<std::pair<std::string, std::string>>& missing() const& { return missing_; }
  std::string take() { return std::move(out_); }

 private:
  const BriefInput& input_;
  std::optional<DateRange> period_;
  std::string scope_;
  std::string out_;
  std::vector<std::pair<std::string, std::string>> missing_;
};

void section_headline(Page& page);
void section_provinces(Page& page);
void section_kinds(Page& page);
void section_victims(Page& page);
void section_months(Page& page);
void section_districts(Page& page);
void section_perpetrators(Page& page);
void section_tactics(Page& page);
void section_targets(Page& page);
/// Leaders and genealogy of the groups that stand for most incidents, with the statements behind every mark. The
/// strictest marking of what it shows is known before the page begins.
struct ActorsPart {
  std::string html;  ///< empty: no group of the scope has statements
  records::Tlp marking = records::Tlp::clear;
};
ActorsPart actors_part(const Page& page);
void section_suicide(Page& page);
void section_operations(Page& page);
void section_long_series(Page& page);
void section_comparison(Page& page);
void section_chronology(Page& page);
void section_method(Page& page);

/// An HTML table. Cells are escaped; a column is text (left) or numbers (right).
class Table {
 public:
  struct Column {
    std::string head;
    bool number = false;
  };
  Table(std::string caption, std::vector<Column> columns);
  Table& row(const std::vector<std::string>& cells);
  Table& total(const std::vector<std::string>& cells);  ///< set off by a line
  Table& note(std::string words);                       ///< below the table
  std::string finish() const;
  bool empty() const { return body_.empty(); }

 private:
  void add(const std::vector<std::string>& cells, const char* css);
  std::string caption_;
  std::vector<Column> columns_;
  std::string body_, foot_;
  std::vector<std::string> notes_;
};

/// "412 (398–431)", "412" when the bounds are equal, "unknown".
std::string range_cell(const std::optional<figures::Range>& range);
/// "23.4 %", or empty when the whole is zero or unknown.
std::string share_cell(const std::optional<figures::Range>& part, const std::optional<figures::Range>& whole);
/// "+14.5 %", or "" when the base is under 10.
std::string change_cell(std::int64_t before, std::int64_t after);

/// Incidents, killed and injured of the same rows, joined on their `by` values, the most killed first;
/// unknown last.
struct Breakdown {
  struct Row {
    std::vector<std::string> by;
    std::optional<figures::Range> incidents, killed, injured;
  };
  std::vector<Row> rows;
  Row total;
  bool overlapping = false;
};
std::optional<Breakdown> break_down(const Page& page, std::vector<figures::Key> by,
                                    std::vector<figures::Filter> more = {});
/// The rows as the usual table: name, incidents, killed, injured, share of killed.
std::string breakdown_table(const Page& page, const Breakdown& breakdown, const std::string& caption,
                            const std::string& head);
/// True if the only row is "unknown": nothing to show.
bool nothing_known(const Breakdown& breakdown);

/// "drone-strike" -> "Drone strike".
std::string words_of(std::string_view name);

}  // namespace sanad::report
