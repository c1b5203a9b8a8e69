// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/dry_run.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "random_base.h"

namespace sanad::exchange {
namespace {

TEST(DryRun, CountsByRuleAndCollectionAndExplainsTheFirst) {
  SmallBase base;
  const auto open = base.put("incident", 1, R"(,"name":"x")");
  for (int i = 5; i > 1; --i) base.put("incident", i, R"(,"name":"x")", {tlp_id(records::Tlp::red)});
  auto release = base.release();
  DryRunSummary summary{base.policy, 2};
  for (const auto& [id, body] : base.bodies())
    summary.add(*base.facts(id), release.decide(*base.facts(id)).value());
  const auto run = summary.finish();
  EXPECT_EQ(run.partner, "krn");
  EXPECT_EQ(run.policy, policy_hash(base.policy));
  EXPECT_EQ(run.objects, 6U);
  EXPECT_EQ(run.released, 2U);
  EXPECT_EQ(run.derived, 0U);
  EXPECT_EQ(run.withheld, 4U);
  EXPECT_EQ(run.collections, (std::vector<DryRunCollection>{{"all", 2}}));
  EXPECT_EQ(run.first_expiry, std::nullopt);
  ASSERT_EQ(run.rules.size(), 2U);
  EXPECT_EQ(run.rules[0].rule, Rule::released);
  EXPECT_EQ(run.rules[1].rule, Rule::tlp_above_clearance);
  EXPECT_EQ(run.rules[1].by_type, (std::map<std::string, std::uint64_t>{{"incident", 4}}));
  ASSERT_EQ(run.rules[1].examples.size(), 2U);
  EXPECT_EQ(run.rules[1].examples[0].id.to_string(), id_of("incident", 2));
  EXPECT_EQ(run.rules[1].examples[0].why,
            "Its TLP level is above the partner's clearance (TLP:RED, clearance TLP:AMBER).");
}

RC_GTEST_PROP(DryRun, DoesNotDependOnTheOrder, ()) {
  const RandomBase base{*rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>())};
  auto release = base.release();
  DryRunSummary forth{base.policy, 1}, back{base.policy, 1};
  const auto& bodies = base.bodies();
  const auto add = [&](DryRunSummary& summary, const std::string& id) {
    const auto facts = base.facts(id);
    summary.add(*facts, release.decide(*facts).value());
  };
  for (auto entry = bodies.begin(); entry != bodies.end(); ++entry) add(forth, entry->first);
  for (auto entry = bodies.rbegin(); entry != bodies.rend(); ++entry) add(back, entry->first);
  const auto run = forth.finish();
  RC_ASSERT(run == back.finish());
  RC_ASSERT(run.released + run.derived + run.withheld == run.objects);
  RC_ASSERT(run.objects == bodies.size());
}

}  // namespace
}  // namespace sanad::exchange
