// SPDX-License-Identifier: Apache-2.0
#include "stream.h"

#include <array>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "sanad/core/environment_error.h"

namespace sanad::http {
namespace {

constexpr std::size_t tls_record_bytes = 16U << 10;

asio::const_buffer bytes_of(std::string_view text) {
  return {text.data(), text.size()};
}

class PlainStream final : public Stream {
 public:
  explicit PlainStream(Socket socket) : socket_{std::move(socket)} {}
  Task<bool> open() override { co_return true; }
  Task<std::size_t> read_some(asio::mutable_buffer into) override {
    const auto [error, size] = co_await socket_.async_read_some(into, use_task);
    co_return error ? 0 : size;
  }
  Task<bool> write(std::string_view head, std::string_view body) override {
    const std::array<asio::const_buffer, 2> parts{bytes_of(head), bytes_of(body)};
    const auto [error, size] = co_await asio::async_write(socket_, parts, use_task);
    co_return !error && size == head.size() + body.size();
  }
  void half_close() override {
    boost::system::error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
  }
  Task<void> close_notify() override { co_return; }
  Socket& socket() override { return socket_; }
  std::optional<std::string> peer_certificate() const override { return std::nullopt; }

 private:
  Socket socket_;
};

class TlsStream final : public Stream {
 public:
  TlsStream(Socket socket, SSL* session) : stream_{std::move(socket), session} {}
  Task<bool> open() override {
    const auto [error] = co_await stream_.async_handshake(asio::ssl::stream_base::server, use_task);
    co_return !error;
  }
  Task<std::size_t> read_some(asio::mutable_buffer into) override {
    const auto [error, size] = co_await stream_.async_read_some(into, use_task);
    co_return error ? 0 : size;
  }
  Task<bool> write(std::string_view head, std::string_view body) override {
    // Each buffer becomes a record and a system call of its own, so what fits into one is joined.
    std::string first{head};
    const auto joined = std::min(body.size(), tls_record_bytes - std::min(tls_record_bytes, first.size()));
    first.append(body.substr(0, joined));
    const std::array<asio::const_buffer, 2> parts{bytes_of(first), bytes_of(body.substr(joined))};
    const auto [error, size] = co_await asio::async_write(stream_, parts, use_task);
    co_return !error && size == head.size() + body.size();
  }
  void half_close() override {}
  Task<void> close_notify() override { co_await stream_.async_shutdown(use_task); }
  Socket& socket() override { return stream_.next_layer(); }
  std::optional<std::string> peer_certificate() const override { return client_fingerprint(*session_); }

 private:
  asio::ssl::stream<Socket> stream_;
  const SSL* session_ = stream_.native_handle();
};

}  // namespace

std::unique_ptr<Stream> plain_stream(Socket socket) {
  return std::make_unique<PlainStream>(std::move(socket));
}

std::unique_ptr<Stream> tls_stream(Socket socket, SSL_CTX& context) {
  auto* session = SSL_new(&context);
  if (session == nullptr) throw EnvironmentError{"out of memory"};
  return std::make_unique<TlsStream>(std::move(socket), session);
}

}  // namespace sanad::http
