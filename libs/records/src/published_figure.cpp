// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/published_figure.h"

#include <array>

#include "name_table.h"

namespace sanad::records {
namespace {
constexpr std::array<std::string_view, 8> comparator_names{"none", "eq", "ge",     "gt",
                                                           "le",   "lt", "approx", "range"};
}  // namespace

std::string_view name_of(Comparator value) {
  return name_in(std::span{comparator_names}, value);
}
Result<Comparator> parse_comparator(std::string_view name) {
  return value_in<Comparator>(comparator_names, name, "comparator");
}

}  // namespace sanad::records
