// SPDX-License-Identifier: Apache-2.0
#include "text_cell.h"

#include <algorithm>

#include "cell.h"
#include "report.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/text/encoding.h"

namespace sanad::sources {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

void TextCells::read(std::string_view cell, std::string& into) {
  cell = trimmed(cell);
  if (is_ascii(cell) || (expect_ == Expect::utf8 && is_valid_utf8(cell))) {
    into.assign(cell);
  } else {
    into = text::to_utf8(cell, text::Encoding::windows1252);
    not_utf8_ = true;
  }
  if (into.size() > limits::name_bytes) {
    into = shorten(into, limits::name_bytes - 3);
    cut_ = true;
  }
}

void TextCells::report_row(const Origin& origin, Report& report) {
  if (not_utf8_ && expect_ == Expect::utf8) {
    report.note(origin, {}, "bad-encoding", "expected UTF-8, found other bytes: read as Windows-1252");
  }
  if (cut_) report.note(origin, {}, "too-long", "a name of more than 4096 bytes is cut");
  not_utf8_ = cut_ = false;
}

}  // namespace sanad::sources
