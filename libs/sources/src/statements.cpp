// SPDX-License-Identifier: Apache-2.0
#include "statements.h"

#include <algorithm>
#include <array>

#include "cell.h"
#include "headed_rows.h"
#include "natural_keys.h"
#include "table_file.h"

namespace sanad::sources {
namespace {

using records::Statement;

enum Column : std::size_t {
  statement_id,
  subject,
  relation,
  object,
  date_start,
  date_end,
  precision,
  place,
  publisher,
  url,
  published,
  stance,
  said_by,
  manner,
  subject_kind,
  object_kind,
  reliability,
  credibility,
  note,
  roles,
  withdrawn,
  withdrawn_because,
  replaced_by,
};

constexpr std::array<ColumnSpec, replaced_by + 1> columns = {{
    {"statement_id", true},
    {"subject", true},
    {"relation", true},
    {"object"},
    {"date_start"},
    {"date_end"},
    {"precision"},
    {"place"},
    {"publisher"},
    {"url"},
    {"published"},
    {"stance"},
    {"said_by"},
    {"manner"},
    {"subject_kind"},
    {"object_kind"},
    {"reliability"},
    {"credibility"},
    {"note"},
    {"roles"},
    {"withdrawn"},
    {"withdrawn_because"},
    {"replaced_by"},
}};

class StatementReader {
 public:
  StatementReader(RowSource& source, TextCells::Expect encoding, const ReadContext& context, Sink& sink)
      : report_{context.file, sink},
        rows_{source, report_},
        sink_{sink},
        texts_{encoding},
        context_{context} {}

  ReadSummary run() {
    if (!rows_.start(columns)) return rows_.summary();
    while (rows_.next()) {
      statement_ = {};
      statement_.source = context_.source.name;
      statement_.marking = context_.source.marking;
      if (read_row()) sink_.statement(statement_, rows_.origin());
    }
    return rows_.summary();
  }

 private:
  bool read_row() {
    read_texts();
    return read_relation() && read_names() && read_roles() && read_dates() && read_withdrawal() && read_stance() &&
         read_key();
  }
  void read_texts();
  bool read_key();
  bool read_relation();
  bool read_names();
  bool read_kind(Column column, records::NodeKind usual, records::NodeKind& into);
  bool read_roles();
  bool read_dates();
  bool read_withdrawal();
  bool read_date(Column column, DatePrecision at_least, std::optional<DateRange>& into);
  bool read_stance();
  void read_grade(Column column, char first, char last, char& into);
  bool reject(Column column, std::string_view code, std::string_view expected) {
    report_.reject(rows_.origin(), columns[column].name, code, expected_found(expected, rows_.cell(column)));
    return false;
  }
  void keep(Column column, std::string_view code, std::string_view expected, std::string_view so) {
    report_.note(rows_.origin(), columns[column].name, code,
                 expected_found(expected, rows_.cell(column)) + std::string{so});
  }

