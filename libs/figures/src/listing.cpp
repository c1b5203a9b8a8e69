// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/listing.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "attributes.h"
#include "columns_impl.h"
#include "placing.h"
#include "scope.h"
#include "source_choice.h"

namespace sanad::figures {
namespace {

using Incidents = std::vector<std::uint32_t>;

std::string text_of(std::span<const char> text) {
  return {text.begin(), text.end()};
}

/// The numbers of one measure under the definition.
struct Told {
  std::shared_ptr<const Values> values;
  std::optional<Range> at(std::uint32_t incident) const {
    const Fact& fact = values->fact(incident);
    return fact.known != 0 ? std::optional{Range::spanning(fact.low, fact.best, fact.high)} : std::nullopt;
  }
};

class Listing {
 public:
  Listing(const Columns::Impl& columns, const Definition& definition)
      : table_{columns.table},
        keys_{columns.keys},
        view_{columns.view(view_sources(table_, definition))},
        killed_{values(columns, definition, records::Measure::killed)},
        injured_{values(columns, definition, records::Measure::injured)} {}

  Incidents in_scope(const Scope& scope) const {
    const auto mask = mask_of(scope, *view_, *killed_.values, true);
    Incidents found;
    for (std::uint32_t incident = 0; incident < mask.size(); ++incident) {
      if (mask[incident] != Counts::no) found.push_back(incident);
    }
    return found;
  }

  /// The incidents at [from, to) of the order, in order; the others are not put into any. O(n + k log k).
  Incidents ordered(const Incidents& incidents, Order order, std::size_t from, std::size_t to) const {
    struct Ranked {
      std::int64_t rank;
      std::uint32_t incident;
    };
    std::vector<Ranked> all;
    all.reserve(incidents.size());
    for (const std::uint32_t incident : incidents) all.push_back({rank_of(incident, order), incident});
    const auto before = [this](const Ranked& a, const Ranked& b) {
      return a.rank != b.rank ? a.rank < b.rank : id_of(a.incident) < id_of(b.incident);
    };
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(to);
    if (first != all.end()) std::nth_element(all.begin(), first, all.end(), before);
    std::partial_sort(first, last, all.end(), before);
    Incidents chosen;
    for (auto it = first; it != last; ++it) chosen.push_back(it->incident);
    return chosen;
  }

  IncidentRow row(std::uint32_t incident) const {
    const auto members = view_->members.at(incident);
    const Attributes is = attributes_of(table_, members);
    IncidentRow out;
    out.incident = id_of(incident);
    out.when = {Day::from_number(is.first), Day::from_number(is.last),
                static_cast<DatePrecision>(table_.date_precision[is.date_teller])};
    describe_place(is, members, out);
    out.kind = static_cast<records::EventKind>(is.kind);
    out.tactic = static_cast<records::Tactic>(is.tactic);
    out.target = static_cast<records::Target>(is.target);
    for (const std::uint32_t code : view_->actors.at(incident)) {
      out.actors.push_back(table_.actor_names[code].name);
    }
    out.killed = killed_.at(incident);
    out.injured = injured_.at(incident);
    out.status = keys_.name(Key::status, view_->column(Key::status)[incident]);
    out.marking = static_cast<records::Tlp>(view_->marking[incident]);
    out.aggregate = table_.role[members.front()] == static_cast<std::uint8_t>(reconcile::Role::aggregate);
    for (const std::uint32_t account : members) out.members.push_back(member(account));
    std::ranges::sort(out.members, {},
                      [](const MemberRow& row) { return std::tie(row.source, row.native_id, row.account); });
    return out;
  }

 private:
  static constexpr std::int64_t no_rank = std::numeric_limits<std::int64_t>::max();

  std::int64_t rank_of(std::uint32_t incident, Order order) const {
    if (order == Order::killed) {
      const auto dead = killed_.at(incident);
      return dead ? -dead->best() : no_rank;
    }
    if (view_->column(Key::year)[incident] == no_code) return no_rank;
    const std::int64_t day = view_->first[incident];
    return order == Order::date ? day : -day;
  }

  Told values(const Columns::Impl& columns, const Definition& definition, records::Measure measure) const {
    const ValueKey key{definition, {measure, 0, definition.attackers_counted}, BestRule::median};
    return {columns.values(view_sources(table_, definition), key)};
  }

  Uuid id_of(std::uint32_t incident) const {
    return table_.incident_id[table_.incident[view_->members.at(incident).front()]];
  }

  /// The point of the account that gave the place, else of the most exact account that has one.
  void describe_place(const Attributes& is, std::span<const std::uint32_t> members, IncidentRow& out) const {
    out.country = known_name(table_.countries, is.country);
    out.province = known_name(table_.provinces, is.province);
    out.district = known_name(table_.districts, is.district);
    out.place = text_of(table_.place.at(is.place_teller));
    const auto at = placing_account(table_, is, members);
    out.precision = static_cast<records::PlacePrecision>(table_.place_precision[at]);
    if (has_point(table_, at)) out.point = geo::Point{table_.latitude[at], table_.longitude[at]};
  }

  MemberRow member(std::uint32_t account) const {
    return {table_.id[account],
            table_.sources[table_.source[account]].name,
            text_of(table_.native_id.at(account)),
            static_cast<reconcile::Role>(table_.role[account]),
            static_cast<reconcile::Band>(table_.band[account]),
            double{table_.bits[account]},
            table_.one_row[table_.source[account]] != 0};
  }

  const Table& table_;
  const KeySpace& keys_;
  std::shared_ptr<const View> view_;
  Told killed_, injured_;
};

}  // namespace

Result<Page> list_incidents(const Columns& columns, const std::vector<Filter>& where,
                            const Definition& definition, Order order, std::uint64_t skip,
                            std::uint64_t limit) {
  const Columns::Impl& impl = columns.impl();
  Query query;
  query.where = where;
  const auto scope = resolve(query, impl.keys);
  if (!scope) return tl::unexpected{scope.error()};
  const Listing listing{impl, definition};
  const Incidents incidents = listing.in_scope(*scope);
  Page page{incidents.size(), {}};
  const std::uint64_t from = std::min<std::uint64_t>(skip, incidents.size());
  const std::uint64_t to = from + std::min<std::uint64_t>(limit, incidents.size() - from);
  for (const std::uint32_t incident : listing.ordered(incidents, order, from, to))
    page.rows.push_back(listing.row(incident));
  return page;
}

}  // namespace sanad::figures
