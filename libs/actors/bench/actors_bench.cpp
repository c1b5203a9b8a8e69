// SPDX-License-Identifier: Apache-2.0
// As-of questions over a million statements: the point query of a bitemporal table, the snapshot of
// everything that held, whole answers, and the drawing of a large lineage. Each beside the same question to
// SQLite with an index on (subject, relation, first day) in memory; results are compared before anything is
// timed.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>

#include "sanad/actors/lineage.h"
#include "sanad/actors/succession.h"

namespace sanad::actors {
namespace {

constexpr int statements = 1'000'000, groups = 1000, persons = 20'000, first_day = 10'000, days = 9000;

/// Leaders, members and ties of a thousand groups over 25 years; a fifth is published late, a twentieth
/// withdrawn.
std::vector<Entry> world() {
  std::mt19937 random{1};
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  constexpr std::string_view relations[] = {"leader_of", "member_of", "speaks_for", "deputy_leader_of"};
  std::vector<Entry> entries;
  entries.reserve(statements);
  for (int i = 0; i < statements; ++i) {
    records::Statement statement;
    statement.source = "s";
    statement.native_id = std::to_string(i);
    statement.subjects = {{"Person " + std::to_string(below(persons)) + "x", records::NodeKind::person}};
    statement.relation = relations[below(4)];
    statement.object = {"Band " + std::to_string(below(groups)) + "y", records::NodeKind::group};
    const auto from = Day::from_number(first_day + below(days));
    statement.from = DateRange::single(from);
    if (below(3) > 0) statement.to = DateRange::single(from.plus_days(below(1500)));
    const auto published = from.plus_days(below(5) == 0 ? below(3000) : below(20));
    statement.published = published;
    if (below(20) == 0) statement.withdrawn = published.plus_days(below(2000));
    entries.push_back({std::move(statement), published.plus_days(below(100)), {}});
  }
  return entries;
}

const StatementBase& base() {
  static const StatementBase made{world()};
  return made;
}

void must(bool truth, const char* what) {
  if (truth) return;
  std::fprintf(stderr, "wrong: %s\n", what);
  std::exit(1);
}

struct Closing {
  void operator()(sqlite3* handle) const { sqlite3_close(handle); }
  void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
};
using Database = std::unique_ptr<sqlite3, Closing>;
using Prepared = std::unique_ptr<sqlite3_stmt, Closing>;

Prepared prepare(sqlite3* database, const char* sql) {
  sqlite3_stmt* raw = nullptr;
  must(sqlite3_prepare_v2(database, sql, -1, &raw, nullptr) == SQLITE_OK, sqlite3_errmsg(database));
  return Prepared{raw};
}

/// The same statements as a flat table of numbers, kindly to SQLite: no text is compared.
sqlite3* table() {
  static const Database made = [] {
    sqlite3* raw = nullptr;
    must(sqlite3_open(":memory:", &raw) == SQLITE_OK, "no memory for SQLite");
    must(
        sqlite3_exec(raw,
                     "CREATE TABLE s(id INTEGER PRIMARY KEY, object INT, relation TEXT, first INT, last INT, "
                     "published INT, withdrawn INT); BEGIN",
                     nullptr, nullptr, nullptr) == SQLITE_OK,
        "no table");
    const auto insert = prepare(raw, "INSERT INTO s VALUES(?,?,?,?,?,?,?)");
    for (EntryIndex i = 0; i < base().entries().size(); ++i) {
      const auto& statement = base().statement(i);
      const int far = 1'000'000;
      sqlite3_bind_int(insert.get(), 1, static_cast<int>(i));
      sqlite3_bind_int(insert.get(), 2, static_cast<int>(base().object_node(i)));
      sqlite3_bind_text(insert.get(), 3, statement.relation.c_str(), -1, SQLITE_STATIC);
      sqlite3_bind_int(insert.get(), 4, statement.from->first.number());
      sqlite3_bind_int(insert.get(), 5, statement.to ? statement.to->last.number() : far);
      sqlite3_bind_int(insert.get(), 6, base().public_day(i).number());
      sqlite3_bind_int(insert.get(), 7, statement.withdrawn ? statement.withdrawn->number() : far);
      must(sqlite3_step(insert.get()) == SQLITE_DONE, "no row");
      sqlite3_reset(insert.get());
    }
    must(sqlite3_exec(raw, "COMMIT; CREATE INDEX i ON s(object, relation, first)", nullptr, nullptr,
                      nullptr) == SQLITE_OK,
         "no index");
    return Database{raw};
  }();
  return made.get();
}

constexpr const char* where = " first<=?1 AND last>=?1 AND published<=?2 AND withdrawn>?2 ";

std::vector<EntryIndex> ask(sqlite3_stmt* query, Day on, Day known, NodeIndex node) {
  sqlite3_bind_int(query, 1, on.number());
  sqlite3_bind_int(query, 2, known.number());
  if (node != no_node) sqlite3_bind_int(query, 3, static_cast<int>(node));
  std::vector<EntryIndex> found;
  while (sqlite3_step(query) == SQLITE_ROW)
    found.push_back(static_cast<EntryIndex>(sqlite3_column_int(query, 0)));
  sqlite3_reset(query);
  return found;
}

struct Point {
  NodeIndex node;
  Day on, known;
};
std::vector<Point> points() {
  std::mt19937 random{2};
  std::vector<Point> made;
  for (int i = 0; i < 1000; ++i) {
    const auto node = base().nodes_of("Band " + std::to_string(random() % groups) + "y").front();
    const auto on = Day::from_number(first_day + static_cast<int>(random() % days));
    made.push_back({node, on, on.plus_days(static_cast<int>(random() % 2000))});
  }
  return made;
}

Known publicly(Day day) {
  return {Known::Reading::publicly, day};
}

const std::string point_sql =
    std::string{"SELECT id FROM s WHERE object=?3 AND relation='leader_of' AND"} + where;
const std::string snapshot_sql = std::string{"SELECT id FROM s WHERE"} + where;

void point_query(benchmark::State& state) {
  const auto asked = points();
  const auto query = prepare(table(), point_sql.c_str());
  std::vector<EntryIndex> found;
  for (const auto& point : asked) {
    base().holding(point.node, "leader_of", point.on, publicly(point.known), found);
    auto wanted = ask(query.get(), point.on, point.known, point.node);
    std::sort(found.begin(), found.end());
    std::sort(wanted.begin(), wanted.end());
    must(found == wanted, "point query");
  }
  std::size_t next = 0;
  for (auto _ : state) {
    const auto& point = asked[next++ % asked.size()];
    base().holding(point.node, "leader_of", point.on, publicly(point.known), found);
    benchmark::DoNotOptimize(found.data());
  }
}
BENCHMARK(point_query)->Unit(benchmark::kMicrosecond);

void point_query_sqlite(benchmark::State& state) {
  const auto asked = points();
  const auto query = prepare(table(), point_sql.c_str());
  std::size_t next = 0;
  for (auto _ : state) {
    const auto& point = asked[next++ % asked.size()];
    benchmark::DoNotOptimize(ask(query.get(), point.on, point.known, point.node));
  }
}
BENCHMARK(point_query_sqlite)->Unit(benchmark::kMicrosecond);

void snapshot_of_all(benchmark::State& state) {
  const auto on = Day::from_number(first_day + days / 2);
  auto wanted = ask(prepare(table(), snapshot_sql.c_str()).get(), on, on, no_node);
  std::sort(wanted.begin(), wanted.end());
  must(base().snapshot(on, publicly(on)) == wanted && !wanted.empty(), "snapshot");
  for (auto _ : state) benchmark::DoNotOptimize(base().snapshot(on, publicly(on)));
  state.counters["rows"] = static_cast<double>(wanted.size());
}
BENCHMARK(snapshot_of_all)->Unit(benchmark::kMillisecond);

void snapshot_of_all_sqlite(benchmark::State& state) {
  const auto on = Day::from_number(first_day + days / 2);
  const auto query = prepare(table(), snapshot_sql.c_str());
  for (auto _ : state) benchmark::DoNotOptimize(ask(query.get(), on, on, no_node));
}
BENCHMARK(snapshot_of_all_sqlite)->Unit(benchmark::kMillisecond);

/// Two hundred groups, two thousand statements: one leaves the other, some return.
void lineage_of_200(benchmark::State& state) {
  std::mt19937 random{3};
  std::vector<Entry> entries;
  for (int i = 0; i < 2000; ++i) {
    records::Statement statement;
    statement.source = "s";
    statement.native_id = std::to_string(i);
    const auto child = 1 + static_cast<int>(random() % 199);
    statement.subjects = {{"Band " + std::to_string(child) + "y", records::NodeKind::group}};
    statement.relation = random() % 3 == 0 ? "rejoined" : "split_from";
    statement.object = {"Band " + std::to_string(child / 3) + "y", records::NodeKind::group};
    statement.from = DateRange::single(Day::from_number(first_day + static_cast<int>(random() % days)));
    entries.push_back({std::move(statement), Day::from_number(first_day), {}});
  }
  const StatementBase small{std::move(entries)};
  const Cluster start{{small.nodes_of("Band 0y").front()}};
  must(lineage_of(small, start, {}).lanes.size() == 200, "lineage");
  for (auto _ : state) benchmark::DoNotOptimize(lineage_of(small, start, {}));
}
BENCHMARK(lineage_of_200)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanad::actors
