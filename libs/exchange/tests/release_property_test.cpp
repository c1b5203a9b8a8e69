// SPDX-License-Identifier: Apache-2.0
// What a partner gets, for random objects, markings, graphs and partners.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "random_base.h"
#include "release_reference.h"

namespace sanad::exchange {
namespace {

std::uint64_t any_seed() {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>());
}

/// What goes to the partner: the body of each object that is released or derived.
std::map<std::string, std::string> given_by(const SmallBase& base) {
  std::map<std::string, std::string> given;
  auto release = base.release();
  for (const auto& [id, body] : base.bodies()) {
    const auto decision = release.decide(*base.facts(id)).value();
    if (decision.outcome == Outcome::release) given[id] = body;
    if (decision.outcome != Outcome::derive) continue;
    const auto derived = base.derived(id, release);
    RC_LOG() << id << ": " << (derived ? "derived" : derived.error().message) << "\n" << body << "\n";
    RC_ASSERT(derived.has_value());  // what was decided can be done
    given[id] = derived->object.body;
  }
  return given;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

RC_GTEST_PROP(ReleaseProperty, AgreesWithThePlainFixedPoint, ()) {
  const RandomBase base{any_seed()};
  const PlainRelease plain{base};
  auto release = base.release();
  for (const auto& [id, body] : base.bodies()) {
    const auto decision = release.decide(*base.facts(id)).value();
    RC_LOG() << id << " " << name_of(decision.rule) << "\n" << body << "\n";
    RC_ASSERT(decision.outcome == plain.outcomes.at(id));
  }
}

RC_GTEST_PROP(ReleaseProperty, DoesNotDependOnTheOrderOfQuestions, ()) {
  const RandomBase base{any_seed()};
  std::vector<std::string> ids;
  for (const auto& [id, body] : base.bodies()) ids.push_back(id);
  auto in_order = base.release();
  std::map<std::string, Decision> first;
  for (const auto& id : ids) first[id] = in_order.decide(*base.facts(id)).value();
  Random random{any_seed()};
  for (std::size_t i = ids.size(); i > 1; --i) std::swap(ids[i - 1], ids[random.below(i)]);
  auto other = base.release();
  for (const auto& id : ids) {
    if (random.chance(0.25)) other.forget();
    RC_ASSERT(other.decide(*base.facts(id)).value() == first.at(id));
    RC_ASSERT(base.decide(id) == first.at(id));
  }
}

RC_GTEST_PROP(ReleaseProperty, NoIdOfWhatStaysIsInAnyByteGiven, ()) {
  const RandomBase base{any_seed()};
  const auto given = given_by(base);
  std::string bytes;
  for (const auto& [id, body] : given) bytes += lower(body) + "\n";
  auto release = base.release();
  for (const auto& [id, body] : base.bodies()) {
    const auto decision = release.decide(*base.facts(id)).value();
    if (decision.outcome == Outcome::release || decision.rule == Rule::from_the_partner) continue;
    RC_LOG() << id << " " << name_of(decision.rule) << "\n" << bytes;
    RC_ASSERT(bytes.find(id) == std::string::npos);
  }
}

RC_GTEST_PROP(ReleaseProperty, NothingGoesAboveThePolicy, ()) {
  const RandomBase base{any_seed()};
  const auto& partner = base.policy.partner;
  for (const auto& [id, body] : given_by(base)) {
    MarkingReader markings{[&](const records::ObjectId& wanted) -> std::optional<std::string> {
      const auto found = base.bodies().find(wanted.to_string());
      return found == base.bodies().end() ? std::nullopt : std::optional{found->second};
    }};
    const auto source = base.facts(id);
    const auto went = release_facts(body, markings).value();
    // A derived object is marked at least as its source is.
    RC_ASSERT(at_least(went.marking, source->marking));
    RC_ASSERT(went.marking.understood());
    RC_ASSERT(went.marking.tlp <= partner.clearance);
    if (went.marking.releasable_to) {
      const auto& names = *went.marking.releasable_to;
      RC_ASSERT(std::any_of(
          partner.organisations.begin(), partner.organisations.end(),
          [&](const auto& name) { return std::find(names.begin(), names.end(), name) != names.end(); }));
    }
    RC_ASSERT(source->giver.empty() ||
              (source->marking.tlp < records::Tlp::amber_strict && body == base.bodies().at(id)));
    RC_ASSERT(records::read_object(body).has_value());
  }
}

RC_GTEST_PROP(ReleaseProperty, AStricterMarkingNeverOpensAnything, ()) {
  RandomBase base{any_seed()};
  auto before = base.release();
  std::map<std::string, Outcome> open;
  for (const auto& [id, body] : base.bodies()) open[id] = before.decide(*base.facts(id)).value().outcome;
  const auto victim = base.ids[any_seed() % base.ids.size()];
  if (!base.bodies().contains(victim) || !base.facts(victim)->giver.empty()) RC_DISCARD("not ours");
  auto json = Json::parse(base.bodies().at(victim)).value();
  json.set("object_marking_refs", Json::Array{tlp_id(records::Tlp::red)});
  base.put(json.canonical());
  for (const auto& [id, outcome] : open) RC_ASSERT(base.decide(id).outcome >= outcome || id == victim);
}

TEST(ReleaseProperty, RandomBasesMeetTheRules) {
  std::map<Rule, int> met;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    const RandomBase base{seed};
    auto release = base.release();
    for (const auto& id : base.ids) {
      if (const auto facts = base.facts(id)) ++met[release.decide(*facts).value().rule];
    }
  }
  // These take more than a random base has: tests of single objects hold them.
  const std::set<Rule> others{Rule::never_leaves, Rule::not_a_record, Rule::received_unnamed,
                              Rule::expired,      Rule::encryption,   Rule::consent_missing};
  for (const auto rule : every_rule()) EXPECT_EQ(met[rule] > 0, !others.contains(rule)) << name_of(rule);
}

}  // namespace
}  // namespace sanad::exchange
