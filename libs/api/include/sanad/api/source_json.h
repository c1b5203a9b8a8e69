// SPDX-License-Identifier: Apache-2.0
/// What the base holds, as JSON: sources with counts, editions.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "sanad/core/json_writer.h"
#include "sanad/records/source_info.h"
#include "sanad/store/store.h"

namespace sanad::api {

struct HeldSource {
  records::SourceInfo info;
  std::uint64_t accounts = 0, published = 0, files = 0;
};
/// By name. Reads every account: about 5 us each.
std::map<std::string, HeldSource> held_sources(const store::Snapshot& snapshot);

void write_sources(JsonWriter& json, const std::map<std::string, HeldSource>& held, store::Sequence edition);
void write_editions(JsonWriter& json, const std::vector<store::EditionInfo>& editions);

}  // namespace sanad::api
