// SPDX-License-Identifier: Apache-2.0
#include "sanad/sources/diagnostics.h"

#include <gtest/gtest.h>

#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

TEST(Diagnostics, KeepsTheFirstAndCountsAllByCode) {
  Diagnostics diagnostics;
  for (std::size_t i = 0; i < limits::diagnostics_kept + 5; ++i) {
    diagnostics.add({Severity::note, "f:" + std::to_string(i), "bad-count", ""});
  }
  diagnostics.add({Severity::rejected, "f:9", "bad-date", ""});
  EXPECT_EQ(diagnostics.kept().size(), limits::diagnostics_kept);
  EXPECT_EQ(diagnostics.kept().front().where, "f:0");
  EXPECT_EQ(diagnostics.counts().at("bad-count"), limits::diagnostics_kept + 5);
  EXPECT_EQ(diagnostics.counts().at("bad-date"), 1U);
  EXPECT_EQ(diagnostics.rejected(), 1U);
}

}  // namespace
}  // namespace sanad::sources
