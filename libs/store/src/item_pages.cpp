// SPDX-License-Identifier: Apache-2.0
// Pages of items. One filter drives: the index of that column gives rows in order of seq, one stream for each
// value; the others are looked at row by row.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "sqlite_items.h"

namespace sanad::store {
namespace {

using Value = std::variant<std::int64_t, Uuid>;

/// SQL with its values; "?" in the order in which they are bound.
struct Condition {
  std::string sql;
  std::vector<Value> values;

  void add(std::string_view text) { sql.append(" AND ").append(text); }
  void add(std::string_view text, const std::vector<Value>& bound) {
    add(text);
    values.insert(values.end(), bound.begin(), bound.end());
  }
};

/// A filter in the numbers of the table.
struct Numbers {
  std::vector<std::int64_t> types, specs, versions;
  std::vector<std::pair<std::int64_t, Uuid>> ids;
  bool nothing = false;  ///< a filter names only what the base never saw
};

std::string marks(std::size_t count) {
  std::string text = "(?";
  for (std::size_t i = 1; i < count; ++i) text += ",?";
  return text + ")";
}

std::vector<Value> values_of(const std::vector<std::int64_t>& numbers) {
  return {numbers.begin(), numbers.end()};
}

template <class T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

Numbers numbers_of(const ExchangeContext& context, const ItemFilter& filter) {
  Numbers numbers;
  for (const auto& name : filter.types) {
    if (const auto type = context.find_type(name)) numbers.types.push_back(*type);
  }
  for (const auto& version : filter.spec_versions) {
    if (const auto spec = spec_number(version)) numbers.specs.push_back(*spec);
  }
  for (const auto& id : filter.ids) {
    if (const auto type = context.find_type(id.type)) numbers.ids.emplace_back(*type, id.uuid);
  }
  for (const auto& version : filter.versions) numbers.versions.push_back(version.micros);
  sort_unique(numbers.types);
  sort_unique(numbers.specs);
  sort_unique(numbers.ids);
  sort_unique(numbers.versions);
  numbers.nothing = (numbers.types.empty() && !filter.types.empty()) ||
                    (numbers.specs.empty() && !filter.spec_versions.empty()) ||
                    (numbers.ids.empty() && !filter.ids.empty()) ||
                    (!filter.all && !filter.last && !filter.first && filter.versions.empty());
  return numbers;
}

/// match[version] among what match[spec_version] lets through. The flags of the row know it for the highest
/// spec version; for others the object's other versions are looked at.
Condition version_condition(const ItemFilter& filter, const Numbers& numbers) {
  Condition result;
  if (numbers.specs.empty() && filter.all) result.add("i.top = 1");
  if (filter.all) return result;
  const auto extreme = [&](bool newest) {
    if (numbers.specs.empty()) return std::string{newest ? "i.newest = 1" : "i.oldest = 1"};
    return fmt::format(
        "NOT EXISTS (SELECT 1 FROM item s WHERE s.uuid = i.uuid AND s.type = i.type AND s.place = i.place "
        "AND "
        "s.ended IS NULL AND s.spec IN {} AND (s.version, s.spec) {} (i.version, i.spec))",
        marks(numbers.specs.size()), newest ? ">" : "<");
  };
  std::string any;
  std::vector<Value> bound;
  const auto either = [&](const std::string& text, const std::vector<Value>& values) {
    any += (any.empty() ? "" : " OR ") + text;
    bound.insert(bound.end(), values.begin(), values.end());
  };
  if (filter.first) either(extreme(false), values_of(numbers.specs));
  if (filter.last) either(extreme(true), values_of(numbers.specs));
  if (!numbers.versions.empty()) {
    const auto top = numbers.specs.empty() ? "i.top = 1 AND " : "";
    either(fmt::format("({}i.version IN {})", top, marks(numbers.versions.size())),
           values_of(numbers.versions));
  }
  result.add("(" + any + ")", bound);
  return result;
}

Condition residual_condition(const ItemFilter& filter, const Numbers& numbers) {
  auto result = version_condition(filter, numbers);
  if (!numbers.types.empty()) {
    result.add("i.type IN " + marks(numbers.types.size()), values_of(numbers.types));
  }
  if (!numbers.specs.empty()) {
    result.add("i.spec IN " + marks(numbers.specs.size()), values_of(numbers.specs));
  }
  return result;
}

struct Driver {
  std::string_view index, condition;
  std::vector<std::vector<Value>> streams;  ///< the values of the condition, for each stream
};

constexpr std::int64_t known_specs[] = {20, 21};

Driver driver_of(const ItemFilter& filter, const Numbers& numbers) {
  Driver driver;
  const auto specs = numbers.specs.empty()
                         ? std::vector<std::int64_t>{std::begin(known_specs), std::end(known_specs)}
                         : numbers.specs;
  if (!numbers.ids.empty()) {
    driver = {"item_by_object", "i.type = ? AND i.uuid = ?", {}};
    for (const auto& [type, uuid] : numbers.ids) driver.streams.push_back({type, uuid});
  } else if (!numbers.versions.empty() && !filter.first && !filter.last && !filter.all) {
    driver = {"item_by_version", "i.version = ?", {}};
    for (const auto version : numbers.versions) driver.streams.push_back({version});
  } else if (!numbers.types.empty()) {
    driver = {"item_by_type", "i.type = ? AND i.spec = ?", {}};
    for (const auto type : numbers.types) {
      for (const auto spec : specs) driver.streams.push_back({type, spec});
    }
  } else if (filter.last && !filter.first && !filter.all && numbers.versions.empty() &&
             numbers.specs.empty()) {
    driver = {"item_newest", "i.newest = 1", {{}}};
  } else {
    driver = {"item_by_spec", "i.spec = ?", {}};
    for (const auto spec : specs) driver.streams.push_back({spec});
  }
  return driver;
}

void bind(Statement& statement, int parameter, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    statement.bind(parameter, *number);
  else
    statement.bind(parameter, std::get<Uuid>(value));
}

/// The last item added up to and including `moment`: seq and added grow together, without gaps.
std::int64_t last_seq_until(Connection& connection, Timestamp moment) {
  auto& newest = connection.cached("SELECT coalesce(max(seq), 0) FROM item");
  newest.step();
  std::int64_t high = newest.integer(0);
  newest.reset();
  std::int64_t low = 0;  // its item was added until then; seq 0 stands for none
  auto& row = connection.cached("SELECT added FROM item WHERE seq = ?1");
  while (low < high) {
    const auto middle = low + (high - low + 1) / 2;
    row.bind(1, middle);
    const bool until = row.step() && row.integer(0) <= moment.micros;
    row.reset();
    if (until)
      low = middle;
    else
      high = middle - 1;
  }
  return low;
}

bool is_default(const ItemFilter& filter) {
  return filter.bodies && filter.last && !filter.first && !filter.all && filter.ids.empty() &&
         filter.types.empty() && filter.spec_versions.empty() && filter.versions.empty();
}

struct Walk {
  std::int64_t place = 0, after = 0, now = 0, most = 0;
  std::size_t most_bytes = 0;
};

/// Counts bodies as they come; true while the next one still fits, or is the first.
class ByteBudget {
 public:
  explicit ByteBudget(std::size_t most) : most_{most} {}
  bool takes(std::size_t bytes) {
    const bool fits = used_ == 0 || bytes <= most_ - std::min(used_, most_);
    used_ += bytes;
    return fits;
  }

