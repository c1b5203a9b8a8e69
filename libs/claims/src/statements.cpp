// SPDX-License-Identifier: Apache-2.0
#include "sanad/claims/statements.h"

namespace sanad::claims {

std::vector<Claim> read_statements(const Document& document, const geo::Gazetteer& gazetteer) {
  auto claims = read_statements(document.visible(), document.blocks(), gazetteer);
  for (auto& claim : claims) {
    claim.sentence = document.sentence_at(claim.byte_begin);
    claim.begin = document.code_point_at(claim.byte_begin);
    claim.end = document.code_point_at(claim.byte_end);
  }
  return claims;
}

}  // namespace sanad::claims
