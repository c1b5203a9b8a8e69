// SPDX-License-Identifier: Apache-2.0
#include "published.h"

#include <array>

#include "cell.h"
#include "headed_rows.h"
#include "natural_keys.h"
#include "table_file.h"

namespace sanad::sources {
namespace {

using records::Comparator;
using records::PublishedFigure;

enum Column : std::size_t {
  figure_id,
  publisher,
  edition,
  published,
  url,
  measure,
  value_low,
  value_best,
  value_high,
  comparator,
  unit,
  period_start,
  period_end,
  place,
  victim_class,
  event_scope,
  actor,
  change_percent,
  change_base_period,
  superseded_by,
  note,
};

constexpr std::array<ColumnSpec, note + 1> columns = {{
    {"figure_id", true},
    {"publisher", true},
    {"edition"},
    {"published"},
    {"url"},
    {"measure", true},
    {"value_low"},
    {"value_best"},
    {"value_high"},
    {"comparator"},
    {"unit"},
    {"period_start", true},
    {"period_end", true},
    {"place"},
    {"victim_class"},
    {"event_scope"},
    {"actor"},
    {"change_percent"},
    {"change_base_period"},
    {"superseded_by"},
    {"note"},
}};

class PublishedReader {
 public:
  PublishedReader(RowSource& source, TextCells::Expect encoding, const ReadContext& context, Sink& sink)
      : report_{context.file, sink}, rows_{source, report_}, sink_{sink}, texts_{encoding} {
    figure_.source = context.source.name;
    figure_.marking = context.source.marking;
  }

  ReadSummary run() {
    if (!rows_.start(columns)) return rows_.summary();
    while (rows_.next()) {
      if (!read_row()) continue;
      check_order();
      sink_.published(figure_, rows_.origin());
    }
    return rows_.summary();
  }

 private:
  bool read_row() {
    read_texts();
    return read_period() && read_values() && read_key();
  }

  void read_texts() {
    const std::array<std::pair<Column, std::string*>, 12> texts = {{
        {publisher, &figure_.publisher},
        {edition, &figure_.edition},
        {url, &figure_.url},
        {measure, &figure_.measure},
        {unit, &figure_.unit},
        {place, &figure_.place},
        {victim_class, &figure_.victim_class},
        {event_scope, &figure_.event_scope},
        {actor, &figure_.actor},
        {change_base_period, &figure_.change_base},
        {superseded_by, &figure_.superseded_by},
        {note, &figure_.note},
    }};
    for (const auto& [column, into] : texts) texts_.read(rows_.cell(column), *into);
  }

  bool read_key();
  bool read_period();
  bool read_values();
  bool read_number(Column column, std::optional<double>& into, bool negative);
  bool read_comparator();
  void check_order();
  bool reject(Column column, std::string_view code, std::string_view expected) {
    report_.reject(rows_.origin(), columns[column].name, code, expected_found(expected, rows_.cell(column)));
    return false;
  }

  Report report_;
  HeadedRows rows_;
  Sink& sink_;
  TextCells texts_;
  PublishedFigure figure_;
  NaturalKeys keys_;
};

bool PublishedReader::read_key() {
  texts_.read(rows_.cell(figure_id), figure_.native_id);
  if (figure_.native_id.empty()) return reject(figure_id, "missing-id", "the key of the row");
  if (figure_.publisher.empty()) return reject(publisher, "missing-value", "who printed the figure");
  if (figure_.measure.empty()) return reject(measure, "missing-value", "what was counted");
  if (!keys_.insert(figure_.native_id)) {
    return reject(figure_id, "duplicate-id", "an id that no earlier row has (the first one is kept)");
  }
  figure_.id = records::natural_id("x-sanad-published-figure", figure_.source, figure_.native_id);
  texts_.report_row(rows_.origin(), report_);
  return true;
}

bool PublishedReader::read_period() {
  const auto first = read_iso_day(rows_.cell(period_start));
  const auto last = read_iso_day(rows_.cell(period_end));
  if (!first.value) return reject(period_start, "bad-date", "a day as YYYY-MM-DD of the years 1500 to 2199");
  if (!last.value) return reject(period_end, "bad-date", "a day as YYYY-MM-DD of the years 1500 to 2199");
  if (*last.value < *first.value)
    return reject(period_end, "bad-date", "an end not before the start of the period");
  figure_.period = {*first.value, *last.value, DatePrecision::day};
  const auto printed = read_iso_day(rows_.cell(published));
  figure_.published = printed.value;
  if (printed.bad) {
    report_.note(rows_.origin(), "published", "bad-date",
                 expected_found("a day as YYYY-MM-DD of the years 1500 to 2199", rows_.cell(published)) + ": left out");
  }
  return true;
}

bool PublishedReader::read_number(Column column, std::optional<double>& into, bool negative) {
  const auto number = read_real(rows_.cell(column));
  into = number.value;
  if (number.bad || (!negative && number.value.value_or(0) < 0)) {
    return reject(column, "bad-number", negative ? "a number" : "a number >= 0");
  }
  return true;
}

bool PublishedReader::read_values() {
  return read_number(value_low, figure_.low, false) && read_number(value_best, figure_.best, false) &&
         read_number(value_high, figure_.high, false) &&
         read_number(change_percent, figure_.change_percent, true) && read_comparator();
}

bool PublishedReader::read_comparator() {
  const auto cell = trimmed(rows_.cell(comparator));
  figure_.comparator = Comparator::none;
  if (cell.empty()) return true;
  const auto found = records::parse_comparator(cell);
  if (!found) return reject(comparator, "bad-code", "eq, ge, gt, le, lt, approx, range or nothing");
  figure_.comparator = *found;
  return true;
}

void PublishedReader::check_order() {
  const auto before = [](const std::optional<double>& a, const std::optional<double>& b) {
    return !a || !b || *a <= *b;
  };
  const bool in_order = before(figure_.low, figure_.best) && before(figure_.best, figure_.high) &&
                        before(figure_.low, figure_.high);
  if (!in_order) {
    report_.note(rows_.origin(), "value_low", "bounds-out-of-order",
                 "expected low <= best <= high: kept as given");
  }
  const bool says_nothing = !figure_.low && !figure_.best && !figure_.high && !figure_.change_percent;
  if (says_nothing) {
    report_.note(rows_.origin(), "value_best", "missing-value",
                 "expected a value or a change, found neither");
  }
}

}  // namespace

ReadSummary read_published(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  return read_table_by<PublishedReader>(bytes, context, sink);
}

records::SourceInfo published_source() {
  records::SourceInfo source;
  source.name = "published-figures";
  source.title = "Figures printed by institutes and official bodies";
  source.licence = "facts, each with its page";
  source.pass_on = records::PassOn::with_attribution;
  source.marking = records::Tlp::clear;
  return source;
}

}  // namespace sanad::sources
