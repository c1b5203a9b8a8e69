// SPDX-License-Identifier: Apache-2.0
#include "connection.h"

#include <algorithm>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <utility>

#include "response_head.h"

namespace sanad::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t head_read_bytes = 4U << 10;
constexpr std::size_t body_read_bytes = 64U << 10;
constexpr std::size_t write_bytes = 64U << 10;
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

struct Place {
  Gate& gate;
  explicit Place(Gate& entered) : gate{entered} {}
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  ~Place() { gate.leave(); }
};

}  // namespace

Connection::Connection(ServerState& state, std::unique_ptr<Stream> stream, Peer peer)
    : state_{state}, stream_{std::move(stream)}, peer_{std::move(peer)} {
  enter(Phase::reading, milliseconds{state_.options.limits.head_ms});
}

Task<void> Connection::run() {
  const bool opened = co_await stream_->open();  // g++ 12 breaks the frame of a co_await in a condition
  if (!opened) co_return;
  peer_.certificate = stream_->peer_certificate();
  enter(Phase::idle, milliseconds{state_.options.limits.head_ms});
  for (;;) {
    const bool stays = co_await serve_one();
    if (!stays) co_return;
    if (in_.empty()) in_ = {};  // a waiting connection holds no buffer
    enter(Phase::idle, milliseconds{state_.options.limits.idle_ms});
  }
}

Task<bool> Connection::serve_one() {
  RequestParser parser{state_.head_limits};
  auto outcome = co_await read_head(parser);
  if (outcome.closed) co_return false;
  auto& request = parser.request();
  request.id = next_request_id(state_);
  request.peer = peer_;
  if (!outcome.fault) outcome.fault = check_before_body(request);
  if (!outcome.fault) outcome.fault = parser.limit_body(state_.handler.body_limit(request));
  if (!outcome.fault) outcome = co_await read_body(parser);
  if (outcome.closed) co_return false;
  const bool stays = co_await answer(parser, std::move(outcome.fault));
  if (!stays) co_await linger();
  co_return stays;
}

Task<Connection::Outcome> Connection::read_head(RequestParser& parser) {
  bool begun = false;
  for (;;) {
    if (!in_.empty()) {
      if (!begun) enter(Phase::reading, milliseconds{state_.options.limits.head_ms});
      begun = true;
      const auto taken = parser.feed(in_);
      if (!taken) co_return Outcome{false, taken.error()};
      in_.erase(0, *taken);
      if (parser.head_done()) co_return Outcome{};
    } else if (state_.stopping) {
      co_return Outcome{true, {}};
    }
    const bool more = co_await read_more(head_read_bytes);
    if (!more) co_return ended(begun);
  }
}

Task<Connection::Outcome> Connection::read_body(RequestParser& parser) {
  if (parser.done()) co_return Outcome{};
  const auto start = steady_clock::now();
  deadline_ = transfer_deadline(start, 0);
  if (parser.expects_continue() && in_.empty()) {
    const bool told = co_await stream_->write(go_on, {});
    if (!told) co_return Outcome{true, {}};
  }
  for (;;) {
    if (!in_.empty()) {
      const auto taken = parser.feed(in_);
      if (!taken) co_return Outcome{false, taken.error()};
      in_.erase(0, *taken);
      if (parser.done()) co_return Outcome{};
      deadline_ = transfer_deadline(start, parser.request().body.size());
    }
    const bool more = co_await read_more(body_read_bytes);
    if (!more) co_return ended(true);
  }
}

/// After a read that gave nothing: the sweeper's doing is told to the client, its own going away is not.
Connection::Outcome Connection::ended(bool begun) const {
  if (overdue_ && begun) return {false, Fault{408, "The request did not come in time."}};
  return {true, {}};
}

Task<bool> Connection::read_more(std::size_t bytes) {
  const auto held = in_.size();
  in_.resize(held + bytes);
  const auto size = co_await stream_->read_some(asio::buffer(in_.data() + held, in_.size() - held));
  in_.resize(held + size);
  co_return size > 0;
}

