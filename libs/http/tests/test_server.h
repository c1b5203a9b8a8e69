// SPDX-License-Identifier: Apache-2.0
/// A server with a handler whose answers are told from the path, and what it served, for tests.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "sanad/core/environment_error.h"
#include "sanad/http/server.h"

namespace sanad::testing {

/// /echo gives the body back, /big 8 MB, /wait answers when released, /throw and /disk fail, /header a bad
/// header, /peer whom the server sees; all else the path and the query.
class EchoHandler final : public http::Handler {
 public:
  static constexpr std::size_t body_limit_bytes = 100'000;
  static constexpr std::size_t big_bytes = 8U << 20;

  std::size_t body_limit(const http::Request& head) const override {
    return head.path == "/none" ? 0 : body_limit_bytes;
  }
  http::Response handle(const http::Request& request) override {
    ++handled;
    http::Response response;
    response.headers = {{"content-type", "text/plain"}};
    response.route = "/x";
    response.sent = [this](bool complete) { note_sent(complete); };
    if (request.path == "/throw") throw std::runtime_error{"secret of the machine"};
    if (request.path == "/disk") throw EnvironmentError{"disk full"};
    if (request.path == "/header") response.headers.emplace_back("x-bad", "a\r\nset-cookie: b");
    if (request.path == "/wait") wait();
    response.body = body_for(request);
    return response;
  }
  http::Response error(const http::Request& request, int status, std::string_view message) const override {
    return {status, {{"content-type", "text/plain"}}, request.path + "|" + std::string{message}, "", {}};
  }

  /// Blocks until a request waits in /wait, or so many do.
  void until_waiting(unsigned count = 1) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return waiting_ >= count; });
  }
  void release() {
    const std::lock_guard lock{mutex_};
    released_ = true;
    changed_.notify_all();
  }
  /// What Response::sent was told, once for each answer.
  std::vector<bool> until_sent(std::size_t count) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return sent_.size() >= count; });
    return sent_;
  }
  std::atomic<int> handled{0};

 private:
  static std::string body_for(const http::Request& request) {
    if (request.path == "/echo") return request.body;
    if (request.path == "/big") return std::string(big_bytes, 'b');
    if (request.path == "/peer") {
      return request.peer.address + (request.peer.tls ? " tls " : " plain ") +
             request.peer.certificate.value_or("none");
    }
    std::string text = std::string{http::name_of(request.method)} + " " + request.path;
    for (const auto& [name, value] : request.query) text += " " + name + "=" + value;
    return text;
  }
  void wait() {
    std::unique_lock lock{mutex_};
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return released_; });
    --waiting_;
  }
  void note_sent(bool complete) {
    const std::lock_guard lock{mutex_};
    sent_.push_back(complete);
    changed_.notify_all();
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  unsigned waiting_ = 0;
  bool released_ = false;
  std::vector<bool> sent_;
};

class TestServer {
 public:
  explicit TestServer(http::ServerOptions options = {}) {
    auto started = http::Server::start(options, handler, clock_, log_, [this](const http::Served& one) {
      const std::lock_guard lock{mutex_};
      served_.push_back(one);
    });
    if (!started) throw std::runtime_error{describe(started.error())};
    server_ = std::move(*started);
  }
  ~TestServer() { handler.release(); }
  http::Server& operator*() { return *server_; }
  http::Server* operator->() { return server_.get(); }
  std::uint16_t port() const { return server_->port(); }
  std::vector<http::Served> served() const {
    const std::lock_guard lock{mutex_};
    return served_;
  }
  std::vector<std::string> events() const {
    const std::lock_guard lock{mutex_};
    return events_;
  }
  EchoHandler handler;

 private:
  FixedClock clock_{Timestamp::parse("2026-11-25T20:28:03Z").value()};
  Log log_{[this](std::string_view line) {
    const std::lock_guard lock{mutex_};
    events_.emplace_back(line);
  }};
  mutable std::mutex mutex_;
  std::vector<http::Served> served_;
  std::vector<std::string> events_;
  std::unique_ptr<http::Server> server_;
};

}  // namespace sanad::testing
