// SPDX-License-Identifier: Apache-2.0
/// A small base for tests: accounts and a register in a few words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sanad/figures/columns.h"
#include "sanad/figures/listing.h"

namespace sanad::figures {

inline records::Count exactly(std::int64_t n) {
  return records::Count::exactly(n);
}
inline records::Count between(std::int64_t low, std::int64_t best, std::int64_t high) {
  return {low, best, high};
}

/// An account on its way into the base; fields are set by name.
struct Given {
  records::Account account;

  Given& on(std::string_view date) {
    account.when = *DateRange::parse(date);
    return *this;
  }
  Given& in(std::string province, std::string district = {}) {
    account.where.province = std::move(province);
    account.where.district = std::move(district);
    account.where.precision =
        account.where.district.empty() ? records::PlacePrecision::province : records::PlacePrecision::exact;
    return *this;
  }
  Given& kind(records::EventKind kind) {
    account.kind = kind;
    return *this;
  }
  Given& killed(records::Count count, records::VictimClass victims = records::VictimClass::all,
                records::Attackers attackers = records::Attackers::unknown) {
    account.counts.push_back({records::Measure::killed, victims, attackers, count});
    return *this;
  }
  Given& by(std::string actor, records::ActorRole role = records::ActorRole::perpetrator) {
    account.actors.push_back({std::move(actor), role});
    return *this;
  }
  Given& printed(std::string publisher, std::string_view day = {}) {
    account.publisher = std::move(publisher);
    if (!day.empty()) account.published = *Day::parse(day);
    return *this;
  }
  Given& flag(records::AccountFlag flag) {
    account.set(flag);
    return *this;
  }
  Given& marked(records::Tlp marking) {
    account.marking = marking;
    return *this;
  }
  const Uuid& id() const& { return account.id.uuid; }
};

/// An attack in Balochistan on 2022-11-30 unless told otherwise.
inline Given account(std::string source, std::string native_id) {
  Given given;
  given.account.id = records::natural_id("incident", source, native_id);
  given.account.source = std::move(source);
  given.account.native_id = std::move(native_id);
  given.account.where.country = "Pakistan";
  given.account.kind = records::EventKind::attack;
  given.account.marking = records::Tlp::clear;
  given.on("2022-11-30").in("Balochistan", "Quetta");
  return given;
}

class World {
 public:
  using Role = reconcile::Role;

  World& one_row(std::string source) {
    records::SourceInfo info;
    info.name = std::move(source);
    info.one_row_per_incident = true;
    sources_.push_back(info);
    return *this;
  }
  World& add(const Given& given) {
    accounts_.push_back(given.account);
    return *this;
  }
  /// Adds accounts as members of one incident.
  World& incident(const std::string& name, const std::vector<std::pair<Given, Role>>& members) {
    for (const auto& [given, role] : members) {
      add(given);
      register_.members.push_back({given.id(), id_of(name), role, reconcile::Band::same, 10});
    }
    return *this;
  }
  World& incident(const std::string& name, const std::vector<Given>& members) {
    std::vector<std::pair<Given, Role>> with_roles;
    for (const Given& given : members) with_roles.emplace_back(given, Role::account);
    return incident(name, with_roles);
  }
  World& covers(const Given& aggregate, const std::string& incident) {
    register_.covers.push_back({aggregate.id(), id_of(incident)});
    return *this;
  }
  World& pair(const Given& a, const Given& b, reconcile::Band band) {
    reconcile::Pair pair;
    pair.a = std::min(a.id(), b.id());
    pair.b = std::max(a.id(), b.id());
    pair.bits = 5;
    pair.band = band;
    register_.pairs.push_back(pair);
    return *this;
  }

  Columns columns() const {
    Columns::Builder builder{geo::Gazetteer::built_in()};
    for (const auto& source : sources_) builder.declare(source);
    for (const auto& account : accounts_) builder.add(account);
    return std::move(builder).build(register_);
  }
  std::vector<records::Account>& accounts() & { return accounts_; }

  static Uuid id_of(const std::string& incident) { return Uuid::v5(Uuid{}, incident); }

 private:
  std::vector<records::SourceInfo> sources_;
  std::vector<records::Account> accounts_;
  reconcile::IncidentRegister register_;
};

inline const Definition& definition(std::string_view name) {
  for (const Definition& one : built_in_definitions()) {
    if (one.name == name) return one;
  }
  return built_in_definitions().front();
}

/// "killed", with `where` in the form of the command line.
inline Query killed(const std::vector<std::string>& where = {}, std::vector<Key> by = {}) {
  Query query;
  for (const std::string& filter : where) query.where.push_back(*parse_filter(filter));
  query.by = std::move(by);
  query.evidence = true;
  return query;
}

inline FigureTable figure(const Columns& columns, const Query& query, std::string_view name = "all") {
  return columns.figure(query, definition(name)).value();
}

/// low / best / high as text, "unknown" without a value.
inline std::string shown(const std::optional<Range>& range) {
  if (!range) return "unknown";
  return std::to_string(range->low()) + "/" + std::to_string(range->best()) + "/" +
         std::to_string(range->high());
}

/// "Balochistan 2022-11: 3/4/5" for each row.
inline std::vector<std::string> rows_of(const FigureTable& table) {
  std::vector<std::string> lines;
  for (const FigureRow& row : table.rows) {
    std::string line;
    for (const std::string& value : row.by) line += (line.empty() ? "" : " ") + value;
    lines.push_back(line + ": " + shown(row.value));
  }
  return lines;
}

}  // namespace sanad::figures
