// SPDX-License-Identifier: Apache-2.0
// Runs every tests/spec/cases/*.case, in several orders of its records and with one and two threads.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "case_file.h"
#include "sanad/figures/columns.h"
#include "sanad/reconcile/reconciler.h"

namespace sanad::spec {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator{fs::path{SANAD_SOURCE_DIR} / "tests/spec/cases"}) {
    if (entry.path().extension() == ".case") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// One run of a case, and the questions that expectations ask of it.
class CaseRun {
 public:
  CaseRun(const Case& spec, unsigned threads) {
    const auto& gazetteer = geo::Gazetteer::built_in();
    reconcile::Reconciler reconciler{gazetteer, {threads}};
    figures::Columns::Builder builder{gazetteer};
    for (const auto& source : spec.sources) {
      reconciler.declare(source);
      builder.declare(source);
    }
    for (const auto& account : spec.accounts) {
      reconciler.add(account);
      builder.add(account);
      ids_[account.native_id] = account.id.uuid;
      names_[account.id.uuid] = account.native_id;
    }
    for (const auto& decision : spec.decisions) reconciler.decide(decision);
    register_ = reconciler.run();
    columns_.emplace(std::move(builder).build(register_));
  }

  const reconcile::IncidentRegister& incidents() const { return register_; }

  void check(const Expectation& expected) const {
    SCOPED_TRACE("line " + std::to_string(expected.line));
    const auto& words = expected.words;
    if (words[0] == "incidents" && words.size() == 2 && words[1].find('/') == std::string::npos) {
      EXPECT_EQ(std::to_string(register_.incidents()), words[1]);
    } else if (words[0] == "together") {
      for (std::size_t i = 2; i < words.size(); ++i)
        EXPECT_EQ(incident_of(words[1]), incident_of(words[i])) << words[i];
    } else if (words[0] == "separate") {
      EXPECT_NE(incident_of(words.at(1)), incident_of(words.at(2)));
    } else if (words[0] == "review") {
      EXPECT_TRUE(waits(words.at(1), words.at(2)));
    } else if (words[0] == "role") {
      EXPECT_EQ(name_of(member(words.at(1)).role), words.at(2));
    } else if (words[0] == "evidence") {
      check_evidence(expected);
    } else {
      check_figure(expected);
    }
  }

 private:
  const reconcile::Membership& member(const std::string& name) const {
    for (const auto& membership : register_.members) {
      if (membership.account == ids_.at(name)) return membership;
    }
    throw std::out_of_range{name};
  }
  Uuid incident_of(const std::string& name) const { return member(name).incident; }

  bool waits(const std::string& a, const std::string& b) const {
    return std::any_of(register_.pairs.begin(), register_.pairs.end(), [&](const auto& pair) {
      const auto pair_ids = std::minmax(ids_.at(a), ids_.at(b));
      return pair.band == reconcile::Band::review && pair.a == pair_ids.first && pair.b == pair_ids.second;
    });
  }

  figures::FigureTable ask(const Expectation& expected, const std::string& measure) const {
    figures::Query query;
    query.measure = records::parse_name<records::Measure>(measure).value();
    query.definition = expected.definition;
    query.evidence = true;
    for (const auto& text : expected.where) query.where.push_back(figures::parse_filter(text).value());
    for (const auto& definition : figures::built_in_definitions()) {
      if (definition.name == expected.definition) return columns_->figure(query, definition).value();
    }
    throw std::out_of_range{expected.definition};
  }

  void check_figure(const Expectation& expected) const {
    const auto table = ask(expected, expected.words[0]);
    const auto& value = table.total.value;
    const auto text = value ? std::to_string(value->low()) + "/" + std::to_string(value->best()) + "/" +
                                  std::to_string(value->high())
                            : std::string{"unknown"};
    EXPECT_EQ(text, expected.words.at(1)) << expected.words[0] << " under " << expected.definition;
  }

  void check_evidence(const Expectation& expected) const {
    const auto table = ask(expected, expected.words.at(1));
    std::vector<std::string> names;
    for (const auto& uuid : table.total.evidence) names.push_back(names_.at(uuid));
    std::sort(names.begin(), names.end());
    std::vector<std::string> wanted{expected.words.begin() + 2, expected.words.end()};
    std::sort(wanted.begin(), wanted.end());
    EXPECT_EQ(names, wanted);
  }

  std::map<std::string, Uuid> ids_;
  std::map<Uuid, std::string> names_;
  reconcile::IncidentRegister register_;
  std::optional<figures::Columns> columns_;
};

class SpecCase : public testing::TestWithParam<std::string> {};

TEST_P(SpecCase, HoldsInEveryOrder) {
  std::ifstream in{fs::path{SANAD_SOURCE_DIR} / "tests/spec/cases" / (GetParam() + ".case")};
  std::ostringstream text;
  text << in.rdbuf();
  auto spec = parse_case(text.str());
  ASSERT_TRUE(spec) << describe(spec.error());
  ASSERT_FALSE(spec->expectations.empty());
  const CaseRun first{*spec, 1};
  for (const auto& expectation : spec->expectations) first.check(expectation);
  std::reverse(spec->accounts.begin(), spec->accounts.end());
  EXPECT_EQ((CaseRun{*spec, 2}.incidents()), first.incidents());
  std::rotate(spec->accounts.begin(),
              spec->accounts.begin() + static_cast<std::ptrdiff_t>(spec->accounts.size() / 2),
              spec->accounts.end());
  EXPECT_EQ((CaseRun{*spec, 1}.incidents()), first.incidents());
}

INSTANTIATE_TEST_SUITE_P(Cases, SpecCase, testing::ValuesIn(case_names()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace sanad::spec
