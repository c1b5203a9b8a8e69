// SPDX-License-Identifier: Apache-2.0
#include "table_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sanad/core/date.h"
#include "sanad/reconcile/incident_register.h"
#include "sanad/records/marking.h"
#include "sanad/records/vocabulary.h"

namespace sanad::figures {
namespace {

template <class Enum>
std::size_t size_of() {
  return records::names<Enum>().size();
}

constexpr std::size_t date_precisions = static_cast<std::size_t>(DatePrecision::unknown) + 1;
constexpr std::size_t roles = static_cast<std::size_t>(reconcile::Role::copy) + 1;
constexpr std::size_t bands = static_cast<std::size_t>(reconcile::Band::apart) + 1;
constexpr std::size_t markings = static_cast<std::size_t>(records::Tlp::red) + 1;

class Check {
 public:
  explicit Check(const Table& table) : table_{table} {}

  std::string_view run() {
    lengths();
    codes();
    words();
    days();
    points();
    lists();
    incidents();
    names();
    return fault_;
  }

 private:
  void require(bool holds, std::string_view column) {
    if (!holds && fault_.empty()) fault_ = column;
  }

  template <class T>
  void below(const std::vector<T>& column, std::size_t limit, std::string_view name) {
    require(std::ranges::all_of(column, [&](T value) { return value < limit; }), name);
  }
  void code(const std::vector<std::uint32_t>& column, std::size_t limit, std::string_view name) {
    require(std::ranges::all_of(column, [&](auto value) { return value < limit || value == no_code; }), name);
  }

  void lengths() {
    const std::size_t size = table_.size();
    require(size < no_code, "id");
    const auto& t = table_;
    for (const auto* column : {&t.source, &t.country, &t.province, &t.district, &t.flags, &t.covers, &t.voice,
                               &t.original, &t.incident}) {
      require(column->size() == size, "a column of numbers");
    }
    for (const auto* column : {&t.first, &t.last, &t.published})
      require(column->size() == size, "a column of days");
    for (const auto* column : {&t.date_precision, &t.place_precision, &t.kind, &t.violence, &t.tactic,
                               &t.target, &t.marking, &t.role, &t.state}) {
      require(column->size() == size, "a column of words");
    }
    require(std::ranges::is_sorted(t.id) && std::ranges::adjacent_find(t.id) == t.id.end(), "id");
    for (const auto* column : {&t.latitude, &t.longitude, &t.bits})
      require(column->size() == size, "point or bits");
    require(t.band.size() == size, "band");
    require(t.incident_id.size() == t.incidents, "incident_id");
    require(t.one_row.size() == t.sources.size(), "one_row");
  }

  void codes() {
    below(table_.source, table_.sources.size(), "source");
    code(table_.country, table_.countries.size(), "country");
    code(table_.province, table_.provinces.size(), "province");
    code(table_.district, table_.districts.size(), "district");
    code(table_.original, table_.size(), "original");
    below(table_.voice, no_code, "voice");
  }

  void words() {
    below(table_.date_precision, date_precisions, "date_precision");
    below(table_.place_precision, size_of<records::PlacePrecision>(), "place_precision");
    below(table_.kind, size_of<records::EventKind>(), "kind");
    below(table_.violence, size_of<records::Violence>(), "violence");
    below(table_.tactic, size_of<records::Tactic>(), "tactic");
    below(table_.target, size_of<records::Target>(), "target");
    below(table_.marking, markings, "marking");
    below(table_.role, roles, "role");
    below(table_.band, bands, "band");
  }

  /// Degrees, or no_degree in both; NaN passes no comparison.
  void points() {
    if (!fault_.empty()) return;
    for (std::size_t i = 0; i < table_.size(); ++i) {
      const float north = table_.latitude[i], east = table_.longitude[i];
      const bool none = north == no_degree && east == no_degree;
      require(none || (std::abs(north) <= 90 && std::abs(east) <= 180), "point");
      require(!std::isnan(table_.bits[i]), "bits");
    }
  }

  void days() {
    const std::int32_t earliest = Day::from_ymd(1, 1, 1)->number(),
                       latest = Day::from_ymd(9999, 12, 31)->number();
    const auto in_calendar = [&](std::int32_t day) { return earliest <= day && day <= latest; };
    require(std::ranges::all_of(table_.first, in_calendar), "first");
    require(std::ranges::all_of(table_.last, in_calendar), "last");
    if (fault_.empty()) require(std::ranges::equal(table_.first, table_.last, std::less_equal<>{}), "last");
  }

  template <class T>
  void list(const Lists<T>& lists, std::string_view name) {
    require(lists.begin.size() == table_.size() + 1 && lists.begin.front() == 0 &&
                lists.begin.back() == lists.items.size() && std::ranges::is_sorted(lists.begin),
            name);
  }

  void lists() {
    list(table_.actors, "actors");
    list(table_.counts, "counts");
    list(table_.native_id, "native_id");
    list(table_.place, "place");
    if (!fault_.empty()) return;
    below(table_.actors.items, table_.actor_names.size(), "actors");
    for (std::size_t i = 0; i < table_.size(); ++i) {
      const auto codes = table_.actors.at(i);
      require(std::ranges::adjacent_find(codes, std::greater_equal<>{}) == codes.end(), "actors");
    }
    for (const CountCell& cell : table_.counts.items) {
      require(cell.measure < size_of<records::Measure>() && cell.victims < size_of<records::VictimClass>() &&
                  cell.attackers < size_of<records::Attackers>() &&
                  std::min({cell.low, cell.best, cell.high}) >= CountCell::absent,
              "counts");
    }
  }

  /// Numbered by smallest member without gaps; an aggregate is alone.
  void incidents() {
    if (!fault_.empty()) return;
    std::uint32_t next = 0;
    std::vector<std::uint32_t> members(table_.incidents <= table_.size() ? table_.incidents : 0, 0);
    for (const std::uint32_t incident : table_.incident) {
      require(incident <= next && incident < members.size(), "incident");
      if (!fault_.empty()) return;
      if (incident == next) ++next;
      ++members[incident];
    }
    require(next == table_.incidents, "incident");
    for (std::size_t i = 0; i < table_.size(); ++i) {
      const bool aggregate = table_.role[i] == static_cast<std::uint8_t>(reconcile::Role::aggregate);
      require(!aggregate || members[table_.incident[i]] == 1, "role");
    }
    for (const CoverCell& cover : table_.cover) {
      require(cover.aggregate < table_.size() && cover.incident < table_.incidents, "cover");
    }
  }

  void names() {
    for (const auto* dictionary :
         {&table_.sources, &table_.countries, &table_.provinces, &table_.districts, &table_.actor_names}) {
      const auto not_before = [](const Entry& a, const Entry& b) { return a.name >= b.name; };
      require(std::ranges::adjacent_find(*dictionary, not_before) == dictionary->end(), "names");
    }
  }

  const Table& table_;
  std::string_view fault_;
};

}  // namespace

Result<bool> check_table(const Table& table) {
  const std::string_view fault = Check{table}.run();
  if (fault.empty()) return true;
  return fail(ErrorCode::invalid_input,
              fmt::format("expected columns that fit together, found a fault in {}", fault));
}

}  // namespace sanad::figures
