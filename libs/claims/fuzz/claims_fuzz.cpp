// SPDX-License-Identifier: Apache-2.0
// The first byte chooses the form. Whatever the text, its claims point into it in order and its relations at
// its claims.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

#include "sanad/claims/check.h"
#include "sanad/core/check.h"
#include "sanad/core/limits.h"

namespace {

using sanad::claims::Document;
using sanad::claims::Reading;

void check_claims(const Document& document, const Reading& reading) {
  std::size_t before = 0;
  int id = 0;
  for (const auto& claim : reading.claims) {
    SANAD_CHECK(claim.id == ++id, "ids are dense");
    SANAD_CHECK(claim.byte_begin >= before, "claims come in the order of the text");
    before = claim.byte_begin;
    SANAD_CHECK(claim.byte_begin < claim.byte_end && claim.byte_end <= document.text().size(),
                "a claim lies in the text");
    SANAD_CHECK(claim.begin < claim.end && claim.begin == document.code_point_at(claim.byte_begin),
                "both offsets agree");
    SANAD_CHECK(claim.sentence == document.sentence_at(claim.byte_begin), "a claim stands in its sentence");
    SANAD_CHECK(!claim.surface.empty(), "a claim shows something");
    SANAD_CHECK(!claim.value || std::isfinite(*claim.value), "a value is a number");
    SANAD_CHECK(!claim.time || claim.time->first <= claim.time->last,
                "a period does not end before it begins");
  }
  SANAD_CHECK(reading.claims.size() <= sanad::limits::document_claims, "the number of claims is bounded");
}

void check_relations(const Reading& reading) {
  for (const auto& relation : reading.relations) {
    for (const auto claim : relation.claims) {
      SANAD_CHECK(claim >= 1 && static_cast<std::size_t>(claim) <= reading.claims.size(),
                  "a relation is of claims that are there");
    }
    SANAD_CHECK(!std::isnan(relation.low) && !std::isnan(relation.high), "what is recomputed is a number");
    SANAD_CHECK(relation.explanations.empty() || relation.status == sanad::claims::Status::inconsistent,
                "only what is wrong is explained");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes{data + 1, data + size};
  const auto document = Document::read(bytes, static_cast<sanad::claims::DocumentForm>(data[0] % 3));
  SANAD_CHECK(document.has_value(), "any bytes are a text");
  const auto reading = read_claims(*document, sanad::geo::Gazetteer::built_in());
  check_claims(*document, reading);
  check_relations(reading);
  return 0;
}
