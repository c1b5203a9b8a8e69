// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/actor_page.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "sanad/report/brief.h"

namespace sanad::report {
namespace {

using records::NodeKind;

actors::Entry said(const std::string& id, const std::string& subject, const std::string& relation,
                   const std::string& object, const std::string& from,
                   records::Stance stance = records::Stance::asserts) {
  records::Statement statement;
  statement.source = "list";
  statement.native_id = id;
  statement.id = records::natural_id("relationship", statement.source, id);
  const auto* word = records::find_relation(relation);
  statement.subjects = {{subject, word->subject}};
  statement.relation = relation;
  if (!object.empty()) statement.object = {object, word->object};
  statement.from = DateRange::parse(from).value();
  statement.stance = stance;
  statement.marking = records::Tlp::green;
  return {std::move(statement), Day::parse("2020-01-01").value(), {}};
}

std::vector<actors::Entry> world() {
  return {said("1", "First <b>Man</b>", "leader_of", "Red Band", "2001-02-03"),
          said("2", "First <b>Man</b>", "killed_by", "strike", "2005-01-01"),
          said("3", "First <b>Man</b>", "died", "", "2005-03-01"),
          said("4", "Second Man", "named_leader_of", "Red Band", "2005-06-01"),
          said("5", "Blue Band", "split_from", "Red Band", "2006"),
          said("6", "Blue Band", "rejoined", "Red Band", "2010-05"),
          said("7", "Red Band", "rival_of", "Green Band", "2003"),
          said("8", "Second Man", "killed_by", "strike", "2009-09-09", records::Stance::reports_unconfirmed)};
}

std::string page(std::vector<actors::Entry> entries) {
  const actors::StatementBase base{std::move(entries)};
  const auto candidates = resolve(base, "Red Band", {});
  return render_actor({base, candidates, {Day::parse("2012-01-01").value(), {}, {}}, 7});
}

std::set<std::string> all_after(const std::string& text, const std::string& mark) {
  std::set<std::string> found;
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    found.insert(text.substr(at + mark.size(), text.find('"', at + mark.size()) - at - mark.size()));
  }
  return found;
}

TEST(ActorPage, EveryMarkLeadsToAPlaceOnThePage) {
  const auto html = page(world());
  const auto links = all_after(html, "href=\"#"), ids = all_after(html, "id=\"");
  EXPECT_GE(links.size(), 12U);
  EXPECT_TRUE(std::includes(ids.begin(), ids.end(), links.begin(), links.end()));
}

TEST(ActorPage, SameStatementsInAnotherOrderGiveTheSameBytes) {
  auto entries = world();
  const auto first = page(entries);
  std::reverse(entries.begin(), entries.end());
  EXPECT_EQ(page(entries), first);
}

TEST(ActorPage, ShowsWhatIsContestedUncertainAndAsKnownWhen) {
  const auto html = page(world());
  for (const auto* words : {"as known now", "class=\"stripe\"", "class=\"hatch\"", "class=\"gap\"",
                            "class=\"split\"", "class=\"join\"", "class=\"against\"", "TLP:GREEN"}) {
    EXPECT_NE(html.find(words), std::string::npos) << words;
  }
}

TEST(ActorPage, RunsNothingAndOpensNoOtherHost) {
  const auto html = page(world());
  EXPECT_EQ(html.find("<b>Man"), std::string::npos);
  EXPECT_NE(html.find("First &lt;b&gt;Man"), std::string::npos);
  for (const auto* word : {"<script", "src=", "http"}) {
    const auto at = html.find(word);
    EXPECT_TRUE(at == std::string::npos || html.substr(at, 15) == "http-equiv=\"Con") << word;
  }
}

/// A brief over two incidents of one group, given or not what is said of groups.
std::string brief(const actors::StatementBase* base, records::Tlp accounts) {
  figures::Columns::Builder builder{geo::Gazetteer::built_in()};
  for (const char* key : {"1", "2"}) {
    records::Account account;
    account.source = "list";
    account.native_id = key;
    account.id = records::natural_id("incident", account.source, key);
    account.when = DateRange::single(Day::parse("2006-07-01").value());
    account.actors = {{"Red Band", records::ActorRole::perpetrator}};
    account.marking = accounts;
    builder.add(account);
  }
  const auto columns = std::move(builder).build({});
  const auto definition = figures::built_in_definitions().front();
  BriefInput input{columns, definition, {}, {}, {}, "node", 1, "digest", Day::parse("2021-01-01").value(),
                   {},      "v"};
  input.statements = base;
  return render_brief(input).value();
}

TEST(Brief, DrawsTheGroupsOfItsIncidentsAndTakesTheMarkingOfTheirStatements) {
  const actors::StatementBase base{world()};
  const auto html = brief(&base, records::Tlp::clear);
  EXPECT_NE(html.find("Groups: leaders and genealogy"), std::string::npos);
  EXPECT_NE(html.find("First &lt;b&gt;Man&lt;/b&gt;"), std::string::npos);
  EXPECT_NE(html.find("<p class=\"marking\">TLP:GREEN"), std::string::npos);
  const auto links = all_after(html, "href=\"#"), ids = all_after(html, "id=\"");
  EXPECT_GE(links.size(), 10U);
  EXPECT_TRUE(std::includes(ids.begin(), ids.end(), links.begin(), links.end()));
  EXPECT_EQ(brief(&base, records::Tlp::red).find("TLP:GREEN"), std::string::npos);
}

TEST(Brief, SaysThatItKnowsNothingOfTheGroups) {
  const auto html = brief(nullptr, records::Tlp::clear);
  EXPECT_NE(html.find("no statements of the groups in scope"), std::string::npos);
  EXPECT_NE(html.find("<p class=\"marking\">TLP:CLEAR"), std::string::npos);
}

}  // namespace
}  // namespace sanad::report
