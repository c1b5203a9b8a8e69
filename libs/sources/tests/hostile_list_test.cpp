// SPDX-License-Identifier: Apache-2.0
// Lists that mean harm or were cut off: every reader gives a clear answer, in bounded memory.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_text.h"
#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

using ::testing::HasSubstr;
using testing::Kept;
using testing::LongSource;
using testing::read;
using testing::read_from;

/// A list in XML: what stands around the text of a name, and around a whole record.
struct XmlList {
  std::string format, root, record, front, rest;
};

class HostileXml : public ::testing::TestWithParam<XmlList> {
 protected:
  std::string open() const { return "<" + GetParam().root + ">"; }
  std::string close() const { return "</" + GetParam().root + ">"; }
  Kept read_text(const std::string& text) const { return read(GetParam().format, text); }
  /// One record with as many elements that each hold a text, or an attribute, of a megabyte.
  Kept read_large(std::string_view before, std::string_view after) const {
    std::string text = open() + "<" + GetParam().record + ">";
    for (int i = 0; i < 18; ++i) text.append(before).append(1U << 20, 'a').append(after);
    return read_text(text + "</" + GetParam().record + ">" + close());
  }
};

TEST_P(HostileXml, KnowsNoDocumentTypes) {
  const auto& list = GetParam();
  std::string laughs = "<!DOCTYPE x [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 10; ++i) {
    laughs += "<!ENTITY a" + std::to_string(i) + " \"";
    for (int j = 0; j < 10; ++j) laughs += "&a" + std::to_string(i - 1) + ";";
    laughs += "\">";
  }
  for (const auto& front :
       {laughs + "]>", std::string{"<!DOCTYPE x [<!ENTITY a9 SYSTEM \"file:///etc/passwd\">]>"},
        std::string{"<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"}}) {
    const auto kept = read_text(front + open() + list.front + "&a9;" + list.rest + close());
    EXPECT_THAT(kept.summary.failure, HasSubstr("document type")) << list.format;
    EXPECT_TRUE(kept.listings.empty());
  }
  EXPECT_THAT(read_text(open() + list.front + "&a9;" + list.rest + close()).summary.failure,
              HasSubstr("entity"));
}

