// SPDX-License-Identifier: Apache-2.0
#include "paging.h"

#include "sanad/core/limits.h"

namespace sanad::api {

PageFields read_page(QueryFields& fields, const http::Request& request) {
  constexpr std::uint64_t usual = 100;
  PageFields page{fields.text("edition"), 0, fields.number("limit", usual, 1, limits::api_page)};
  const auto text = fields.text("cursor");
  if (text.empty()) return page;
  const auto cursor = read_cursor(text, question_key(request));
  if (!cursor) {
    fields.refuse(cursor.error());
    return page;
  }
  page.edition = std::to_string(cursor->edition);
  page.skip = cursor->skip;
  return page;
}

std::string next_cursor(const PageFields& page, std::int64_t edition, std::uint64_t total,
                        const http::Request& request) {
  if (page.skip >= total || total - page.skip <= page.limit) return {};
  return write_cursor({edition, page.skip + page.limit}, question_key(request));
}

void write_next(JsonWriter& json, const PageFields& page, std::int64_t edition, std::uint64_t total,
                const http::Request& request) {
  if (const auto next = next_cursor(page, edition, total, request); !next.empty()) json.member("next", next);
}

}  // namespace sanad::api
