// SPDX-License-Identifier: Apache-2.0
/// The views are read here as any SQLite tool reads them: without Sanad.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "temporary_base.h"

namespace sanad::embedded {
extern const std::string_view store_0002_views;
}  // namespace sanad::embedded

namespace sanad::store::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Rows as texts joined with '|'; NULL is '-'.
std::vector<std::string> query(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  EXPECT_EQ(sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  std::vector<std::string> rows;
  const auto collect = [](void* into, int columns, char** values, char**) {
    std::string line;
    for (int i = 0; i < columns; ++i) {
      if (i > 0) line += '|';
      line += values[i] != nullptr ? values[i] : "-";
    }
    static_cast<std::vector<std::string>*>(into)->push_back(line);
    return 0;
  };
  EXPECT_EQ(sqlite3_exec(database, sql.c_str(), collect, &rows, nullptr), SQLITE_OK)
      << sqlite3_errmsg(database);
  sqlite3_close(database);
  return rows;
}

records::Account full_account() {
  auto account = account_of(1, 7);
  account.when = DateRange::make(Day::from_ymd(2022, 12, 1).value(), Day::from_ymd(2022, 12, 31).value(),
                                 DatePrecision::month)
                     .value();
  account.where.district = "Quetta";
  account.where.place = "Baleli";
  account.where.precision = records::PlacePrecision::near;
  account.kind = records::EventKind::attack;
  account.tactic = records::Tactic::suicide;
  account.target = records::Target::police;
  account.counts.push_back({records::Measure::killed,
                            records::VictimClass::civilian,
                            records::Attackers::unknown,
                            {1, 2, std::nullopt}});
  account.counts.push_back({records::Measure::injured, records::VictimClass::all, records::Attackers::unknown,
                            records::Count::at_least(20)});
  return account;
}

/// The view of accounts as migration 2 made it: slower, and the meaning of every column.
std::string first_account_view() {
  constexpr std::string_view start = "CREATE VIEW account AS";
  const auto text = embedded::store_0002_views.substr(embedded::store_0002_views.find(start) + start.size());
  return std::string{text.substr(0, text.find(';'))};
}

TEST(Views, ShowAccountsAsTheFirstViewOfThemDid) {
  TemporaryBase base;
  const auto transaction = base.store->begin();
  transaction->put(records::to_object(source_of("test-list")), std::nullopt);
  transaction->put(records::to_object(full_account(), std::nullopt), std::nullopt);
  transaction->put(record(2), std::nullopt);
  auto bare = account_of(3);
  bare.counts.clear();
  bare.set(records::AccountFlag::aggregate);
  bare.covers = 0;
  transaction->put(records::to_object(bare, std::nullopt), std::nullopt);
  const auto foreign = records::read_object(
      R"({"type":"incident","spec_version":"2.1","id":"incident--0d4c8a2b-6f5e-4b0b-9c6e-2f1d3c4b5a69",)"
      R"("created":"2022-01-01T00:00:00.000Z","modified":"2022-01-01T00:00:00.000Z","name":"Of another maker"})");
  ASSERT_TRUE(foreign.has_value()) << describe(foreign.error());
  transaction->put(*foreign, std::nullopt);
  transaction->commit("import", "");
  const auto rows = query(base.path, "SELECT * FROM account ORDER BY seq");
  EXPECT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows, query(base.path, "SELECT * FROM (" + first_account_view() + ") ORDER BY seq"));
}

TEST(Views, ShowAnAccountInColumns) {
  TemporaryBase base;
  const auto transaction = base.store->begin();
  transaction->put(records::to_object(source_of("test-list")), std::nullopt);
  const auto file = transaction->begin_file({}, true);
  transaction->keep(file, std::string(100, 'x'));
  transaction->end_file(file);
  transaction->put(records::to_object(full_account(), std::nullopt), Provenance{file, 10, 20, 2});
  transaction->commit("import", "");
  const auto id = full_account().id.to_string();
  EXPECT_THAT(
      query(base.path, "SELECT id, source, native_id, date_first, date_last, date_precision FROM account"),
      ElementsAre(id + "|test-list|1|2022-12-01|2022-12-31|month"));
  EXPECT_THAT(query(base.path,
                    "SELECT country, province, district, place, latitude, longitude, place_precision, kind, "
                    "tactic, target FROM account"),
              ElementsAre("Pakistan|Balochistan|Quetta|Baleli|30.2|67|near|attack|suicide|police"));
  EXPECT_THAT(query(base.path,
                    "SELECT killed_low, killed_best, killed_high, injured_low, injured_best, injured_high, "
                    "kidnapped_best, killed_civilian_best, killed_police_best FROM account"),
              ElementsAre("7|7|7|20|20|-|-|2|-"))
      << "unknown is NULL, not 0";
  EXPECT_THAT(query(base.path, "SELECT marking, title, file, line, covers FROM account"),
              ElementsAre("clear|Attack 1|1|2|1"));
  EXPECT_THAT(
      query(base.path,
            "SELECT id, type, recorded, byte_offset, byte_length FROM record WHERE type = 'incident'"),
      ElementsAre(id + "|incident|2026-11-01T00:00:00.000Z|10|20"));
}

