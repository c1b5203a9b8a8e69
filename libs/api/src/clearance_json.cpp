// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/clearance_json.h"

namespace sanad::api {

std::string_view clearance_state(const node::ClearRequest& request, const node::ClearOutcome& outcome) {
  if (request.revoke) return "revoked";
  return outcome.confirmed ? "cleared" : "proposed";
}

void write_cleared(JsonWriter& json, const node::ClearRequest& request, const node::ClearOutcome& outcome) {
  json.begin_object()
      .member("listing", outcome.listing)
      .member("name", outcome.reference)
      .member("state", clearance_state(request, outcome))
      .member("edition", outcome.edition)
      .end_object();
}

}  // namespace sanad::api
