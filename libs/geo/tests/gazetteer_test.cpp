// SPDX-License-Identifier: Apache-2.0
#include "sanad/geo/gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace sanad::geo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Gazetteer& gazetteer() {
  return Gazetteer::built_in();
}
Day day(std::string_view text) {
  return Day::parse(text).value();
}

std::string id_of(AreaIndex area) {
  return area == no_area ? "" : gazetteer().at(area).id;
}
std::string find(Level level, std::string_view name, std::string_view within = "",
                 std::string_view on = "2022-06-15") {
  const auto area = within.empty() ? no_area : gazetteer().find_id(within);
  return id_of(gazetteer().find(level, name, area, day(on)));
}
std::string district(std::string_view name, std::string_view within = "PK") {
  return find(Level::district, name, within);
}
std::string country(std::string_view name) {
  return id_of(gazetteer().find_country(name));
}

TEST(BuiltIn, HoldsAllCountriesAndTheDistrictsOfOneEdition) {
  int countries = 0, coded_districts = 0;
  for (const auto& area : gazetteer().areas()) {
    countries += area.level == Level::country ? 1 : 0;
    coded_districts += area.level == Level::district && area.pcode_edition == "2022" ? 1 : 0;
  }
  EXPECT_EQ(countries, 250) << "ISO 3166-1 and Kosovo";
  EXPECT_EQ(coded_districts, 160) << "COD-AB 2022";
}

TEST(BuiltIn, HasACentreForEveryCountryAndCodedArea) {
  for (const auto& area : gazetteer().areas()) {
    if (area.level != Level::country && area.pcode.empty()) continue;
    ASSERT_TRUE(area.centroid.has_value()) << area.id;
    EXPECT_GT(area.radius_km, 0) << area.id;
  }
}

TEST(BuiltIn, FindsEveryAreaByItsIdAndByItsNameInItsParent) {
  for (std::size_t i = 0; i < gazetteer().areas().size(); ++i) {
    const auto& area = gazetteer().areas()[i];
    EXPECT_EQ(gazetteer().find_id(area.id), i);
    const auto within = area.parent.empty() ? no_area : gazetteer().find_id(area.parent);
    EXPECT_EQ(id_of(gazetteer().find(area.level, area.name, within, area.valid.last)), area.id);
  }
}

TEST(BuiltIn, GivesEveryAliasInItsParentToOneAreaOnly) {
  for (const auto& area : gazetteer().areas()) {
    const auto within = area.parent.empty() ? no_area : gazetteer().find_id(area.parent);
    for (const auto& alias : area.aliases) {
      EXPECT_EQ(id_of(gazetteer().find(area.level, alias, within, area.valid.last)), area.id) << alias;
    }
  }
}

TEST(FindCountry, TakesCodesNamesAndTheSpellingsOfSources) {
  for (const std::string_view name :
       {"PK", "pk", "PAK", "Pakistan", "PAKISTAN", "gw:770", "770", "پاکستان"}) {
    EXPECT_EQ(country(name), "PK") << name;
  }
  struct {
    std::string_view name, id;
  } constexpr spellings[] = {
      {"DR Congo (Zaire)", "CD"},
      {"Congo", "CG"},
      {"Democratic Republic of Congo", "CD"},
      {"Yemen (North Yemen)", "YE"},
      {"Myanmar (Burma)", "MM"},
      {"Russia (Soviet Union)", "RU"},
      {"Bosnia-Herzegovina", "BA"},
      {"Kingdom of eSwatini (Swaziland)", "SZ"},
      {"Macedonia, FYR", "MK"},
      {"Serbia (Yugoslavia)", "RS"},
      {"Cambodia (Kampuchea)", "KH"},
      {"Ivory Coast", "CI"},
      {"Cote d'Ivoire", "CI"},
      {"Türkiye", "TR"},
      {"Turkey", "TR"},
      {"West Bank and Gaza Strip", "PS"},
      {"United States of America", "US"},
      {"Zimbabwe (Rhodesia)", "ZW"},
      {"Madagascar (Malagasy)", "MG"},
      {"Vietnam (North Vietnam)", "VN"},
      {"East Germany (GDR)", "DE"},
      {"Slovak Republic", "SK"},
      {"The Gambia", "GM"},
      {"St. Lucia", "LC"},
      {"East Timor", "TL"},
      {"Kosovo", "XK"},
      {"Korea, Republic of", "KR"},
      {"North Korea", "KP"},
      {"Guinea-Bissau", "GW"},
      {"Niger", "NE"},
      {"Nigeria", "NG"},
      {"490", "CD"},
  };
  for (const auto& [name, id] : spellings) EXPECT_EQ(country(name), id) << name;
}

