// SPDX-License-Identifier: Apache-2.0
#include "response_head.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

namespace sanad::http {
namespace {

constexpr int no_content = 204, not_modified = 304;

std::string_view reason_of(int status) {
  struct Reason {
    int status;
    std::string_view text;
  };
  static constexpr std::array<Reason, 28> reasons{{{200, "OK"},
                                                   {201, "Created"},
                                                   {202, "Accepted"},
                                                   {204, "No Content"},
                                                   {206, "Partial Content"},
                                                   {301, "Moved Permanently"},
                                                   {302, "Found"},
                                                   {303, "See Other"},
                                                   {304, "Not Modified"},
                                                   {308, "Permanent Redirect"},
                                                   {400, "Bad Request"},
                                                   {401, "Unauthorized"},
                                                   {403, "Forbidden"},
                                                   {404, "Not Found"},
                                                   {405, "Method Not Allowed"},
                                                   {406, "Not Acceptable"},
                                                   {408, "Request Timeout"},
                                                   {409, "Conflict"},
                                                   {413, "Content Too Large"},
                                                   {414, "URI Too Long"},
                                                   {415, "Unsupported Media Type"},
                                                   {417, "Expectation Failed"},
                                                   {422, "Unprocessable Content"},
                                                   {429, "Too Many Requests"},
                                                   {431, "Request Header Fields Too Large"},
                                                   {500, "Internal Server Error"},
                                                   {503, "Service Unavailable"},
                                                   {505, "HTTP Version Not Supported"}}};
  const auto* found = std::find_if(reasons.begin(), reasons.end(),
                                   [status](const Reason& reason) { return reason.status == status; });
  return found == reasons.end() ? "Status" : found->text;
}

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_';
  });
}

bool is_value(std::string_view value) {
  return std::none_of(value.begin(), value.end(), [](unsigned char c) { return c < ' ' || c == 0x7F; });
}

bool is_ours(std::string_view name) {
  std::string lower{name};
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower == "content-length" || lower == "transfer-encoding" || lower == "connection" ||
         lower == "date";
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
  auto head =
      fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status, reason_of(response.status), date);
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
