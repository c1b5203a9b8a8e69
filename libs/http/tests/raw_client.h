// SPDX-License-Identifier: Apache-2.0
/// A client that sends exactly the bytes it is told to, from a loopback address of its choice; plain or TLS.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace sanad::testing {

class RawClient {
 public:
  explicit RawClient(std::uint16_t port, const char* from = "127.0.0.1")
      : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
    timeval wait{20, 0};  // a test that hangs fails instead
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
    const auto here = address_of(from, 0), there = address_of("127.0.0.1", port);
    if (::bind(socket_, as_raw(here), sizeof here) != 0 ||
        ::connect(socket_, as_raw(there), sizeof there) != 0) {
      ::close(socket_);
      throw std::runtime_error{"cannot connect"};
    }
  }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  ~RawClient() {
    tls_.reset();
    ::close(socket_);
  }

  /// False if the handshake failed. `context` outlives the client.
  bool start_tls(SSL_CTX& context) {
    tls_.reset(SSL_new(&context));
    SSL_set_fd(tls_.get(), socket_);
    return SSL_connect(tls_.get()) == 1;
  }

  /// False if the server no longer takes bytes.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto put = tls_ ? SSL_write(tls_.get(), bytes.data(), static_cast<int>(bytes.size()))
                            : ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (put <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
  }

  /// One answer: head and, by its Content-Length, body. Shorter if the server closes first.
  std::string receive(bool with_body = true) {
    while (held_.find("\r\n\r\n") == std::string::npos && read_more()) {
    }
    const auto end = held_.find("\r\n\r\n");
    if (end == std::string::npos) return std::exchange(held_, {});
    const auto size = end + 4 + (with_body ? length_of(held_.substr(0, end)) : 0);
    while (held_.size() < size && read_more()) {
    }
    auto answer = held_.substr(0, size);
    held_.erase(0, size);
    return answer;
  }
  std::string ask(std::string_view request) {
    send(request);
    return receive();
  }
  /// Everything until the server closes.
  std::string receive_all() {
    while (read_more()) {
    }
    return std::exchange(held_, {});
  }
  bool closed_by_server() { return held_.empty() && !read_more(); }

  void half_close() { ::shutdown(socket_, SHUT_WR); }
  /// Makes the next close a reset, as of a client that died.
  void reset_on_close() {
    linger hard{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
  }
  void keep_small_window() {
    int bytes = 4096;
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
  }

 private:
  struct FreeTls {
    void operator()(SSL* tls) const noexcept { SSL_free(tls); }
  };
  static sockaddr_in address_of(const char* text, std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    ::inet_pton(AF_INET, text, &address.sin_addr);
    return address;
  }
  static const sockaddr* as_raw(const sockaddr_in& address) {
    return reinterpret_cast<const sockaddr*>(&address);
  }
  static std::size_t length_of(const std::string& head) {
    constexpr std::string_view name = "Content-Length: ";
    const auto at = head.find(name);
    std::size_t length = 0;
    for (auto i = at + name.size(); at != std::string::npos && i < head.size() && head[i] != '\r'; ++i) {
      length = length * 10 + static_cast<std::size_t>(head[i] - '0');
    }
    return length;
  }
  bool read_more() {
    char buffer[16384];
    const auto got =
        tls_ ? SSL_read(tls_.get(), buffer, sizeof buffer) : ::recv(socket_, buffer, sizeof buffer, 0);
    if (got <= 0) return false;
    held_.append(buffer, static_cast<std::size_t>(got));
    return true;
  }

  int socket_;
  std::unique_ptr<SSL, FreeTls> tls_;
  std::string held_;
};

}  // namespace sanad::testing