  Report report_;
  HeadedRows rows_;
  Sink& sink_;
  TextCells texts_;
  const ReadContext& context_;
  Statement statement_;
  const records::RelationWord* word_ = nullptr;
  NaturalKeys keys_;
};

void StatementReader::read_texts() {
  const std::array<std::pair<Column, std::string*>, 9> texts = {{
      {object, &statement_.object.name},
      {place, &statement_.place},
      {publisher, &statement_.publisher},
      {url, &statement_.url},
      {said_by, &statement_.said_by},
      {manner, &statement_.manner},
      {note, &statement_.note},
      {withdrawn_because, &statement_.withdrawn_because},
      {replaced_by, &statement_.replaced_by},
  }};
  for (const auto& [column, into] : texts) texts_.read(rows_.cell(column), *into);
}

bool StatementReader::read_key() {
  texts_.read(rows_.cell(statement_id), statement_.native_id);
  if (statement_.native_id.empty()) return reject(statement_id, "missing-id", "the key of the row");
  if (!keys_.insert(statement_.native_id)) {
    return reject(statement_id, "duplicate-id", "an id that no earlier row has (the first one is kept)");
  }
  statement_.id = records::natural_id("relationship", statement_.source, statement_.native_id);
  texts_.report_row(rows_.origin(), report_);
  return true;
}

bool StatementReader::read_relation() {
  texts_.read(rows_.cell(relation), statement_.relation);
  if (statement_.relation.empty()) return reject(relation, "missing-value", "a relation");
  std::replace(statement_.relation.begin(), statement_.relation.end(), '-', '_');
  if (!records::is_relation(statement_.relation)) {
    return reject(relation, "bad-code", "a relation of a-z, 0-9 and '_' such as killed_by");
  }
  word_ = records::find_relation(statement_.relation);
  if (word_ == nullptr)
    keep(relation, "unknown-value", "a relation of docs/formats/statements.md", ": kept as given");
  return true;
}

bool StatementReader::read_kind(Column column, records::NodeKind usual, records::NodeKind& into) {
  const auto cell = trimmed(rows_.cell(column));
  into = usual;
  if (cell.empty()) return true;
  const auto kind = records::parse_node_kind(cell);
  if (!kind)
    return reject(column, "bad-code",
                  "person, group, organisation, office, event, means, unknown or nothing");
  into = *kind;
  return true;
}

bool StatementReader::read_names() {
  using records::NodeKind;
  NodeKind kind{};
  if (!read_kind(subject_kind, word_ != nullptr ? word_->subject : NodeKind::unknown, kind)) return false;
  auto rest = rows_.cell(subject);
  while (!rest.empty()) {
    const auto end = std::min(rest.find(';'), rest.size());
    records::Named named{{}, kind};
    texts_.read(rest.substr(0, end), named.name);
    if (!named.name.empty()) statement_.subjects.push_back(std::move(named));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (statement_.subjects.empty()) return reject(subject, "missing-value", "of whom or what it is said");
  if (!read_kind(object_kind, word_ != nullptr ? word_->object : NodeKind::unknown, kind)) return false;
  if (!statement_.object.name.empty()) statement_.object.kind = kind;
  return true;
}

bool StatementReader::read_roles() {
  auto rest = rows_.cell(roles);
  for (auto& named : statement_.subjects) {
    const auto end = std::min(rest.find(';'), rest.size());
    texts_.read(rest.substr(0, end), named.role);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return trimmed(rest).empty() || reject(roles, "bad-code", "at most one role for each subject, with ';' between");
}

/// A withdrawal that cannot be read would leave a statement standing that somebody took back.
bool StatementReader::read_withdrawal() {
  const auto day = read_iso_day(rows_.cell(withdrawn));
  if (day.bad) return reject(withdrawn, "bad-date", "a day as YYYY-MM-DD, or nothing");
  statement_.withdrawn = day.value;
  return statement_.withdrawn || statement_.withdrawn_because.empty() ||
         reject(withdrawn, "missing-value", "the day of the withdrawal that has a reason");
}

bool StatementReader::read_date(Column column, DatePrecision at_least, std::optional<DateRange>& into) {
  const auto cell = trimmed(rows_.cell(column));
  if (cell.empty()) return true;
  const auto dots = cell.find("..");
  const bool open = dots == 0 || (dots != std::string_view::npos && dots + 2 == cell.size());
  const auto range = DateRange::parse(cell);
  if (!range || open)
    return reject(column, "bad-date", "2009, 2009-08, 2009-08-05, A..B of those, or nothing");
  into = *range;
  into->precision = std::max(into->precision, at_least);
  return true;
}

bool StatementReader::read_dates() {
  auto at_least = DatePrecision::day;
  if (const auto cell = trimmed(rows_.cell(precision)); !cell.empty()) {
    const auto found = parse_date_precision(cell);
    if (!found) return reject(precision, "bad-code", "day, days, week, month, year, unknown or nothing");
    at_least = *found;
  }
  if (!read_date(date_start, at_least, statement_.from) || !read_date(date_end, at_least, statement_.to))
    return false;
  if (statement_.from && statement_.to && statement_.to->last < statement_.from->first) {
    return reject(date_end, "bad-date", "an end not before the start");
  }
  const auto printed = read_iso_day(rows_.cell(published));
  statement_.published = printed.value;
  if (printed.bad) keep(published, "bad-date", "a day as YYYY-MM-DD", ": left out");
  return true;
}

void StatementReader::read_grade(Column column, char first, char last, char& into) {
  const auto cell = trimmed(rows_.cell(column));
  if (cell.empty()) return;
  if (cell.size() == 1 && cell.front() >= first && cell.front() <= last) {
    into = cell.front();
  } else {
    keep(column, "unknown-value", column == reliability ? "a grade A to F" : "a grade 1 to 6", ": left out");
  }
}

bool StatementReader::read_stance() {
  read_grade(reliability, 'A', 'F', statement_.reliability);
  read_grade(credibility, '1', '6', statement_.credibility);
  const auto cell = trimmed(rows_.cell(stance));
  if (cell.empty()) return true;
  const auto found = records::parse_stance(cell);
  if (!found)
    return reject(stance, "bad-code", "asserts, denies, reports-unconfirmed, attributes or nothing");
  statement_.stance = *found;
  return true;
}

}  // namespace

ReadSummary read_statements(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  return read_table_by<StatementReader>(bytes, context, sink);
}

records::SourceInfo statements_source() {
  records::SourceInfo source;
  source.name = "statements";
  source.title = "Dated statements about actors, ties and events";
  source.licence = "facts, each with its page";
  source.pass_on = records::PassOn::with_attribution;
  source.marking = records::Tlp::clear;
  return source;
}

}  // namespace sanad::sources
