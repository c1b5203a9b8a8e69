// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.h"
#include "sanad/core/json.h"
#include "sanad/records/stix_object.h"

namespace sanad::records {
namespace {

Listing example() {
  Listing listing;
  listing.source = "un-sc";
  listing.native_id = "6908555";
  listing.id = natural_id("x-sanad-listing", listing.source, listing.native_id);
  listing.reference = "QDi.000";
  listing.kind = ListingKind::person;
  listing.names = {{"Example Name", NameQuality::primary, false}, {"مثال", NameQuality::strong, true}};
  listing.births = {{DateRange::whole_year(1960), true}};
  listing.documents = {{"Passport", "A 123", "Pakistan", false}};
  listing.nationalities = {"Pakistan"};
  listing.gender = Gender::female;
  listing.father = "Someone";
  listing.listed_on = Day::from_ymd(2001, 2, 3).value();
  listing.marking = Tlp::clear;
  return listing;
}

TEST(ListingObject, ComesBackAsItWasAndBreaksNoRule) {
  const auto object = to_object(example(), std::nullopt);
  EXPECT_EQ(listing_of(object.body).value(), example());
  const auto json = Json::parse(object.body).value();
  EXPECT_EQ(json.canonical(), object.body);
  EXPECT_TRUE(validate(json).empty()) << validate(json).front().message;
  EXPECT_TRUE(read_object(object.body));
}

TEST(ListingObject, AnotherTypeIsNotAListing) {
  const auto source = to_object(SourceInfo{
      .name = "x", .title = {}, .publisher = {}, .edition = {}, .licence = {}, .citation = {}, .url = {}});
  EXPECT_EQ(listing_of(source.body).error().code, ErrorCode::unsupported);
  EXPECT_FALSE(listing_of("{}"));
}

TEST(ListingObject, ABirthThatEndsBeforeItBeginsIsRefused) {
  auto body = to_object(example(), std::nullopt).body;
  const auto at = body.find("1960-12-31");
  body.replace(at, 10, "1950-12-31");
  EXPECT_EQ(listing_of(body).error().code, ErrorCode::invalid_input);
}

TEST(ListingWords, GenderIsReadAsListsWriteIt) {
  EXPECT_EQ(parse_gender("Male"), Gender::male);
  EXPECT_EQ(parse_gender("F"), Gender::female);
  EXPECT_FALSE(parse_gender("x"));
}

RC_GTEST_PROP(ListingProperty, AnyListingComesBackExactly, ()) {
  Listing listing;
  listing.source = *any_text();
  listing.native_id = *any_text();
  listing.id = natural_id("x-sanad-listing", listing.source, listing.native_id);
  listing.reference = *any_text();
  listing.kind = static_cast<ListingKind>(*rc::gen::inRange(0, 5));
  const auto texts = *rc::gen::container<std::vector<std::string>>(any_text());
  for (const auto& text : texts) listing.names.push_back({text, NameQuality::weak, text.size() % 2 == 0});
  listing.births = {{*any_range(), *rc::gen::arbitrary<bool>()}};
  listing.documents = {{*any_text(), *any_text(), *any_text(), *rc::gen::arbitrary<bool>()}};
  listing.addresses = listing.titles = listing.positions = listing.programmes = texts;
  listing.remarks = *any_text();
  listing.updated_on = *given_or_not(any_day());
  listing.marking = *any_tlp();
  const auto object = to_object(listing, std::nullopt);
  RC_ASSERT(listing_of(object.body).value() == listing);
  RC_ASSERT(Json::parse(object.body).value().canonical() == object.body);
}

}  // namespace
}  // namespace sanad::records
