// SPDX-License-Identifier: Apache-2.0
/// The HTTP/1.1 server: sockets, TLS, deadlines and limits, so that a handler sees only whole, bounded
/// requests.
///
/// What it refuses by itself, with the handler's words for the error: requests that two readers could read
/// differently (400), bodies beyond Handler::body_limit (413, as soon as the limit is passed), a
/// Content-Encoding other than identity (415), expectations other than 100-continue (417), heads beyond the
/// limits (414, 431), slow heads and bodies (408), more connections than the limits allow (503, or a plain
/// close under TLS). Memory: the limits times the number of connections; nothing grows with what a client
/// sends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "sanad/core/clock.h"
#include "sanad/core/limits.h"
#include "sanad/core/log.h"
#include "sanad/core/result.h"
#include "sanad/http/handler.h"

namespace sanad::http {

/// PEM files. TLS 1.2 and 1.3, ephemeral keys and authenticated ciphers only.
struct TlsFiles {
  std::string certificate;  ///< the server's own, then the chain
  std::string key;
  /// Empty: clients are not asked for a certificate. Else a client may show one, and one that does not hold
  /// under these authorities ends the handshake.
  std::string client_authorities;
};

struct ServerLimits {
  std::size_t connections = limits::http_connections;
  std::size_t connections_per_address = limits::http_connections_per_address;
  unsigned workers = limits::http_workers;  ///< requests in handlers at once; others wait, connections do not
  std::uint32_t head_ms = limits::http_head_ms;
  std::uint32_t idle_ms = limits::http_idle_ms;
  std::uint32_t transfer_ms = limits::http_transfer_ms;
  std::uint32_t bytes_per_second = limits::http_bytes_per_second;
  std::uint32_t drain_ms = limits::http_drain_ms;
  std::uint32_t stop_ms = limits::http_stop_ms;
};

struct ServerOptions {
  std::string address = "127.0.0.1";  ///< numeric, IPv4 or IPv6
  std::uint16_t port = 0;             ///< 0: any free one
  std::optional<TlsFiles> tls;
  ServerLimits limits;
  std::uint64_t seed = 0;  ///< of request ids: unlike that of the run before
};

/// One request and its answer, for the access log and metrics: nothing of their content.
struct Served {
  Timestamp at;  ///< when it was whole, or refused
  std::string id;
  Peer peer;
  Method method = Method::other;
  std::string route;  ///< Response::route
  int status = 0;
  std::uint64_t bytes_in = 0, bytes_out = 0;  ///< of the bodies
  std::uint64_t micros = 0;                   ///< from then to the last byte handed to the network
  bool complete = true;                       ///< the peer was there to the end
};
/// Called from several threads at once; must not block.
using OnServed = std::function<void(const Served& served)>;

struct ServerCounts {
  std::uint64_t open = 0;      ///< connections now
  std::uint64_t accepted = 0;  ///< since the start
  std::uint64_t refused = 0;   ///< beyond a limit of connections
  std::uint64_t timed_out = 0;
};

class Server {
 public:
  /// Listens when it returns. `handler` and `clock` outlive it. invalid_input: an address that is not
  /// numeric, files that are no certificate and its key. Throws EnvironmentError when the address cannot be
  /// listened on.
  static Result<std::unique_ptr<Server>> start(const ServerOptions& options, Handler& handler,
                                               const Clock& clock, const Log& log, OnServed on_served);
  virtual ~Server() = default;  ///< stops
  virtual std::uint16_t port() const = 0;
  virtual ServerCounts counts() const = 0;
  /// Accepts nothing new, closes what is idle, lets requests in hand be answered for at most `stop_ms`, then
  /// cuts them off. Handlers that run are waited for. May be called once more.
  virtual void stop() = 0;
};

}  // namespace sanad::http
