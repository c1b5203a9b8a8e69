// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/check.h"
#include "sanad/geo/gazetteer.h"

namespace sanad::embedded {
extern const std::string_view gazetteer_table;  // libs/geo/data/gazetteer.tsv
}

namespace sanad::geo {

const Gazetteer& Gazetteer::built_in() {
  static const Gazetteer gazetteer = [] {
    auto parsed = parse(embedded::gazetteer_table);
    SANAD_CHECK(parsed.has_value(), "the built-in table is read by a test");
    return *std::move(parsed);
  }();
  return gazetteer;
}

}  // namespace sanad::geo
