// SPDX-License-Identifier: Apache-2.0
// Screening against a base: lists in, hits out, cleared pairs, what changed, a log that replays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "node_context.h"
#include "sanad/node/clear.h"
#include "sanad/node/import.h"
#include "sanad/node/monitor.h"
#include "sanad/node/screen_audit.h"
#include "temporary_folder.h"

namespace sanad::node {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

/// A row of OFAC's list behind its number.
const std::string ofac_row =
    ",\"HAQQANI, Sirajuddin\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";

std::string entry(int id, const std::string& name, const std::string& year = "1960") {
  return "<INDIVIDUAL><DATAID>" + std::to_string(id) + "</DATAID><FIRST_NAME>" + name +
         "</FIRST_NAME><REFERENCE_NUMBER>X" + std::to_string(id) +
         "</REFERENCE_NUMBER><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>" + year +
         "</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>";
}

class ScreenBase : public ::testing::Test {
 protected:
  void SetUp() override {
    store::OpenOptions options;
    options.create = true;
    base_ = store::open_sqlite(folder_.file("base.sanad"), options, quiet_.clock).value();
  }
  FileOutcome import(const std::string& entries, bool force = false) {
    StringSource bytes{"<CONSOLIDATED_LIST><INDIVIDUALS>" + entries + "</INDIVIDUALS></CONSOLIDATED_LIST>"};
    ImportOptions options;
    options.force = force;
    return import_file(*base_, bytes, "un.xml", options, quiet_.context);
  }
  void import_as(const std::string& text, const std::string& format) {
    StringSource bytes{text};
    ImportOptions options;
    options.format = format;
    options.force = true;
    EXPECT_EQ(import_file(*base_, bytes, format, options, quiet_.context).failure, "");
  }
  static screening::Query ask(const std::string& name, const std::string& id = "c1") {
    screening::Query query;
    query.id = id;
    query.names = {name};
    return query;
  }
  Screened screen(const screening::Query& query) {
    const auto snapshot = base_->snapshot();
    const auto lists = load_lists(*snapshot, {}).value();
    screening::NameIndex::Scratch scratch;
    return screen_subject(*lists, Clearances{*snapshot}, query, {.threshold = 0.3}, today_, scratch);
  }
  std::vector<HitChange> monitor(WatchState& state, const std::vector<screening::Query>& subjects) {
    auto run = Monitor::open(*base_->snapshot(), state, {.threshold = 0.3}, {}, today_).value();
    std::vector<HitChange> changes;
    for (const auto& subject : subjects) {
      for (auto& change : run->screen(subject)) changes.push_back(std::move(change));
    }
    WatchState after;
    for (auto& change : run->finish(after)) changes.push_back(std::move(change));
    state = read_watch_state(write_watch_state(after)).value();
    return changes;
  }

