// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "read_text.h"

namespace sanad::sources {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Kept;

std::vector<std::string> names_of(const records::Listing& listing) {
  std::vector<std::string> all;
  for (const auto& name : listing.names) {
    all.push_back(name.text + "|" + std::string{records::name_of(name.quality)} +
                  (name.original_script ? "|own" : ""));
  }
  return all;
}

const std::string csl =
    "_id,source,entity_number,type,programs,name,title,addresses,start_date,remarks,source_list_url,alt_"
    "names,citizenships,"
    "dates_of_birth,nationalities,places_of_birth,ids\n"
    "a1,SDN,100,Individual,SDGT; SYRIA,\"DOE, Ali\",,\"Street 1, Cairo, EG\",2001-02-03,,u,\"DOE, Aly; ABU "
    "X\",EG,1961-05-03; "
    "1962,PK,Cairo,\"Passport, EG, A123; Gender, Male\"\n"
    "b2,ISN,,,INKSNA,\"Bright Company; and any successor, sub-unit, or subsidiary "
    "thereof\",,,2023-07-19,,u,,,,,,\n";

TEST(CslList, ReadsRowsWithAndWithoutNumber) {
  const auto kept = testing::read("csl", csl, 30);
  ASSERT_EQ(kept.listings.size(), 2U) << kept.summary.failure << testing::lines_of(kept);
  EXPECT_EQ(kept.listings[0].native_id, "SDN/100");
  EXPECT_THAT(names_of(kept.listings[0]), ElementsAre("DOE, Ali|primary", "DOE, Aly|strong", "ABU X|strong"));
  EXPECT_EQ(kept.listings[0].births.size(), 2U);
  EXPECT_THAT(kept.listings[0].nationalities, ElementsAre("EG", "PK"));
  EXPECT_EQ(kept.listings[0].documents.at(0).number, "A123");
  EXPECT_EQ(kept.listings[0].gender, records::Gender::male);
  EXPECT_THAT(names_of(kept.listings[1]), ElementsAre("Bright Company|primary"));
  EXPECT_EQ(detect(csl)->format->name, "csl");
}

TEST(CslList, IdsAreNumbersWithACountryAndNotRemarks) {
  auto text = csl;
  const std::string ids = "\"Passport, EG, A123; Gender, Male\"";
  text.replace(
      text.find(ids), ids.size(),
      "\"Passport, 836238033, KP; Registration ID, C122790; Vessel Registration Identification, IMO 9187629; "
      "Secondary sanctions risk:, North Korea Sanctions Regulations, sections 510.201 and 510.210; Executive "
      "Order 13662 Directive Determination -, Subject to Directive 2; Target Type, Financial Institution; "
      "Gender, Male\"");
  const auto kept = testing::read("csl", text);
  std::vector<std::string> found;
  for (const auto& document : kept.listings.at(0).documents) {
    found.push_back(document.type + "|" + document.number + "|" + document.country);
  }
  EXPECT_THAT(found, ElementsAre("Passport|836238033|KP", "Registration ID|C122790|",
                                 "Vessel Registration Identification|9187629|"));
  EXPECT_EQ(kept.listings[0].gender, records::Gender::male);
}

TEST(CslList, TheOlderFileHasNoColumnOfIds) {
  const auto newer = testing::read("csl", csl);
  std::string text;
  for (std::size_t begin = 0; begin < csl.size();) {
    const auto end = csl.find('\n', begin);
    text += csl.substr(csl.find(',', begin) + 1, end - csl.find(',', begin));
    begin = end + 1;
  }
  EXPECT_EQ(detect(text)->format->name, "csl");
  EXPECT_EQ(testing::read("csl", text).listings, newer.listings);
}

TEST(CslList, TheSampleOfTheRealListIsReadWhole) {
  const std::filesystem::path path =
      std::filesystem::path{SANAD_SOURCE_DIR} / "../shared/data/lists/us_csl_sample_consolidated.csv";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "the copied sample is not here";
  std::ostringstream text;
  text << std::ifstream{path, std::ios::binary}.rdbuf();
  EXPECT_EQ(detect(text.str())->format->name, "csl");
  const auto kept = testing::read("csl", text.str());
  EXPECT_EQ(kept.listings.size(), kept.summary.read) << testing::lines_of(kept);
  EXPECT_GE(kept.listings.size(), 11U);
}

const std::string uk =
    "Report Date: 01-Jan-2026\n"
    "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name "
    "type,Alias "
    "strength,Title,Name non-latin script,Regime Name,Designation Type,D.O.B,Nationality(/ies),National "
    "Identifier "
    "number,Passport number\n"
    "01/02/2025,AFG0001,1,TAi.000,KHAN,ALI,,,,,Primary Name,,Maulavi,علی "
    "خان,Afghanistan,Individual,dd/mm/1968,Afghanistan,"
    "99-1,A1\n"
    "01/02/2025,AFG0001,1,TAi.000,JAN,ALI,,,,,Alias,Low quality "
    "a.k.a.,,,Afghanistan,Individual,00/05/1969,,,\n";

TEST(UkList, RowsOfOneEntryBecomeOneListing) {
  const auto kept = testing::read("uk", uk, 40);
  ASSERT_EQ(kept.listings.size(), 1U) << kept.summary.failure << testing::lines_of(kept);
  const auto& listing = kept.listings[0];
  EXPECT_EQ(listing.native_id, "AFG0001");
  EXPECT_THAT(names_of(listing), ElementsAre("ALI KHAN|primary", "علی خان|strong|own", "ALI JAN|weak"));
  ASSERT_EQ(listing.births.size(), 2U);
  EXPECT_EQ(listing.births[0].when, DateRange::whole_year(1968));
  EXPECT_EQ(listing.births[1].when, DateRange::whole_month(1969, 5));
  EXPECT_EQ(listing.updated_on->to_string(), "2025-02-01");
  EXPECT_EQ(detect(uk)->format->name, "uk");
  EXPECT_FALSE(testing::read("uk", "a,b\n1,2\n").summary.complete);
}

const std::string eu_xml =
    "<?xml version=\"1.0\"?><export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" "
    "generationDate=\"2026-01-01\">"
    "<sanctionEntity designationDate=\"2002-05-03\" euReferenceNumber=\"EU.1.2\" logicalId=\"13\">"
    "<regulation programme=\"TAQA\"/><subjectType code=\"person\" classificationCode=\"P\"/>"
    "<nameAlias firstName=\"Ali\" middleName=\"\" lastName=\"Khan\" wholeName=\"Ali Khan\" gender=\"M\" "
    "strong=\"true\"/>"
    "<nameAlias wholeName=\"Ali J\" strong=\"false\"/>"
    "<birthdate circa=\"true\" year=\"1961\"/><birthdate yearRangeFrom=\"1960\" yearRangeTo=\"1962\"/>"
    "<citizenship countryIso2Code=\"PK\"/><identification identificationTypeCode=\"passport\" "
    "number=\"A123\"/>"
    "</sanctionEntity></export>";
const std::string eu_csv =
    "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;NameAlias_LastName;"
    "NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;NameAlias_Gender;BirthDate_BirthDate;"
    "BirthDate_Year;"
    "Citizenship_CountryIso2Code\n"
    "01/01/2026;13;EU.1.2;P;Khan;Ali;;Ali \"the tall\" "
    "Khan;M;;;\n01/01/2026;13;EU.1.2;P;;;;;;03/05/1961;1961;\n"
    "01/01/2026;13;EU.1.2;P;;;;;;;;PK\n";

TEST(EuList, BothFormsGiveTheSameEntry) {
  const auto xml = testing::read("eu", eu_xml, 50), csv = testing::read("eu", eu_csv, 50);
  ASSERT_EQ(xml.listings.size(), 1U) << xml.summary.failure << testing::lines_of(xml);
  ASSERT_EQ(csv.listings.size(), 1U) << csv.summary.failure << testing::lines_of(csv);
  EXPECT_THAT(names_of(xml.listings[0]), ElementsAre("Ali Khan|primary", "Ali J|weak"));
  EXPECT_THAT(names_of(csv.listings[0]), ElementsAre("Ali \"the tall\" Khan|primary"));
  EXPECT_EQ(xml.listings[0].id, csv.listings[0].id);
  EXPECT_TRUE(xml.listings[0].births.at(0).approximate);
  EXPECT_EQ(xml.listings[0].births.at(1).when.to_string(), "1960-01-01..1962-12-31");
  EXPECT_EQ(csv.listings[0].births.at(0).when.to_string(), "1961-05-03");
  EXPECT_THAT(csv.listings[0].nationalities, ElementsAre("PK"));
  EXPECT_EQ(detect(eu_xml)->format->name, "eu");
  EXPECT_EQ(detect(eu_csv)->format->name, "eu");
}

TEST(EuList, OfTwoEntriesWithOneIdTheFirstIsKept) {
  auto text = eu_xml;
  constexpr std::string_view entry_end = "</sanctionEntity>";
  const auto begin = text.find("<sanctionEntity "), end = text.find(entry_end) + entry_end.size();
  auto again = text.substr(begin, end - begin);
  again.replace(again.find("wholeName=\"Ali Khan\""), 20, "wholeName=\"Aly Jan\"");
  text.insert(end, again);
  const auto kept = testing::read("eu", text);
  ASSERT_EQ(kept.listings.size(), 1U) << kept.summary.failure << testing::lines_of(kept);
  EXPECT_EQ(names_of(kept.listings[0]).front(), "Ali Khan|primary");
  EXPECT_EQ(kept.diagnostics.counts().at("duplicate-id"), 1U) << testing::lines_of(kept);
}

TEST(FtmList, ReadsEntitiesAndDeltas) {
  const std::string lines =
      "{\"id\":\"Q1\",\"caption\":\"Ali Khan\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ali "
      "Khan\",\"علی خان\"],"
      "\"weakAlias\":[\"AK\"],\"birthDate\":[\"1961\"],\"nationality\":[\"pk\"],\"passportNumber\":["
      "\"A12345\"]},"
      "\"datasets\":[\"x\"]}\n{\"id\":\"addr\",\"schema\":\"Address\",\"properties\":{}}\n\nnot json\n";
  const auto kept = testing::read("ftm", lines, 20);
  ASSERT_EQ(kept.listings.size(), 1U) << testing::lines_of(kept);
  EXPECT_THAT(names_of(kept.listings[0]), ElementsAre("Ali Khan|primary", "علی خان|strong|own", "AK|weak"));
  EXPECT_EQ(kept.origins[0].offset, 0U);
  EXPECT_EQ(kept.diagnostics.counts().at("bad-json"), 1U);
  EXPECT_FALSE(kept.summary.partial);
  const std::string delta =
      "{\"op\":\"MOD\",\"entity\":{\"id\":\"Q1\",\"schema\":\"Person\",\"caption\":\"Aly "
      "Khan\",\"properties\":{}}}\n"
      "{\"op\":\"DEL\",\"entity\":{\"id\":\"Q2\"}}\n";
  const auto changed = testing::read("ftm", delta);
  EXPECT_EQ(changed.listings.size(), 1U);
  EXPECT_THAT(changed.withdrawals, ElementsAre("Q2"));
  EXPECT_TRUE(changed.summary.partial);
  EXPECT_EQ(detect(lines)->format->name, "ftm");
  EXPECT_EQ(detect(delta)->format->name, "ftm");
  testing::LongSource huge{"{\"id\":\"", 'a', 20'000'000, "\"}\n"};
  EXPECT_EQ(testing::read_from("ftm", huge).diagnostics.counts().at("too-large"), 1U);
}

TEST(SenzingList, AttributesInTheRecordOrItsListsAreOneEntry) {
  const std::string lines =
      R"({"DATA_SOURCE":"L","RECORD_ID":"Q1","RECORD_TYPE":"PERSON","NAMES":[{"NAME_TYPE":"ALIAS","NAME_FULL":)"
      R"("علی خان"},{"NAME_TYPE":"PRIMARY","NAME_FULL":"Ali Khan"}],"FEATURES":[{"DATE_OF_BIRTH":"1961-05-03"},)"
      R"({"NATIONALITY":"pk"},{"GENDER":"M"},{"PASSPORT_NUMBER":"A1234","PASSPORT_COUNTRY":"pk"}],)"
      R"("RELATIONSHIPS":[{"NAME_FULL":"Somebody Else"}]})"
      "\n"
      R"({"DATA_SOURCE":"L","RECORD_ID":"Q2","NAME_FIRST":"Ali","NAME_LAST":"Jan","ADDR_CITY":"Cairo",)"
      R"("ADDR_COUNTRY":"EG"})"
      "\n"
      R"({"DATA_SOURCE":"L","RECORD_ID":"Q2","NAME_FULL":"X Y"})"
      "\n{\"NAME_FULL\":\"X\"}\n[]\n";
  const auto kept = testing::read("senzing", lines, 30);
  ASSERT_EQ(kept.listings.size(), 2U) << testing::lines_of(kept);
  const auto& listing = kept.listings[0];
  EXPECT_EQ(listing.native_id, "L/Q1");
  EXPECT_EQ(listing.kind, records::ListingKind::person);
  EXPECT_THAT(names_of(listing), ElementsAre("Ali Khan|primary", "علی خان|strong|own"));
  EXPECT_EQ(listing.births.at(0).when.to_string(), "1961-05-03");
  EXPECT_THAT(listing.nationalities, ElementsAre("pk"));
  EXPECT_EQ(listing.documents.at(0).number, "A1234");
  EXPECT_THAT(names_of(kept.listings[1]), ElementsAre("Ali Jan|primary"));
  EXPECT_THAT(kept.listings[1].addresses, ElementsAre("Cairo, EG"));
  for (const auto* code : {"duplicate-id", "missing-id", "bad-json"})
    EXPECT_EQ(kept.diagnostics.counts().at(code), 1U);
  EXPECT_EQ(detect(lines)->format->name, "senzing");
}

TEST(MispGalaxy, ClustersAreGroupsWithSynonyms) {
  const std::string text =
      "{\"name\":\"X\",\"type\":\"threat-actor\",\"uuid\":\"u0\",\"values\":[{\"value\":\"Group "
      "One\",\"uuid\":\"u1\","
      "\"meta\":{\"synonyms\":[\"G1\",\"First "
      "Group\"],\"country\":\"PK\"}},{\"value\":\"\",\"uuid\":\"u2\"}]}";
  const auto kept = testing::read("misp-galaxy", text, 10);
  ASSERT_EQ(kept.listings.size(), 1U) << kept.summary.failure;
  EXPECT_THAT(names_of(kept.listings[0]),
              ElementsAre("Group One|primary", "G1|strong", "First Group|strong"));
  EXPECT_EQ(detect(text)->format->name, "misp-galaxy");
}

const std::string advanced =
    "<?xml version=\"1.0\"?><Sanctions xmlns=\"http://x\"><ReferenceValueSets><AliasTypeValues><AliasType "
    "ID=\"1400\">A.K.A."
    "</AliasType><AliasType ID=\"1401\">F.K.A.</AliasType></AliasTypeValues><CountryValues><Country "
    "ID=\"7\">Pakistan"
    "</Country></CountryValues><FeatureTypeValues><FeatureType ID=\"8\">Birthdate</FeatureType><FeatureType "
    "ID=\"10\">"
    "Nationality Country</FeatureType></FeatureTypeValues><IDRegDocTypeValues><IDRegDocType "
    "ID=\"1571\">Passport"
    "</IDRegDocType></IDRegDocTypeValues><PartySubTypeValues><PartySubType ID=\"4\" PartyTypeID=\"1\">Unknown"
    "</PartySubType></PartySubTypeValues><ScriptValues><Script ID=\"215\">Latin</Script><Script "
    "ID=\"160\">Arabic</Script>"
    "</ScriptValues></ReferenceValueSets><Locations><Location ID=\"L1\"><LocationCountry "
    "CountryID=\"7\"/></Location>"
    "</Locations><IDRegDocuments><IDRegDocument ID=\"D1\" IDRegDocTypeID=\"1571\" IdentityID=\"I1\" "
    "IssuedBy-CountryID=\"7\"><IDRegistrationNo>A123</IDRegistrationNo></IDRegDocument></"
    "IDRegDocuments><DistinctParties>"
    "<DistinctParty FixedRef=\"1\"><Profile ID=\"1\" PartySubTypeID=\"4\"><Identity ID=\"I1\"><Alias "
    "AliasTypeID=\"1403\" "
    "Primary=\"true\" LowQuality=\"false\"><DocumentedName><DocumentedNamePart><NamePartValue "
    "ScriptID=\"215\">KHAN"
    "</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue "
    "ScriptID=\"215\">Ali</NamePartValue>"
    "</DocumentedNamePart></DocumentedName><DocumentedName><DocumentedNamePart><NamePartValue "
    "ScriptID=\"160\">علی"
    "</NamePartValue></DocumentedNamePart></DocumentedName></Alias><Alias AliasTypeID=\"1401\" "
    "Primary=\"false\" "
    "LowQuality=\"false\"><DocumentedName><DocumentedNamePart><NamePartValue "
    "ScriptID=\"215\">Old</NamePartValue>"
    "</DocumentedNamePart></DocumentedName></Alias></Identity><Feature "
    "FeatureTypeID=\"8\"><FeatureVersion><DatePeriod>"
    "<Start "
    "Approximate=\"true\"><From><Year>1961</Year><Month>1</Month><Day>1</Day></From></"
    "Start><End><To><Year>1962"
    "</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature><Feature "
    "FeatureTypeID=\"10\">"
    "<FeatureVersion><VersionLocation "
    "LocationID=\"L1\"/></FeatureVersion></Feature></Profile></DistinctParty>"
    "</DistinctParties><SanctionsEntries><SanctionsEntry ID=\"S\" "
    "ProfileID=\"1\"><EntryEvent><Date><Year>2001</Year>"
    "<Month>9</Month><Day>23</Day></Date></EntryEvent><SanctionsMeasure><Comment>SDGT</Comment></"
    "SanctionsMeasure>"
    "</SanctionsEntry></SanctionsEntries></Sanctions>";

TEST(OfacAdvanced, IdsAreResolvedThroughTheReferenceSets) {
  const auto kept = testing::read("ofac-advanced", advanced, 70);
  ASSERT_EQ(kept.listings.size(), 1U) << kept.summary.failure << testing::lines_of(kept);
  const auto& listing = kept.listings[0];
  EXPECT_EQ(listing.kind, records::ListingKind::person);
  EXPECT_THAT(names_of(listing), ElementsAre("KHAN Ali|primary", "علی|strong|own", "Old|former"));
  EXPECT_EQ(listing.births.at(0).when.to_string(), "1961-01-01..1962-12-31");
  EXPECT_THAT(listing.nationalities, ElementsAre("Pakistan"));
  EXPECT_EQ(listing.documents.at(0).number, "A123");
  EXPECT_THAT(listing.programmes, ElementsAre("SDGT"));
  EXPECT_EQ(listing.listed_on->to_string(), "2001-09-23");
  EXPECT_EQ(listing.source, "ofac-sdn");
  EXPECT_EQ(detect(advanced)->format->name, "ofac-advanced");
}

TEST(OfacAdvanced, AnAliasOfLowQualityIsWeakAndAFeatureOfAnotherKindIsNoBirth) {
  auto text = advanced;
  constexpr std::string_view sign = "Primary=\"false\" LowQuality=\"false\"";
  text.replace(text.find(sign), sign.size(), "Primary=\"false\" LowQuality=\"true\"");
  constexpr std::string_view birth = "<Feature FeatureTypeID=\"8\">";
  text.replace(text.find(birth), birth.size(), "<Feature FeatureTypeID=\"99\">");
  const auto kept = testing::read("ofac-advanced", text);
  ASSERT_EQ(kept.listings.size(), 1U) << kept.summary.failure;
  EXPECT_THAT(names_of(kept.listings[0]), ElementsAre("KHAN Ali|primary", "علی|strong|own", "Old|weak"));
  EXPECT_TRUE(kept.listings[0].births.empty());
}

TEST(OfacAdvanced, ABadDateIsNotedAndOfTwoPartiesWithOneIdTheFirstIsKept) {
  auto text = advanced;
  constexpr std::string_view party_end = "</DistinctParty>", year = "<Year>1961</Year>";
  const auto begin = text.find("<DistinctParty "), end = text.find(party_end) + party_end.size();
  auto again = text.substr(begin, end - begin);
  again.replace(again.find("KHAN"), 4, "JAN ");
  text.insert(end, again);
  text.replace(text.find(year), year.size(), "<Year>once</Year>");
  const auto kept = testing::read("ofac-advanced", text);
  ASSERT_EQ(kept.listings.size(), 1U) << kept.summary.failure << testing::lines_of(kept);
  EXPECT_EQ(names_of(kept.listings[0]).front(), "KHAN Ali|primary");
  EXPECT_TRUE(kept.listings[0].births.empty());
  EXPECT_EQ(kept.diagnostics.counts().at("bad-date"), 1U) << testing::lines_of(kept);
  EXPECT_EQ(kept.diagnostics.counts().at("duplicate-id"), 1U) << testing::lines_of(kept);
}

TEST(Proscribed, IsOffWithoutAKeyAndHoldsNoNationalId) {
  const std::string text =
      "[{\"Name\":\"Made Up @ Abu Nobody\",\"FatherName\":\"Some "
      "One\",\"CNIC\":\"00000-0000000-0\",\"Province\":\"P\","
      "\"District\":\"D\"}]";
  EXPECT_THAT(testing::read("proscribed", text).summary.failure, HasSubstr("--legal-basis"));
  EXPECT_FALSE(detect(text)) << "never told by content";
  Kept kept;
  StringSource bytes{text};
  const auto* format = find_format("proscribed").value();
  kept.summary = format->read(bytes, {"f", format->default_source(), nullptr, "0123456789abcdef"}, kept);
  ASSERT_EQ(kept.listings.size(), 1U);
  const auto& listing = kept.listings[0];
  EXPECT_THAT(names_of(listing), ElementsAre("Made Up|primary", "Abu Nobody|strong"));
  EXPECT_EQ(listing.father, "Some One");
  EXPECT_TRUE(listing.documents.at(0).hashed);
  EXPECT_EQ(listing.documents.at(0).number.size(), 64U);
  EXPECT_EQ(listing.marking, records::Tlp::red);
  EXPECT_EQ(records::to_object(listing, std::nullopt).body.find("00000"), std::string::npos);
  EXPECT_EQ(format->default_source().pass_on, records::PassOn::no);
}

TEST(Proscribed, PersonsWhoseIdIsNotKnownAreNotOnePerson) {
  Kept kept;
  StringSource bytes{
      R"([{"Name":"Made Up","FatherName":"A","CNIC":"N/A"},{"Name":"Other One","FatherName":"B",)"
      R"("CNIC":"N/A"},{"Name":"Third One","FatherName":"C","CNIC":"-"}])"};
  const auto* format = find_format("proscribed").value();
  kept.summary = format->read(bytes, {"f", format->default_source(), nullptr, "0123456789abcdef"}, kept);
  ASSERT_EQ(kept.listings.size(), 3U) << testing::lines_of(kept);
  for (const auto& listing : kept.listings) EXPECT_TRUE(listing.documents.empty());
}

}  // namespace
}  // namespace sanad::sources
