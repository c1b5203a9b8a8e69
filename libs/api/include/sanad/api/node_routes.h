// SPDX-License-Identifier: Apache-2.0
/// The routes of the node itself: whether it is up, its counters, and signing in.
#pragma once

#include <functional>

#include "sanad/api/authenticator.h"
#include "sanad/api/metrics.h"
#include "sanad/api/router.h"
#include "sanad/http/server.h"
#include "sanad/store/store.h"

namespace sanad::api {

/// GET /healthz: the process answers. GET /readyz: the base can be read, else 503. GET /metrics, for readers.
/// References outlive the router; `connections` is asked with each /metrics.
void add_health_routes(Router& router, const store::Store& base, const Metrics& metrics,
                       std::function<http::ServerCounts()> connections);

/// GET, POST and DELETE /api/v1/session: who am I, sign in, sign out. The cookie is for no script and no
/// other site (HttpOnly, SameSite=Strict), and under TLS for TLS alone (Secure). `authenticator` outlives the
/// router.
void add_session_routes(Router& router, Authenticator& authenticator);

/// A refusal in the words of the part of the paths that was asked.
http::Response refusal(const Router& router, const http::Request& request, const Refusal& why);

}  // namespace sanad::api
