// SPDX-License-Identifier: Apache-2.0
#include "sqlite_items.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "sanad/core/check.h"

namespace sanad::store {
namespace {

constexpr std::string_view placed_item =
    "SELECT {}, p.collection, n.name FROM item i JOIN object_type t ON t.no = i.type JOIN place p ON p.no = "
    "i.place JOIN partner n ON n.no = p.partner WHERE {}";

PlacedItem read_placed(const Statement& row) {
  PlacedItem placed;
  placed.item = read_item(row);
  placed.place.collection = row.text(item_column_count);
  placed.place.partner = row.text(item_column_count + 1);
  return placed;
}

}  // namespace

Item read_item(const Statement& row) {
  Item item;
  item.seq = row.integer(0);
  item.added = {row.integer(1)};
  item.id = {std::string{row.text(2)}, row.uuid(3)};
  item.version = {row.integer(4)};
  const auto spec = row.integer(5);
  item.spec_version = fmt::format("{}.{}", spec / 10, spec % 10);
  item.record = row.integer(6);
  item.digest = row.digest(7);
  item.rule = row.text(8);
  item.expires = row.maybe_time(9);
  item.sent = row.integer(10);
  item.ended = row.maybe_time(11);
  return item;
}

std::optional<std::int64_t> spec_number(std::string_view version) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (version.size() != 3 || !digit(version[0]) || version[1] != '.' || !digit(version[2]))
    return std::nullopt;
  return 10 * (version[0] - '0') + (version[2] - '0');
}

std::optional<Item> SqliteItems::find(const Place& place, const records::ObjectId& id,
                                      Timestamp version) const {
  ItemFilter filter;
  filter.ids = {id};
  filter.last = false;
  filter.versions = {version};
  filter.limit = 1;
  auto found = page(place, filter);
  if (found.items.empty()) return std::nullopt;
  return std::move(found.items.front());
}

std::vector<Item> SqliteItems::shown(const Place& place, const records::ObjectId& id) const {
  std::vector<Item> result;
  const auto number = context_.find_place(place);
  const auto type = context_.find_type(id.type);
  if (!number || !type) return result;
  static const auto sql = fmt::format(
      "SELECT {} FROM item i JOIN object_type t ON t.no = i.type WHERE i.uuid = ?1 AND i.type = ?2 AND "
      "i.place = ?3 AND i.ended IS NULL ORDER BY i.seq",
      item_columns);
  auto& rows = context_.connection().cached(sql);
  rows.bind(1, id.uuid).bind(2, *type).bind(3, *number);
  while (rows.step()) result.push_back(read_item(rows));
  return result;
}

std::uint64_t SqliteItems::count(const Place& place) const {
  const auto number = context_.find_place(place);
  if (!number) return 0;
  Statement total{context_.connection(),
                  "SELECT count(*) FROM item INDEXED BY item_newest WHERE place = ?1 AND newest = 1 AND "
                  "(expires IS NULL OR expires > ?2)"};
  total.bind(1, *number).bind(2, context_.now().micros);
  return total.step() ? static_cast<std::uint64_t>(total.integer(0)) : 0;
}

std::optional<PlacedItem> SqliteItems::get(std::int64_t seq) const {
  // Asked for each item that ends.
  static const auto sql = fmt::format(fmt::runtime(placed_item), item_columns, "i.seq = ?1");
  auto& row = context_.connection().cached(sql);
  row.bind(1, seq);
  auto found = row.step() ? std::optional{read_placed(row)} : std::nullopt;
  row.reset();
  return found;
}

std::vector<PlacedItem> SqliteItems::of_object(const records::ObjectId& id) const {
  std::vector<PlacedItem> result;
  const auto type = context_.find_type(id.type);
  if (!type) return result;
  // Asked for each object that comes in.
  static const auto sql =
      fmt::format(fmt::runtime(placed_item), item_columns, "i.uuid = ?1 AND i.type = ?2 ORDER BY i.seq");
  auto& rows = context_.connection().cached(sql);
  rows.bind(1, id.uuid).bind(2, *type);
  while (rows.step()) result.push_back(read_placed(rows));
  return result;
}

void SqliteItems::for_each(std::string_view partner, std::int64_t after,
                           const std::function<bool(const PlacedItem&)>& visit) const {
  Statement rows{context_.connection(), fmt::format(fmt::runtime(placed_item), item_columns,
                                                    "i.seq > ?1 AND n.name = ?2 ORDER BY i.seq")};
  rows.bind(1, after).bind_text(2, partner);
  while (rows.step()) {
    if (!visit(read_placed(rows))) return;
  }
}

std::vector<Place> SqliteItems::places() const {
  std::vector<Place> result;
  // A place is made with its first item.
  Statement rows{context_.connection(),
                 "SELECT n.name, p.collection FROM place p JOIN partner n ON n.no = p.partner ORDER BY 1, 2"};
  while (rows.step()) result.push_back({std::string{rows.text(0)}, std::string{rows.text(1)}});
  return result;
}

SqliteItems::Last SqliteItems::last() const {
  if (last_) return *last_;
  auto& row = context_.connection().cached("SELECT seq, added FROM item ORDER BY seq DESC LIMIT 1");
  const auto found = row.step() ? Last{row.integer(0), {row.integer(1)}} : Last{};
  row.reset();
  return found;
}