TEST(Views, ShowOnlyWhatIsInForce) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 3);
  import_accounts(*base.store, 1, 1, 5);
  const auto transaction = base.store->begin();
  ASSERT_TRUE(transaction->withdraw(record(2).id, "gone"));
  transaction->commit("import", "");
  EXPECT_THAT(query(base.path, "SELECT native_id, killed_best FROM account ORDER BY 1"),
              ElementsAre("0|1", "1|5"));
}

TEST(Views, ShowSourcesFilesImportsAndEditions) {
  TemporaryBase base;
  const auto transaction = base.store->begin();
  transaction->put(records::to_object(source_of("test-list")), std::nullopt);
  FileInfo info;
  info.name = "list.csv";
  info.source = "test-list";
  const auto file = transaction->begin_file(info, true);
  transaction->keep(file, "abc");
  transaction->end_file(file);
  transaction->report({file, 3, 2, 0, 0, 0, 1, {{"bad-date", 1}}});
  const auto edition = transaction->commit("import", "list.csv");
  EXPECT_THAT(query(base.path, "SELECT name, licence, pass_on, reliability, marking FROM source"),
              ElementsAre("test-list|CC BY 4.0|no|F|amber+strict"));
  EXPECT_THAT(query(base.path, "SELECT name, bytes, kept, sha256 FROM kept_file"),
              ElementsAre("list.csv|3|1|" + sha256("abc").to_hex()));
  EXPECT_THAT(query(base.path, "SELECT file, read, stored, rejected, diagnostics FROM import"),
              ElementsAre("list.csv|3|2|1|{\"bad-date\":1}"));
  EXPECT_THAT(query(base.path, "SELECT seq, at, action, note FROM edition ORDER BY seq DESC LIMIT 1"),
              ElementsAre(std::to_string(edition) + "|2026-11-01T00:00:00.000Z|import|list.csv"));
}

TEST(Views, ShowTheRegisterAndWhy) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 3);
  const auto a = std::min(account_of(0).id, account_of(1).id);
  const auto b = std::max(account_of(0).id, account_of(1).id);
  const auto c = account_of(2).id;
  const auto transaction = base.store->begin();
  records::AnalystDecision decision;
  decision.a = std::min(a, c);
  decision.b = std::max(a, c);
  decision.same = false;
  decision.by = "A. Analyst";
  decision.reason = "two towns";
  decision.at = base.clock.at;
  transaction->put(records::to_object(decision), std::nullopt);
  using reconcile::Band;
  using reconcile::Role;
  transaction->save_incidents({"rules-1",
                               {{a.uuid, a.uuid, Role::account, Band::same, 9},
                                {b.uuid, a.uuid, Role::part, Band::same, 9},
                                {c.uuid, c.uuid, Role::aggregate, Band::apart, 0}},
                               {{a.uuid, b.uuid, 9, 2, Band::same, false, {1}},
                                {decision.a.uuid, decision.b.uuid, 0, 0, Band::apart, true, {}}},
                               {{c.uuid, a.uuid}}});
  transaction->commit("reconcile", "");
  EXPECT_THAT(
      query(base.path, "SELECT incident, account, role, band, bits FROM membership WHERE role = 'part'"),
      ElementsAre(a.to_string() + "|" + b.to_string() + "|part|same|9.0"));
  EXPECT_THAT(query(base.path, "SELECT accounts, sources, source_names, aggregate FROM incident ORDER BY 1"),
              ElementsAre("1|1|test-list|1", "2|1|test-list|0"));
  EXPECT_THAT(query(base.path, "SELECT id FROM incident WHERE accounts = 2"), ElementsAre(a.to_string()));
  EXPECT_THAT(query(base.path, "SELECT aggregate, incident FROM cover"),
              ElementsAre(c.to_string() + "|" + a.to_string()));
  EXPECT_THAT(
      query(base.path, "SELECT kind, a, b, band, bits, decided_by, reason FROM decision ORDER BY kind"),
      ElementsAre("analyst|" + decision.a.to_string() + "|" + decision.b.to_string() +
                      "|apart|-|A. Analyst|two towns",
                  "score|" + a.to_string() + "|" + b.to_string() + "|same|9.0|rules rules-1|-"));
}