TEST_P(HostileXml, DepthTagsAndRecordsAreBounded) {
  const auto& list = GetParam();
  std::string deep = open();
  for (int i = 0; i < 10'000; ++i) deep += "<a>";
  EXPECT_THAT(read_text(deep).summary.failure, HasSubstr("deep"));
  std::string many = open() + "<" + list.record + ">";
  for (std::size_t i = 0; i <= limits::xml_record_nodes; ++i) many += "<a/>";
  EXPECT_THAT(read_text(many).summary.failure, HasSubstr("elements"));
  EXPECT_THAT(read_large("<a>", "</a>").summary.failure, HasSubstr("bytes"));
  EXPECT_THAT(read_large("<a b=\"", "\"/>").summary.failure, HasSubstr("bytes"));
  LongSource attribute{open() + "<" + list.record + " a=\"", 'a', 40'000'000, "\"/>" + close()};
  EXPECT_THAT(read_from(list.format, attribute).summary.failure, HasSubstr("tag or comment"));
  LongSource comment{open() + "<!--", 'a', 40'000'000, "-->" + close()};
  EXPECT_THAT(read_from(list.format, comment).summary.failure, HasSubstr("tag or comment"));
}

TEST_P(HostileXml, AnEndlessTextIsNotHeld) {
  const auto& list = GetParam();
  LongSource text{open() + list.front, 'a', 40'000'000, list.rest + close()};
  const auto kept = read_from(list.format, text);
  EXPECT_TRUE(kept.summary.complete) << kept.summary.failure;
  for (const auto& listing : kept.listings) {
    for (const auto& name : listing.names) EXPECT_LE(name.text.size(), limits::name_bytes);
  }
}

TEST_P(HostileXml, AFileThatWasCutOffOrLiesAboutItsEncodingFailsWhole) {
  const auto& list = GetParam();
  const auto whole = open() + list.front + "Omar" + list.rest + close();
  EXPECT_TRUE(read_text(whole).summary.complete);
  for (const auto cut : {whole.size() - 1, whole.size() / 2, std::size_t{3}}) {
    EXPECT_FALSE(read_text(whole.substr(0, cut)).summary.complete) << list.format << " " << cut;
  }
  const auto front = open() + list.front;
  EXPECT_FALSE(read_text(front + "Om\xE9\xFFr" + list.rest + close()).summary.complete);
  EXPECT_FALSE(read_text(front + std::string("Om\0ar", 5) + list.rest + close()).summary.complete);
  EXPECT_THAT(read_text("<?xml version=\"1.0\" encoding=\"EBCDIC-X\"?>" + whole).summary.failure,
              HasSubstr("encoding"));
  EXPECT_FALSE(read_text("").summary.complete);
}

INSTANTIATE_TEST_SUITE_P(
    Lists, HostileXml,
    ::testing::Values(XmlList{"un", "CONSOLIDATED_LIST", "INDIVIDUAL",
                              "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>", "</FIRST_NAME></INDIVIDUAL>"},
                      XmlList{"eu", "export", "sanctionEntity",
                              "<sanctionEntity logicalId=\"1\"><nameAlias wholeName=\"X\"/><remark>",
                              "</remark></sanctionEntity>"},
                      XmlList{"ofac-advanced", "Sanctions", "DistinctParty",
                              "<DistinctParty><Profile ID=\"1\"><Identity><Alias "
                              "Primary=\"true\"><DocumentedName><DocumentedNamePart>"
                              "<NamePartValue>",
                              "</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></"
                              "Profile></DistinctParty>"}),
    [](const auto& list) { return list.param.root; });

TEST(HostileCsvLists, ALineFarOverTheLimitIsSkippedWithoutBeingHeld) {
  const std::string row = "36,\"X\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
  LongSource ofac{row, 'x', 16 * limits::csv_row_bytes, "\n37" + row.substr(2)};
  const auto kept = read_from("ofac", ofac);
  EXPECT_EQ(kept.listings.size(), 2U) << kept.summary.failure;
  EXPECT_EQ(kept.diagnostics.counts().at("bad-row"), 1U);
  const std::string head = "Report Date: 1\nUnique ID,OFSI Group ID,Name 6,Name 1\n";
  LongSource uk{head + "A1,1,KHAN,ALI\n", 'x', 16 * limits::csv_row_bytes, "\nA2,1,KHAN,JAN\n"};
  EXPECT_EQ(read_from("uk", uk).listings.size(), 2U);
  LongSource eu{"Entity_LogicalId;NameAlias_WholeName\n1;Ali\n", 'x', 16 * limits::csv_row_bytes,
                "\n2;Jan\n"};
  EXPECT_EQ(read_from("eu", eu).listings.size(), 2U);
}

TEST(HostileCsvLists, AFileThatWasCutOffFailsWhole) {
  const std::string uk = "Unique ID,OFSI Group ID,Name 6,Name 1\nA1,1,KHAN,ALI\nA2,1,\"KHAN";
  EXPECT_THAT(read("uk", uk).summary.failure, HasSubstr("breaks off in the row that starts on line 3"));
  EXPECT_THAT(read("uk", uk.substr(0, uk.find('"'))).summary.failure, HasSubstr("cut off"));
  EXPECT_THAT(
      read("eu", "Entity_LogicalId;NameAlias_WholeName;NameAlias_Gender\n1;Ali;M\n2;Ja").summary.failure,
      HasSubstr("cut off"));
  EXPECT_TRUE(
      read("eu", "Entity_LogicalId;NameAlias_WholeName;NameAlias_Gender\n1;Ali;M\n2;Jan;M").summary.complete);
  const std::string row = "36,\"X\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
  EXPECT_THAT(read("ofac", row + "37,\"open").summary.failure,
              HasSubstr("breaks off in the row that starts on line 2"));
  for (const auto* cut :
       {"37,\"Y\",\"individual\",\"SDGT\",-0- ", "37,\"Y\",\"individual\",\"SDGT\",-0- ,-0- "}) {
    const auto kept = read("ofac", row + cut + "\n");
    EXPECT_EQ(kept.listings.size(), 1U) << "no alias and no address of anyone";
    EXPECT_EQ(kept.diagnostics.counts().at("bad-row"), 1U) << testing::lines_of(kept);
  }
}

TEST(HostileCsvLists, CompanionsOfAnotherDayThanTheMainFileAreRefused) {
  std::string text = "36,\"X\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
  for (int id = 100; id < 111; ++id) text += std::to_string(id) + ",1,\"aka\",\"Y\",-0- \n";
  const auto kept = read("ofac", text);
  EXPECT_THAT(kept.summary.failure, HasSubstr("11 of 12 missing"));
  EXPECT_TRUE(kept.listings.empty());
}

TEST(HostileLists, AThousandValuesOfAnEntryAreEnough) {
  std::string aliases;
  for (int i = 0; i < 5000; ++i) {
    aliases += "<INDIVIDUAL_ALIAS><ALIAS_NAME>N" + std::to_string(i) + "</ALIAS_NAME></INDIVIDUAL_ALIAS>";
  }
  const auto kept = read("un", "<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID>" + aliases +
                                   "</INDIVIDUAL></CONSOLIDATED_LIST>");
  ASSERT_EQ(kept.listings.size(), 1U);
  EXPECT_EQ(kept.listings[0].names.size(), limits::listing_values);
}

}  // namespace
}  // namespace sanad::sources