TEST(FindCountry, KnowsNoCountryThatIsNone) {
  EXPECT_EQ(country(""), "");
  EXPECT_EQ(country("International"), "");
  EXPECT_EQ(country("Balochistan"), "");
  EXPECT_EQ(country("99999"), "");
  EXPECT_EQ(id_of(gazetteer().find_iso3("IND")), "IN");
  EXPECT_EQ(gazetteer().find_iso3("QQQ"), no_area);
}

TEST(Find, BringsTheSpellingsOfDistrictsTogether) {
  struct {
    std::string_view name, id;
  } constexpr spellings[] = {
      {"Swat district", "PK-KP-swat"},
      {"Kurram agency", "PK-KP-kurram"},
      {"Kuram Agency", "PK-KP-kurram"},
      {"Jafarabad Distrcit", "PK-BA-jaffarabad"},
      {"Shaheed Benazirabad district", "PK-SD-shaheed-benazirabad"},
      {"Shaheed Benazir Abad", "PK-SD-shaheed-benazirabad"},
      {"Nawabshah", "PK-SD-shaheed-benazirabad"},
      {"D. I. Khan", "PK-KP-dera-ismail-khan"},
      {"D.I Khan", "PK-KP-dera-ismail-khan"},
      {"Dera Ismail Khan district", "PK-KP-dera-ismail-khan"},
      {"Leiah", "PK-PB-layyah"},
      {"Bolan district", "PK-BA-kachhi"},
      {"Hattian Bala district", "PK-JK-jhelum-valley"},
      {"Neelam district", "PK-JK-neelum"},
      {"Diamir", "PK-GB-diamer"},
      {"Karachi district", "PK-SD-karachi"},
      {"Central Karachi", "PK-SD-karachi-central"},
      {"Korangi Karachi", "PK-SD-karachi-korangi"},
      {"Lower Dir district", "PK-KP-lower-dir"},
      {"Dir (Upper)", "PK-KP-upper-dir"},
      {"Khyber agency", "PK-KP-khyber"},
      {"FR Bannu - Mir Ali", "PK-KP-fr-bannu"},
      {"FR Kohat", "PK-KP-fr-kohat"},
      {"Kohat district", "PK-KP-kohat"},
      {"Chaghi", "PK-BA-chagai"},
      {"Chitral district", "PK-KP-chitral"},
      {"Chitral Lower", "PK-KP-lower-chitral"},
      {"سوات", "PK-KP-swat"},
      {"ضلع كوهاٹ", "PK-KP-kohat"},
  };
  for (const auto& [name, id] : spellings) EXPECT_EQ(district(name), id) << name;
}

