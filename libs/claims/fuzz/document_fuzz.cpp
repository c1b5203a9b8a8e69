// SPDX-License-Identifier: Apache-2.0
// The first byte chooses the form. Everything that is said of a text must point into it.
#include <cstddef>
#include <cstdint>
#include <string>

#include "sanad/claims/document.h"
#include "sanad/core/check.h"
#include "sanad/core/utf8.h"

namespace {

using sanad::claims::Document;
using sanad::claims::DocumentForm;

void check_blocks(const Document& document) {
  std::size_t end = 0;
  for (const auto& block : document.blocks()) {
    SANAD_CHECK(block.begin >= end && block.begin < block.end, "blocks come in order and hold something");
    end = block.end;
    SANAD_CHECK(end <= document.visible().size(), "a block lies in the text");
    const auto shown = document.visible().substr(block.begin, end - block.begin);
    SANAD_CHECK(shown.find('\n') == std::string_view::npos, "a block is one line");
    SANAD_CHECK(!document.shown(block.begin, end).empty(), "a block is not blank");
    SANAD_CHECK(end == document.visible().size() || document.visible()[end] == '\n', "a block ends its line");
  }
}

void check_sentences(const Document& document) {
  std::size_t number = 0;
  std::size_t code_points = 0;
  for (const auto start : document.sentence_starts()) {
    SANAD_CHECK(start < document.text().size(), "a sentence lies in the text");
    SANAD_CHECK(document.sentence_at(start) == static_cast<int>(++number), "sentences are numbered in order");
    const auto here = document.code_point_at(start);
    SANAD_CHECK(here <= start && here + 1 > code_points, "code points grow with bytes");
    code_points = here;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes{data + 1, data + size};
  const auto document = Document::read(bytes, static_cast<DocumentForm>(data[0] % 3));
  SANAD_CHECK(document.has_value(), "any bytes are a text");
  SANAD_CHECK(document->visible().size() == document->text().size(), "what is seen keeps its place");
  SANAD_CHECK(sanad::is_valid_utf8(document->text()) && sanad::is_valid_utf8(document->visible()), "both are UTF-8");
  check_blocks(*document);
  check_sentences(*document);
  static_cast<void>(sanad::claims::guess_form(bytes, ""));
  return 0;
}
