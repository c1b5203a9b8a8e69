// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_media.h"

#include <gtest/gtest.h>

namespace sanad::exchange {
namespace {

TEST(TaxiiMedia, AcceptsEveryFormOfItsOwnType) {
  for (const auto* accept :
       {"application/taxii+json;version=2.1", "application/taxii+json; version=2.1", "application/taxii+json",
        "APPLICATION/TAXII+JSON;VERSION=2.1", "application/taxii+json;version=\"2.1\"",
        "application/taxii+json ; q=0.5 ; version=2.1", "*/*", "application/*", "", "  ",
        "text/html, application/xml;q=0.9, */*;q=0.8",
        "application/taxii+json;version=2.2, application/taxii+json;version=2.1",
        "application/taxii+json;version=2.1;q=1.000", "*/*;q=0, application/taxii+json"}) {
    EXPECT_TRUE(accepts_taxii(accept)) << accept;
  }
}

TEST(TaxiiMedia, RefusesOtherTypesAndOtherVersions) {
  for (const auto* accept :
       {"application/taxii+json;version=2.0", "application/json", "text/html",
        "application/vnd.oasis.taxii+json; version=2.0", "application/stix+json;version=2.1",
        "application/taxii+json;version=2.1;q=0", "application/taxii+json;q=0.000, */*",
        "application/taxii+json;q=2", "application/taxii+json;version", ";", ",",
        "application/taxii+json;x=\"2,*/*"}) {
    EXPECT_FALSE(accepts_taxii(accept)) << accept;
  }
}

TEST(TaxiiMedia, ACommaOrSemicolonInQuotesDoesNotSeparate) {
  EXPECT_TRUE(accepts_taxii("text/plain;x=\"a\\\",*/*\", application/taxii+json;y=\"a;q=0\""));
  EXPECT_FALSE(accepts_taxii("text/plain;x=\",*/*,\""));
}

TEST(TaxiiMedia, ReadsTheContentTypeByItsMeaning) {
  for (const auto* type :
       {"application/taxii+json;version=2.1", "application/taxii+json; version=2.1", "application/taxii+json",
        "Application/Taxii+Json;Version=2.1", "application/taxii+json;version=2.1;charset=UTF-8",
        "application/taxii+json;charset=\"utf-8\";version=\"2.1\""}) {
    EXPECT_TRUE(is_taxii_content(type)) << type;
  }
  for (const auto* type :
       {"", "application/json", "application/stix+json;version=2.1", "application/taxii+json;version=2.0",
        "application/taxii+json;charset=utf-16", "application/taxii+json, application/taxii+json", "*/*"}) {
    EXPECT_FALSE(is_taxii_content(type)) << type;
  }
}

}  // namespace
}  // namespace sanad::exchange