  sanad::testing::TemporaryFolder folder_;
  sanad::testing::QuietContext quiet_;
  std::unique_ptr<store::Store> base_;
  Day today_ = Day::parse("2026-03-01").value();
};

TEST_F(ScreenBase, AnEmptyBaseSaysHowToGetLists) {
  EXPECT_THAT(load_lists(*base_->snapshot(), {}).error().message, HasSubstr("import"));
}

TEST_F(ScreenBase, AListThatShrankIsRefusedUnlessForced) {
  std::string all;
  for (int i = 1; i <= 20; ++i) all += entry(i, "Name Number" + std::to_string(i));
  import(all);
  const auto cut = import(entry(1, "Name Number1"));
  EXPECT_THAT(cut.failure, HasSubstr("--force"));
  EXPECT_EQ(base_->snapshot()->count("x-sanad-listing"), 20U);
  EXPECT_EQ(import(entry(1, "Name Number1"), true).withdrawn, 19U);
}

TEST_F(ScreenBase, TwoPeopleClearAPairAndItOpensAgainByItself) {
  import(entry(1, "Sirajuddin Haqqani") + entry(2, "Somebody Else"));
  const auto subject = ask("Sirajudin Haqani");
  ASSERT_TRUE(screen(subject).possible());
  ClearRequest request{subject, "un-sc:X1", "another year of birth", "A", std::nullopt, false};
  EXPECT_FALSE(clear_pair(*base_, request, quiet_.context)->confirmed);
  EXPECT_TRUE(screen(subject).possible()) << "one person is not enough";
  EXPECT_EQ(clear_pair(*base_, request, quiet_.context).error().code, ErrorCode::refused);
  request.by = "B";
  EXPECT_TRUE(clear_pair(*base_, request, quiet_.context)->confirmed);
  today_ = quiet_.clock.now().day();
  EXPECT_FALSE(screen(subject).possible());
  auto changed = subject;
  changed.countries = {"pk"};
  EXPECT_TRUE(screen(changed).possible()) << "the subject changed";
  today_ = today_.plus_days(400);
  EXPECT_TRUE(screen(subject).possible()) << "the time is over";
  today_ = today_.plus_days(-400);
  import(entry(1, "Sirajuddin Haqqani", "1975") + entry(2, "Somebody Else"));
  EXPECT_TRUE(screen(subject).possible()) << "the entry changed";
  request.listing = "un-sc:X9";
  EXPECT_EQ(clear_pair(*base_, request, quiet_.context).error().code, ErrorCode::not_found);
}

TEST_F(ScreenBase, MonitoringTellsOnlyWhatChangedOnEitherSide) {
  std::string rest;
  for (int i = 10; i < 40; ++i) rest += entry(i, "Name Number" + std::to_string(i));
  import(entry(1, "Sirajuddin Haqqani") + entry(2, "Fazal Hayat") + rest);
  WatchState state;
  const std::vector<screening::Query> subjects = {ask("Sirajudin Haqani", "a"), ask("Fazl Hayat", "b"),
                                                  ask("Noor Mehsud", "c")};
  EXPECT_EQ(monitor(state, subjects).size(), 2U);
  EXPECT_TRUE(monitor(state, subjects).empty());
  import(entry(1, "Sirajuddin Haqqani") + entry(3, "Nur Mahsud") + rest);
  const auto changes = monitor(state, subjects);
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].subject, "b");
  EXPECT_EQ(changes[0].kind, HitChange::Kind::closed);
  EXPECT_EQ(changes[0].why, "removed from the list");
  EXPECT_EQ(changes[1].subject, "c");
  EXPECT_EQ(changes[1].kind, HitChange::Kind::added);
  // What a full screening finds now is what the state holds.
  for (const auto& subject : subjects) {
    EXPECT_EQ(state.subjects.at(subject.id).hits.size(), screen(subject).hits.size()) << subject.id;
  }
  EXPECT_EQ(monitor(state, {subjects[0]}).size(), 1U) << "a subject that is gone closes its hit";
  EXPECT_FALSE(read_watch_state("{}"));
}

TEST_F(ScreenBase, AHitThatTheLimitLeftOutComesUpWhenThatBeforeItGoes) {
  std::string rest;
  for (int i = 10; i < 40; ++i) rest += entry(i, "Name Number" + std::to_string(i));
  import(entry(1, "Sirajuddin Haqqani") + entry(2, "Sirajudin Haqqani") + entry(3, "Noor Mehsud") + rest);
  const auto run = [&](WatchState& state) {
    auto monitor =
        Monitor::open(*base_->snapshot(), state, {.limit = 1, .threshold = 0.3}, {}, today_).value();
    auto changes = monitor->screen(ask("Sirajuddin Haqqani"));
    WatchState after;
    monitor->finish(after);
    state = std::move(after);
    return changes;
  };
  WatchState state;
  ASSERT_EQ(run(state).size(), 1U);
  EXPECT_EQ(state.subjects.at("c1").hits[0].reference, "un-sc:X1");
  import(entry(2, "Sirajudin Haqqani") + entry(3, "Noor Mehsud") + rest);
  const auto changes = run(state);
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(state.subjects.at("c1").hits.at(0).reference, "un-sc:X2");
  EXPECT_TRUE(run(state).empty());
}

TEST_F(ScreenBase, AStateOfAnotherLimitOrOfNoneCountsAsNone) {
  std::string rest;
  for (int i = 10; i < 40; ++i) rest += entry(i, "Name Number" + std::to_string(i));
  import(entry(1, "Sirajuddin Haqqani") + entry(2, "Sirajudin Haqqani") + rest);
  const auto run = [&](WatchState& state, std::size_t limit) {
    auto monitor =
        Monitor::open(*base_->snapshot(), state, {.limit = limit, .threshold = 0.3}, {}, today_).value();
    const auto told = monitor->screen(ask("Sirajuddin Haqqani")).size();
    WatchState after;
    monitor->finish(after);
    state = read_watch_state(write_watch_state(after)).value();
    return std::pair{monitor->full(), told};
  };
  WatchState state;
  EXPECT_EQ(run(state, 1), std::pair(true, std::size_t{1}));
  EXPECT_EQ(run(state, 1), std::pair(false, std::size_t{0}));
  EXPECT_EQ(run(state, 10), std::pair(true, std::size_t{1})) << "what the lower limit left out";
  EXPECT_EQ(state.subjects.at("c1").hits.size(), 2U);
  EXPECT_EQ(run(state, 10), std::pair(false, std::size_t{0}));
  auto text = write_watch_state(state);
  const std::string limit = R"("limit":10,)";
  ASSERT_NE(text.find(limit), std::string::npos);
  state = read_watch_state(text.erase(text.find(limit), limit.size())).value();
  EXPECT_EQ(run(state, 10), std::pair(true, std::size_t{0})) << "as it was written before the limit was kept";
  EXPECT_EQ(run(state, 10), std::pair(false, std::size_t{0}));
}

