// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/source_info.h"

#include <algorithm>
#include <array>

#include "name_table.h"

namespace sanad::records {
namespace {
constexpr std::array<std::string_view, 3> pass_on_names{"no", "with-attribution", "freely"};
constexpr std::size_t longest_name = 64;
}  // namespace

std::string_view name_of(PassOn value) {
  return name_in(std::span{pass_on_names}, value);
}
Result<PassOn> parse_pass_on(std::string_view name) {
  return value_in<PassOn>(pass_on_names, name, "pass-on rule");
}

Result<std::string> check_source_name(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  };
  if (name.empty() || name.size() > longest_name || !std::all_of(name.begin(), name.end(), allowed)) {
    return fail(ErrorCode::invalid_input,
                "expected a source name of 1 to 64 characters a-z, 0-9, '.' or '-', found '" +
                    shorten(replace_invalid_utf8(name), 80) + "'");
  }
  return std::string{name};
}

}  // namespace sanad::records
