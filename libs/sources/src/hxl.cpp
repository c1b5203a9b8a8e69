// SPDX-License-Identifier: Apache-2.0
#include "hxl.h"

#include "cell.h"

namespace sanad::sources {
namespace {

bool is_tag(std::string_view cell) {
  if (!cell.starts_with('#')) return false;
  const std::string_view name = trimmed(cell.substr(1));
  return !name.empty() &&
         ((name.front() >= 'a' && name.front() <= 'z') || (name.front() >= 'A' && name.front() <= 'Z'));
}

}  // namespace

bool is_hxl_tag_row(std::span<const std::string_view> cells) {
  std::size_t filled = 0;
  std::size_t tags = 0;
  for (const std::string_view cell : cells) {
    const std::string_view text = trimmed(cell);
    if (text.empty()) continue;
    ++filled;
    if (is_tag(text)) ++tags;
  }
  return 2 * tags > filled;
}

}  // namespace sanad::sources
