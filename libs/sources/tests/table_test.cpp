// SPDX-License-Identifier: Apache-2.0
// What a mapped table says becomes accounts, and what it cannot say is flagged.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_text.h"

namespace sanad::sources {
namespace {

using records::AccountFlag;
using records::Count;
using records::Measure;
using records::VictimClass;
using ::testing::HasSubstr;
using testing::lines_of;
using testing::read_with;
using testing::says;

constexpr auto none = std::nullopt;

Count killed_as(std::string_view cell) {
  const auto kept = read_with("[[count]]\nmeasure = \"killed\"\nvalue = \"dead\"\n",
                              "id,date,dead\n1,2020-01-02,\"" + std::string{cell} + "\"\n");
  EXPECT_EQ(kept.accounts.size(), 1U) << lines_of(kept);
  const auto* entry =
      kept.accounts.empty() ? nullptr : kept.accounts[0].count(Measure::killed, VictimClass::all);
  if (entry == nullptr) {
    EXPECT_EQ(kept.diagnostics.kept().empty(), cell.empty()) << "an unread number is said: " << cell;
  }
  return entry == nullptr ? Count{} : entry->count;
}

TEST(Table, ReadsNumbersAsListsPrintThem) {
  EXPECT_EQ(killed_as("14"), Count::exactly(14));
  EXPECT_EQ(killed_as("3.0"), Count::exactly(3));
  EXPECT_EQ(killed_as("1,200"), Count::exactly(1200));
  for (const auto* text : {"14-15", "14 - 15",
                           "14\xE2\x80\x93"
                           "15",
                           "14 to 15", "14 or 15", "between 14 and 15"}) {
    EXPECT_EQ(killed_as(text), (Count{14, none, 15})) << text;
  }
  for (const auto* text :
       {"10+", "at least 10", "over 10", "more than 10", "10 or more", ">10", "minimum 10"}) {
    EXPECT_EQ(killed_as(text), Count::at_least(10)) << text;
  }
  EXPECT_EQ(killed_as("up to 20"), (Count{none, 20, 20}));
  EXPECT_EQ(killed_as("about 20"), (Count{none, 20, none}));
}

TEST(Table, GuessesNoNumber) {
  for (const auto* text :
       {"", "several", "-5", "5 men", "1 2 3", "12,34", "3.5", "99999999999", "5-", "or 5", "++"}) {
    EXPECT_FALSE(killed_as(text).known()) << text;
  }
}

DateRange date_as(std::string_view format, std::string_view cell) {
  const auto kept = read_with("[date]\ncolumn = \"date\"\nformats = [\"" + std::string{format} + "\"]\n",
                              "id,date\n1,\"" + std::string{cell} + "\"\n");
  EXPECT_EQ(kept.accounts.size(), 1U) << lines_of(kept);
  return kept.accounts.empty() ? DateRange{} : kept.accounts[0].when;
}

TEST(Table, ReadsDaysInTheFormsOfTheMapping) {
  const auto day = DateRange::single(Day::parse("2004-06-18").value());
  EXPECT_EQ(date_as("%Y-%m-%d", "2004-06-18 00:00:00.000"), day);
  EXPECT_EQ(date_as("%A, %B %d, %Y", "Friday, June 18, 2004"), day);
  EXPECT_EQ(date_as("%A-%B %d-%Y", "Friday-June 18-2004"), day);
  EXPECT_EQ(date_as("%A-%B %d-%Y", "Fri - Jun18 -2004"), day);
  EXPECT_EQ(date_as("%d/%m/%Y", "18/6/2004"), day);
  EXPECT_EQ(date_as("%m/%d/%Y", "06/18/2004"), day);
  EXPECT_EQ(date_as("%Y-%m-%d%*", "2004-06-18 in the evening"), day);
  EXPECT_EQ(date_as("%B %Y", "June 2004"), DateRange::whole_month(2004, 6));
  EXPECT_EQ(date_as("%Y", "2004"), DateRange::whole_year(2004));
}

TEST(Table, RejectsARowWhoseDayIsNoneAndSaysTheForms) {
  const auto kept = read_with("", "id,date\n1,2021-02-30\n2,\n3,soon\n4,9999-12-31\n5,2021-02-28\n");
  ASSERT_EQ(kept.accounts.size(), 1U);
  EXPECT_EQ(kept.accounts[0].native_id, "5");
  EXPECT_TRUE(says(kept, "bad-date", "t.csv:2:date"));
  EXPECT_TRUE(says(kept, "missing-date", "t.csv:3:date"));
  EXPECT_TRUE(says(kept, "bad-date", "t.csv:5:date"));
  EXPECT_THAT(lines_of(kept), HasSubstr("expected a date as '%Y-%m-%d' or '%Y-%m' or '%Y', found 'soon'"));
  EXPECT_EQ(kept.summary.read, 5U);
}

TEST(Table, KeepsARowWithoutADateIfTheMappingNamesThePeriod) {
  const auto kept = read_with("[date]\ncolumn = \"date\"\nperiod = \"2004..2016\"\n", "id,date\n1,\n");
  ASSERT_EQ(kept.accounts.size(), 1U);
  EXPECT_EQ(kept.accounts[0].when.to_string(), "2004-01-01..2016-12-31");
  EXPECT_EQ(kept.accounts[0].when.precision, DatePrecision::unknown);
}

TEST(Table, FlagsAWeekdayThatIsNotThatOfTheDay) {
  const auto kept =
      read_with("[date]\ncolumn = \"date\"\nformats = [\"%A %Y-%m-%d\"]\n", "id,date\n1,Monday 2004-06-18\n");
  ASSERT_EQ(kept.accounts.size(), 1U);
  EXPECT_TRUE(kept.accounts[0].has(AccountFlag::date_inconsistent));
  EXPECT_EQ(kept.accounts[0].when.to_string(), "2004-06-18");
}

TEST(Table, TakesUnknownPartsOfADateAsTheMonthOrYear) {
  const auto kept =
      read_with("[date]\nyear = \"y\"\nmonth = \"m\"\nday = \"d\"\n",
                "id,y,m,d\n1,2001,9,11\n2,2001,9,0\n3,2001,0,0\n4,2001,2,31\n5,,1,1\n6,2001,13,1\n");
  ASSERT_EQ(kept.accounts.size(), 5U) << lines_of(kept);
  EXPECT_EQ(kept.accounts[0].when.to_string(), "2001-09-11");
  EXPECT_EQ(kept.accounts[1].when, DateRange::whole_month(2001, 9));
  EXPECT_EQ(kept.accounts[2].when, DateRange::whole_year(2001));
  EXPECT_EQ(kept.accounts[3].when, DateRange::whole_month(2001, 2));
  EXPECT_TRUE(kept.accounts[3].has(AccountFlag::date_inconsistent));
  EXPECT_EQ(kept.accounts[4].when, DateRange::whole_year(2001));
}

TEST(Table, WidensADayByItsPrecision) {
  const auto kept =
      read_with("[date]\ncolumn = \"date\"\nend = \"end\"\nprecision = \"p\"\n",
                "id,date,end,p\n1,2020-05-10,,month\n2,2020-05-10,,week\n3,2020-05-10,2020-05-12,\n"
                "4,2020-05-10,2020-05-08,\n5,2020-05,,day\n");
  ASSERT_EQ(kept.accounts.size(), 5U) << lines_of(kept);
  EXPECT_EQ(kept.accounts[0].when, DateRange::whole_month(2020, 5));
  EXPECT_EQ(kept.accounts[1].when.to_string(), "2020-05-04..2020-05-16");
  EXPECT_EQ(kept.accounts[2].when.to_string(), "2020-05-10..2020-05-12");
  EXPECT_EQ(kept.accounts[2].when.precision, DatePrecision::days);
  EXPECT_EQ(kept.accounts[3].when.to_string(), "2020-05-08..2020-05-10");
  EXPECT_TRUE(kept.accounts[3].has(AccountFlag::date_inconsistent));
  EXPECT_EQ(kept.accounts[4].when.days(), 31);
  EXPECT_NE(kept.accounts[4].when.precision, DatePrecision::day);
}

TEST(Table, KeepsBoundsOutOfOrderAndFlagsThem) {
  const auto kept = read_with(
      "[[count]]\nmeasure = \"killed\"\nlow = \"min\"\nhigh = \"max\"\nattackers = { value = \"excluded\" "
      "}\n",
      "id,date,min,max\n1,2020-01-01,9,4\n2,2020-01-01,,4\n");
  ASSERT_EQ(kept.accounts.size(), 2U);
  const auto* entry = kept.accounts[0].count(Measure::killed, VictimClass::all);
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->count, (Count{9, none, 4}));
  EXPECT_EQ(entry->attackers, records::Attackers::excluded);
  EXPECT_TRUE(kept.accounts[0].has(AccountFlag::bounds_out_of_order));
  EXPECT_TRUE(says(kept, "bounds-out-of-order", "t.csv:2:min"));
  EXPECT_EQ(kept.accounts[1].count(Measure::killed, VictimClass::all)->count, (Count{none, none, 4}));
}

TEST(Table, SumsPartsAndSaysAtLeastIfOneIsUnknown) {
  const auto kept =
      read_with("[[count]]\nmeasure = \"killed\"\nvictims = \"militant\"\nsum = [\"a\", \"b\"]\n",
                "id,date,a,b\n1,2020-01-01,2,3\n2,2020-01-01,2,\n3,2020-01-01,,\n");
  ASSERT_EQ(kept.accounts.size(), 3U);
  EXPECT_EQ(kept.accounts[0].counts.at(0).count, Count::exactly(5));
  EXPECT_EQ(kept.accounts[1].counts.at(0).count, Count::at_least(2));
  EXPECT_TRUE(kept.accounts[2].counts.empty());
}

TEST(Table, LeavesOutAPointThatIsNone) {
  const auto kept = read_with(
      "[place]\nlatitude = \"lat\"\nlongitude = \"lon\"\n",
      "id,date,lat,lon\n1,2020-01-01,34.0,_71.456944\n2,2020-01-01,134,71\n3,2020-01-01, 34.1 ,71.5\n"
      "4,2020-01-01,34,\n");
  ASSERT_EQ(kept.accounts.size(), 4U);
  EXPECT_FALSE(kept.accounts[0].where.point.has_value());
  EXPECT_TRUE(kept.accounts[0].has(AccountFlag::place_inconsistent));
  EXPECT_TRUE(says(kept, "bad-coordinate", "t.csv:2:lat"));
  EXPECT_TRUE(says(kept, "bad-coordinate", "t.csv:3:lat"));
  EXPECT_EQ(kept.accounts[2].where.point, (geo::Point{34.1, 71.5}));
  EXPECT_FALSE(kept.accounts[3].where.point.has_value());
  EXPECT_EQ(kept.diagnostics.kept().size(), 2U) << "a point that is not given is no fault";
}

TEST(Table, ReadsDecimalCommas) {
  const auto kept = read_with("[file]\ndecimal = \",\"\n[place]\nlatitude = \"lat\"\nlongitude = \"lon\"\n",
                              "id;date;lat;lon\n1;2020-01-01;34,5;71,25\n");
  ASSERT_EQ(kept.accounts.size(), 1U);
  EXPECT_EQ(kept.accounts[0].where.point, (geo::Point{34.5, 71.25}));
}

TEST(Table, MapsWordsExactlyThenByWhatTheyHold) {
  constexpr std::string_view mapping = R"([event]
tactic = { column = "how", map = { "IED" = "bombing" }, contains = [["car bomb", "vehicle-bomb"], ["bomb", "bombing"]] }
kind = { column = "what", otherwise = "other" }
)";
  const auto kept =
      read_with(mapping,
                "id,date,how,what\n1,2020-01-01, ied ,attack\n2,2020-01-01,A Car  Bomb!,thing\n"
                "3,2020-01-01,letter bomb,\n4,2020-01-01,Air-Strike,x\n5,2020-01-01,poison,x\n");
  ASSERT_EQ(kept.accounts.size(), 5U);
  EXPECT_EQ(kept.accounts[0].tactic, records::Tactic::bombing);
  EXPECT_EQ(kept.accounts[0].kind, records::EventKind::attack);
  EXPECT_EQ(kept.accounts[1].tactic, records::Tactic::vehicle_bomb);
  EXPECT_EQ(kept.accounts[1].kind, records::EventKind::other);
  EXPECT_EQ(kept.accounts[2].tactic, records::Tactic::bombing);
  EXPECT_EQ(kept.accounts[2].kind, records::EventKind::unknown) << "an empty cell says nothing";
  EXPECT_EQ(kept.accounts[3].tactic, records::Tactic::air_strike);
  EXPECT_EQ(kept.accounts[4].tactic, records::Tactic::unknown);
  EXPECT_TRUE(says(kept, "unknown-value", "t.csv:6:how"));
}

