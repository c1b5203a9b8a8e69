// SPDX-License-Identifier: Apache-2.0
#include "sanad/screening/name_index.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "sanad/core/random.h"
#include "small_list.h"

namespace sanad::screening {
namespace {

using testing::ask_for;

class Screening : public ::testing::Test {
 protected:
  std::vector<Hit> ask(const Query& query, double threshold = 0.0) {
    return index_.screen(query, {.threshold = threshold}, scratch_);
  }
  std::string first(const std::string& name) {
    const auto hits = ask(ask_for(name));
    return hits.empty() ? "" : index_.entries()[hits[0].entry].reference;
  }
  NameIndex index_ = testing::index_of(testing::small_list());
  NameIndex::Scratch scratch_;
};

TEST_F(Screening, FindsSpellingsJoinsAndScripts) {
  for (const auto& [name, reference] :
       std::initializer_list<std::pair<const char*, const char*>>{{"Hafez Mohammad Sayid", "1"},
                                                                  {"SAEED, Hafiz Mohammed", "1"},
                                                                  {"Мухаммад Саид Хафиз", "1"},
                                                                  {"Zakir Rehman Lakvi", "2"},
                                                                  {"ذکی الرحمن لکھوی", "2"},
                                                                  {"Nur Wali Mahsood", "4"},
                                                                  {"نور ولی محسود", "4"},
                                                                  {"Mullah Fazl Ullah", "5"},
                                                                  {"Abdurrahman Makki", "6"},
                                                                  {"'Abd al-Rahman al-Makki", "6"},
                                                                  {"Siraj ud Din Haqani", "7"},
                                                                  {"Siraj Haqqani", "7"},
                                                                  {"سراج الدین حقانی", "7"},
                                                                  {"Lee Yong-ho", "8"},
                                                                  {"Jamaat e Ahrar", "10"}}) {
    EXPECT_EQ(first(name), reference) << name;
  }
}

TEST_F(Screening, NoNameAloneIsCertain) {
  EXPECT_LE(ask(ask_for("Hafiz Muhammad Saeed"))[0].probability, 0.99);
  EXPECT_GT(ask(ask_for("Hafiz Muhammad Saeed"))[0].probability, ask(ask_for("Muhammad Khan"))[0].probability)
      << "a common name tells less";
}

TEST_F(Screening, AContradictionCostsMoreThanAnOmission) {
  const auto score = [this](const char* name) { return ask(ask_for(name))[0].name_score; };
  EXPECT_GT(score("Sirajuddin"), score("Sirajuddin Qandahari"));
  EXPECT_GT(score("Muhammad bin Salman"), score("Salman bin Muhammad"));
}

TEST_F(Screening, OneSharedWordIsNotTheName) {
  auto list = testing::small_list();
  list.push_back(testing::listed("90", {"Haqqani"}));
  list.push_back(testing::listed("91", {"Jalal Haqqani Shah Gul"}));
  const auto index = testing::index_of(list);
  const auto hits = index.screen(ask_for("Jalal Haqqani"), {.threshold = 0}, scratch_);
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(index.entries()[hits[0].entry].reference, "91")
      << "both first names agree, the rest is not asked for";
}

TEST_F(Screening, FactsSpeakForAndAgainst) {
  auto query = ask_for("Hafiz Saeed");
  const double plain = ask(query)[0].probability;
  query.births = {parse_birth("1950-06-05").value()};
  query.countries = {"pk"};
  const double same = ask(query)[0].probability;
  EXPECT_GT(same, plain);
  query.births = {parse_birth("1950-05-06").value()};
  EXPECT_GT(ask(query)[0].probability, plain) << "day and month swapped";
  query.births = {parse_birth("1991-03-04").value()};
  query.countries = {"Indonesia"};
  EXPECT_LT(ask(query)[0].probability, plain);
  query = ask_for("Hafiz Saeed");
  query.gender = records::Gender::female;
  EXPECT_LT(ask(query)[0].probability, plain);
  query = ask_for("Hafiz Saeed");
  query.father = "Kamaluddin";
  EXPECT_GT(ask(query)[0].probability, plain);
}

TEST_F(Screening, ADocumentFindsItsEntryUnderAnyName) {
  auto query = ask_for("Somebody Else");
  query.documents = {"ab 123456"};
  const auto hits = ask(query, 0.5);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(index_.entries()[hits[0].entry].reference, "1");
  EXPECT_EQ(hits[0].facts[0].fact, Fact::document);
  EXPECT_EQ(document_key("12 34"), "") << "too short to tell anything";
}

TEST_F(Screening, TheExplanationNamesEveryWord) {
  const auto hits = ask(ask_for("Mullah Sirajuddin Zadran"));
  ASSERT_FALSE(hits.empty());
  std::vector<Relation> relations;
  double share = 0;
  for (const auto& word : hits[0].words) {
    relations.push_back(word.relation);
    share += word.share;
  }
  EXPECT_EQ(relations, (std::vector<Relation>{Relation::title, Relation::same, Relation::contradicts}));
  EXPECT_LE(share, 1.0);
  EXPECT_EQ(hits[0].words[2].listed, "haqqani");
}

TEST_F(Screening, QueriesWithoutAnythingToCompareAreRefused) {
  EXPECT_FALSE(check_query(ask_for("12345")));
  EXPECT_FALSE(check_query(ask_for("")));
  EXPECT_FALSE(check_query(ask_for("\xFF\xFE")));
  EXPECT_TRUE(check_query(ask_for("Ali")));
}

TEST_F(Screening, ScoresDoNotDependOnWhoElseIsListed) {
  auto list = testing::small_list();
  std::reverse(list.begin(), list.end());
  const auto turned = testing::index_of(list);
  list.resize(1 + static_cast<std::size_t>(std::distance(
                      list.begin(), std::find_if(list.begin(), list.end(),
                                                 [](const auto& l) { return l.reference == "4"; }))));
  const auto fewer = testing::index_of(list);
  NameIndex::Scratch a, b;
  const auto query = ask_for("Nur Wali Mahsud");
  const auto all = ask(query);
  const auto other = turned.screen(query, {.threshold = 0}, a);
  const auto part = fewer.screen(query, {.threshold = 0, .list_size = index_.entries().size()}, b);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].probability, other[0].probability);
  EXPECT_EQ(all[0].probability, part[0].probability);
}