Task<bool> Connection::answer(RequestParser& parser, std::optional<Fault> fault) {
  const auto start = steady_clock::now();
  auto& request = parser.request();
  Served served{
      .at = state_.clock.now(), .id = request.id, .peer = peer_, .method = request.method, .route = {}};
  Response response;
  if (fault) {
    response = refusal_of(state_, request, *fault);
  } else {
    enter(Phase::handling, milliseconds::max());
    co_await enter_gate();
    const Place place{state_.gate};
    response = answer_of(state_, request);
  }
  const bool stays = !fault && parser.keep_alive() && !state_.stopping;
  const auto sent = co_await send(response, request.method != Method::head, !stays);
  served.route = std::move(response.route);
  served.status = response.status;
  served.bytes_in = request.body.size();
  served.bytes_out = sent.bytes;
  served.complete = sent.complete;
  const auto took = steady_clock::now() - start;
  served.micros =
      static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(took).count());
  state_.on_served(served);
  if (response.sent) {
    enter(Phase::handling, milliseconds::max());
    co_await enter_gate();
    const Place place{state_.gate};
    response.sent(sent.complete);
  }
  co_return stays&& sent.complete;
}

Task<Connection::Sent> Connection::send(const Response& response, bool with_body, bool close) {
  const auto start = steady_clock::now();
  deadline_ =
      transfer_deadline(start, 0);  // first, so that the sweeper never sees the old one with the new phase
  phase_ = Phase::writing;
  overdue_ = false;
  const std::string_view body = with_body ? std::string_view{response.body} : std::string_view{};
  const auto head = response_head(response, http_date(state_.clock.now()), close);
  Sent sent;
  sent.complete = co_await stream_->write(head, body.substr(0, write_bytes));
  if (!sent.complete) co_return sent;
  for (sent.bytes = std::min(body.size(), write_bytes); sent.bytes < body.size();) {
    deadline_ = transfer_deadline(start, sent.bytes);
    const auto piece = body.substr(sent.bytes, write_bytes);
    sent.complete = co_await stream_->write({}, piece);
    if (!sent.complete) co_return sent;
    sent.bytes += piece.size();
  }
  co_return sent;
}

Task<void> Connection::enter_gate() {
  if (state_.gate.try_enter()) co_return;
  const auto executor = stream_->socket().get_executor();
  asio::use_awaitable_t<Executor> token;
  co_await asio::async_initiate<asio::use_awaitable_t<Executor>, void()>(
      [this, executor](auto handler) {
        auto held = std::make_shared<decltype(handler)>(std::move(handler));
        state_.gate.enter([held, executor] { asio::post(executor, std::move(*held)); });
      },
      token);
}

/// A close with bytes unread makes the system drop what the client has not yet read of the answer.
Task<void> Connection::linger() {
  enter(Phase::writing, milliseconds{state_.options.limits.drain_ms});
  stream_->half_close();
  for (std::size_t drained = 0; drained < limits::http_drain_bytes;) {
    in_.resize(limits::http_head_bytes);
    const auto size = co_await stream_->read_some(asio::buffer(in_));
    if (size == 0) break;
    drained += size;
  }
  co_await stream_->close_notify();
}

void Connection::enter(Phase phase, milliseconds time) {
  deadline_ = time == milliseconds::max() ? Moment::max() : steady_clock::now() + time;
  phase_ = phase;
}

Moment Connection::transfer_deadline(Moment start, std::uint64_t bytes) const {
  const auto& limits = state_.options.limits;
  return start + milliseconds{limits.transfer_ms} + milliseconds{bytes * 1000 / limits.bytes_per_second};
}

bool Connection::cut_if_overdue(Moment now) {
  if (now < deadline_.load() || overdue_.exchange(true)) return false;
  // While reading, only the read ends, so that the client can still be told.
  if (phase_ == Phase::writing)
    cut();
  else
    ::shutdown(stream_->socket().native_handle(), SHUT_RD);
  return true;
}

void Connection::cut() {
  ::shutdown(stream_->socket().native_handle(), SHUT_RDWR);
}

void Connection::cut_if_idle() {
  if (phase_ == Phase::idle) ::shutdown(stream_->socket().native_handle(), SHUT_RD);
}

}  // namespace sanad::http