 private:
  std::size_t most_, used_ = 0;
};

/// What every subscriber asks all day: one statement, prepared once. A page that was cut at its bytes has
/// `more`.
ItemPage walk_default(Connection& connection, const Walk& walk) {
  static const auto sql = fmt::format(
      "SELECT {}, coalesce(i.body, v.body) FROM item i INDEXED BY item_newest JOIN object_type t ON t.no = "
      "i.type LEFT JOIN version v ON v.seq = i.record WHERE i.place = ?1 AND i.newest = 1 AND i.seq > ?2 AND "
      "(i.expires IS NULL OR i.expires > ?3) ORDER BY i.seq LIMIT ?4",
      item_columns);
  auto& rows = connection.cached(sql);
  rows.bind(1, walk.place).bind(2, walk.after).bind(3, walk.now).bind(4, walk.most);
  ItemPage page;
  page.items.reserve(static_cast<std::size_t>(walk.most));
  ByteBudget budget{walk.most_bytes};
  while (!page.more && rows.step()) {
    const auto body = rows.text(item_column_count);
    page.more = !budget.takes(body.size());
    if (page.more) break;
    page.items.push_back(read_item(rows));
    page.items.back().body = body;
  }
  rows.reset();
  return page;
}

std::vector<Item> walk_streams(Connection& connection, const Walk& walk, const ItemFilter& filter,
                               const Numbers& numbers) {
  const auto driver = driver_of(filter, numbers);
  const auto residual = residual_condition(filter, numbers);
  Statement rows{
      connection,
      fmt::format("SELECT {} FROM item i INDEXED BY {} JOIN object_type t ON t.no = i.type WHERE "
                  "i.place = ? AND i.seq > ? AND i.ended IS NULL AND (i.expires IS NULL OR i.expires "
                  "> ?) AND {}{} ORDER BY i.seq LIMIT ?",
                  item_columns, driver.index, driver.condition, residual.sql)};
  std::vector<Item> items;
  for (const auto& stream : driver.streams) {
    rows.bind(1, walk.place).bind(2, walk.after).bind(3, walk.now);
    int parameter = 3;
    for (const auto& value : stream) bind(rows, ++parameter, value);
    for (const auto& value : residual.values) bind(rows, ++parameter, value);
    rows.bind(++parameter, walk.most);
    while (rows.step()) items.push_back(read_item(rows));
  }
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.seq < b.seq; });
  return items;
}