TEST_F(Screening, FindsWordsOfMoreConsonantsThanAKeyPacks) {
  auto list = testing::small_list();
  list.push_back(testing::listed("92", {"Ramprasadkrishnamurti"}));
  const auto index = testing::index_of(list);
  for (const auto* name : {"Ramprasadkrishnamurti", "Ramprasadkrisnamurti", "Rampasadkrishnamurti",
                           "Ramprasadgrishnamurti", "Rapmrasadkrishnamurti"}) {
    const auto hits = index.screen(ask_for(name), {.threshold = 0}, scratch_);
    ASSERT_FALSE(hits.empty()) << name;
    EXPECT_EQ(index.entries()[hits[0].entry].reference, "92") << name;
  }
}

TEST_F(Screening, AnswersDoNotDependOnWhatWasAskedBefore) {
  const auto index = testing::index_of(testing::small_list());
  NameIndex::Scratch used;
  for (const auto* name :
       {"Hafiz Muhammad Saeed", "Sirajuddin Haqani", "Abdurrahman Makki", "Siraj Haqqani"}) {
    NameIndex::Scratch fresh;
    const auto first = index.screen(ask_for(name), {.threshold = 0}, fresh);
    for (int turn = 0; turn < 2; ++turn) {
      const auto again = (turn == 0 ? index : index_).screen(ask_for(name), {.threshold = 0}, used);
      ASSERT_EQ(again.size(), first.size()) << name;
      for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(again[i].entry, first[i].entry);
        EXPECT_EQ(again[i].probability, first[i].probability);
      }
    }
  }
}

TEST_F(Screening, AThresholdLeavesOutWhatIsBelowItAndNothingElse) {
  std::vector<Query> queries;
  for (const auto* name :
       {"Hafiz Saeed", "Siraj Haqqani", "Abdurrahman Makki", "Muhammad Khan", "Nur Wali"}) {
    queries.push_back(ask_for(name));
    queries.push_back(ask_for(name));
    queries.back().countries = {"pk"};
    queries.back().father = "Kamal Din";
    queries.push_back(queries.back());
    queries.back().documents = {"AB 123456"};
  }
  for (const auto& query : queries) {
    const auto all = ask(query);
    for (const double threshold : {0.05, 0.3, 0.5, 0.8, 0.97, 0.995}) {
      const auto some = ask(query, threshold);
      const auto above =
          std::count_if(all.begin(), all.end(), [&](const Hit& hit) { return hit.probability >= threshold; });
      ASSERT_EQ(some.size(), static_cast<std::size_t>(above)) << query.names[0] << " at " << threshold;
      for (std::size_t i = 0; i < some.size(); ++i) EXPECT_EQ(some[i].entry, all[i].entry);
    }
  }
}

TEST_F(Screening, ProofReachesThresholdsThatNamesAloneDoNot) {
  auto query = ask_for("Hafiz Muhammad Saeed");
  query.births = {parse_birth("1950-06-05").value()};
  for (const double threshold : {0.98, 0.99}) {
    const auto hits = ask(query, threshold);
    ASSERT_EQ(hits.size(), 1U) << threshold;
    EXPECT_EQ(hits[0].probability, ask(query)[0].probability);
  }
}