TEST(Table, SplitsActorsAndTakesPartsOfCells) {
  constexpr std::string_view mapping = R"([[actor]]
column = "who"
role = "claimant"
split = ";"
[report]
publisher = { column = "by", part = "before-brackets" }
agency = { column = "by", part = "in-brackets" }
articles = "url"
published = "printed"
[place]
country = { value = "Pakistan" }
place = { columns = ["site", "town"] }
)";
  const auto kept =
      read_with(mapping,
                "id,date,who,by,url,printed,site,town\n"
                "1,2020-01-01,A; B ;,paper.example (AFP),https://a.example/1,2020-01-02,Mosque,Quetta\n"
                "2,2020-01-01,,paper.example,,,,Quetta\n");
  ASSERT_EQ(kept.accounts.size(), 2U) << lines_of(kept);
  const auto& first = kept.accounts[0];
  ASSERT_EQ(first.actors.size(), 2U);
  EXPECT_EQ(first.actors[1], (records::ActorMention{"B", records::ActorRole::claimant}));
  EXPECT_EQ(first.publisher, "paper.example");
  EXPECT_EQ(first.agency, "AFP");
  EXPECT_EQ(first.articles, std::vector<std::string>{"https://a.example/1"});
  EXPECT_EQ(first.published->to_string(), "2020-01-02");
  EXPECT_EQ(first.where.place, "Mosque, Quetta");
  EXPECT_EQ(first.where.country, "Pakistan");
  EXPECT_EQ(kept.accounts[1].agency, "");
  EXPECT_EQ(kept.accounts[1].where.place, "Quetta");
}

