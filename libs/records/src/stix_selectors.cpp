// SPDX-License-Identifier: Apache-2.0
#include "stix_selectors.h"

#include <charconv>

namespace sanad::records {
namespace {

const Json* element(const Json& list, std::string_view step) {
  if (!list.is_array() || step.size() < 3 || step.back() != ']') return nullptr;
  const auto digits = step.substr(1, step.size() - 2);
  std::size_t index = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, index);
  if (error != std::errc{} || stop != end || index >= list.array()->size()) return nullptr;
  return &(*list.array())[index];
}

}  // namespace

const Json* select(const Json& object, std::string_view selector) {
  const Json* value = &object;
  while (value != nullptr) {
    const auto end = selector.find('.');
    const auto step = selector.substr(0, end);
    value = step.starts_with('[') ? element(*value, step) : value->find(step);
    if (end == std::string_view::npos) return value;
    selector.remove_prefix(end + 1);
  }
  return nullptr;
}

}  // namespace sanad::records
