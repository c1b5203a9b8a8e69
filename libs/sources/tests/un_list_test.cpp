// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "read_text.h"

namespace sanad::sources {
namespace {

using records::NameQuality;
using ::testing::HasSubstr;
using testing::Kept;

std::string person(std::string_view inner, std::string_view id = "1") {
  return "<INDIVIDUAL><DATAID>" + std::string{id} +
         "</DATAID><FIRST_NAME>Omar</FIRST_NAME><SECOND_NAME>na</SECOND_NAME>"
         "<THIRD_NAME>Example</THIRD_NAME>" +
         std::string{inner} + "</INDIVIDUAL>";
}

Kept read_list(std::string_view people) {
  return testing::read("un",
                       "<CONSOLIDATED_LIST dateGenerated=\"2026-02-27\"><INDIVIDUALS>" + std::string{people} +
                           "</INDIVIDUALS></CONSOLIDATED_LIST>",
                       100);
}

std::vector<std::string> names_of(const Kept& kept) {
  std::vector<std::string> names;
  for (const auto& name : kept.listings.at(0).names) {
    names.push_back(name.text + "|" + std::string{records::name_of(name.quality)} +
                    (name.original_script ? "|own" : ""));
  }
  return names;
}

std::string alias(std::string_view name, std::string_view quality = "Good") {
  return "<INDIVIDUAL_ALIAS><QUALITY>" + std::string{quality} + "</QUALITY><ALIAS_NAME>" + std::string{name} +
         "</ALIAS_NAME></INDIVIDUAL_ALIAS>";
}

TEST(UnList, ReadsAPersonWithAllThatScreeningNeeds) {
  const auto kept = read_list(person(
      "<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.999 "
      "</REFERENCE_NUMBER><LISTED_ON>2001-01-25</LISTED_ON>"
      "<GENDER>Male</GENDER><NAME_ORIGINAL_SCRIPT>عمر</NAME_ORIGINAL_SCRIPT><COMMENTS1>Father\u2019s name is "
      "Ali Khan. "
      "Mother\u2019s name is X.</COMMENTS1><NATIONALITY><VALUE>Pakistan</VALUE></NATIONALITY>"
      "<LAST_DAY_UPDATED><VALUE>2015-04-07-04:00</VALUE><VALUE>2003-01-01</VALUE></LAST_DAY_UPDATED>" +
      alias("Umar Misaal") + alias("Low One", "Low") + alias("") +
      "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</"
      "FROM_YEAR><TO_YEAR>1962</TO_YEAR>"
      "</INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</"
      "TYPE_OF_DATE><YEAR>1965</YEAR>"
      "</INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</"
      "TYPE_OF_DATE><DATE>1966-01-01</DATE>"
      "</INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification\n    Number"
      "</TYPE_OF_DOCUMENT><NUMBER>123-45</NUMBER><ISSUING_COUNTRY>Pakistan</ISSUING_COUNTRY></"
      "INDIVIDUAL_DOCUMENT>"));
  ASSERT_EQ(kept.listings.size(), 1U) << kept.summary.failure << testing::lines_of(kept);
  const auto& listing = kept.listings[0];
  EXPECT_EQ(listing.reference, "QDi.999");
  EXPECT_EQ(listing.id, records::natural_id("x-sanad-listing", "un-sc", "1"));
  EXPECT_THAT(names_of(kept), ::testing::ElementsAre("Omar Example|primary", "عمر|strong|own",
                                                     "Umar Misaal|strong", "Low One|weak"));
  EXPECT_EQ(listing.father, "Ali Khan");
  EXPECT_EQ(listing.updated_on->to_string(), "2015-04-07");
  ASSERT_EQ(listing.births.size(), 3U);
  EXPECT_EQ(listing.births[0].when.to_string(), "1960-01-01..1962-12-31");
  EXPECT_TRUE(listing.births[1].approximate);
  EXPECT_EQ(listing.births[2].when,
            DateRange::whole_year(1966));  // 1 January is a year that nobody knows better
  EXPECT_EQ(listing.documents[0].type, "National Identification Number");
}

TEST(UnList, CellsWithSeveralNamesAreTakenApart) {
  const auto kept = read_list(person(alias("A One; B Two") + alias("Mohammad Sabet b) M. Javad Sabet") +
                                     alias("Agha Jan اغا جان") + alias("حسن غول (Hassan Ghul; Hassan Gul)") +
                                     alias("Amir (original script: Амир)") + alias("El Para (COMBAT NAME)") +
                                     alias("False One, born 1 Jan. 1953 (Oman passport no.03825239)") +
                                     alias("Group Salafist (GSPC)")));
  EXPECT_THAT(names_of(kept),
              ::testing::ElementsAre("Omar Example|primary", "A One|strong", "B Two|strong",
                                     "Mohammad Sabet|strong", "M. Javad Sabet|strong", "Agha Jan|strong",
                                     "اغا جان|strong|own", "حسن غول|strong|own", "Hassan Ghul|strong",
                                     "Hassan Gul|strong", "Amir|strong", "Амир|strong|own", "El Para|strong",
                                     "False One|strong", "Group Salafist|strong", "GSPC|weak"));
}

TEST(UnList, BracketsInBracketsAndStrayOnesAreTakenApart) {
  const auto kept = read_list(person(
      alias("Hay’at al-Sham (HTS) (هيئة تحرير الشام (original script); Hayet al-Sham; Tahrir al-Sham)") +
      alias("أنصار الشريعة (Ansar in Libya (ASL))") + alias(") Abd al-Rahman") +
      alias("Lom-ali Butayev (Butaev)") + alias("Ishaq Akhund born in 1963") +
      alias("شبكة (Network of Ansar - sub-unit name)") + alias("(Sheikh) Musa Hilal") + alias("Abubakar K.") +
      alias("Trading Co., S.A.") + alias("Umarov.") + alias("Research (NFRPC) and Technology Centre (ENTC)") +
      alias("Stray ) One") + alias("(Musa)") + alias("...")));
  EXPECT_THAT(
      names_of(kept),
      ::testing::ElementsAre(
          "Omar Example|primary", "Hay’at al-Sham|strong", "HTS|weak", "هيئة تحرير الشام|strong|own",
          "Hayet al-Sham|strong", "Tahrir al-Sham|strong", "أنصار الشريعة|strong|own",
          "Ansar in Libya|strong", "ASL|weak", "Abd al-Rahman|strong", "Lom-ali Butayev|strong",
          "Lom-ali Butaev|strong", "Ishaq Akhund|strong", "شبكة|strong|own", "Network of Ansar|strong",
          "Sheikh Musa Hilal|strong", "Abubakar K.|strong", "Trading Co., S.A.|strong", "Umarov|strong",
          "Research NFRPC and Technology Centre|strong", "ENTC|weak", "Stray One|strong", "Musa|strong"));
}

TEST(UnList, BracketsWithoutEndAreReadInBoundedTime) {
  const std::string many(4000, '('), closed(4000, ')');
  const auto kept =
      read_list(person(alias(many) + alias(closed) + alias(many + "x" + closed) + alias("Last One")));
  EXPECT_EQ(names_of(kept).back(), "Last One|strong");
}

TEST(UnList, AnEntryWithoutKeyOrNameIsRejectedAndTheRestStays) {
  const auto kept = read_list(person("", "") + "<INDIVIDUAL><DATAID>2</DATAID></INDIVIDUAL>" +
                              person("", "3") + person("", "3"));
  EXPECT_EQ(kept.listings.size(), 1U);
  EXPECT_EQ(kept.diagnostics.counts().at("missing-id"), 1U);
  EXPECT_EQ(kept.diagnostics.counts().at("missing-name"), 1U);
  EXPECT_EQ(kept.diagnostics.counts().at("duplicate-id"), 1U);
}

TEST(UnList, TheOriginIsTheEntryToTheByte) {
  const std::string front = "<CONSOLIDATED_LIST><INDIVIDUALS>", entry = person("");
  const auto kept = testing::read("un", front + entry + "</INDIVIDUALS></CONSOLIDATED_LIST>");
  ASSERT_EQ(kept.origins.size(), 1U);
  EXPECT_EQ(kept.origins[0].offset, front.size());
  EXPECT_EQ(kept.origins[0].length, entry.size());
}

TEST(UnList, HostileXmlIsRefusedInBoundedMemory) {
  EXPECT_FALSE(
      testing::read("un", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><CONSOLIDATED_LIST/>").summary.complete);
  EXPECT_FALSE(
      testing::read("un", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><CONSOLIDATED_LIST/>").summary.complete);
  std::string deep = "<CONSOLIDATED_LIST>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_THAT(testing::read("un", deep).summary.failure, HasSubstr("deep"));
  testing::LongSource text{"<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>", 'a',
                           300'000'000, "</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"};
  const auto kept = testing::read_from("un", text);
  EXPECT_TRUE(kept.summary.complete) << kept.summary.failure;
  EXPECT_LE(kept.listings.empty() ? 0 : kept.listings[0].names[0].text.size(), 4096U);
  testing::LongSource comment{"<CONSOLIDATED_LIST><!-- ", 'a', 300'000'000, "--></CONSOLIDATED_LIST>"};
  EXPECT_THAT(testing::read_from("un", comment).summary.failure, HasSubstr("tag or comment"));
  EXPECT_FALSE(testing::read("un", "<OTHER/>").summary.complete);
  EXPECT_FALSE(testing::read("un", "<CONSOLIDATED_LIST>").summary.complete);
}

TEST(UnList, IsToldByItsContent) {
  EXPECT_EQ(detect("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<CONSOLIDATED_LIST>")->format->name, "un");
  EXPECT_FALSE(detect("<?xml version=\"1.0\"?><feed/>"));
}

TEST(UnList, TheRealListHasTheCountsOfItsPublisher) {
  const std::filesystem::path path =
      std::filesystem::path{SANAD_SOURCE_DIR} / "../shared/data/lists/un/UN_consolidated_2026-02-27.xml";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "the copied list is not here";
  std::ostringstream text;
  text << std::ifstream{path, std::ios::binary}.rdbuf();
  const auto kept = testing::read("un", text.str());
  std::size_t people = 0, native = 0;
  for (const auto& listing : kept.listings) {
    people += listing.kind == records::ListingKind::person ? 1 : 0;
    native += std::any_of(listing.names.begin(), listing.names.end(),
                          [](const auto& n) { return n.original_script; });
  }
  EXPECT_EQ(people, 730U);
  EXPECT_EQ(kept.listings.size() - people, 273U);
  EXPECT_GE(native, 378U);
  EXPECT_EQ(kept.diagnostics.rejected(), 0U);
}

}  // namespace
}  // namespace sanad::sources