TEST(Find, KnowsProvincesByTheirEarlierNames) {
  EXPECT_EQ(find(Level::province, "NWFP", "PK"), "PK-KP");
  EXPECT_EQ(find(Level::province, "Khyber Pakhtunkwa province", "PK"), "PK-KP");
  EXPECT_EQ(find(Level::province, "Northern Areas", "PK"), "PK-GB");
  EXPECT_EQ(find(Level::province, "Azad Jammu & Kashmir", "PK"), "PK-JK");
  EXPECT_EQ(find(Level::province, "Islamabad Capital territory", "PK"), "PK-IS");
  EXPECT_EQ(find(Level::province, "Federally Administered Tribal Areas", "PK", "2005-01-01"), "PK-FATA");
  EXPECT_EQ(find(Level::province, "FATA", "PK", "2022-01-01"), "PK-FATA") << "still tabled apart";
  EXPECT_EQ(find(Level::province, "Hilmand province", "AF"), "AF-HEL");
  EXPECT_EQ(find(Level::province, "Şalāḩ ad Dīn province", "IQ"), "IQ-SD");
  EXPECT_EQ(find(Level::province, "Orissa state", "IN"), "IN-OR");
}

TEST(Find, PrefersTheAreaInsideButNeverLeavesTheCountry) {
  EXPECT_EQ(find(Level::province, "Punjab", "PK"), "PK-PB");
  EXPECT_EQ(find(Level::province, "Punjab", "IN"), "IN-PB");
  EXPECT_EQ(find(Level::province, "Punjab"), "") << "two are equally good";
  EXPECT_EQ(district("Swat", "PK-FATA"), "PK-KP-swat")
      << "a wrong province is no reason to lose the district";
  EXPECT_EQ(district("Poonch district", "IN"), "");
  EXPECT_EQ(district("Nowhere"), "");
  EXPECT_EQ(district(""), "");
}

TEST(Find, LooksPastAnExplanationInBrackets) {
  EXPECT_EQ(district("Mardan (the city)"), "PK-KP-mardan");
  EXPECT_EQ(district("Dir (Lower)"), "PK-KP-lower-dir") << "this bracket belongs to the name";
  EXPECT_EQ(district("(Mardan)"), "PK-KP-mardan");
  EXPECT_EQ(country("Congo (some part of it)"), "") << "no guess between two countries";
}

TEST(Find, TellsTownsOfOneNameApartByTheirDistrict) {
  EXPECT_EQ(find(Level::town, "Ali Khel", "PK-KP-tank"), "PK-KP-tank-ali-khel");
  EXPECT_EQ(find(Level::town, "Ali Khel town", "PK-KP-orakzai"), "PK-KP-orakzai-ali-khel");
  EXPECT_EQ(find(Level::town, "Ali Khel", "PK"), "");
  EXPECT_EQ(find(Level::town, "Miram Shah", "PK"), "PK-KP-north-waziristan-miranshah");
}

TEST(Find, PrefersAreasThatExistedOnTheDay) {
  const auto table = Gazetteer::parse(
      "id\tlevel\tname\tparent\tearlier_parents\tpcode\tpcode_edition\tiso3\tlatitude\tlongitude\tradius_km\t"
      "valid_from\tvalid_to\taliases\n"
      "XA\tcountry\tAlba\t\t\t\t\t\t\t\t\t\t\t\n"
      "XA-1\tprovince\tNord\tXA\t\t\t\t\t\t\t\t\t1999-12-31\t\n"
      "XA-2\tprovince\tNord\tXA\t\t\t\t\t\t\t\t2000-01-01\t\t\n");
  ASSERT_TRUE(table.has_value());
  const auto find_on = [&](std::string_view on) {
    return table->at(table->find(Level::province, "Nord", no_area, day(on))).id;
  };
  EXPECT_EQ(find_on("1999-12-31"), "XA-1");
  EXPECT_EQ(find_on("2000-01-01"), "XA-2");
}

TEST(Enclosing, MovesFormerTribalAreasWithTheDay) {
  const auto khyber = gazetteer().find_id("PK-KP-khyber");
  const auto province = [&](std::optional<Day> on) {
    return id_of(gazetteer().enclosing(khyber, Level::province, on));
  };
  EXPECT_EQ(province(day("2018-05-30")), "PK-FATA");
  EXPECT_EQ(province(day("2018-05-31")), "PK-KP");
  EXPECT_EQ(province({}), "PK-KP");
  EXPECT_EQ(id_of(gazetteer().enclosing(khyber, Level::country, day("2010-01-01"))), "PK");
}

