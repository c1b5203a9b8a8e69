// SPDX-License-Identifier: Apache-2.0
#include "ged.h"

#include <charconv>
#include <unordered_set>

#include "account_title.h"
#include "article_key.h"
#include "cell.h"
#include "ged_columns.h"
#include "ged_counts.h"
#include "headed_rows.h"
#include "table_file.h"
#include "text_cell.h"

namespace sanad::sources {
namespace {

using records::Account;
using records::AccountFlag;
using records::PlacePrecision;
using namespace ged;

class GedReader {
 public:
  GedReader(RowSource& source, const ReadContext& context, Sink& sink)
      : report_{context.file, sink}, rows_{source, report_}, sink_{sink} {
    account_.source = context.source.name;
    account_.marking = context.source.marking;
    account_.actors = {{{}, records::ActorRole::side_a}, {{}, records::ActorRole::side_b}};
  }

  ReadSummary run() {
    if (!rows_.start(columns)) return rows_.summary();
    while (rows_.next()) {
      if (read_row()) sink_.account(account_, rows_.origin());
    }
    return rows_.summary();
  }

 private:
  bool read_row() {
    account_.flags = 0;
    if (!read_key() || !read_when()) return false;
    texts_.read(rows_.cell(side_a), account_.actors[0].name);
    texts_.read(rows_.cell(side_b), account_.actors[1].name);
    read_where();
    read_kind(rows_, report_, account_);
    read_counts(rows_, report_, account_);
    read_flags();
    read_articles();
    set_title(account_);
    texts_.report_row(rows_.origin(), report_);
    return true;
  }

  bool read_key();
  bool read_when();
  void read_where();
  void read_flags();
  void read_articles();
  int read_code(Column column, int largest);

  Report report_;
  HeadedRows rows_;
  Sink& sink_;
  Account account_;  ///< used again for every row, so that its strings keep their memory
  TextCells texts_{TextCells::Expect::utf8};
  std::unordered_set<std::int64_t> ids_;
};

bool GedReader::read_key() {
  const auto key = read_integer(rows_.cell(id));
  if (!key.value || *key.value <= 0) {
    report_.reject(rows_.origin(), "id", rows_.cell(id).empty() ? "missing-id" : "bad-id",
                   expected_found("a whole number > 0", rows_.cell(id)));
    return false;
  }
  if (!ids_.insert(*key.value).second) {
    report_.reject(rows_.origin(), "id", "duplicate-id",
                   expected_found("an id that no earlier row has", rows_.cell(id)) + ": the first one is kept");
    return false;
  }
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *key.value).ptr;
  account_.native_id.assign(digits.data(), end);
  account_.id = records::natural_id("incident", account_.source, account_.native_id);
  return true;
}

/// A code 1..largest; 0 and a note if it is none.
int GedReader::read_code(Column column, int largest) {
  const auto code = read_integer(rows_.cell(column));
  if (code.value && *code.value >= 1 && *code.value <= largest) return static_cast<int>(*code.value);
  report_.note(rows_.origin(), columns[column].name, "bad-code",
               expected_found("a code from 1 to " + std::to_string(largest), rows_.cell(column)) +
                   ": taken as unknown");
  return 0;
}

bool GedReader::read_when() {
  const auto start = read_iso_day(rows_.cell(date_start));
  auto end = read_iso_day(rows_.cell(date_end));
  if (!start.value || end.bad) {
    const Column column = start.value ? date_end : date_start;
    report_.reject(rows_.origin(), columns[column].name, "bad-date",
                   expected_found("a day as YYYY-MM-DD of the years 1500 to 2199", rows_.cell(column)));
    return false;
  }
  if (!end.value) end.value = start.value;
  auto first = *start.value;
  auto last = *end.value;
  if (last < first) {
    account_.set(AccountFlag::date_inconsistent);
    report_.note(rows_.origin(), "date_end", "date-inconsistent",
                 "expected date_end not before date_start, found " + last.to_string() + " before " +
                     first.to_string() + ": both are taken as bounds");
    std::swap(first, last);
  }
  static constexpr std::array precisions = {DatePrecision::unknown, DatePrecision::day,   DatePrecision::days,
                                            DatePrecision::week,    DatePrecision::month, DatePrecision::year};
  account_.when = {first, last, precisions[static_cast<std::size_t>(read_code(date_prec, 5))]};
  return true;
}

void GedReader::read_where() {
  auto& where = account_.where;
  texts_.read(rows_.cell(country), where.country);
  texts_.read(rows_.cell(adm_1), where.province);
  texts_.read(rows_.cell(adm_2), where.district);
  texts_.read(rows_.cell(where_coordinates), where.place);
  static constexpr std::array precisions = {
      PlacePrecision::unknown,  PlacePrecision::exact, PlacePrecision::near,    PlacePrecision::district,
      PlacePrecision::province, PlacePrecision::area,  PlacePrecision::country, PlacePrecision::unknown};
  where.precision = precisions[static_cast<std::size_t>(read_code(where_prec, 7))];
  const auto point = read_point(rows_.cell(latitude), rows_.cell(longitude));
  where.point = point.value;
  if (!point.bad) return;
  account_.set(AccountFlag::place_inconsistent);
  report_.note(rows_.origin(), "latitude", "bad-coordinate",
               expected_found("degrees within -90..90 and -180..180",
                              std::string{rows_.cell(latitude)} + ", " + std::string{rows_.cell(longitude)}) +
                   ": the point is left out");
}

void GedReader::read_flags() {
  account_.covers = 1;
  if (read_code(event_clarity, 2) == 2) {
    account_.set(AccountFlag::aggregate);
    account_.covers = 0;
  }
  const std::string_view status = trimmed(rows_.cell(code_status));
  if (!status.empty() && !equals_ignoring_case(status, "Clear")) account_.set(AccountFlag::provisional);
}

void GedReader::read_articles() {
  account_.articles.clear();
  add_article_keys(rows_.cell(source_article), account_.articles);
  if (!account_.articles.empty()) return;
  add_article_keys(rows_.cell(source_office), rows_.cell(source_date), rows_.cell(source_headline),
                   account_.articles);
}

}  // namespace

ReadSummary read_ged(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  const auto file = TableFile::open(bytes);
  if (!file) return {0, false, describe(file.error())};
  return GedReader{(*file)->rows(), context, sink}.run();
}

records::SourceInfo ged_source() {
  return {.name = "ucdp-ged",
          .title = "UCDP Georeferenced Event Dataset (GED)",
          .publisher = "Uppsala Conflict Data Program, Uppsala University",
          .edition = {},
          .licence = "CC BY 4.0",
          .citation = "Sundberg, R. and Melander, E. (2013). Introducing the UCDP Georeferenced Event Dataset. "
                      "Journal of Peace Research 50(4), 523-532",
          .url = "https://ucdp.uu.se/downloads/",
          .pass_on = records::PassOn::with_attribution,
          .reliability = 'F',
          .one_row_per_incident = true,
          .marking = records::Tlp::clear};
}

}  // namespace sanad::sources
