// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/policy.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "sanad/core/json.h"
#include "sanad/exchange/release_rule.h"

namespace sanad::exchange {
namespace {

TEST(Policy, CanonicalFormIsRfc8785) {
  ReleasePolicy policy;
  policy.node = "nacta";
  policy.partner.name = "k\"rn";
  policy.collections = {{"incidents", "", {"incident"}, {"*"}}};
  policy.originators = {{"aiib", {}}};
  const auto text = canonical(policy);
  EXPECT_EQ(Json::parse(text).value().canonical(), text);
}

TEST(Policy, HashChangesWithEverythingThatCanChangeADecision) {
  const std::vector<std::function<void(ReleasePolicy&)>> changes{
      [](auto& p) { p.node = "x"; },
      [](auto& p) { p.node_key.bytes[0] = 1; },
      [](auto& p) { p.partner.name = "x"; },
      [](auto& p) { p.partner.key.bytes[0] = 1; },
      [](auto& p) { p.partner.organisations = {"x"}; },
      [](auto& p) { p.partner.clearance = records::Tlp::red; },
      [](auto& p) { p.partner.deny_sources = {"x"}; },
      [](auto& p) { p.partner.caveats = {"x"}; },
      [](auto& p) { p.partner.k = 9; },
      [](auto& p) { p.partner.disclose_withheld = true; },
      [](auto& p) { p.partner.encrypted = true; },
      [](auto& p) { p.collections = {{"x", "", {"incident"}, {"*"}}}; },
      [](auto& p) { p.collections = {{"x", "", {"incident"}, {"gtd"}}}; },
      [](auto& p) { p.free_givers = {"x"}; },
      [](auto& p) { p.originators = {{"x", {}}}; },
  };
  std::set<Digest> hashes{policy_hash({})};
  for (const auto& change : changes) {
    ReleasePolicy policy;
    change(policy);
    EXPECT_TRUE(hashes.insert(policy_hash(policy)).second);
  }
  EXPECT_EQ(hashes.size(), changes.size() + 1);
}

TEST(Policy, HashDoesNotChangeWithTitles) {
  ReleasePolicy policy;
  policy.partner.title = "x";
  policy.partner.on_recall = OnRecall::purge;
  EXPECT_EQ(policy_hash(policy), policy_hash({}));
}

TEST(Rules, HaveStableDistinctNamesAndASentence) {
  std::set<std::string_view> names;
  for (const auto rule : every_rule()) {
    EXPECT_TRUE(names.insert(name_of(rule)).second) << name_of(rule);
    EXPECT_EQ(parse_rule(name_of(rule)), rule);
    EXPECT_TRUE(sentence_of(rule).ends_with('.')) << name_of(rule);
  }
  EXPECT_FALSE(parse_rule("no-such-rule").has_value());
}

}  // namespace
}  // namespace sanad::exchange
