// SPDX-License-Identifier: Apache-2.0
/// What all connections of a server share.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "connections.h"
#include "gate.h"
#include "sanad/http/head_rules.h"
#include "sanad/http/server.h"

namespace sanad::http {

struct ServerState {
  ServerState(const ServerOptions& given, Handler& answers, const Clock& time, const Log& events,
              OnServed told)
      : options{given},
        handler{answers},
        clock{time},
        log{events},
        on_served{std::move(told)},
        connections{given.limits.connections, given.limits.connections_per_address},
        gate{given.limits.workers} {}

  const ServerOptions options;
  Handler& handler;
  const Clock& clock;
  const Log& log;
  const OnServed on_served;
  const HeadLimits head_limits;
  Connections connections;
  Gate gate;
  std::atomic<bool> stopping{false};
  std::atomic<std::uint64_t> requests{0};
};

/// 16 hex digits, unlike those of any other request of this run.
std::string next_request_id(ServerState& state);

/// What the handler answers; its exceptions become 500 or 503 and an event in the log.
Response answer_of(ServerState& state, const Request& request);

/// What the server says by itself, in the handler's words.
Response refusal_of(ServerState& state, const Request& request, const Fault& fault);

/// What is refused after the head was understood and before a byte of the body is read.
std::optional<Fault> check_before_body(const Request& request);

}  // namespace sanad::http
