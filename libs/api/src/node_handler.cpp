// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/node_handler.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sanad/api/node_routes.h"

namespace sanad::api {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> always{
    {{"x-content-type-options", "nosniff"},
     {"x-frame-options", "DENY"},
     {"referrer-policy", "no-referrer"},
     {"cross-origin-resource-policy", "same-origin"},
     {"cache-control", "no-store"},
     {"content-security-policy", "default-src 'none'; frame-ancestors 'none'"}}};

http::Response with_headers(http::Response response, const http::Request& request) {
  const auto has = [&](std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [name](const http::Field& field) { return field.first == name; });
  };
  for (const auto& [name, value] : always) {
    if (!has(name)) response.headers.emplace_back(name, value);
  }
  if (request.peer.tls) response.headers.emplace_back("strict-transport-security", "max-age=31536000");
  return response;
}

/// Signing in needs nothing that was shown before, least of all an old session's token.
bool signs_in(const http::Request& request) {
  return request.method == http::Method::post && request.path == "/api/v1/session";
}

}  // namespace

std::size_t NodeHandler::body_limit(const http::Request& head) const {
  return router_.body_limit(head.method, head.path);
}

http::Response NodeHandler::handle(const http::Request& request) {
  const auto route = router_.template_of(request.method, request.path);
  if (route.empty()) {
    if (auto page = pages_.answer(request)) {
      page->route = "pages";
      return with_headers(std::move(*page), request);
    }
  }
  const auto caller =
      signs_in(request) ? tl::expected<Principal, Refusal>{Principal{}} : authenticator_.identify(request);
  auto response = caller ? router_.answer(request, *caller) : refusal(router_, request, caller.error());
  response.route = route;
  return with_headers(std::move(response), request);
}

http::Response NodeHandler::error(const http::Request& request, int status, std::string_view message) const {
  auto response = router_.error(request, status, message);
  response.route = router_.template_of(request.method, request.path);
  return with_headers(std::move(response), request);
}

}  // namespace sanad::api
