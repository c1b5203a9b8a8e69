// SPDX-License-Identifier: Apache-2.0
// Any text as one that states things: what is read lies within it, and judging it never fails.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sanad/claims/statements.h"
#include "sanad/core/check.h"

using namespace sanad;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const claims::StatementBook book{[] {
    claims::DatedStatement death;
    death.id = "1";
    death.subject = "Hakimullah Mehsud; A. Leader";
    death.relation = "killed_by";
    death.object = "US drone strike";
    death.time = DateRange::whole_year(2013);
    return std::vector<claims::DatedStatement>{death};
  }()};
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const claims::Block block{0, size, claims::BlockKind::paragraph};
  for (const auto& claim : claims::read_statements(text, std::span{&block, 1}, geo::Gazetteer::built_in())) {
    SANAD_CHECK(claim.byte_begin < claim.byte_end && claim.byte_end <= size, "a claim lies within its text");
    SANAD_CHECK(!claim.subject.empty() && !claim.relation.empty(), "a statement is of something");
    SANAD_CHECK(book.judge(claim, geo::Gazetteer::built_in()).has_value(), "and can be judged");
  }
  return 0;
}
