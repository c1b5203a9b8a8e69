// SPDX-License-Identifier: Apache-2.0
/// Bytes to and from one client, plain or under TLS. Seen by connection.cpp and server.cpp alone.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "tls_context.h"

namespace sanad::http {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
template <class T>
using Task = asio::awaitable<T, Executor>;
/// Errors come back as values.
inline constexpr auto use_task = asio::as_tuple(asio::use_awaitable_t<Executor>{});

class Stream {
 public:
  virtual ~Stream() = default;
  virtual Task<bool> open() = 0;  ///< the handshake, if there is one
  /// At least one byte; 0 when the peer will send no more, or the connection broke.
  virtual Task<std::size_t> read_some(asio::mutable_buffer into) = 0;
  virtual Task<bool> write(std::string_view head, std::string_view body) = 0;
  virtual void half_close() = 0;          ///< tells the peer that nothing follows, where it can still send
  virtual Task<void> close_notify() = 0;  ///< the last word of TLS
  virtual Socket& socket() = 0;
  virtual std::optional<std::string> peer_certificate() const = 0;
};

std::unique_ptr<Stream> plain_stream(Socket socket);
std::unique_ptr<Stream> tls_stream(Socket socket, SSL_CTX& context);

}  // namespace sanad::http
