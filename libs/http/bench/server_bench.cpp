// SPDX-License-Identifier: Apache-2.0
// What the server costs around a handler that does nothing: round trips of one request, a connection a
// thread. The baseline sends the same bytes over sockets without reading HTTP at all, so the ratio is the
// price of the server.
#include <arpa/inet.h>
#include <benchmark/benchmark.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "sanad/http/server.h"

namespace {

using namespace sanad;

const std::string request =
    "GET /taxii2/root/collections/incidents/objects/?limit=100 HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    "Accept: application/taxii+json;version=2.1\r\nAuthorization: Basic "
    "a3JuLW5vZGU6Y29ycmVjdCBob3JzZQ==\r\n\r\n";

class Fixed final : public http::Handler {
 public:
  explicit Fixed(std::size_t bytes) : body_(bytes, 'x') {}
  std::size_t body_limit(const http::Request&) const override { return 0; }
  http::Response handle(const http::Request&) override {
    http::Response response;
    response.headers = {{"content-type", "text/plain"}};
    response.body = body_;
    return response;
  }
  http::Response error(const http::Request&, int status, std::string_view) const override {
    http::Response response;
    response.status = status;
    return response;
  }

 private:
  const std::string body_;
};

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}
sockaddr* raw(sockaddr_in& address) {
  return reinterpret_cast<sockaddr*>(&address);
}

std::size_t length(const std::string& digits) {
  std::size_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

class Client {
 public:
  explicit Client(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
    auto there = loopback(port);
    if (::connect(socket_, raw(there), sizeof there) != 0) throw std::runtime_error{"cannot connect"};
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  std::string first() {
    send();
    std::string answer;
    char buffer[1U << 16];
    for (;;) {
      const auto got = ::recv(socket_, buffer, sizeof buffer, 0);
      if (got <= 0) throw std::runtime_error{"no answer"};
      answer.append(buffer, static_cast<std::size_t>(got));
      const auto head = answer.find("\r\n\r\n");
      if (head == std::string::npos) continue;
      const auto at = answer.find("Content-Length: ") + 16;
      const auto size = head + 4 + length(answer.substr(at));
      if (answer.size() >= size) return answer;
    }
  }
  void round_trip(std::size_t answer_bytes) {
    send();
    char buffer[1U << 16];
    for (std::size_t have = 0; have < answer_bytes;) {
      const auto got = ::recv(socket_, buffer, sizeof buffer, 0);
      if (got <= 0) throw std::runtime_error{"no answer"};
      have += static_cast<std::size_t>(got);
    }
  }

 private:
  void send() const {
    if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) !=
        static_cast<ssize_t>(request.size())) {
      throw std::runtime_error{"cannot send"};
    }
  }
  int socket_;
};

/// A thread a connection: a fixed answer for every read.
class BareServer {
 public:
  explicit BareServer(std::string answer)
      : answer_{std::move(answer)}, socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
    auto here = loopback(0);
    socklen_t size = sizeof here;
    ::bind(socket_, raw(here), size);
    ::listen(socket_, 64);
    ::getsockname(socket_, raw(here), &size);
    port = ntohs(here.sin_port);
    acceptor_ = std::thread{[this] { accept(); }};
  }
  ~BareServer() {
    ::shutdown(socket_, SHUT_RDWR);
    acceptor_.join();
    for (auto& peer : peers_) peer.join();
    ::close(socket_);
  }
  BareServer(const BareServer&) = delete;
  BareServer& operator=(const BareServer&) = delete;
  std::uint16_t port = 0;

 private:
  void accept() {
    for (;;) {
      const int peer = ::accept(socket_, nullptr, nullptr);
      if (peer < 0) return;
      peers_.emplace_back([this, peer] {
        char buffer[4096];
        while (::recv(peer, buffer, sizeof buffer, 0) > 0 &&
               ::send(peer, answer_.data(), answer_.size(), MSG_NOSIGNAL) > 0) {
        }
        ::close(peer);
      });
    }
  }
  const std::string answer_;
  int socket_;
  std::thread acceptor_;
  std::vector<std::thread> peers_;
};

void drive(benchmark::State& state, std::uint16_t port, std::size_t answer_bytes) {
  Client client{port};
  std::vector<double> micros;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    client.round_trip(answer_bytes);
    micros.push_back(
        std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(micros.begin(), micros.end());
  state.counters["p99_us"] = {micros.at(micros.size() * 99 / 100), benchmark::Counter::kAvgThreads};
  state.SetItemsProcessed(state.iterations());
}

struct Running {
  explicit Running(std::size_t bytes) : handler{bytes} {
    server = http::Server::start({}, handler, clock, log, [](const http::Served&) {}).value();
    answer = Client{server->port()}.first();
    if (!answer.starts_with("HTTP/1.1 200 ") || !answer.ends_with(std::string(bytes, 'x'))) {
      throw std::runtime_error{"the answer is wrong"};
    }
  }
  Fixed handler;
  const SystemClock clock;
  const Log log{[](std::string_view) {}};
  std::unique_ptr<http::Server> server;
  std::string answer;
};

/// One for each size, made before any thread starts.
Running& running(std::size_t bytes) {
  static Running small{200}, page{58'800};
  return bytes == 200 ? small : page;
}

void BM_Server(benchmark::State& state) {
  auto& one = running(static_cast<std::size_t>(state.range(0)));
  drive(state, one.server->port(), one.answer.size());
}

void BM_BareSockets(benchmark::State& state) {
  static BareServer small{running(200).answer}, page{running(58'800).answer};
  const bool is_small = state.range(0) == 200;
  drive(state, (is_small ? small : page).port,
        running(static_cast<std::size_t>(state.range(0))).answer.size());
}

// 58.8 kB is a page of 100 objects.
BENCHMARK(BM_Server)->Arg(200)->Arg(58'800)->Threads(1)->Threads(8)->UseRealTime();
BENCHMARK(BM_BareSockets)->Arg(200)->Arg(58'800)->Threads(1)->Threads(8)->UseRealTime();

}  // namespace