TEST_F(ScreenBase, AFullRunSaysWhyAHitIsGone) {
  std::string rest;
  for (int i = 10; i < 40; ++i) rest += entry(i, "Name Number" + std::to_string(i));
  import(entry(1, "Sirajuddin Haqqani") + rest);
  import_as("36" + ofac_row, "ofac");
  const auto full_run = [&](WatchState state, const std::vector<std::string>& lists) {
    state.rules = 0;
    auto monitor = Monitor::open(*base_->snapshot(), state, {.threshold = 0.3}, lists, today_).value();
    EXPECT_TRUE(monitor->full());
    std::map<std::string, std::string> closed;
    for (const auto& change : monitor->screen(ask("Sirajuddin Haqqani")))
      if (change.kind == HitChange::Kind::closed) closed[change.hit.reference] = change.why;
    return closed;
  };
  WatchState state;
  ASSERT_EQ(monitor(state, {ask("Sirajuddin Haqqani")}).size(), 2U);
  EXPECT_THAT(full_run(state, {}), IsEmpty());
  EXPECT_THAT(full_run(state, {"un-sc"}), ElementsAre(Pair("ofac-sdn:36", "list not asked for")));
  import(rest);
  EXPECT_THAT(full_run(state, {}), ElementsAre(Pair("un-sc:X1", "removed from the list")));
}

TEST_F(ScreenBase, WhatTheUsListRepeatsIsScreenedOnce) {
  import_as(
      "source,entity_number,name\n"
      "Specially Designated Nationals (SDN) - Treasury Department,36,\"HAQQANI, Sirajuddin\"\n"
      "Denied Persons List (DPL) - Bureau of Industry and Security,36,\"HAQQANI, Siraj\"\n",
      "csl");
  const std::vector<screening::Query> subjects = {ask("Sirajuddin Haqqani")};
  WatchState state;
  EXPECT_EQ(monitor(state, subjects).size(), 2U);
  import_as("36" + ofac_row, "ofac");
  const auto full = [&] {
    WatchState old = state;
    old.rules = 0;
    return monitor(old, subjects);
  }();
  ASSERT_EQ(full.size(), 2U);
  EXPECT_THAT((std::vector{full[0].why, full[1].why}), Contains("repeats an entry of another list"));
  auto changes = monitor(state, subjects);
  ASSERT_EQ(changes.size(), 2U);
  const auto closed = std::find_if(changes.begin(), changes.end(), [](const HitChange& change) {
    return change.kind == HitChange::Kind::closed;
  });
  ASSERT_NE(closed, changes.end());
  EXPECT_EQ(closed->why, "repeats an entry of another list");
  EXPECT_EQ(screen(subjects[0]).hits.size(), 2U) << "OFAC's own entry, and the one of the other US list";
  const auto snapshot = base_->snapshot();
  EXPECT_EQ(load_lists(*snapshot, {"us-csl"}).value()->index.entries().size(), 2U)
      << "asked for alone it is whole";
  import_as("37" + ofac_row, "ofac");
  EXPECT_EQ(screen(subjects[0]).hits.size(), 3U) << "OFAC's list no longer holds it: it comes back";
  monitor(state, subjects);
  EXPECT_EQ(state.subjects.at("c1").hits.size(), 3U);
}

TEST_F(ScreenBase, TheLogIsChainedAndReplaysToTheSameScores) {
  import(entry(1, "Sirajuddin Haqqani") + entry(2, "Fazal Hayat"));
  const auto lists = load_lists(*base_->snapshot(), {}).value();
  std::string log, last;
  for (const auto* name : {"Sirajudin Haqani", "Fazl Hayat", "Nobody"}) {
    auto subject = ask(name);
    subject.births = {screening::parse_birth("1960-02-03").value()};
    const auto line =
        audit_line({quiet_.clock.now(), "A", lists->edition, {}, 10, 0.3}, screen(subject), *lists, last);
    log += line;
    last = check_audit(log).value();
  }
  import(entry(1, "Sirajuddin Haqqani", "1999") + entry(2, "Other Name"));
  const auto report = replay_audit(*base_, log).value();
  EXPECT_EQ(report.same, 3U) << (report.differences.empty() ? "" : report.differences[0]);
  auto changed = log;
  changed[changed.find("Siraj")] = 'X';
  EXPECT_EQ(replay_audit(*base_, changed).error().code, ErrorCode::conflict);
  EXPECT_FALSE(check_audit(log.substr(log.find('\n') + 1))) << "a line was left out";
}

