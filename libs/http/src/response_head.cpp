// SPDX-License-Identifier: Apache-2.0
#include "response_head.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "field_text.h"
#include "sanad/http/status.h"

namespace sanad::http {
namespace {

constexpr int no_content = 204, not_modified = 304;

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_';
  });
}

bool is_value(std::string_view value) {
  return std::none_of(value.begin(), value.end(), [](unsigned char c) { return c < ' ' || c == 0x7F; });
}

bool is_ours(std::string_view name) {
  const auto word = lower(name);
  return word == "content-length" || word == "transfer-encoding" || word == "connection" || word == "date";
}

}  // namespace

std::string http_date(Timestamp at) {
  static constexpr std::array<std::string_view, 7> days{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
  static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  constexpr std::int64_t second = 1'000'000, day_seconds = 86'400;
  const auto text = at.to_string();  // 2026-11-25T20:28:03.000Z
  const auto seconds = at.micros / second - (at.micros % second < 0 ? 1 : 0);
  const auto days_since = seconds / day_seconds - (seconds % day_seconds < 0 ? 1 : 0);
  const auto weekday = static_cast<std::size_t>(((days_since % 7) + 7) % 7);  // 1970-01-01 was a Thursday
  const auto month = static_cast<std::size_t>((text[5] - '0') * 10 + (text[6] - '0') - 1);
  return fmt::format("{}, {} {} {} {} GMT", days[weekday], text.substr(8, 2), months[month],
                     text.substr(0, 4), text.substr(11, 8));
}

bool may_send(const Response& response) {
  return std::all_of(response.headers.begin(), response.headers.end(), [](const Field& field) {
    return is_name(field.first) && is_value(field.second) && !is_ours(field.first);
  });
}

std::string response_head(const Response& response, std::string_view date, bool close) {
  const auto reason = reason_of(response.status);
  auto head = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status,
                          reason.empty() ? "Status" : reason, date);
  const bool bodyless = response.status == no_content || response.status == not_modified;
  if (!bodyless) head += fmt::format("Content-Length: {}\r\n", response.body.size());
  if (close) head += "Connection: close\r\n";
  for (const auto& [name, value] : response.headers) {
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
  }
  head += "\r\n";
  return head;
}

}  // namespace sanad::http
