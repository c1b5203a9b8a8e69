// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/actors.h"

#include <gtest/gtest.h>

#include "node_context.h"
#include "sanad/actors/succession.h"
#include "sanad/actors/ties.h"
#include "sanad/node/count.h"
#include "sanad/node/import.h"
#include "temporary_folder.h"

namespace sanad::node {
namespace {

using actors::Known;

const std::string head = "statement_id,subject,relation,object,date_start,published\n";

class Actors : public ::testing::Test {
 protected:
  void SetUp() override { open("2020-01-01T00:00:00Z"); }
  void open(const std::string& now) {
    base_.reset();
    quiet_.clock = FixedClock{Timestamp::parse(now).value()};
    store::OpenOptions options;
    options.create = true;
    base_ = store::open_sqlite(folder_.file("base.sanad"), options, quiet_.clock).value();
  }
  void import(const std::string& text) {
    StringSource source{text};
    const auto outcome = import_file(*base_, source, "list", {}, quiet_.context);
    ASSERT_EQ(outcome.failure, "");
    ASSERT_EQ(outcome.rejected, 0U);
  }
  static std::string leader(const actors::StatementBase& base, const Known& known) {
    const auto found = resolve(base, "Red Band", known);
    if (found.empty()) return "nobody of that name";
    const auto on = Day::parse("2019-06-01").value();
    const auto answer =
        holder_on(base, found[0].cluster, actors::leadership(), on, known, actors::View::best_graded);
    return answer.chosen ? answer.chosen->text : "nothing";
  }
  static Known here(std::string_view day) { return {Known::Reading::here, Day::parse(day).value()}; }

  sanad::testing::TemporaryFolder folder_;
  sanad::testing::QuietContext quiet_;
  std::unique_ptr<store::Store> base_;
};

TEST_F(Actors, HereAsksTheVersionsOfThen) {
  import(head + "1,First Man,leader_of,Red Band,2019-01-01,2019-01-02\n");
  open("2020-03-01T00:00:00Z");
  import(head + "1,Other Man,leader_of,Red Band,2019-01-01,2019-01-02\n");
  open("2020-05-01T00:00:00Z");
  import(head + "2,Third Man,leader_of,Blue Band,2019-01-01,2019-01-02\n");
  const auto base = load_actors(*base_->snapshot());
  EXPECT_EQ(base.entries().size(), 3U);
  EXPECT_EQ(leader(base, here("2019-12-31")), "nobody of that name");
  EXPECT_EQ(leader(base, here("2020-02-29")), "First Man");
  EXPECT_EQ(leader(base, here("2020-03-01")), "Other Man");
  EXPECT_EQ(leader(base, here("2020-05-01")), "nobody of that name");  // the row is gone from the list
  EXPECT_EQ(leader(base, {}), "nobody of that name");
}

TEST_F(Actors, TiesAndAliasesOfPartnersObjectsAreStatements) {
  import(R"({"type":"bundle","id":"bundle--5d0092c5-5f74-4287-9642-33f4c354e56d","objects":[
    {"type":"intrusion-set","spec_version":"2.1","id":"intrusion-set--4e78f46f-a023-4e5f-bc24-71b3ca22ec29",
     "created":"2018-01-01T00:00:00.000Z","modified":"2018-01-01T00:00:00.000Z","name":"Red Band","aliases":["RB"]},
    {"type":"threat-actor","spec_version":"2.1","id":"threat-actor--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f",
     "created":"2018-01-01T00:00:00.000Z","modified":"2018-01-01T00:00:00.000Z","name":"First Man",
     "resource_level":"individual"},
    {"type":"relationship","spec_version":"2.1","id":"relationship--57b56a43-b8b0-4cba-9deb-34e3e1faed9e",
     "created":"2018-02-01T00:00:00.000Z","modified":"2018-02-01T00:00:00.000Z","relationship_type":"led-by",
     "source_ref":"intrusion-set--4e78f46f-a023-4e5f-bc24-71b3ca22ec29",
     "target_ref":"threat-actor--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f",
     "start_time":"2018-01-01T00:00:00.000Z","stop_time":"2019-07-01T00:00:00.000Z"}]})");
  const auto base = load_actors(*base_->snapshot());
  ASSERT_EQ(base.entries().size(), 2U);
  EXPECT_EQ(leader(base, {}), "First Man");
  const auto& tie = base.statement(base.statement(0).relation == "alias" ? 1 : 0);
  EXPECT_EQ(tie.to.value().to_string(), "2019-06-30");
  EXPECT_EQ(resolve(base, "RB", {}).at(0).name, "Red Band");
  EXPECT_EQ(leader(base, {Known::Reading::publicly, Day::parse("2018-01-15").value()}), "nothing");
}

