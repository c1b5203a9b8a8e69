// SPDX-License-Identifier: Apache-2.0
// One STIX object from a stranger: parsed, validated, read as whatever of ours it may be, and never trusted.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sanad/core/check.h"
#include "sanad/records/stix_object.h"

using namespace sanad;

namespace {

void read_as_ours(std::string_view text) {
  if (const auto account = records::account_of(text)) {
    SANAD_CHECK(records::account_of(records::to_object(*account, std::nullopt).body) == *account,
                "an account that was read is written so that it comes back");
  }
  if (const auto figure = records::published_figure_of(text)) {
    SANAD_CHECK(records::published_figure_of(records::to_object(*figure, std::nullopt).body) == *figure,
                "so does a figure");
  }
  if (const auto statement = records::statement_of(text)) {
    SANAD_CHECK(records::statement_of(records::to_object(*statement, std::nullopt).body) == *statement,
                "so does a statement");
  }
  if (const auto source = records::source_info_of(text)) {
    SANAD_CHECK(records::source_info_of(records::to_object(*source).body) == *source, "so does a source");
  }
  if (const auto decision = records::decision_of(text)) {
    SANAD_CHECK(records::decision_of(records::to_object(*decision).body) == *decision, "so does a decision");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto json = Json::parse(text);
  if (json) {
    SANAD_CHECK(records::validate(*json).size() <= 32, "problems are counted");
    // Only what the strict parser takes is ever stored, so only that must come back.
    read_as_ours(text);
  } else {
    static_cast<void>(records::account_of(text));
  }
  if (const auto object = records::read_object(text)) {
    SANAD_CHECK(object->body == text, "bytes are kept as they came");
    const auto later = records::with_modified(*object, Timestamp{1'700'000'000'000'000});
    SANAD_CHECK(records::marking_of(*json) == records::marking_of(*Json::parse(later.body)),
                "and so is the marking");
  }
  return 0;
}