TEST_F(Screening, AnotherNumberIsAnotherThing) {
  auto list = testing::small_list();
  list.push_back(testing::listed("93", {"Harbour Investment Fund 84"}));
  const auto index = testing::index_of(list);
  const auto probability = [&](const char* name) {
    const auto hits = index.screen(ask_for(name), {.threshold = 0}, scratch_);
    return hits.empty() ? 0 : hits[0].probability;
  };
  EXPECT_GE(probability("Harbour Investment Fund 84"), 0.8);
  EXPECT_LT(probability("Harbour Investment Fund 91"), usual_threshold);
}

TEST_F(Screening, HostileNamesEndInTime) {
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += "muhammad ali khan ";
  EXPECT_LE(ask(ask_for(many)).size(), 10U);
  EXPECT_LE(ask(ask_for(std::string(3'000'000, 'x'))).size(), 10U);
}

TEST_F(Screening, ANameLongerThanWhatIsComparedIsRefusedAndNotCut) {
  std::string name;
  for (std::size_t i = 0; i < text::name_words_max; ++i) name += "khan ";
  EXPECT_TRUE(check_query(ask_for(name)));
  const auto longer = check_query(ask_for(name + "haqqani"));
  ASSERT_FALSE(longer) << "who is meant may stand behind it";
  EXPECT_EQ(longer.error().code, ErrorCode::limit_exceeded);
  EXPECT_LT(check_query(ask_for(std::string(3'000'000, 'x'))).error().message.size(), 300U);
}

/// A list of random spellings, big enough for the candidates to matter.
std::vector<records::Listing> many_names(Random& random, std::size_t count) {
  constexpr std::array given = {"Muhammad",   "Abdul Karim", "Usama",  "Zahid", "Faizullah", "Gul",
                                "Haji Rahim", "Khalid",      "Jamal",  "Yusuf", "Ri",        "Kim",
                                "Qasim",      "Thamir",      "Dhahir", "Pir"};
  constexpr std::array last = {"Khan",    "Zadran", "al-Iraqi", "Qadhafi", "bin Ahmad",
                               "Haqqani", "Shah",   "Mehsud",   "Chol",    "Noorzai"};
  std::vector<records::Listing> list;
  for (std::size_t i = 0; i < count; ++i) {
    std::string name = given[random.below(given.size())];
    name += " " + std::string{last[random.below(last.size())]};
    const auto at = random.below(name.size());
    if (name[at] != ' ') name[at] = static_cast<char>('a' + random.below(26));
    list.push_back(testing::listed(std::to_string(i), {name}));
  }
  return list;
}

TEST(Candidates, LoseNextToNothingThatForceFinds) {
  Random random{11};
  const auto list = many_names(random, 900);
  const auto index = testing::index_of(list);
  NameIndex::Scratch scratch;
  std::size_t found = 0, expected = 0;
  std::string lost;
  const auto holds = [](const std::vector<Hit>& hits, std::size_t entry) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.entry == entry; });
  };
  for (const auto& asked : many_names(random, 300)) {
    const auto query = ask_for(asked.names[0].text);
    const auto force = index.screen(query, {.limit = 900, .threshold = 0, .every_name = true}, scratch);
    const auto quick = index.screen(query, {.limit = 900, .threshold = 0}, scratch);
    for (const auto& hit : force) {
      constexpr double worth_a_look = 0.55;  // below, no fact but a document makes it a hit
      if (hit.name_score < worth_a_look) continue;
      ++expected;
      const bool met = holds(quick, hit.entry);
      found += met ? 1 : 0;
      if (!met) lost += asked.names[0].text + " / " + list[hit.entry].names[0].text + "\n";
    }
  }
  for (const auto& asked : many_names(random, 300)) {  // as it is asked: bounds and cuts are in force
    const auto query = ask_for(asked.names[0].text);
    const auto usual = index.screen(query, {.limit = 50}, scratch);
    for (const auto& hit : index.screen(query, {.limit = 50, .every_name = true}, scratch)) {
      ++expected;
      found += holds(usual, hit.entry) ? 1U : 0U;
      if (!holds(usual, hit.entry))
        lost += asked.names[0].text + " / " + list[hit.entry].names[0].text + " at the usual threshold\n";
    }
  }
  ASSERT_GT(expected, 200U);
  EXPECT_GE(static_cast<double>(found), 0.998 * static_cast<double>(expected))
      << found << " of " << expected << "\n"
      << lost;
}

RC_GTEST_PROP(ScreeningProperty, AnyNameGivesOrderedBoundedHits, (const std::string& name)) {
  static const auto index = testing::index_of(testing::small_list());
  NameIndex::Scratch scratch;
  const auto hits = index.screen(ask_for(name), {.threshold = 0}, scratch);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    RC_ASSERT(hits[i].probability >= 0 && hits[i].probability <= 0.99);
    // In parentheses: rapidcheck takes an expression apart, and its || looks at both sides.
    RC_ASSERT((i == 0 || hits[i - 1].probability >= hits[i].probability));
  }
}

}  // namespace
}  // namespace sanad::screening
