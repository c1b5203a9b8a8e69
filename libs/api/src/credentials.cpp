// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/credentials.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include <sodium.h>

#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"

namespace sanad::api {
namespace {

using Kind = Credentials::Kind;

constexpr std::size_t most_header = 2 * limits::password_bytes;

bool begins_with_word(std::string_view text, std::string_view word) {
  return text.size() > word.size() && text[word.size()] == ' ' &&
         std::equal(word.begin(), word.end(), text.begin(),
                    [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string out(text.size(), '\0');
  std::size_t size = 0;
  if (::sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(), text.size(),
                          nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0) {
    return std::nullopt;
  }
  out.resize(size);
  return out;
}

Credentials of_header(std::string_view header) {
  if (header.size() > most_header) return {Kind::malformed, {}, {}};
  if (begins_with_word(header, "bearer")) {
    auto token = std::string{header.substr(sizeof "bearer")};
    return {token.empty() ? Kind::malformed : Kind::bearer, {}, std::move(token)};
  }
  if (!begins_with_word(header, "basic")) return {Kind::malformed, {}, {}};
  const auto pair = from_base64(header.substr(sizeof "basic"));
  const auto colon = pair ? pair->find(':') : std::string::npos;
  if (colon == std::string::npos || !is_valid_utf8(*pair) ||
      pair->size() - colon - 1 > limits::password_bytes) {
    return {Kind::malformed, {}, {}};
  }
  return {Kind::basic, pair->substr(0, colon), pair->substr(colon + 1)};
}

Credentials of_cookies(std::string_view header) {
  Credentials found;
  while (!header.empty()) {
    const auto end = std::min(header.find(';'), header.size());
    auto cookie = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    cookie.remove_prefix(std::min(cookie.find_first_not_of(' '), cookie.size()));
    if (!cookie.starts_with(session_cookie) || cookie.substr(session_cookie.size(), 1) != "=") continue;
    if (found.kind != Kind::none)
      return {Kind::malformed, {}, {}};  // another site of the domain set one, perhaps
    found = {Kind::session, {}, std::string{cookie.substr(session_cookie.size() + 1)}};
  }
  return found;
}

}  // namespace

Credentials credentials_of(const http::Request& request) {
  const auto count = [&](std::string_view name) {
    return std::count_if(request.headers.begin(), request.headers.end(),
                         [&](const http::Field& field) { return field.first == name; });
  };
  if (count("authorization") > 1 || count("cookie") > 1) return {Kind::malformed, {}, {}};
  if (count("authorization") == 1) return of_header(request.header("authorization"));
  return of_cookies(request.header("cookie"));
}

}  // namespace sanad::api
