// SPDX-License-Identifier: Apache-2.0
#include "sanad/actors/statement_base.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "sanad/actors/succession.h"
#include "sanad/actors/ties.h"
#include "world.h"

namespace sanad::actors {
namespace {

constexpr auto here = Known::Reading::here;
constexpr auto publicly = Known::Reading::publicly;

Day any_day(int first = 14'000, int last = 14'400) {
  return Day::from_number(*rc::gen::inRange(first, last));
}

Entry any_entry(int id) {
  static const std::vector<std::string> names{"A", "B", "C", "D"}, groups{"Red Band", "Blue Band"},
      relations{"leader_of", "interim_leader_of", "died", "alive", "member_of", "split_from", "alias"};
  Said said;
  said.subject = *rc::gen::elementOf(names);
  said.relation = *rc::gen::elementOf(relations);
  if (said.relation == "alias") said.object_kind = records::NodeKind::person;
  if (said.relation != "died" && said.relation != "alive")
    said.object = *rc::gen::elementOf(said.relation == "alias" ? names : groups);
  said.published = any_day().to_string();
  said.stance = static_cast<records::Stance>(*rc::gen::inRange(0, 4));
  auto made = entry(std::to_string(id), said);
  const auto first = any_day();
  if (*rc::gen::arbitrary<bool>())
    made.statement.from = DateRange{first, first.plus_days(*rc::gen::inRange(0, 30)), DatePrecision::day};
  if (*rc::gen::arbitrary<bool>())
    made.statement.to =
        DateRange{first.plus_days(40), first.plus_days(*rc::gen::inRange(40, 90)), DatePrecision::day};
  made.recorded = made.recorded.plus_days(*rc::gen::inRange(0, 50));
  if (*rc::gen::inRange(0, 4) == 0) made.superseded = made.recorded.plus_days(*rc::gen::inRange(1, 60));
  if (*rc::gen::inRange(0, 4) == 0)
    made.statement.withdrawn = made.recorded.plus_days(*rc::gen::inRange(1, 60));
  return made;
}

/// Every answer of this small world, as one text of statement ids.
std::string answers(const StatementBase& base, Day on, const Known& known) {
  std::string text;
  const auto put = [&](const Answer& answer) {
    const auto value = [&](const Value& v) {
      text += v.text + (v.certain ? "!" : "?");
      for (const auto entry : v.because) text += " " + base.statement(entry).native_id;
      text += ";";
    };
    if (answer.chosen) value(*answer.chosen);
    for (const auto& other : answer.alternatives) value(other);
    for (const auto entry : answer.denials) text += " -" + base.statement(entry).native_id;
    text += "\n";
  };
  for (const auto* group : {"Red Band", "Blue Band"}) {
    const auto found = resolve(base, group, known);
    if (found.empty()) continue;
    for (const auto view : {View::best_graded, View::latest, View::official, View::all}) {
      put(holder_on(base, found[0].cluster, leadership(), on, known, view));
    }
    for (const auto* man : {"A", "B", "C", "D"}) {
      const auto who = resolve(base, man, known);
      if (who.empty()) continue;
      put(tie_on(base, who[0].cluster, found[0].cluster, on, known, View::best_graded));
      put(alive_on(base, who[0].cluster, on, known, View::best_graded));
    }
  }
  return text;
}

std::vector<Entry> any_entries() {
  std::vector<Entry> entries;
  const int count = *rc::gen::inRange(1, 25);
  for (int i = 0; i < count; ++i) entries.push_back(any_entry(i));
  return entries;
}

RC_GTEST_PROP(StatementBase, AddingAStatementNeverChangesAnAnswerAsKnownBeforeItWasRecorded, ()) {
  auto entries = any_entries();
  const auto on = any_day(), seen = any_day();
  const auto before = answers(StatementBase{entries}, on, {here, seen});
  auto added = any_entry(1000);
  added.recorded = std::max(added.recorded, seen.plus_days(1));
  if (added.superseded) added.superseded = added.recorded.plus_days(3);
  entries.push_back(added);
  RC_ASSERT(answers(StatementBase{entries}, on, {here, seen}) == before);
}

RC_GTEST_PROP(StatementBase, AnswersDoNotDependOnTheOrderOfEntries, ()) {
  auto entries = any_entries();
  const auto on = any_day();
  const Known known{*rc::gen::element(here, publicly), any_day()};
  const auto before = answers(StatementBase{entries}, on, known);
  std::reverse(entries.begin(), entries.end());
  RC_ASSERT(answers(StatementBase{entries}, on, known) == before);
}

RC_GTEST_PROP(StatementBase, TheIndexFindsWhatAPlainLoopFinds, ()) {
  const StatementBase base{any_entries()};
  const auto on = any_day();
  const Known known{*rc::gen::element(here, publicly), any_day()};
  std::vector<EntryIndex> all;
  for (EntryIndex i = 0; i < base.entries().size(); ++i) {
    const auto& statement = base.statement(i);
    const bool begun = !statement.from || statement.from->first <= on,
               ended = statement.to && statement.to->last < on;
    if (begun && !ended && base.known(i, known)) all.push_back(i);
  }
  RC_ASSERT(base.snapshot(on, known) == all);
  std::vector<EntryIndex> found, wanted;
  for (const auto node : base.nodes_of("Red Band")) base.holding(node, "leader_of", on, known, found);
  std::sort(found.begin(), found.end());
  std::copy_if(all.begin(), all.end(), std::back_inserter(wanted), [&](EntryIndex i) {
    return base.statement(i).relation == "leader_of" && base.statement(i).object.name == "Red Band";
  });
  RC_ASSERT(found == wanted);
}

TEST(StatementBase, ThreeClocksAreThreeAnswers) {
  auto late = entry("1", {"A", "leader_of", "Red Band", "2010-01-01", "2011-01-01"});
  late.recorded = day("2012-01-01");
  late.statement.withdrawn = day("2013-01-01");
  const StatementBase base{{late}};
  EXPECT_FALSE(base.known(0, {publicly, day("2010-12-31")}));
  EXPECT_TRUE(base.known(0, {publicly, day("2011-01-01")}));
  EXPECT_FALSE(base.known(0, {here, day("2011-12-31")}));
  EXPECT_TRUE(base.known(0, {here, day("2012-01-01")}));
  for (const auto reading : {publicly, here}) {
    EXPECT_TRUE(base.known(0, {reading, day("2012-12-31")}));
    EXPECT_FALSE(base.known(0, {reading, day("2013-01-01")}));
    EXPECT_FALSE(base.known(0, {reading, {}}));
  }
}

TEST(StatementBase, AnOlderVersionIsKnownHereUntilItWasReplaced) {
  auto old = entry("1", {"A", "leader_of", "Red Band", "2010-01-01", "2010-02-01"});
  auto corrected = old;
  old.superseded = corrected.recorded = day("2010-06-01");
  corrected.statement.from = DateRange::parse("2010-01-05").value();
  const StatementBase base{{corrected, old}};
  EXPECT_TRUE(base.known(0, {here, day("2010-05-31")}));
  EXPECT_FALSE(base.known(0, {here, day("2010-06-01")}));
  EXPECT_TRUE(base.known(1, {here, day("2010-06-01")}));
  EXPECT_FALSE(base.known(0, {publicly, day("2010-05-31")}));
}

}  // namespace
}  // namespace sanad::actors
