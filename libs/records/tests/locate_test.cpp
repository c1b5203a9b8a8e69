// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "object_expectations.h"

namespace sanad::records {
namespace {

const geo::Gazetteer& gazetteer() {
  return geo::Gazetteer::built_in();
}

std::string id_of(geo::AreaIndex area) {
  return area == geo::no_area ? "-" : gazetteer().at(area).id;
}

/// "country province district town" by id.
std::string areas(const PlaceFound& found) {
  return id_of(found.country) + " " + id_of(found.province) + " " + id_of(found.district) + " " +
         id_of(found.town);
}

Account account_at(PlaceGiven where, std::string_view on = "2022-11-30") {
  Account account;
  account.when = DateRange::single(day(on));
  account.where = std::move(where);
  return account;
}

std::string located(PlaceGiven where, std::string_view on = "2022-11-30") {
  return areas(locate(account_at(std::move(where), on), gazetteer()));
}

TEST(Locate, FindsWhatTheSourceNames) {
  EXPECT_EQ(located({"Pakistan", "Balochistan", "Quetta", "", {}, {}}), "PK PK-BA PK-BA-quetta -");
  EXPECT_EQ(located({"Pakistan", "", "", "", {}, {}}), "PK - - -");
  EXPECT_EQ(located({"770", "Balochistan", "", "", {}, {}}), "PK PK-BA - -");
}

TEST(Locate, NothingGivenIsNothingFound) {
  EXPECT_EQ(located({}), "- - - -");
  EXPECT_EQ(locate(account_at({}), gazetteer()).radius_km, 0);
  EXPECT_EQ(located({"Atlantis", "", "Nowhere", "Noplace", {}, {}}), "- - - -");
}

TEST(Locate, TheProvinceIsThatOfTheAccountsDay) {
  for (const auto* province : {"FATA", "Khyber Pakhtunkhwa", ""}) {
    EXPECT_EQ(located({"Pakistan", province, "Bajaur", "", {}, {}}, "2015-06-01"),
              "PK PK-FATA PK-KP-bajaur -")
        << province;
    EXPECT_EQ(located({"Pakistan", province, "Bajaur", "", {}, {}}, "2020-06-01"), "PK PK-KP PK-KP-bajaur -")
        << province;
  }
}

TEST(Locate, AHomonymInAnotherProvinceIsNotMeant) {
  EXPECT_EQ(located({"Pakistan", "Sindh", "Bajaur", "", {}, {}}), "PK PK-SD - -");
}

TEST(Locate, ADistrictIsReadOutOfThePlaceWhenNoneIsGiven) {
  EXPECT_EQ(
      located({"Pakistan", "Balochistan", "", "near the railway station, Quetta", {}, {}}).substr(0, 22),
      "PK PK-BA PK-BA-quetta ");
  // Two districts are named: neither is certain.
  EXPECT_EQ(located({"Pakistan", "Balochistan", "", "road from Quetta to Kalat", {}, {}}).substr(0, 11),
            "PK PK-BA - ");
}

TEST(Locate, ATownTellsItsDistrict) {
  EXPECT_EQ(located({"Pakistan", "", "", "Nok Kundi", {}, {}}),
            "PK PK-BA PK-BA-chagai PK-BA-chagai-nok-kundi");
  EXPECT_EQ(located({"Pakistan", "Balochistan", "Chagai", "Nok Kundi", {}, {}}),
            "PK PK-BA PK-BA-chagai PK-BA-chagai-nok-kundi");
  // The source says Quetta: a town of that name elsewhere is another one.
  EXPECT_EQ(located({"Pakistan", "Balochistan", "Quetta", "Nok Kundi", {}, {}}), "PK PK-BA PK-BA-quetta -");
}

double radius(PlacePrecision precision, bool with_point = true) {
  PlaceGiven where{"Pakistan", "Balochistan", "Quetta", "", {}, precision};
  if (with_point) where.point = geo::Point{30.2, 67};
  return locate(account_at(where), gazetteer()).radius_km;
}

TEST(Locate, TheRadiusFollowsThePrecision) {
  const auto radius_of = [](std::string_view id) {
    return gazetteer().at(gazetteer().find_id(id)).radius_km;
  };
  EXPECT_EQ(radius(PlacePrecision::exact), 5);
  EXPECT_EQ(radius(PlacePrecision::near), 25);
  EXPECT_EQ(radius(PlacePrecision::district), radius_of("PK-BA-quetta"));
  EXPECT_EQ(radius(PlacePrecision::area), 80);
  EXPECT_EQ(radius(PlacePrecision::province), radius_of("PK-BA"));
  EXPECT_EQ(radius(PlacePrecision::country), radius_of("PK"));
  EXPECT_EQ(radius(PlacePrecision::unknown), 80);
}

TEST(Locate, WithoutAPointThereIsNoRadius) {
  EXPECT_EQ(radius(PlacePrecision::exact, false), 0);
}

TEST(Locate, AnUnknownAreaStillGivesTheUncertaintyOfItsLevel) {
  const auto account = account_at({"", "", "Nowhere", "", geo::Point{1, 2}, PlacePrecision::district});
  EXPECT_GT(locate(account, gazetteer()).radius_km, 0);
}

}  // namespace
}  // namespace sanad::records
