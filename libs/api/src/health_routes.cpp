// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "sanad/api/node_routes.h"

namespace sanad::api {
namespace {

http::Response health(std::string_view status) {
  http::Response response;
  response.headers = {{"content-type", "application/json"}};
  response.body = "{\"status\":\"" + std::string{status} + "\"}";
  return response;
}

}  // namespace

void add_health_routes(Router& router, const store::Store& base, const Metrics& metrics,
                       std::function<http::ServerCounts()> connections) {
  router.add({http::Method::get, "/healthz", Role::anonymous, [](const Call&) { return health("up"); }, 0});
  router.add({http::Method::get, "/readyz", Role::anonymous,
              [&base](const Call&) {
                static_cast<void>(base.snapshot()->edition());  // throws what the server answers with 503
                return health("ready");
              },
              0});
  router.add({http::Method::get, "/metrics", Role::reader,
              [&base, &metrics, connections = std::move(connections)](const Call&) {
                http::Response response;
                response.headers = {{"content-type", "text/plain; version=0.0.4; charset=utf-8"}};
                response.body = metrics.text(connections(), *base.snapshot());
                return response;
              },
              0});
}

}  // namespace sanad::api
