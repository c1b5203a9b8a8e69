// SPDX-License-Identifier: Apache-2.0
#include "register_tables.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "sanad/core/check.h"
#include "sanad/core/environment_error.h"

namespace sanad::store {
namespace {

using reconcile::Band;
using reconcile::Cover;
using reconcile::Membership;
using reconcile::Pair;
using reconcile::Role;

constexpr std::string_view in_force = " WHERE since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY 1, 2";

/// What a row type needs to be kept: its columns, its key (two ids), how to read and how to write them.
template <class Row>
struct Table;

template <class Enum>
Enum enumerator(std::int64_t number, Enum last) {
  if (number < 0 || number > static_cast<std::int64_t>(last)) {
    throw EnvironmentError{"register: expected a known role or band, found number " + std::to_string(number) +
                           "; run `sanad verify`"};
  }
  return static_cast<Enum>(number);
}

template <>
struct Table<Membership> {
  static constexpr std::string_view name = "membership_span";
  static constexpr std::string_view keys = "incident = ?1 AND account = ?2";
  static constexpr std::string_view columns = "incident, account, since, role, band, bits";
  static constexpr std::string_view values = "?1, ?2, ?3, ?4, ?5, ?6";
  static auto key(const Membership& row) { return std::tie(row.incident, row.account); }
  static Membership read(const Statement& row) {
    return {row.uuid(1), row.uuid(0), enumerator(row.integer(3), Role::copy),
            enumerator(row.integer(4), Band::apart), static_cast<float>(row.real(5))};
  }
  static void bind(Statement& row, const Membership& member) {
    row.bind(4, static_cast<std::int64_t>(member.role)).bind(5, static_cast<std::int64_t>(member.band));
    row.bind_real(6, static_cast<double>(member.bits));
  }
};

template <>
struct Table<Pair> {
  static constexpr std::string_view name = "pair_span";
  static constexpr std::string_view keys = "a = ?1 AND b = ?2";
  static constexpr std::string_view columns = "a, b, since, bits, runner_up, band, decided, levels";
  static constexpr std::string_view values = "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8";
  static auto key(const Pair& row) { return std::tie(row.a, row.b); }
  static Pair read(const Statement& row) {
    const auto levels = row.blob(7);
    return {row.uuid(0),
            row.uuid(1),
            static_cast<float>(row.real(3)),
            static_cast<float>(row.real(4)),
            enumerator(row.integer(5), Band::apart),
            row.integer(6) != 0,
            {levels.begin(), levels.end()}};
  }
  static void bind(Statement& row, const Pair& pair) {
    row.bind_real(4, static_cast<double>(pair.bits)).bind_real(5, static_cast<double>(pair.runner_up));
    row.bind(6, static_cast<std::int64_t>(pair.band)).bind(7, pair.decided ? 1 : 0);
    row.bind_blob(8, {reinterpret_cast<const char*>(pair.levels.data()), pair.levels.size()});
  }
};

template <>
struct Table<Cover> {
  static constexpr std::string_view name = "cover_span";
  static constexpr std::string_view keys = "aggregate = ?1 AND incident = ?2";
  static constexpr std::string_view columns = "aggregate, incident, since";
  static constexpr std::string_view values = "?1, ?2, ?3";
  static auto key(const Cover& row) { return std::tie(row.aggregate, row.incident); }
  static Cover read(const Statement& row) { return {row.uuid(0), row.uuid(1)}; }
  static void bind(Statement&, const Cover&) {}
};

template <class... Part>
std::string join(const Part&... part) {
  std::string sql;
  (sql.append(part), ...);
  return sql;
}

template <class Row>
std::vector<Row> load(Connection& connection, Sequence edition) {
  Statement rows{connection, join("SELECT ", Table<Row>::columns, " FROM ", Table<Row>::name, in_force)};
  rows.bind(1, edition);
  std::vector<Row> result;
  while (rows.step()) result.push_back(Table<Row>::read(rows));
  return result;
}

template <class Row>
bool precedes(const Row& a, const Row& b) {
  return Table<Row>::key(a) < Table<Row>::key(b);
}

/// `wanted` sorted by key, without copying it when it is sorted already.
template <class Row>
const std::vector<Row>& sorted(const std::vector<Row>& wanted, std::vector<Row>& room) {
  if (std::is_sorted(wanted.begin(), wanted.end(), precedes<Row>)) return wanted;
  room = wanted;
  std::sort(room.begin(), room.end(), precedes<Row>);
  return room;
}

template <class Row>
class Writer {
 public:
  Writer(Connection& connection, Sequence since)
      : since_{since},
        drop_{connection, join("DELETE FROM ", Table<Row>::name, " WHERE ", Table<Row>::keys,
                               " AND until IS NULL AND since = ?3")},
        end_{connection, join("UPDATE ", Table<Row>::name, " SET until = ?3 WHERE ", Table<Row>::keys,
                              " AND until IS NULL")},
        add_{connection, join("INSERT INTO ", Table<Row>::name, " (", Table<Row>::columns, ") VALUES (",
                              Table<Row>::values, ")")} {}

  /// A row that this very transaction wrote was never in force in any edition: it goes, instead of ending.
  void remove(const Row& row) {
    for (auto* statement : {&drop_, &end_}) bind_key(*statement, row).run();
  }
  void add(const Row& row) {
    Table<Row>::bind(bind_key(add_, row), row);
    add_.run();
  }

 private:
  Statement& bind_key(Statement& statement, const Row& row) {
    const auto key = Table<Row>::key(row);
    return statement.bind(1, std::get<0>(key)).bind(2, std::get<1>(key)).bind(3, since_);
  }
  Sequence since_;
  Statement drop_, end_, add_;
};

template <class Row>
std::size_t save(Connection& connection, const std::vector<Row>& given, Sequence since) {
  std::vector<Row> room;
  const auto& wanted = sorted(given, room);
  const auto held = load<Row>(connection, since);
  Writer<Row> writer{connection, since};
  std::size_t changes = 0;
  auto old = held.begin();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& row = wanted[i];
    SANAD_CHECK(i == 0 || precedes(wanted[i - 1], row), "a register names each pair of ids once");
    for (; old != held.end() && precedes(*old, row); ++old, ++changes) writer.remove(*old);
    const bool same_key = old != held.end() && !precedes(row, *old);
    if (same_key && *old == row) {
      ++old;
      continue;
    }
    if (same_key) writer.remove(*old++);
    writer.add(row);
    ++changes;
  }
  for (; old != held.end(); ++old, ++changes) writer.remove(*old);
  return changes;
}

}  // namespace

reconcile::IncidentRegister load_register(Connection& connection, Sequence edition) {
  return {last_reconciliation(connection, edition).rule_version, load<Membership>(connection, edition),
          load<Pair>(connection, edition), load<Cover>(connection, edition)};
}

Reconciled last_reconciliation(Connection& connection, Sequence edition) {
  Statement last{connection,
                 "SELECT reconciled_at, rule_version FROM reconciliation WHERE since <= ?1 "
                 "ORDER BY since DESC LIMIT 1"};
  last.bind(1, edition);
  if (!last.step()) return {};
  return {last.integer(0), std::string{last.text(1)}};
}

std::size_t save_register(Connection& connection, const reconcile::IncidentRegister& wanted, Sequence since) {
  return save(connection, wanted.members, since) + save(connection, wanted.pairs, since) +
         save(connection, wanted.covers, since);
}

}  // namespace sanad::store
