// SPDX-License-Identifier: Apache-2.0
// A query is "name=value" lines, its first byte the endpoint. What is read is within its bounds, and the same
// in another order of its fields.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "sanad/core/check.h"
#include "sanad/core/utf8.h"
#include "sanad/exchange/taxii_media.h"
#include "sanad/exchange/taxii_query.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sanad;
  std::string_view text{reinterpret_cast<const char*>(data), size};
  exchange::accepts_taxii(text);
  exchange::is_taxii_content(text);
  if (text.empty() || !is_valid_utf8(text)) return 0;
  const auto endpoint = static_cast<exchange::TaxiiEndpoint>(static_cast<unsigned char>(text.front()) % 4);
  text.remove_prefix(1);
  std::vector<std::pair<std::string, std::string>> fields;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const auto equals = line.find('=');
    fields.emplace_back(line.substr(0, equals),
                        equals == std::string_view::npos ? std::string_view{} : line.substr(equals + 1));
  }
  const auto query = exchange::parse_taxii_query(fields, endpoint);
  if (!query) {
    SANAD_CHECK(is_valid_utf8(describe(query.error())), "a refusal can be printed");
    return 0;
  }
  SANAD_CHECK(query->limit >= 1 && query->limit <= limits::taxii_page, "a page is bounded");
  SANAD_CHECK(query->ids.size() <= limits::taxii_match_values, "values are bounded");
  SANAD_CHECK(!query->all || (!query->first && !query->last && query->versions.empty()),
              "'all' stands alone");
  std::reverse(fields.begin(), fields.end());
  SANAD_CHECK(exchange::parse_taxii_query(fields, endpoint).value() == *query,
              "the order of fields says nothing");
  return 0;
}
