// SPDX-License-Identifier: Apache-2.0
/// One request as the server hands it on: read whole, bounded, its target taken apart once (RFC 9110, RFC
/// 3986).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/core/result.h"

namespace sanad::http {

enum class Method : std::uint8_t { get, head, post, put, patch, del, options, other };
std::string_view name_of(Method method);  ///< "GET"

/// A name and its value; names of headers are lower case, those of a query as they came.
using Field = std::pair<std::string, std::string>;

/// Who is at the other end of the connection, as far as the connection itself says.
struct Peer {
  std::string address;  ///< numeric, without the port: "127.0.0.1"
  bool tls = false;
  /// SHA-256 of the client's certificate (DER) as 64 lower-case hex digits, when one was shown and holds
  /// under the authorities that the server was given.
  std::optional<std::string> certificate;
};

/// A target taken apart. `path` keeps its percent-escapes decoded, except that "%2F" and "%00" are refused;
/// it starts with "/" and holds no "." or ".." segment. Query fields are in order, "+" stands for a space;
/// repeats are kept.
struct Target {
  std::string path;
  std::vector<Field> query;
  friend bool operator==(const Target&, const Target&) = default;
};
/// invalid_input for anything that is not origin form, for broken escapes, for bytes that are no UTF-8 once
/// decoded.
Result<Target> parse_target(std::string_view raw);

struct Request {
  Method method = Method::get;
  std::string raw_target;  ///< as it came, for the access log: never logged with its query
  std::string path;
  std::vector<Field> query;
  std::vector<Field> headers;
  std::string body;
  Peer peer;
  std::string id;  ///< made by the server: in the access log, in problem details, in the ledger

  /// The value of the only header of that (lower-case) name; empty if there is none.
  std::string_view header(std::string_view name) const&;
  std::string_view header(std::string_view name) const&& = delete;
  /// The value of the first query field of that name; nullopt if there is none.
  std::optional<std::string_view> parameter(std::string_view name) const&;
  std::optional<std::string_view> parameter(std::string_view name) const&& = delete;
};

}  // namespace sanad::http
