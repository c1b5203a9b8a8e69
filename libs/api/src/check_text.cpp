// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/check_text.h"

#include "sanad/core/utf8.h"
#include "sanad/text/encoding.h"

namespace sanad::api {
namespace {

/// Text of the days before UTF-8 holds single bytes that are no UTF-8, and nothing that is. One byte stays
/// one character, so that offsets are the same either way.
std::string as_utf8(std::string bytes) {
  if (is_valid_utf8(bytes)) return bytes;
  const auto replaced = replace_invalid_utf8(bytes);
  for (std::size_t at = 0; at < replaced.size();) {
    const auto c = next_code_point(replaced, at);
    if (c >= 0x80 && c != 0xFFFD) return bytes;
  }
  const auto encoding = text::guess_encoding(bytes);
  return encoding == text::Encoding::utf8 ? bytes : text::to_utf8(bytes, encoding);
}

}  // namespace

Result<claims::Document> read_text(std::string bytes, std::string_view form, std::string_view name) {
  auto chosen = claims::guess_form(bytes, name);
  if (!form.empty()) {
    const auto given = claims::parse_document_form(form);
    if (!given) return tl::unexpected{given.error()};
    chosen = *given;
  }
  return claims::Document::read(as_utf8(std::move(bytes)), chosen);
}

}  // namespace sanad::api
