// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/access_log.h"

#include <gtest/gtest.h>

namespace sanad::http {
namespace {

TEST(AccessLine, SaysWhoWhatAndHowMuchButNoContent) {
  Served served;
  served.at = Timestamp::parse("2026-11-25T20:28:03Z").value();
  served.id = "0123456789abcdef";
  served.peer.address = "192.0.2.7";
  served.method = Method::post;
  served.route = "/api/v1/records/{id}";
  served.status = 200;
  served.bytes_in = 5;
  served.bytes_out = 70;
  served.micros = 1250;
  EXPECT_EQ(access_line(served),
            "2026-11-25T20:28:03.000Z 0123456789abcdef 192.0.2.7 POST /api/v1/records/{id} 200 in=5 out=70 "
            "ms=1.250");
  served.route.clear();
  served.complete = false;
  EXPECT_EQ(access_line(served),
            "2026-11-25T20:28:03.000Z 0123456789abcdef 192.0.2.7 POST - 200 in=5 out=70 ms=1.250 cut");
}

}  // namespace
}  // namespace sanad::http
