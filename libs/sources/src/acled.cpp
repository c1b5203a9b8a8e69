// SPDX-License-Identifier: Apache-2.0
#include "acled.h"

#include <fmt/format.h>

#include <unordered_set>

#include "account_title.h"
#include "acled_codes.h"
#include "acled_columns.h"
#include "acled_deletions.h"
#include "cell.h"
#include "headed_rows.h"
#include "json_rows.h"
#include "sanad/sources/formats.h"
#include "table_file.h"

namespace sanad::sources {
namespace {

using namespace acled;
using records::Account;
using records::AccountFlag;
using records::ActorRole;
using records::PlacePrecision;

/// More partners of one side than this are not kept.
constexpr std::size_t actors_kept = 64;

class AcledReader {
 public:
  AcledReader(HeadedRows& rows, Report& report, const ReadContext& context, Sink& sink)
      : rows_{rows}, report_{report}, sink_{sink} {
    account_.source = context.source.name;
    account_.marking = context.source.marking;
  }

  ReadSummary run() {
    if (!rows_.use(columns)) return rows_.summary();
    while (rows_.next()) {
      if (read_row()) sink_.account(account_, rows_.origin());
    }
    return rows_.summary();
  }

 private:
  bool read_row() {
    account_.flags = 0;
    if (!read_key() || !read_when()) return false;
    read_where();
    read_what();
    read_count_of_dead();
    set_title(account_);
    texts_.report_row(rows_.origin(), report_);
    return true;
  }

  bool read_key();
  bool read_when();
  void read_where();
  void read_what();
  void read_count_of_dead();
  void add_actors(Column column, ActorRole role);
  int read_precision(Column column);

