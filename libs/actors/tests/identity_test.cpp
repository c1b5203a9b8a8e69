// SPDX-License-Identifier: Apache-2.0
#include "sanad/actors/identity.h"

#include <gtest/gtest.h>

#include "world.h"

namespace sanad::actors {
namespace {

using records::NodeKind;

Said also(const std::string& name, const std::string& other, const std::string& published = "2020-01-01") {
  return {name, "alias", other, "", published, NodeKind::person, NodeKind::person};
}
Said leads(const std::string& who, const std::string& group) {
  return {who, "leader_of", group, "2010", "2010-05-01"};
}

std::vector<std::string> found(const StatementBase& base, std::string_view name, const Known& known = {}) {
  std::vector<std::string> names;
  for (const auto& candidate : resolve(base, name, known)) names.push_back(candidate.name);
  return names;
}
using Names = std::vector<std::string>;

TEST(Identity, SpellingsOfOneKeyAreOneActorAndSayWhy) {
  const auto base =
      base_of({leads("Hakeemullah Amdar", "Group One"), leads("Hakimullah Amdar", "Group Two")});
  const auto candidates = resolve(base, "hakimullah AMDAR", {});
  ASSERT_EQ(candidates.size(), 1U);
  EXPECT_EQ(candidates[0].names.size(), 2U);
  EXPECT_EQ(candidates[0].why, "the same name but for case, marks or punctuation");
}

TEST(Identity, AnAliasJoinsAndKeepsItsStatementAndScript) {
  const auto base = base_of({leads("Qabil Torgar", "Red Band"), also("Qabil Torgar", "Radio Mullah"),
                             also("Qabil Torgar", "قابل تورگر")});
  EXPECT_EQ(found(base, "Radio Mullah"), Names{"Qabil Torgar"});
  const auto names = resolve(base, "Radio Mullah", {}).at(0).names;
  ASSERT_EQ(names.size(), 3U);
  EXPECT_EQ(names[1].name, "Radio Mullah");
  EXPECT_EQ(names[1].why, "alias");
  EXPECT_EQ(names[1].because.size(), 1U);
  EXPECT_EQ(names[2].script, "arabic");
}

TEST(Identity, ANameThatSeveralMenHaveMeansEachAndJoinsNone) {
  const auto base = base_of({leads("Amir One", "Group A"), leads("Badr Two", "Group B"),
                             also("Amir One", "Khorasani"), also("Badr Two", "Khorasani")});
  EXPECT_EQ(found(base, "Khorasani").size(), 3U);
  EXPECT_EQ(found(base, "Amir One"), Names{"Amir One"});
  EXPECT_FALSE(resolve(base, "Amir One", {})[0].cluster.contains(base.nodes_of("Badr Two").at(0)));
}

TEST(Identity, AnAliasIsKnownFromItsPublicationOn) {
  const auto base =
      base_of({leads("Qabil Torgar", "Red Band"), also("Qabil Torgar", "Radio Mullah", "2015-01-01")});
  EXPECT_EQ(found(base, "Radio Mullah", {Known::Reading::publicly, day("2014-12-31")}), Names{});
  EXPECT_EQ(found(base, "Radio Mullah", {Known::Reading::publicly, day("2015-01-01")}),
            Names{"Qabil Torgar"});
}

TEST(Identity, ADeniedAliasJoinsNothing) {
  auto denied = also("Qabil Torgar", "Radio Mullah");
  denied.stance = records::Stance::denies;
  const auto base = base_of({leads("Qabil Torgar", "Red Band"), denied});
  EXPECT_EQ(found(base, "Qabil Torgar"), Names{"Qabil Torgar"});
  EXPECT_EQ(resolve(base, "Qabil Torgar", {})[0].names.size(), 1U);
}

TEST(Identity, AnOfficeIsNeverAMan) {
  const auto base = base_of(
      {{"Amir One", "holds_office", "The Voice", "2010", "2010-02-01", NodeKind::person, NodeKind::office},
       {"Badr Two", "holds_office", "The Voice", "2012", "2012-02-01", NodeKind::person, NodeKind::office},
       also("Amir One", "The Voice")});
  EXPECT_EQ(found(base, "Amir One").size(), 1U);
  for (const auto& candidate : resolve(base, "The Voice", {})) {
    EXPECT_EQ(candidate.cluster.nodes.size() > 1, candidate.kind == NodeClass::person);
  }
}

TEST(Identity, NearNamesAreOfferedForOneThatNobodyHas) {
  const auto base = base_of({leads("Qabil Torgar", "Red Band")});
  EXPECT_TRUE(found(base, "Torgar").empty());
  EXPECT_EQ(similar_names(base, "Torgar", 3), Names{"Qabil Torgar"});
}

}  // namespace
}  // namespace sanad::actors
