// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/request.h"

#include <algorithm>

#include "sanad/core/hex.h"
#include "sanad/core/utf8.h"

namespace sanad::http {
namespace {

/// False if an escape is broken or stands for a byte that no text holds.
bool decode(std::string_view raw, bool form, std::string& out) {
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '+' && form) {
      out += ' ';
    } else if (raw[i] == '%') {
      if (i + 2 >= raw.size()) return false;
      const int high = hex_value(raw[i + 1]), low = hex_value(raw[i + 2]);
      if (high < 0 || low < 0 || high * 16 + low == 0) return false;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += raw[i];
    }
  }
  return is_valid_utf8(out);
}

bool has_dot_segment(std::string_view path) {
  for (std::size_t start = 0; start < path.size();) {
    const auto end = std::min(path.find('/', start), path.size());
    const auto segment = path.substr(start, end - start);
    if (segment == "." || segment == "..") return true;
    start = end + 1;
  }
  return false;
}

bool holds_escaped_slash(std::string_view path) {
  for (std::size_t i = 0; i + 2 < path.size(); ++i) {
    if (path[i] == '%' && path[i + 1] == '2' && (path[i + 2] == 'F' || path[i + 2] == 'f')) return true;
  }
  return false;
}

}  // namespace

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::del:
      return "DELETE";
    case Method::options:
      return "OPTIONS";
    case Method::other:
      break;
  }
  return "OTHER";
}

Result<Target> parse_target(std::string_view raw) {
  if (raw.empty() || raw[0] != '/') {
    return fail(ErrorCode::invalid_input, "The target of a request must start with '/'.");
  }
  for (const char c : raw) {
    if (static_cast<unsigned char>(c) <= ' ' || c == 0x7F || c == '#' || c == '\\') {
      return fail(ErrorCode::invalid_input,
                  "The target of a request holds a character that must be percent-encoded.");
    }
  }
  const auto mark = raw.find('?');
  const auto raw_path = raw.substr(0, mark);
  Target target;
  if (holds_escaped_slash(raw_path) || !decode(raw_path, false, target.path) ||
      has_dot_segment(target.path)) {
    return fail(
        ErrorCode::invalid_input,
        "The path of a request must be UTF-8 with whole percent-escapes, without '.' or '..' segments.");
  }
  if (mark == std::string_view::npos) return target;
  auto rest = raw.substr(mark + 1);
  while (!rest.empty()) {
    const auto end = std::min(rest.find('&'), rest.size());
    const auto pair = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    Field field;
    if (!decode(pair.substr(0, equals), true, field.first) ||
        !decode(pair.substr(std::min(equals + 1, pair.size())), true, field.second)) {
      return fail(ErrorCode::invalid_input, "A field of the query is not UTF-8 with whole percent-escapes.");
    }
    target.query.push_back(std::move(field));
  }
  return target;
}

std::string_view Request::header(std::string_view name) const& {
  std::string_view value;
  int seen = 0;
  for (const auto& [key, content] : headers) {
    if (key == name) {
      value = content;
      ++seen;
    }
  }
  return seen == 1 ? value : std::string_view{};
}

std::optional<std::string_view> Request::parameter(std::string_view name) const& {
  for (const auto& [key, content] : query) {
    if (key == name) return content;
  }
  return std::nullopt;
}

}  // namespace sanad::http