TEST_F(Actors, AFigureCountsFactionsWhileTheyBelonged) {
  import(head +
         "1,Blue Band,split_from,Red Band,2014-05-01,2014-05-02\n"
         "2,Blue Band,rejoined,Red Band,2020-08-17,2020-08-18\n");
  const auto base = load_actors(*base_->snapshot());
  figures::Query query;
  query.where = {{figures::Key::actor, {"Red Band"}}, {figures::Key::actor, {"Nobody"}}};
  const auto rolled_up = roll_up_actors(base, query);
  ASSERT_EQ(rolled_up.size(), 3U);
  ASSERT_EQ(query.where[0].dated.size(), 2U);
  EXPECT_FALSE(query.where[0].dated[0].sure);
  EXPECT_EQ(query.where[0].dated[0].within.last.to_string(), "2014-04-30");
  EXPECT_TRUE(query.where[0].dated[1].sure);
  EXPECT_EQ(query.where[0].dated[1].within.first.to_string(), "2020-08-17");
  EXPECT_TRUE(query.where[1].dated.empty());
}

TEST_F(Actors, AListingUnderANameOfAStatementIsListedBy) {
  import(head + "1,First Man,leader_of,Red Band,2019-01-01,2019-01-02\n");
  import(
      "<CONSOLIDATED_LIST><INDIVIDUALS>"
      "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>FIRST</FIRST_NAME><SECOND_NAME>MAN</SECOND_NAME>"
      "<REFERENCE_NUMBER>X1</REFERENCE_NUMBER><LISTED_ON>2019-05-01</LISTED_ON></INDIVIDUAL>"
      "<INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>SOMEBODY</FIRST_NAME><SECOND_NAME>ELSE</SECOND_NAME>"
      "<REFERENCE_NUMBER>X2</REFERENCE_NUMBER></INDIVIDUAL>"
      // A person of a group's name is another thing.
      "<INDIVIDUAL><DATAID>3</DATAID><FIRST_NAME>RED</FIRST_NAME><SECOND_NAME>BAND</SECOND_NAME>"
      "<REFERENCE_NUMBER>X3</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>");
  const auto base = load_actors(*base_->snapshot());
  ASSERT_EQ(base.entries().size(), 2U);
  const auto& listed = base.statement(base.statement(0).relation == "listed_by" ? 0 : 1);
  EXPECT_EQ(listed.relation, "listed_by");
  EXPECT_EQ(listed.from.value().to_string(), "2019-05-01");
  EXPECT_EQ(listed.note, "X1");
  EXPECT_TRUE(resolve(base, "Somebody Else", {}).empty());
  EXPECT_EQ(resolve(base, "First Man", {}).at(0).name, "First Man");
  const auto then = Known{Known::Reading::publicly, Day::parse("2019-04-30").value()};
  const auto names = resolve(base, "First Man", then);
  const auto rows = rows_of_profile(base, names, {Day::parse("2020-01-01").value(), then, {}});
  for (const auto& row : rows) EXPECT_NE(row.part, "listed by");
}

TEST_F(Actors, TellsTheFirstAndTheLastIncidentOfEverySpelling) {
  import(head + "1,RB,alias,Red Band,2019-01-01,2019-01-02\n");
  import(
      "id,date,date_end,country,location_precision,actor,killed_low,killed_best,killed_high\n"
      "1,2019-03-02,,Pakistan,country,Red Band,1,1,1\n2,2018-03-02,,Pakistan,country,RB,1,1,1\n"
      "3,2017-03-02,,Pakistan,country,Blue Band,1,1,1\n");
  const auto base = load_actors(*base_->snapshot());
  const auto columns = load_columns(*base_->snapshot(), quiet_.context);
  const auto rows = rows_of_incidents(columns, resolve(base, "Red Band", {}).at(0));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].part, "first incident");
  EXPECT_EQ(rows[0].from.value().to_string(), "2018-03-02");
  EXPECT_EQ(rows[1].from.value().to_string(), "2019-03-02");
  EXPECT_EQ(rows[1].why, "of 2 that name it");
  import(head + "1,Green Band,ally_of,Red Band,2019-01-01,2019-01-02\n");
  const auto more = load_actors(*base_->snapshot());
  EXPECT_TRUE(rows_of_incidents(columns, resolve(more, "Green Band", {}).at(0)).empty());
}

}  // namespace
}  // namespace sanad::node