TEST(Enclosing, ClimbsFromTownsThroughGroupsOfDistricts) {
  const auto enclosing = [](std::string_view id, Level level, std::optional<Day> on = {}) {
    return id_of(gazetteer().enclosing(gazetteer().find_id(id), level, on));
  };
  EXPECT_EQ(enclosing("PK-KP-swat-mingora", Level::district), "PK-KP-swat");
  EXPECT_EQ(enclosing("PK-KP-swat-mingora", Level::province), "PK-KP");
  EXPECT_EQ(enclosing("PK-SD-karachi-east", Level::district), "PK-SD-karachi-east") << "itself";
  EXPECT_EQ(enclosing("PK-SD-karachi-east", Level::province), "PK-SD");
  EXPECT_EQ(enclosing("PK-KP-kohat-darra-adam-khel", Level::district), "PK-KP-kohat");
  EXPECT_EQ(enclosing("PK-KP-kohat-darra-adam-khel", Level::district, day("2008-01-25")), "PK-KP-fr-kohat");
  EXPECT_EQ(enclosing("PK-KP-kohat-darra-adam-khel", Level::province, day("2008-01-25")), "PK-FATA");
  EXPECT_EQ(enclosing("PK-KP", Level::district), "") << "nothing finer encloses it";
}

TEST(MentionedIn, FindsNamesInFreeTextLongestFirst) {
  const auto mentioned = [](std::string_view text, Level level, std::string_view within = "PK") {
    std::vector<std::string> ids;
    for (const auto area : gazetteer().mentioned_in(text, level, gazetteer().find_id(within))) {
      ids.push_back(id_of(area));
    }
    return ids;
  };
  EXPECT_THAT(mentioned("near Sohana, Mastung Road, Quetta", Level::district),
              ElementsAre("PK-BA-mastung", "PK-BA-quetta"));
  EXPECT_THAT(mentioned("Khutti / Saggu, Dera Ismail Khan", Level::district),
              ElementsAre("PK-KP-dera-ismail-khan"));
  EXPECT_THAT(mentioned("Swat and Lower Dir", Level::district), ElementsAre("PK-KP-lower-dir", "PK-KP-swat"));
  EXPECT_THAT(mentioned("A water tank in swat", Level::district), IsEmpty()) << "no name without a capital";
  EXPECT_THAT(mentioned("tank", Level::district), ElementsAre("PK-KP-tank")) << "a text without capitals";
  EXPECT_THAT(mentioned("Up to 40 people", Level::province, "IN"), IsEmpty());
  EXPECT_THAT(mentioned("سوات، کوئٹہ", Level::district), ElementsAre("PK-KP-swat", "PK-BA-quetta"));
  EXPECT_THAT(mentioned("Punjab", Level::province, "IN"), ElementsAre("IN-PB"));
  EXPECT_THAT(mentioned("", Level::district), IsEmpty());
}

TEST(NearestDistrict, StaysWithinTheRadius) {
  EXPECT_EQ(id_of(gazetteer().nearest_district({35.2, 72.4})), "PK-KP-swat");
  EXPECT_EQ(gazetteer().nearest_district({0, 0}), no_area);
}

TEST(NearestDistrict, PrefersThePartsToTheWhole) {
  const auto area = gazetteer().nearest_district({24.88, 67.14});
  ASSERT_NE(area, no_area);
  EXPECT_EQ(gazetteer().at(area).parent, "PK-SD-karachi");
}

TEST(Levels, HaveTheirNames) {
  EXPECT_EQ(name_of(Level::country), "country");
  EXPECT_EQ(name_of(Level::town), "town");
}

}  // namespace
}  // namespace sanad::geo
