// SPDX-License-Identifier: Apache-2.0
// Any bytes are a gazetteer or an error; what was read can be searched, and every area lies in a country.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sanad/geo/gazetteer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sanad::geo;
  const std::string text(data, data + size);
  const auto gazetteer = Gazetteer::parse(text);
  if (!gazetteer) return 0;
  for (const auto& area : gazetteer->areas()) {
    const auto index = gazetteer->find_id(area.id);
    if (index == no_area || gazetteer->enclosing(index, Level::country) == no_area) std::abort();
    const auto found = gazetteer->find(area.level, area.name, no_area, area.valid.first);
    if (found != no_area && gazetteer->at(found).level != area.level) std::abort();
    if (area.centroid) static_cast<void>(gazetteer->nearest_district(*area.centroid));
  }
  if (gazetteer->mentioned_in(text, Level::district, no_area).size() > 8) std::abort();
  return 0;
}
