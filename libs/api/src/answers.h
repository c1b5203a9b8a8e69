// SPDX-License-Identifier: Apache-2.0
/// Answers of routes, and what routes share.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sanad/api/problem.h"
#include "sanad/api/router.h"
#include "sanad/core/json.h"
#include "sanad/core/json_writer.h"

namespace sanad::api {

/// A text of this media type; never kept by caches on the way, since what a caller may see can change.
http::Response text_answer(std::string body, std::string_view media_type);
/// A file to be saved under this name ([a-z0-9.-]).
http::Response file_answer(std::string body, std::string_view media_type, std::string_view name);
http::Response json_answer(const std::function<void(JsonWriter&)>& fill);

/// Media types of the answers that are not JSON.
inline constexpr std::string_view csv_type = "text/csv; charset=utf-8";
inline constexpr std::string_view xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr std::string_view geojson_type = "application/geo+json";
inline constexpr std::string_view html_type = "text/html; charset=utf-8";

/// "json", "csv", "xlsx", "geojson": the field `format` (already read), else what Accept prefers; json if it
/// does not say.
std::string_view format_of(const http::Request& request, std::string_view field);

/// The body as one JSON object whose members are all among `known`. unsupported for another content type,
/// invalid_input for another content.
Result<Json> json_body(const http::Request& request, std::initializer_list<std::string_view> known);

/// A page that stands in a frame of the web or in a window of its own, and runs nothing.
http::Response page_answer(std::string html);

}  // namespace sanad::api
