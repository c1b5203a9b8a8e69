// SPDX-License-Identifier: Apache-2.0
// A figure by province and month over 400,000 incidents with the evidence of every row, beside what a user
// has today: the same grouping in SQLite over a flat table, without evidence. Results are checked before they
// are timed.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <map>
#include <memory>
#include <roaring/roaring.hh>

#include "synthetic_base.h"

namespace sanad::figures {
namespace {

constexpr std::size_t incident_count = 400'000;

const bench::Base& base() {
  static const bench::Base made = bench::synthetic_base(incident_count);
  return made;
}

const Columns& columns() {
  static const Columns made = bench::columns_of(base());
  return made;
}

Query province_by_month(bool evidence, bool interval) {
  Query query;
  query.by = {Key::province, Key::month};
  query.evidence = evidence;
  query.interval = interval;
  return query;
}

const Definition& all() {
  return built_in_definitions().front();
}

/// Every account stands in the evidence of one row, and the rows sum up to the total.
bool whole(const FigureTable& table) {
  std::size_t evidence = 0;
  std::int64_t best = 0;
  for (const FigureRow& row : table.rows) {
    evidence += row.evidence.size();
    best += row.value->best();
  }
  return evidence == base().accounts.size() && best == table.total.value->best() &&
         table.rows.size() == 7 * 396;
}

void FigureProvinceByMonth(benchmark::State& state) {
  const Query query = province_by_month(true, state.range(0) != 0);
  if (!whole(columns().figure(query, all()).value()))
    return state.SkipWithError("wrong figure: not worth timing");
  for (auto _ : state) benchmark::DoNotOptimize(columns().figure(query, all()));
}
BENCHMARK(FigureProvinceByMonth)->ArgName("interval")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void FigureTotalOfOneYear(benchmark::State& state) {
  Query query;
  query.where = {{Key::year, {"2020"}}};
  if (columns().figure(query, all())->total.incidents == 0) return state.SkipWithError("wrong figure");
  for (auto _ : state) benchmark::DoNotOptimize(columns().figure(query, all()));
}
BENCHMARK(FigureTotalOfOneYear)->Unit(benchmark::kMillisecond);

void FigureFirstAsked(benchmark::State& state) {
  const std::string bytes = columns().save();
  for (auto _ : state) {
    state.PauseTiming();
    const Columns cold = Columns::load(bytes).value();
    state.ResumeTiming();
    benchmark::DoNotOptimize(cold.figure(province_by_month(true, true), all()));
  }
}
BENCHMARK(FigureFirstAsked)->Unit(benchmark::kMillisecond);

void BuildColumns(benchmark::State& state) {
  if (columns().incidents() != incident_count) return state.SkipWithError("wrong number of incidents");
  for (auto _ : state) benchmark::DoNotOptimize(bench::columns_of(base()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(base().accounts.size()));
}
BENCHMARK(BuildColumns)->Unit(benchmark::kMillisecond);

void LoadColumns(benchmark::State& state) {
  const std::string bytes = columns().save();
  if (Columns::load(bytes)->save() != bytes) return state.SkipWithError("columns do not come back");
  for (auto _ : state) benchmark::DoNotOptimize(Columns::load(bytes));
  state.counters["bytes_per_account"] =
      static_cast<double>(bytes.size()) / static_cast<double>(base().accounts.size());
}
BENCHMARK(LoadColumns)->Unit(benchmark::kMillisecond);

void SaveColumns(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(columns().save());
}
BENCHMARK(SaveColumns)->Unit(benchmark::kMillisecond);

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement prepare(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
  return {statement, &sqlite3_finalize};
}

/// One row an incident, as an analyst would lay it out.
Database flat_table() {
  sqlite3* raw = nullptr;
  sqlite3_open(":memory:", &raw);
  Database database{raw, &sqlite3_close};
  sqlite3_exec(raw, "CREATE TABLE incident (province TEXT, date TEXT, low INT, best INT, high INT); BEGIN",
               nullptr, nullptr, nullptr);
  const auto insert = prepare(raw, "INSERT INTO incident VALUES (?, ?, ?, ?, ?)");
  for (const auto& account : base().accounts) {
    if (account.source != "ucdp-ged") continue;
    const std::string day = account.when.first.to_string();
    sqlite3_bind_text(insert.get(), 1, account.where.province.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(insert.get(), 2, day.c_str(), -1, SQLITE_TRANSIENT);
    const auto& count = account.counts[0].count;
    sqlite3_bind_int64(insert.get(), 3, *count.low);
    sqlite3_bind_int64(insert.get(), 4, *count.best);
    sqlite3_bind_int64(insert.get(), 5, *count.high);
    sqlite3_step(insert.get());
    sqlite3_reset(insert.get());
  }
  sqlite3_exec(raw, "COMMIT", nullptr, nullptr, nullptr);
  return database;
}

void SqliteProvinceByMonthWithoutEvidence(benchmark::State& state) {
  const Database database = flat_table();
  const auto query =
      prepare(database.get(),
              "SELECT province, substr(date, 1, 7) AS month, sum(low), sum(best), sum(high), count(*) "
              "FROM incident GROUP BY province, month ORDER BY province, month");
  for (auto _ : state) {
    std::size_t rows = 0;
    std::int64_t incidents = 0;
    for (; sqlite3_step(query.get()) == SQLITE_ROW; ++rows) incidents += sqlite3_column_int64(query.get(), 5);
    sqlite3_reset(query.get());
    if (rows != 7 * 396 || incidents != incident_count) return state.SkipWithError("wrong figure");
  }
}
BENCHMARK(SqliteProvinceByMonthWithoutEvidence)->Unit(benchmark::kMillisecond);

/// Rows of evidence by both ways we could have taken: one counting sort of ids (what figure() does), or a
/// bitmap for each province and each month, met pairwise and spelled out as ids.
struct Coded {
  std::vector<Uuid> ids;
  std::vector<std::uint32_t> province, month;
};

Coded coded() {
  Coded out;
  std::map<std::string, std::uint32_t> provinces;
  for (const auto& account : base().accounts) {
    out.ids.push_back(account.id.uuid);
    const auto number = static_cast<std::uint32_t>(provinces.size());
    out.province.push_back(provinces.try_emplace(account.where.province, number).first->second);
    const Day day = account.when.first;
    out.month.push_back(static_cast<std::uint32_t>((day.year() - 1989) * 12 + day.month() - 1));
  }
  return out;
}

void EvidenceByCountingSort(benchmark::State& state) {
  const Coded data = coded();
  for (auto _ : state) {
    std::vector<std::vector<Uuid>> rows(7 * 396);
    std::vector<std::uint32_t> sizes(rows.size(), 0);
    for (std::size_t i = 0; i < data.ids.size(); ++i) ++sizes[data.province[i] * 396 + data.month[i]];
    for (std::size_t row = 0; row < rows.size(); ++row) rows[row].reserve(sizes[row]);
    for (std::size_t i = 0; i < data.ids.size(); ++i) {
      rows[data.province[i] * 396 + data.month[i]].push_back(data.ids[i]);
    }
    benchmark::DoNotOptimize(rows);
  }
}
BENCHMARK(EvidenceByCountingSort)->Unit(benchmark::kMillisecond);

void EvidenceByBitmaps(benchmark::State& state) {
  const Coded data = coded();
  std::vector<Roaring> provinces(7), months(396);
  for (std::uint32_t i = 0; i < data.ids.size(); ++i) {
    provinces[data.province[i]].add(i);
    months[data.month[i]].add(i);
  }
  for (auto _ : state) {
    std::vector<std::vector<Uuid>> rows;
    std::size_t all_ids = 0;
    for (const Roaring& province : provinces) {
      for (const Roaring& month : months) {
        const Roaring both = province & month;
        auto& row = rows.emplace_back();
        row.reserve(both.cardinality());
        for (const std::uint32_t i : both) row.push_back(data.ids[i]);
        all_ids += row.size();
      }
    }
    if (all_ids != data.ids.size()) return state.SkipWithError("an id is missing");
  }
}
BENCHMARK(EvidenceByBitmaps)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanad::figures
