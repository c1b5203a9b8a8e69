// SPDX-License-Identifier: Apache-2.0
// Press accounts of attacks and UCDP GED, with a key set by hand. The data may not lie in this repository:
// without it beside the source folder (../shared/data) the test is skipped.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

#include "ged_events.h"
#include "sanad/reconcile/reconciler.h"
#include "scoring.h"

namespace sanad::reconcile {
namespace {

using twin::number;
using twin::Row;
using twin::rows_of;

records::Account account_of(const std::string& source, const std::string& native_id) {
  records::Account account;
  account.source = source;
  account.native_id = native_id;
  account.id = records::natural_id("incident", source, native_id);
  return account;
}

void put_point(const Row& row, records::Account& account) {
  const auto latitude = number<double>(row.at("latitude"));
  const auto longitude = number<double>(row.at("longitude"));
  if (latitude && longitude) account.where.point = geo::Point{*latitude, *longitude};
}

void put_count(const Row& row, const std::string& name, records::Measure measure,
               records::Attackers attackers, records::Account& account) {
  const auto cell = [&](const char* bound) { return number<std::int64_t>(row.at(name + bound)); };
  const records::Count count{cell("_low"), cell("_best"), cell("_high")};
  if (count.known()) account.counts.push_back({measure, records::VictimClass::all, attackers, count});
}

records::Tactic tactic_of(const std::string& text) {
  if (text == "suicide bombing") return records::Tactic::suicide;
  if (text == "armed assault" || text == "exchange of fire") return records::Tactic::armed_assault;
  if (text == "car bomb") return records::Tactic::vehicle_bomb;
  return text == "bombing" || text == "IED" ? records::Tactic::bombing : records::Tactic::unknown;
}

records::Account press_of(const Row& row) {
  auto account = account_of("press", row.at("account_id"));
  account.when = DateRange::parse(row.at("date")).value();
  account.where.country = "Pakistan";
  account.where.province = row.at("province");
  account.where.district = row.at("district");
  account.where.place = row.at("place");
  account.where.precision = row.at("location_precision") == "town"    ? records::PlacePrecision::near
                            : row.at("location_precision") == "exact" ? records::PlacePrecision::exact
                                                                      : records::PlacePrecision::district;
  put_point(row, account);
  account.tactic = tactic_of(row.at("tactic"));
  account.publisher = row.at("publisher");
  const auto& scope = row.at("killed_includes_attackers");
  const auto attackers = scope == "yes"  ? records::Attackers::included
                         : scope == "no" ? records::Attackers::excluded
                                         : records::Attackers::unknown;
  put_count(row, "killed", records::Measure::killed, attackers, account);
  put_count(row, "injured", records::Measure::injured, records::Attackers::unknown, account);
  if (!row.at("perpetrator").empty())
    account.actors.push_back({row.at("perpetrator"), records::ActorRole::perpetrator});
  if (const auto n = number<std::int64_t>(row.at("killed_militants"))) {
    account.counts.push_back({records::Measure::killed, records::VictimClass::militant,
                              records::Attackers::unknown, records::Count::exactly(*n)});
  }
  return account;
}

records::Account ged_of(const Row& row) {
  static constexpr std::array precisions{records::PlacePrecision::exact,    records::PlacePrecision::near,
                                         records::PlacePrecision::district, records::PlacePrecision::province,
                                         records::PlacePrecision::area,     records::PlacePrecision::country,
                                         records::PlacePrecision::unknown};
  auto account = account_of("ucdp-ged", row.at("id"));
  account.when = {Day::parse(row.at("date_start").substr(0, 10)).value(),
                  Day::parse(row.at("date_end").substr(0, 10)).value(),
                  static_cast<DatePrecision>(number<int>(row.at("date_prec")).value_or(1) - 1)};
  account.where.country = row.at("country");
  account.where.province = row.at("adm_1");
  account.where.district = row.at("adm_2");
  account.where.place = row.at("where_coordinates");
  account.where.precision =
      precisions.at(static_cast<std::size_t>(number<int>(row.at("where_prec")).value_or(7) - 1));
  put_point(row, account);
  account.actors = {{row.at("side_a"), records::ActorRole::side_a},
                    {row.at("side_b"), records::ActorRole::side_b}};
  const auto cell = [&](const char* name) { return number<std::int64_t>(row.at(name)); };
  account.counts = {{records::Measure::killed,
                     records::VictimClass::all,
                     records::Attackers::included,
                     {cell("low"), cell("best"), cell("high")}}};
  return account;
}

struct Linked {
  int hits = 0, wrong = 0, missed = 0;
  double precision() const { return hits / static_cast<double>(hits + wrong); }
  double recall() const { return hits / static_cast<double>(hits + missed); }
};

TEST(PressAccounts, MeetEachOtherAndTheRowsOfGedThatTellOfThem) {
  const std::string data = std::string{SANAD_SOURCE_DIR} + "/../shared/data/";
  const auto press = rows_of(data + "press/pakistan_press_accounts.csv");
  const auto ged = rows_of(data + "ucdp-ged/ged_v22_1_pakistan.csv");
  if (press.empty() || ged.empty()) GTEST_SKIP() << "no press accounts beside the source folder";
  Reconciler reconciler{geo::Gazetteer::built_in(), {}};
  records::SourceInfo table;
  table.name = "ucdp-ged";
  table.one_row_per_incident = true;
  reconciler.declare(table);
  std::map<Uuid, std::string> native;
  for (const auto& row : press) reconciler.add(press_of(row));
  for (const auto& row : ged) {
    if (number<int>(row.at("year")).value_or(0) >= 2007) reconciler.add(ged_of(row));
    native[account_of("ucdp-ged", row.at("id")).id.uuid] = row.at("id");
  }
  const auto& found = reconciler.run();
  std::map<Uuid, std::int64_t> labels, of_account;
  std::map<std::int64_t, std::set<std::string>> rows_in;
  for (const auto& member : found.members) {
    const auto label =
        labels.emplace(member.incident, static_cast<std::int64_t>(labels.size())).first->second;
    of_account[member.account] = label;
    if (native.contains(member.account)) rows_in[label].insert(native[member.account]);
  }
  std::vector<std::int64_t> division, truth;
  Linked linked, one_to_one;  // the second leaves out attacks that GED keeps in several rows
  for (const auto& row : rows_of(data + "press/pakistan_press_incident_key.csv")) {
    const auto label = of_account.at(account_of("press", row.at("account_id")).id.uuid);
    division.push_back(label);
    truth.push_back(number<std::int64_t>(row.at("incident_id").substr(1)).value_or(0));
    std::set<std::string> wanted;
    std::istringstream ids{row.at("ged_event_ids")};
    for (std::string id; std::getline(ids, id, ';');) wanted.insert(id);
    for (const auto& id : rows_in[label]) wanted.contains(id) ? ++linked.hits : ++linked.wrong;
    for (const auto& id : wanted) linked.missed += rows_in[label].contains(id) ? 0 : 1;
    const auto& relation = row.at("ged_relation");
    if (relation != "same" && relation != "none_found") continue;
    for (const auto& id : rows_in[label]) wanted.contains(id) ? ++one_to_one.hits : ++one_to_one.wrong;
    for (const auto& id : wanted) one_to_one.missed += rows_in[label].contains(id) ? 0 : 1;
  }
  const auto quality = twin::quality_of(division, truth);
  std::printf("press: P %.3f R %.3f F1 %.3f; press x GED: P %.3f R %.3f, without splits P %.3f R %.3f\n",
              quality.pairwise.precision, quality.pairwise.recall, quality.pairwise.f1, linked.precision(),
              linked.recall(), one_to_one.precision(), one_to_one.recall());
  EXPECT_GT(quality.pairwise.precision, 0.97);
  EXPECT_GT(quality.pairwise.recall, 0.95);
  EXPECT_GT(linked.precision(), 0.95);
  EXPECT_GT(linked.recall(), 0.82);
  EXPECT_GT(one_to_one.recall(), 0.95);
}

}  // namespace
}  // namespace sanad::reconcile