TEST(Table, TakesStrikesAsAnAggregate) {
  const auto kept =
      read_with("flags = \"f\"\n[aggregate]\ncovers = \"n\"\n",
                "id,date,n,f\n1,2020-01-01,3,\n2,2020-01-01,1,\n3,2020-01-01,,aggregate; doubtful\n"
                "4,2020-01-01,many,\n5,2020-01-01,,nonsense\n");
  ASSERT_EQ(kept.accounts.size(), 5U) << lines_of(kept);
  EXPECT_EQ(kept.accounts[0].covers, 3U);
  EXPECT_TRUE(kept.accounts[0].has(AccountFlag::aggregate));
  EXPECT_EQ(kept.accounts[1].covers, 1U);
  EXPECT_FALSE(kept.accounts[1].has(AccountFlag::aggregate));
  EXPECT_EQ(kept.accounts[2].covers, 0U);
  EXPECT_TRUE(kept.accounts[2].has(AccountFlag::doubtful));
  EXPECT_EQ(kept.accounts[3].covers, 0U);
  EXPECT_TRUE(says(kept, "bad-count", "t.csv:5:n"));
  EXPECT_TRUE(says(kept, "unknown-value", "t.csv:6:f"));
}

TEST(Table, FillsItsOwnTitle) {
  const auto kept = read_with(
      "title = \"{kind}: {place} {date} ({killed})\"\n[place]\nplace = \"at\"\n[[count]]\n"
      "measure = \"killed\"\nvalue = \"dead\"\n[event]\nkind = { value = \"attack\" }\n",
      "id,date,at,dead\n1,2020-01-01,Quetta,4\n");
  ASSERT_EQ(kept.accounts.size(), 1U);
  EXPECT_EQ(kept.accounts[0].title, "attack: Quetta 2020-01-01 (4)");
}

}  // namespace
}  // namespace sanad::sources
