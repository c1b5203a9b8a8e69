// SPDX-License-Identifier: Apache-2.0
#include "routes.h"

namespace sanad::api {

void add_api_routes(Router& router, Service& service) {
  add_status_routes(router, service);
  add_figure_routes(router, service);
  add_brief_routes(router, service);
  add_published_routes(router, service);
  add_incident_routes(router, service);
  add_overview_routes(router, service);
  add_record_routes(router, service);
  add_decision_routes(router, service);
  add_check_routes(router, service);
  add_actor_routes(router, service);
  add_screen_routes(router, service);
}

}  // namespace sanad::api
