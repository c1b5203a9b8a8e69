// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/server.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>
#include <utility>
#include <vector>

#include "connection.h"
#include "sanad/core/environment_error.h"
#include "sanad/http/address.h"

namespace sanad::http {
namespace {

using std::chrono::milliseconds;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;

constexpr milliseconds sweep_every{50};
constexpr milliseconds accept_again{100};
constexpr int backlog = 1024;
constexpr std::string_view busy =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\nRetry-After: 10\r\n\r\n";

asio::ip::address plain_address(const asio::ip::address& address) {
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
  return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
}

class AsioServer final : public Server {
 public:
  AsioServer(const ServerOptions& options, Handler& handler, const Clock& clock, const Log& log,
             OnServed on_served, TlsContext tls)
      : state_{options, handler, clock, log, std::move(on_served)}, tls_{std::move(tls)} {}
  ~AsioServer() override { stop(); }

  void listen(const asio::ip::tcp::endpoint& endpoint) {
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(asio::socket_base::reuse_address{true});
    acceptor_.bind(endpoint);
    acceptor_.listen(backlog);
    port_ = acceptor_.local_endpoint().port();
    asio::co_spawn(context_.get_executor(), accept(), asio::detached);
    asio::co_spawn(context_.get_executor(), sweep(), asio::detached);
    const auto threads = std::max(1U, state_.options.limits.workers) + 1;  // one is never in a handler
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { context_.run(); });
  }

  std::uint16_t port() const override { return port_; }
  ServerCounts counts() const override { return state_.connections.counts(); }

  void stop() override {
    if (state_.stopping.exchange(true)) return;
    asio::post(context_, [this] {
      boost::system::error_code ignored;
      acceptor_.close(ignored);
    });
    state_.connections.cut_idle();
    if (!state_.connections.wait_until_none(milliseconds{state_.options.limits.stop_ms})) {
      state_.connections.cut_all();
      while (!state_.connections.wait_until_none(sweep_every)) state_.connections.cut_all();
    }
    context_.stop();
    for (auto& thread : threads_) thread.join();
  }

 private:
  Task<void> accept() {
    while (!state_.stopping) {
      auto [error, socket] = co_await acceptor_.async_accept(use_task);
      if (!error) {
        take(std::move(socket));
      } else if (!state_.stopping) {  // no descriptors left, most likely: others must close first
        state_.log.event("http.accept_failed", {{"what", error.message()}});
        Timer timer{context_.get_executor(), accept_again};
        co_await timer.async_wait(use_task);
      }
    }
  }

  void take(Socket socket) {
    boost::system::error_code error;
    const auto remote = socket.remote_endpoint(error);
    if (error) return;
    const auto address = plain_address(remote.address()).to_string();
    auto neighbours = neighbourhood_of(address);
    if (!state_.connections.admit(neighbours)) {
      socket.non_blocking(true, error);
      if (!tls_) socket.send(asio::buffer(busy), 0, error);
      return;
    }
    socket.set_option(asio::ip::tcp::no_delay{true}, error);
    auto stream = tls_ ? tls_stream(std::move(socket), *tls_) : plain_stream(std::move(socket));
    auto connection =
        std::make_unique<Connection>(state_, std::move(stream), Peer{address, tls_ != nullptr, std::nullopt});
    asio::co_spawn(context_.get_executor(), keep(std::move(connection), std::move(neighbours)),
                   asio::detached);
  }

  Task<void> keep(std::unique_ptr<Connection> connection, std::string neighbours) {
    state_.connections.attach(*connection);
    try {
      co_await connection->run();
    } catch (const std::exception& error) {
      state_.log.event("http.connection_failed", {{"what", error.what()}});
    }
    state_.connections.detach(*connection);
    connection.reset();  // the socket closes before its place is free
    state_.connections.release(neighbours);
  }

  Task<void> sweep() {
    Timer timer{context_.get_executor()};
    for (;;) {
      timer.expires_after(sweep_every);
      co_await timer.async_wait(use_task);
      state_.connections.sweep(std::chrono::steady_clock::now());
    }
  }

  ServerState state_;
  TlsContext tls_;
  asio::io_context context_;
  Acceptor acceptor_{context_.get_executor()};
  std::uint16_t port_ = 0;
  std::vector<std::thread> threads_;
};

}  // namespace

Result<std::unique_ptr<Server>> Server::start(const ServerOptions& options, Handler& handler,
                                              const Clock& clock, const Log& log, OnServed on_served) {
  boost::system::error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error) {
    return fail(ErrorCode::invalid_input,
                "expected a numeric address to listen on, found '" + options.address + "'");
  }
  TlsContext tls;
  if (options.tls) {
    auto made = make_tls_context(*options.tls);
    if (!made) return tl::unexpected{made.error()};
    tls = std::move(*made);
  }
  auto server =
      std::make_unique<AsioServer>(options, handler, clock, log, std::move(on_served), std::move(tls));
  try {
    server->listen({address, options.port});
  } catch (const boost::system::system_error& failed) {
    throw EnvironmentError{"cannot listen on " + options.address + " port " + std::to_string(options.port) +
                           ": " + failed.code().message()};
  }
  return server;
}

}  // namespace sanad::http
