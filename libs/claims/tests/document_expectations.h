// SPDX-License-Identifier: Apache-2.0
/// Documents in tests: read, and shown block by block.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/document.h"

namespace sanad::claims {

inline Document read_document(std::string_view bytes, DocumentForm form) {
  auto document = Document::read(bytes, form);
  EXPECT_TRUE(document.has_value());
  return std::move(*document);
}

/// "p:512 killed": kind and text of each block; p paragraph, l list item, r row, h heading, f furniture.
inline std::vector<std::string> blocks_of(const Document& document) {
  std::vector<std::string> blocks;
  for (const auto& block : document.blocks()) {
    const char kind = "plrhf"[static_cast<std::size_t>(block.kind)];
    blocks.push_back(std::string{kind} + ":" + document.shown(block.begin, block.end));
  }
  return blocks;
}

inline std::vector<std::string> blocks_of(std::string_view bytes, DocumentForm form) {
  const auto document = read_document(bytes, form);
  return blocks_of(document);
}

}  // namespace sanad::claims
