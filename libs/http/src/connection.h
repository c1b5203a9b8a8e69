// SPDX-License-Identifier: Apache-2.0
/// One client: requests read, answered and sent one after the other, each step with its deadline.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "connections.h"
#include "sanad/http/request_parser.h"
#include "server_state.h"
#include "stream.h"

namespace sanad::http {

class Connection final : public Swept {
 public:
  Connection(ServerState& state, std::unique_ptr<Stream> stream, Peer peer);

  /// Until either side closes.
  Task<void> run();

  bool cut_if_overdue(Moment now) override;
  void cut() override;
  void cut_if_idle() override;

 private:
  enum class Phase { idle, reading, handling, writing };
  /// How a read ended: whole, with a fault to be answered, or without anyone to answer.
  struct Outcome {
    bool closed = false;
    std::optional<Fault> fault;
  };
  struct Sent {
    bool complete = true;
    std::uint64_t bytes = 0;
  };

  Task<bool> serve_one();
  Task<Outcome> read_head(RequestParser& parser);
  Task<Outcome> read_body(RequestParser& parser);
  Task<bool> read_more(std::size_t bytes);
  Outcome ended(bool begun) const;
  Task<bool> answer(RequestParser& parser, std::optional<Fault> fault);
  Task<Sent> send(const Response& response, bool with_body, bool close);
  Task<void> enter_gate();
  Task<void> linger();
  void enter(Phase phase, std::chrono::milliseconds time);
  Moment transfer_deadline(Moment start, std::uint64_t bytes) const;

  ServerState& state_;
  const std::unique_ptr<Stream> stream_;
  Peer peer_;
  std::string in_;  // read and not yet parsed
  std::atomic<Phase> phase_{Phase::reading};
  std::atomic<Moment> deadline_;
  std::atomic<bool> overdue_{false};
};

}  // namespace sanad::http
