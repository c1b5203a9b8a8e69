// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "api_base.h"
#include "sanad/api/figure_json.h"
#include "sanad/node/count.h"

namespace sanad::api {
namespace {

using ::testing::HasSubstr;

class FigureRoutes : public ReadTest {};

/// What the command prints with --json for the same arguments.
std::string as_the_command(ExampleBase& api, const QueryArgs& args) {
  const auto snapshot = api.base->snapshot();
  const auto columns = node::load_columns(*snapshot, api.quiet.context);
  const auto question = parse_question(args, {}).value();
  const auto table = columns.figure(question.query, question.definition).value();
  std::string text;
  JsonWriter json{text};
  write_figure(json, table, snapshot->edition(), against_before(columns, question, table));
  return text + '\n';
}

TEST_F(FigureRoutes, AnswerWhatTheCommandAnswers) {
  const auto holds = rc::check([this] {
    QueryArgs args;
    args.measure = *rc::gen::element<std::string>("incidents", "killed", "injured");
    args.definition =
        *rc::gen::element<std::string>("all", "attacks", "attacks+operations", "one-sided", "ged");
    args.best = *rc::gen::element<std::string>("median", "lowest", "highest", "most-recent");
    args.where = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "year=2021", "date=2021-03..2021-08", "province=Sindh|Balochistan", "source=press", "tactic=suicide",
        "status=corroborated", "actor=TTP", "target=police", "month=2021-06"));
    if (args.where.size() > 3) args.where.resize(3);
    args.by =
        *rc::gen::element<std::string>("", "province", "month", "province,month", "actor", "event,tactic");
    args.evidence = *rc::gen::arbitrary<bool>();
    std::string target = "/api/v1/figures/" + args.measure + "?definition=" + escaped(args.definition) +
                         "&best=" + args.best + "&by=" + escaped(args.by) +
                         (args.evidence ? "&evidence=true" : "");
    for (const auto& where : args.where) target += "&where=" + escaped(where);
    RC_ASSERT(api().get(target).body == as_the_command(api(), args));
  });
  EXPECT_TRUE(holds);
}

TEST_F(FigureRoutes, GiveFilesByFieldAndByHeader) {
  const auto csv = api().get("/api/v1/figures/killed?where=year%3D2021&by=province&format=csv");
  EXPECT_EQ(header_of(csv, "content-type"), "text/csv; charset=utf-8");
  EXPECT_THAT(csv.body, HasSubstr("Balochistan"));
  const auto xlsx = api().get("/api/v1/figures/killed?by=province&format=xlsx");
  EXPECT_EQ(xlsx.body.substr(0, 2), "PK");
}

TEST_F(FigureRoutes, SayWhichFieldIsWrong) {
  const auto body_of = [&](const std::string& target) {
    const auto response = api().get(target);
    EXPECT_EQ(response.status, 400) << target;
    EXPECT_EQ(header_of(response, "content-type"), "application/problem+json");
    return Json::parse(response.body).value();
  };
  EXPECT_THAT(text_of(body_of("/api/v1/figures/killed?wher=year%3D2021"), "detail"), HasSubstr("'wher'"));
  EXPECT_EQ(text_of(body_of("/api/v1/figures/killed?edition=1&edition=2"), "where"), "edition");
  EXPECT_THAT(text_of(body_of("/api/v1/figures/tears"), "detail"), HasSubstr("killed"));
  EXPECT_THAT(text_of(body_of("/api/v1/figures/killed?where=province%3DAtlantis"), "detail"),
              HasSubstr("Atlantis"));
  EXPECT_EQ(text_of(body_of("/api/v1/figures/killed?where=province%3DAtlantis"), "type"),
            "urn:sanad:problem:not_found");
  EXPECT_EQ(text_of(body_of("/api/v1/figures/killed?edition=999999"), "type"), "urn:sanad:problem:not_found");
  EXPECT_EQ(text_of(body_of("/api/v1/figures/killed?evidence=maybe"), "where"), "evidence");
}

TEST_F(FigureRoutes, ADiffOfAnEditionWithItselfMovesNothing) {
  const auto edition = api().base->snapshot()->edition();
  const auto diff = api().get_json("/api/v1/diff/killed?by=province&before=" + std::to_string(edition));
  EXPECT_TRUE(diff.find("moves")->array()->empty());
  EXPECT_EQ(*diff.find("before"), *diff.find("after"));
}

TEST_F(FigureRoutes, ABriefIsAPageThatRunsNothing) {
  const auto page = api().get("/api/v1/brief?where=year%3D2021&title=A%20%3Cb%3Etitle");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(header_of(page, "content-security-policy"), HasSubstr("sandbox"));
  EXPECT_THAT(page.body, ::testing::Not(HasSubstr("<b>title")));
}

TEST_F(FigureRoutes, TimelineAndMapAddUpToTheFigure) {
  const auto figure = api().get_json("/api/v1/figures/killed?where=year%3D2021");
  const auto total = figure.find("total")->find("best")->integer();
  for (const std::string unit : {"day", "month", "year"}) {
    const auto timeline = api().get_json("/api/v1/timeline?where=year%3D2021&unit=" + unit);
    std::int64_t killed = 0;
    for (const auto& bucket : *timeline.find("buckets")->array()) {
      if (const auto* range = bucket.find("killed")) killed += *range->find("best")->integer();
    }
    EXPECT_EQ(killed, total) << unit;
  }
  for (const std::string level : {"country", "province", "district"}) {
    const auto map = api().get_json("/api/v1/map?where=year%3D2021&level=" + level);
    std::int64_t killed = 0;
    for (const auto& area : *map.find("areas")->array()) {
      if (const auto* range = area.find("killed")) killed += *range->find("best")->integer();
    }
    EXPECT_EQ(killed, total) << level;
  }
}

}  // namespace
}  // namespace sanad::api
