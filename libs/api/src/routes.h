// SPDX-License-Identifier: Apache-2.0
/// The routes of /api/v1, a file a subject; add_api_routes() calls them all.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "sanad/api/router.h"
#include "sanad/api/service.h"

namespace sanad::api {

void add_status_routes(Router& router, Service& service);
void add_figure_routes(Router& router, Service& service);
void add_brief_routes(Router& router, Service& service);
void add_published_routes(Router& router, Service& service);
void add_incident_routes(Router& router, Service& service);
void add_overview_routes(Router& router, Service& service);
void add_record_routes(Router& router, Service& service);
void add_decision_routes(Router& router, Service& service);
void add_check_routes(Router& router, Service& service);
void add_actor_routes(Router& router, Service& service);
void add_screen_routes(Router& router, Service& service);

using ServiceAnswer = http::Response (*)(Service& service, const Call& call);

inline Route get_route(Service& service, std::string path, ServiceAnswer answer, Role needs = Role::reader) {
  return {http::Method::get, std::move(path), needs,
          [&service, answer](const Call& call) { return answer(service, call); }, 0};
}
inline Route post_route(Service& service, std::string path, ServiceAnswer answer, Role needs,
                        std::size_t body_limit) {
  return {http::Method::post, std::move(path), needs,
          [&service, answer](const Call& call) { return answer(service, call); }, body_limit};
}

}  // namespace sanad::api