std::vector<SqliteItems::Sibling> SqliteItems::siblings(const Key& key) const {
  auto& rows = context_.connection().cached(
      "SELECT seq, version, spec, top, oldest, newest FROM item WHERE uuid = ?1 AND type = ?2 AND place = ?3 "
      "AND ended IS NULL ORDER BY seq");
  rows.bind(1, key.uuid).bind(2, key.type).bind(3, key.place);
  std::vector<Sibling> found;
  while (rows.step()) {
    found.push_back({rows.integer(0),
                     {rows.integer(1)},
                     rows.integer(2),
                     rows.integer(3) != 0,
                     rows.integer(4) != 0,
                     rows.integer(5) != 0});
  }
  return found;
}

void SqliteItems::settle_flags(std::vector<Sibling> shown) {
  if (shown.empty()) return;
  const auto by_version = [](const Sibling& a, const Sibling& b) {
    return std::tie(a.spec, a.version) < std::tie(b.spec, b.version);
  };
  std::sort(shown.begin(), shown.end(), by_version);
  const auto highest = shown.back().spec;
  const auto first_of_highest = std::find_if(shown.begin(), shown.end(), [&](const Sibling& item) {
                                  return item.spec == highest;
                                })->seq;
  for (const auto& item : shown) {
    const bool top = item.spec == highest;
    const bool oldest = item.seq == first_of_highest;
    const bool newest = item.seq == shown.back().seq;
    if (top == item.top && oldest == item.oldest && newest == item.newest) continue;
    context_.connection()
        .cached("UPDATE item SET top = ?2, oldest = ?3, newest = ?4 WHERE seq = ?1")
        .bind(1, item.seq)
        .bind(2, top ? 1 : 0)
        .bind(3, oldest ? 1 : 0)
        .bind(4, newest ? 1 : 0)
        .run();
  }
}

AddedItem SqliteItems::add(const Place& place, const NewItem& item) {
  const Use use{context_.state()};
  const auto spec = spec_number(item.spec_version);
  SANAD_CHECK(spec.has_value(), "an item is an object of a known version of STIX");
  const Key key{context_.place(place), context_.type(item.id.type), item.id.uuid};
  const auto before = last();
  const Last next{before.seq + 1, std::max(context_.now(), Timestamp{before.added.micros + 1})};
  const auto version = item.version.value_or(next.added);
  auto others = siblings(key);
  for (const auto& sibling : others) {
    if (sibling.version != version || sibling.spec != *spec) continue;
    const auto there = get(sibling.seq);
    return {sibling.seq, there->item.added, false};
  }
  const bool alone = others.empty();
  auto& insert = context_.connection().cached(
      "INSERT INTO item VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?8, ?9, ?10, ?11, ?12, NULL, NULL, ?13)");
  insert.bind(1, next.seq).bind(2, key.place).bind(3, next.added.micros).bind(4, key.type).bind(5, key.uuid);
  insert.bind(6, version.micros).bind(7, *spec).bind(8, alone ? 1 : 0).bind(10, item.digest);
  insert.bind_text(11, item.rule);
  if (item.record != 0)
    insert.bind(9, item.record).bind_null(13);
  else
    insert.bind_null(9).bind_text(13, item.body);
  insert.bind_time(12, item.expires).run();
  last_ = next;
  if (!alone) {
    others.push_back({next.seq, version, *spec, false, false, false});
    settle_flags(std::move(others));
  }
  return {next.seq, next.added, true};
}

void SqliteItems::end_row(std::int64_t seq) {
  context_.connection()
      .cached("UPDATE item SET ended = ?2, top = 0, oldest = 0, newest = 0 WHERE seq = ?1")
      .bind(1, seq)
      .bind(2, context_.now().micros)
      .run();
}

std::vector<Item> SqliteItems::end_those(const Key& key, const std::function<bool(const Sibling&)>& chosen) {
  std::vector<Item> ended;
  std::vector<Sibling> left;
  for (const auto& sibling : siblings(key)) {
    if (!chosen(sibling)) {
      left.push_back(sibling);
      continue;
    }
    end_row(sibling.seq);
    if (auto row = get(sibling.seq)) ended.push_back(std::move(row->item));
  }
  settle_flags(std::move(left));
  return ended;
}

bool SqliteItems::end(std::int64_t seq) {
  const Use use{context_.state()};
  const auto found = get(seq);
  if (!found || found->item.ended) return false;
  const Key key{context_.place(found->place), context_.type(found->item.id.type), found->item.id.uuid};
  return !end_those(key, [&](const Sibling& sibling) { return sibling.seq == seq; }).empty();
}

std::vector<Item> SqliteItems::end(const Place& place, const records::ObjectId& id,
                                   std::optional<Timestamp> version) {
  const Use use{context_.state()};
  const auto number = context_.find_place(place);
  const auto type = context_.find_type(id.type);
  if (!number || !type) return {};
  return end_those({*number, *type, id.uuid},
                   [&](const Sibling& sibling) { return !version || sibling.version == *version; });
}

bool SqliteItems::renew(std::int64_t seq, std::string_view rule, std::optional<Timestamp> expires) {
  const Use use{context_.state()};
  auto& update = context_.connection().cached(
      "UPDATE item SET rule = ?2, expires = ?3 WHERE seq = ?1 AND ended IS NULL RETURNING seq");
  update.bind(1, seq).bind_text(2, rule).bind_time(3, expires);
  const bool changed = update.step();
  update.reset();
  return changed;
}

bool SqliteItems::mark_sent(std::int64_t seq, std::int64_t ledger_line) {
  const Use use{context_.state()};
  auto& update =
      context_.connection().cached("UPDATE item SET sent = ?2 WHERE seq = ?1 AND sent IS NULL RETURNING seq");
  update.bind(1, seq).bind(2, ledger_line);
  const bool changed = update.step();
  update.reset();
  return changed;
}

}  // namespace sanad::store