TEST_F(ScreenBase, ProscribedListsNeedABasisAndAreNeverKept) {
  StringSource bytes{R"([{"Name":"Made Up","FatherName":"X","CNIC":"00000-0000000-0"}])"};
  ImportOptions options;
  options.format = "proscribed";
  EXPECT_THAT(import_file(*base_, bytes, "p.json", options, quiet_.context).failure,
              HasSubstr("--legal-basis"));
  StringSource again{R"([{"Name":"Made Up","FatherName":"X","CNIC":"00000-0000000-0"}])"};
  options.legal_basis = "order 1";
  options.id_key = "0123456789abcdef";
  const auto outcome = import_file(*base_, again, "p.json", options, quiet_.context);
  EXPECT_EQ(outcome.stored, 1U) << outcome.failure;
  EXPECT_FALSE(base_->snapshot()->files().front().kept);
}

/// The two real states of OFAC's list, where the copies are there.
class RealChange : public ScreenBase {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "the copied lists are not here";
    ScreenBase::SetUp();
  }
  FileOutcome import_set(const std::string& name) {
    std::ostringstream all;
    for (const auto* file : {"sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"}) {
      all << std::ifstream{folder / name / file, std::ios::binary}.rdbuf() << "\n";
    }
    StringSource bytes{all.str()};
    return import_file(*base_, bytes, name, {}, quiet_.context);
  }
  /// Some entries of the list as it stands, by their names, as if they were customers.
  std::vector<screening::Query> customers(std::size_t each) {
    const auto lists = load_lists(*base_->snapshot(), {}).value();
    std::vector<screening::Query> all;
    for (std::size_t i = 0; i < lists->index.entries().size(); i += each) {
      all.push_back(ask(lists->index.entries()[i].names.front().text, "c" + std::to_string(i)));
    }
    return all;
  }
  const std::filesystem::path folder = std::filesystem::path{SANAD_SOURCE_DIR} / "../shared/data/lists";
};

TEST_F(RealChange, IsTakenUpInFull) {
  import_set("ofac_2019-01-15");
  const auto before = base_->snapshot()->edition();
  const auto outcome = import_set("ofac_2021-07-07");
  EXPECT_EQ(outcome.stored, 1858U);
  EXPECT_EQ(outcome.withdrawn, 261U);
  EXPECT_GE(outcome.updated, 836U);
  const auto changes =
      load_list_changes(*base_->snapshot(), before, *load_lists(*base_->snapshot(), {}).value());
  EXPECT_EQ(changes.withdrawn.size(), 261U);
  EXPECT_EQ(changes.changed->index.entries().size(), outcome.stored + outcome.updated);
}

TEST_F(RealChange, MonitoringScreensThatAloneAndFindsWhatAFullScreeningFinds) {
  import_set("ofac_2019-01-15");
  auto subjects = customers(100);
  WatchState state;
  monitor(state, subjects);
  const auto outcome = import_set("ofac_2021-07-07");
  const auto run = Monitor::open(*base_->snapshot(), state, {.threshold = 0.3}, {}, today_).value();
  std::size_t told = 0;
  for (const auto& subject : subjects) told += run->screen(subject).size();
  EXPECT_EQ(run->subjects_in_full(), 0U);
  EXPECT_EQ(run->changed_entries(), outcome.stored + outcome.updated);
  EXPECT_EQ(run->withdrawn_entries(), 261U);
  EXPECT_GT(told, 0U);
  WatchState after, whole;
  run->finish(after);
  monitor(whole, subjects);
  for (const auto& subject : subjects) {
    std::map<records::ObjectId, double> there, here;
    for (const auto& hit : whole.subjects.at(subject.id).hits) there[hit.listing] = hit.probability;
    for (const auto& hit : after.subjects.at(subject.id).hits) here[hit.listing] = hit.probability;
    ASSERT_LE(there.size(), here.size()) << subject.names.front();
    for (const auto& [listing, probability] : there) {
      ASSERT_TRUE(here.contains(listing)) << subject.names.front();
      EXPECT_NEAR(here.at(listing), probability, 0.1) << subject.names.front();
    }
  }
}

}  // namespace
}  // namespace sanad::node
