// SPDX-License-Identifier: Apache-2.0
/// What stands behind the server: who asks, then the route or the page, then the headers that every answer
/// has.
#pragma once

#include "sanad/api/authenticator.h"
#include "sanad/api/router.h"
#include "sanad/api/web_pages.h"
#include "sanad/http/handler.h"

namespace sanad::api {

/// What it is given outlives it. Pages answer where no route does, and need no caller: nothing of the base is
/// in them. Every answer forbids sniffing, framing, referrers, foreign origins and, unless the route says
/// otherwise, caching and scripts; under TLS it asks for TLS from now on.
class NodeHandler final : public http::Handler {
 public:
  NodeHandler(const Router& router, Authenticator& authenticator, const WebPages& pages)
      : router_{router}, authenticator_{authenticator}, pages_{pages} {}

  std::size_t body_limit(const http::Request& head) const override;
  http::Response handle(const http::Request& request) override;
  http::Response error(const http::Request& request, int status, std::string_view message) const override;

 private:
  const Router& router_;
  Authenticator& authenticator_;
  const WebPages& pages_;
};

}  // namespace sanad::api