/// Cuts the page before the first body that does not fit.
void fill_bodies(Connection& connection, ItemPage& page, std::size_t most_bytes) {
  auto& row = connection.cached(
      "SELECT coalesce(i.body, v.body) FROM item i LEFT JOIN version v ON v.seq = i.record WHERE i.seq = ?1");
  ByteBudget budget{most_bytes};
  for (std::size_t i = 0; i < page.items.size(); ++i) {
    row.bind(1, page.items[i].seq);
    if (row.step()) page.items[i].body = row.text(0);
    row.reset();
    if (budget.takes(page.items[i].body.size())) continue;
    page.items.resize(i);
    page.more = true;
  }
}

}  // namespace

ItemPage SqliteItems::page(const Place& place, const ItemFilter& filter) const {
  auto& connection = filter.bodies ? context_.settled() : context_.connection();
  ItemPage page;
  const auto number = context_.find_place(place);
  const auto numbers = numbers_of(context_, filter);
  if (!number || numbers.nothing || filter.limit == 0) return page;
  Walk walk{*number, filter.after, context_.now().micros, static_cast<std::int64_t>(filter.limit) + 1,
            filter.most_bytes};
  if (filter.added_after) walk.after = std::max(walk.after, last_seq_until(connection, *filter.added_after));
  const bool plain = is_default(filter);
  if (plain)
    page = walk_default(connection, walk);
  else
    page.items = walk_streams(connection, walk, filter, numbers);
  if (page.items.size() > filter.limit) {
    page.items.resize(filter.limit);
    page.more = true;
  }
  if (!plain && filter.bodies) fill_bodies(connection, page, filter.most_bytes);
  return page;
}

}  // namespace sanad::store
