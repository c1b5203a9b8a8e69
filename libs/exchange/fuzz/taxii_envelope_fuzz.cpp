// SPDX-License-Identifier: Apache-2.0
// What is taken as an envelope is JSON, and its objects are those that a plain parse of the whole finds.
#include <cstddef>
#include <cstdint>
#include <string>

#include "sanad/core/check.h"
#include "sanad/core/json.h"
#include "sanad/core/utf8.h"
#include "sanad/exchange/taxii_envelope.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sanad;
  const std::string text{data, data + size};
  const auto envelope = exchange::parse_envelope(text);
  const auto whole = Json::parse(text);
  if (!envelope) {
    SANAD_CHECK(is_valid_utf8(describe(envelope.error())), "a refusal can be printed");
    return 0;
  }
  SANAD_CHECK(whole.has_value(), "an envelope is JSON");
  const auto* objects = whole->find("objects");
  SANAD_CHECK(objects != nullptr && objects->array() != nullptr, "an envelope has objects");
  SANAD_CHECK(objects->array()->size() == envelope->objects.size(), "every object is found");
  for (std::size_t i = 0; i < envelope->objects.size(); ++i) {
    const auto& posted = envelope->objects[i];
    SANAD_CHECK(posted.digest == sha256((*objects->array())[i].canonical()), "each with its own content");
    SANAD_CHECK(text.find(posted.body) != std::string::npos, "each as it came");
  }
  return 0;
}
