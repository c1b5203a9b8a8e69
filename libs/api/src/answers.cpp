// SPDX-License-Identifier: Apache-2.0
#include "answers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sanad/core/utf8.h"

namespace sanad::api {
namespace {

constexpr std::array formats = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"application/json", "json"}, {geojson_type, "geojson"}, {"text/csv", "csv"}, {xlsx_type, "xlsx"}});

/// The media type without its parameters and blanks.
std::string_view bare_type(std::string_view type) {
  type = type.substr(0, type.find(';'));
  while (!type.empty() && (type.front() == ' ' || type.front() == '\t')) type.remove_prefix(1);
  while (!type.empty() && (type.back() == ' ' || type.back() == '\t')) type.remove_suffix(1);
  return type;
}

}  // namespace

http::Response text_answer(std::string body, std::string_view media_type) {
  http::Response response;
  response.headers = {{"content-type", std::string{media_type}}, {"cache-control", "private, no-cache"}};
  response.body = std::move(body);
  return response;
}

http::Response file_answer(std::string body, std::string_view media_type, std::string_view name) {
  auto response = text_answer(std::move(body), media_type);
  response.headers.emplace_back("content-disposition", "attachment; filename=\"" + std::string{name} + "\"");
  return response;
}

http::Response json_answer(const std::function<void(JsonWriter&)>& fill) {
  std::string body;
  JsonWriter json{body};
  fill(json);
  body += '\n';
  return text_answer(std::move(body), "application/json");
}

http::Response page_answer(std::string html) {
  auto response = text_answer(std::move(html), html_type);
  response.headers.emplace_back("content-security-policy",
                                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                                "frame-ancestors 'self'; sandbox allow-popups");
  return response;
}

std::string_view format_of(const http::Request& request, std::string_view field) {
  if (!field.empty()) return field;
  const auto accept = request.header("accept");
  for (std::size_t at = 0; at < accept.size();) {
    const auto end = std::min(accept.find(',', at), accept.size());
    const auto type = bare_type(accept.substr(at, end - at));
    const auto* found =
        std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.first == type; });
    if (found != formats.end()) return found->second;
    at = end + 1;
  }
  return "json";
}

Result<Json> json_body(const http::Request& request, std::initializer_list<std::string_view> known) {
  if (bare_type(request.header("content-type")) != "application/json") {
    return fail(ErrorCode::unsupported, "expected a body of application/json, found another content type",
                "content-type");
  }
  auto json = Json::parse(request.body);
  if (!json) return tl::unexpected{json.error()};
  const auto* members = json->object();
  if (members == nullptr)
    return fail(ErrorCode::invalid_input, "expected a JSON object, found another value");
  for (const auto& [name, value] : *members) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    std::string list;
    for (const auto word : known) list += (list.empty() ? "" : ", ") + std::string{word};
    return fail(ErrorCode::invalid_input,
                "expected the members " + list + "; found '" + shorten(name, 100) + "'");
  }
  return json;
}

}  // namespace sanad::api