TEST(Views, ShowPublishedFigures) {
  TemporaryBase base;
  records::PublishedFigure figure;
  figure.source = "printed";
  figure.native_id = "x-1";
  figure.id = records::natural_id("x-sanad-published-figure", figure.source, figure.native_id);
  figure.publisher = "An institute";
  figure.measure = "killed";
  figure.best = 980;
  figure.period = DateRange::whole_year(2022);
  figure.place = "Pakistan";
  figure.change_percent = 14.47;
  const auto transaction = base.store->begin();
  transaction->put(records::to_object(source_of("printed")), std::nullopt);
  transaction->put(records::to_object(figure, std::nullopt), std::nullopt);
  transaction->commit("import", "");
  EXPECT_THAT(query(base.path,
                    "SELECT publisher, measure, best, low, period_first, period_last, change_percent FROM "
                    "published_figure"),
              ElementsAre("An institute|killed|980|-|2022-01-01|2022-12-31|14.47"));
}

TEST(Views, ShowStatements) {
  TemporaryBase base;
  records::Statement statement;
  statement.source = "said";
  statement.native_id = "x-1";
  statement.id = records::natural_id("relationship", statement.source, statement.native_id);
  statement.subjects = {{"Group A", records::NodeKind::group}, {"Group B", records::NodeKind::group}};
  statement.relation = "merged_into";
  statement.object = {"Group C", records::NodeKind::group};
  statement.from = DateRange::whole_month(2014, 9);
  statement.withdrawn = Day::from_ymd(2020, 1, 2).value();
  statement.withdrawn_because = "misread";
  const auto transaction = base.store->begin();
  transaction->put(records::to_object(source_of("said")), std::nullopt);
  for (const auto& node : records::nodes_of(statement)) transaction->put(node, std::nullopt);
  transaction->put(records::to_object(statement, std::nullopt), std::nullopt);
  transaction->commit("import", "");
  EXPECT_THAT(query(base.path,
                    "SELECT subject, json_array_length(subjects), relation, object, from_first, from_last, to_last, "
                    "stance, withdrawn, withdrawn_because, replaced_by FROM statement"),
              ElementsAre("Group A|2|merged_into|Group C|2014-09-01|2014-09-30|-|asserts|2020-01-02|misread|-"));
  EXPECT_THAT(query(base.path, "SELECT count(*) FROM decision"), ElementsAre("0"));
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Views, ShowListings) {
  TemporaryBase base;
  records::Listing listing;
  listing.source = "a-list";
  listing.native_id = "7";
  listing.reference = "QDi.007";
  listing.id = records::natural_id("x-sanad-listing", listing.source, listing.native_id);
  listing.kind = records::ListingKind::person;
  listing.names = {{"A Name", records::NameQuality::primary}, {"B Name", records::NameQuality::weak}};
  listing.listed_on = Day::from_ymd(2012, 12, 31).value();
  listing.marking = records::Tlp::clear;
  const auto transaction = base.store->begin();
  transaction->put(records::to_object(source_of("a-list")), std::nullopt);
  transaction->put(records::to_object(listing, std::nullopt), std::nullopt);
  transaction->commit("import", "");
  EXPECT_THAT(query(base.path,
                    "SELECT source, reference, kind, name, json_array_length(names), names ->> '$[1].quality', "
                    "gender, listed_on, marking FROM listing"),
              ElementsAre("a-list|QDi.007|person|A Name|2|weak|-|2012-12-31|clear"));
}

TEST(Views, TakeIncidentsOfOtherMakers) {
  TemporaryBase base;
  const auto foreign = records::read_object(
      R"({"type":"incident","spec_version":"2.1","id":"incident--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f",)"
      R"("created":"2020-01-01T00:00:00.000Z","modified":"2020-01-01T00:00:00.000Z","name":"theirs"})");
  ASSERT_TRUE(foreign.has_value()) << describe(foreign.error());
  const auto transaction = base.store->begin();
  transaction->put(*foreign, std::nullopt);
  transaction->commit("import", "");
  EXPECT_THAT(query(base.path, "SELECT title, source, killed_best, marking FROM account"),
              ElementsAre("theirs|-|-|amber+strict"));
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

}  // namespace
}  // namespace sanad::store::test
