// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "document_expectations.h"
#include "sanad/claims/check.h"
#include "sanad/geo/gazetteer.h"

namespace {

using namespace sanad::claims;

/// Place of the last claim of a text.
std::string place_of_last(std::string_view text) {
  const auto document = read_document(text, DocumentForm::plain);
  const auto reading = read_claims(document, sanad::geo::Gazetteer::built_in());
  if (reading.claims.empty() || !reading.claims.back().place) return "";
  return reading.claims.back().place->name;
}

TEST(SettingOfAText, TheCountryItBeginsWithStandsBeforeOneNamedAsOften) {
  EXPECT_EQ(place_of_last("Pakistan saw 512 attacks in 2022. Fighters came from bases in Afghanistan.\n\n"
                          "In 2021, terrorism killed 850 people in the country.\n"),
            "Pakistan");
}

TEST(SettingOfAText, ACountryNamedMoreOftenIsWhatItIsAbout) {
  EXPECT_EQ(place_of_last("Officials from Pakistan met on Monday to speak of the attacks in Afghanistan. "
                          "Bombs went off "
                          "in Afghanistan on Friday. In Afghanistan nothing is safe.\n\n"
                          "In 2021, terrorism killed 850 people in the country.\n"),
            "Afghanistan");
}

}  // namespace