  HeadedRows& rows_;
  Report& report_;
  Sink& sink_;
  Account account_;
  TextCells texts_{TextCells::Expect::utf8};
  std::unordered_set<std::string> ids_;
};

/// Rows without an id exist; taken as they are, they would all become one event.
bool AcledReader::read_key() {
  texts_.read(rows_.cell(event_id_cnty), account_.native_id);
  if (account_.native_id.empty()) {
    report_.reject(rows_.origin(), "event_id_cnty", "missing-id", "expected an id such as 'PAK12345', found nothing");
    return false;
  }
  if (!ids_.insert(account_.native_id).second) {
    report_.reject(rows_.origin(), "event_id_cnty", "duplicate-id",
                   expected_found("an id that no earlier row has", account_.native_id) + ": the first one is kept");
    return false;
  }
  account_.id = records::natural_id("incident", account_.source, account_.native_id);
  return true;
}

/// 1 to 3; 0 where the file does not say.
int AcledReader::read_precision(Column column) {
  const auto code = read_integer(rows_.cell(column));
  if (code.value && *code.value >= 1 && *code.value <= 3) return static_cast<int>(*code.value);
  if (rows_.has(column)) {
    report_.note(rows_.origin(), columns[column].name, "bad-code",
                 expected_found("1, 2 or 3", rows_.cell(column)) + ": taken as unknown");
  }
  return 0;
}

bool AcledReader::read_when() {
  const std::string_view cell = rows_.cell(event_date);
  auto day = read_iso_day(cell);
  if (!day.value) day = read_day_month_year(cell);
  if (!day.value) {
    report_.reject(rows_.origin(), "event_date", "bad-date",
                   expected_found("a day as 2022-06-30 or 30 June 2022", cell));
    return false;
  }
  constexpr std::int32_t half_a_week = 3;
  switch (read_precision(time_precision)) {
    case 2:
      account_.when = {day.value->plus_days(-half_a_week), day.value->plus_days(half_a_week), DatePrecision::week};
      break;
    case 3: account_.when = DateRange::whole_month(day.value->year(), day.value->month()); break;
    case 1: account_.when = DateRange::single(*day.value); break;
    default: account_.when = {*day.value, *day.value, DatePrecision::unknown};
  }
  return true;
}

void AcledReader::read_where() {
  auto& where = account_.where;
  texts_.read(rows_.cell(country), where.country);
  texts_.read(rows_.cell(admin1), where.province);
  texts_.read(rows_.cell(admin2), where.district);
  texts_.read(rows_.cell(location), where.place);
  static constexpr std::array precisions = {PlacePrecision::unknown, PlacePrecision::exact, PlacePrecision::near,
                                            PlacePrecision::province};
  where.precision = precisions[static_cast<std::size_t>(read_precision(geo_precision))];
  const auto point = read_point(rows_.cell(latitude), rows_.cell(longitude));
  where.point = point.value;
  if (!point.bad) return;
  account_.set(AccountFlag::place_inconsistent);
  report_.note(rows_.origin(), "latitude", "bad-coordinate",
               expected_found("degrees within -90..90 and -180..180",
                              fmt::format("{}, {}", rows_.cell(latitude), rows_.cell(longitude))) +
                   ": the point is left out");
}

void AcledReader::add_actors(Column column, ActorRole role) {
  std::string_view list = rows_.cell(column);
  while (!list.empty() && account_.actors.size() < actors_kept) {
    const auto end = std::min(list.find(';'), list.size());
    std::string name;
    texts_.read(list.substr(0, end), name);
    if (!name.empty()) account_.actors.push_back({std::move(name), role});
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

void AcledReader::read_what() {
  account_.actors.clear();
  add_actors(actor1, ActorRole::side_a);
  add_actors(assoc_actor_1, ActorRole::side_a);
  add_actors(actor2, ActorRole::side_b);
  add_actors(assoc_actor_2, ActorRole::side_b);
  const std::string_view type = rows_.cell(event_type);
  const std::string_view sub_type = rows_.cell(sub_event_type);
  const Party first{trimmed(rows_.cell(actor1)), inter_of(rows_.cell(inter1))};
  const Party second{trimmed(rows_.cell(actor2)), inter_of(rows_.cell(inter2))};
  account_.kind = kind_of(type, sub_type, first, second);
  account_.tactic = tactic_of(sub_type);
  account_.suicide.reset();
  if (account_.tactic == records::Tactic::suicide) account_.suicide = true;
  const bool civilians_targeted = !trimmed(rows_.cell(civilian_targeting)).empty();
  account_.violence = violence_of(type, civilians_targeted);
  account_.target = target_of(type, second, civilians_targeted);
  if (account_.kind == records::EventKind::unknown) {
    report_.note(rows_.origin(), "event_type", "bad-code",
                 expected_found("one of ACLED's six event types", type) + ": taken as unknown");
  } else if (rows_.has(sub_event_type) && !is_sub_type(sub_type)) {
    report_.note(rows_.origin(), "sub_event_type", "bad-code",
                 expected_found("one of ACLED's 25 sub-types", sub_type) + ": taken as unknown");
  }
}

void AcledReader::read_count_of_dead() {
  account_.counts.clear();
  const auto dead = read_count(rows_.cell(fatalities));
  if (dead.bad) {
    report_.note(rows_.origin(), "fatalities", "bad-count",
                 expected_found("a whole number >= 0", rows_.cell(fatalities)) + ": taken as unknown");
  }
  if (!dead.value) return;
  account_.counts.push_back(
      {records::Measure::killed, records::VictimClass::all, records::Attackers::included, {{}, dead.value, {}}});
}

ReadSummary read_rows(RowSource& source, const ReadContext& context, Sink& sink) {
  Report report{context.file, sink};
  HeadedRows rows{source, report};
  if (!rows.read_header()) return rows.summary();
  if (lists_deletions(rows.header())) return read_deletions(rows, report, sink);
  return AcledReader{rows, report, context, sink}.run();
}

bool looks_like_json(std::string_view front) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (front.starts_with(byte_order_mark)) front.remove_prefix(byte_order_mark.size());
  front = trimmed(front);
  return front.starts_with('{') || front.starts_with('[');
}

}  // namespace

ReadSummary read_acled(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  PeekSource source{bytes, detection_bytes};
  if (!looks_like_json(source.front())) {
    const auto file = TableFile::open(source);
    return file ? read_rows((*file)->rows(), context, sink) : ReadSummary{0, false, describe(file.error())};
  }
  JsonRows rows{source, "data", "event_id_cnty"};
  const auto opened = rows.open();
  if (!opened) return {0, false, describe(opened.error())};
  if (!*opened) return {};
  return read_rows(rows, context, sink);
}

records::SourceInfo acled_source() {
  return {.name = "acled",
          .title = "Armed Conflict Location & Event Data (ACLED)",
          .publisher = "ACLED",
          .edition = {},
          .licence = "ACLED terms of use: raw data may not be shared",
          .citation = "Raleigh, C., Kishi, R. and Linke, A. (2023). Political instability patterns are obscured by "
                      "conflict dataset scope conditions, sources, and coding choices. "
                      "Humanities and Social Sciences Communications 10, 74",
          .url = "https://acleddata.com",
          .pass_on = records::PassOn::no,
          .reliability = 'F',
          .one_row_per_incident = true,
          .marking = records::Tlp::amber_strict};
}

}  // namespace sanad::sources
