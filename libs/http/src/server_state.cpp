// SPDX-License-Identifier: Apache-2.0
#include "server_state.h"

#include <algorithm>

#include <fmt/format.h>

#include "field_text.h"
#include "response_head.h"
#include "sanad/core/environment_error.h"
#include "sanad/core/random.h"

namespace sanad::http {
namespace {

bool has_header(const Request& request, std::string_view name) {
  return std::any_of(request.headers.begin(), request.headers.end(),
                     [name](const Field& field) { return field.first == name; });
}

Response trouble(ServerState& state, const Request& request, int status, std::string_view what) {
  state.log.event("http.failed",
                  {{"request", request.id}, {"status", std::to_string(status)}, {"what", std::string{what}}});
  return state.handler.error(request, status,
                             status == 503 ? "The server cannot answer at present; try again later."
                                           : "The server failed to answer; its log has the reason.");
}

}  // namespace

std::string next_request_id(ServerState& state) {
  return fmt::format("{:016x}", mix64(state.options.seed + state.requests.fetch_add(1)));
}

Response answer_of(ServerState& state, const Request& request) {
  try {
    auto response = state.handler.handle(request);
    if (may_send(response)) return response;
    return trouble(state, request, 500, "a header of the answer must not be sent");
  } catch (const EnvironmentError& error) {
    return trouble(state, request, 503, error.what());
  } catch (const std::exception& error) {
    return trouble(state, request, 500, error.what());
  }
}

Response refusal_of(ServerState& state, const Request& request, const Fault& fault) {
  return state.handler.error(request, fault.status, fault.message);
}

std::optional<Fault> check_before_body(const Request& request) {
  if (has_header(request, "content-encoding") && lower(request.header("content-encoding")) != "identity") {
    return Fault{415, "A body must come as it is, without Content-Encoding."};
  }
  if (has_header(request, "expect") && lower(request.header("expect")) != "100-continue") {
    return Fault{417, "The only expectation that can be met is 100-continue."};
  }
  return std::nullopt;
}

}  // namespace sanad::http
