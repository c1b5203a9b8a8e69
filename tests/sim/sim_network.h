// SPDX-License-Identifier: Apache-2.0
/// The way from one node to another: drops, repeats, delays, and shows every byte that passes to a watcher.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "sanad/core/random.h"
#include "sanad/http/transport.h"
#include "sim_node.h"

namespace sanad::sim {

struct Faults {
  double lose_request = 0, lose_answer = 0, repeat = 0, delay = 0;
};

/// Sees bytes that went from `giver` to `taker`.
using Watch =
    std::function<void(const std::string& giver, const std::string& taker, const std::string& bytes)>;

class SimNetwork {
 public:
  SimNetwork(Random& random, Watch watch) : random_{random}, watch_{std::move(watch)} {}
  Faults faults;

  class Way final : public http::Transport {
   public:
    Way(SimNetwork& network, SimNode& from, SimNode& to) : network_{network}, from_{from}, to_{to} {}
    Result<http::Answer> send(const http::Call& call) override { return network_.pass(from_, to_, call); }

   private:
    SimNetwork& network_;
    SimNode& from_;
    SimNode& to_;
  };

  /// Posts that were delayed arrive now, in another order than they were sent.
  void deliver_late() {
    while (!late_.empty()) {
      const auto index = random_.below(late_.size());
      auto late = std::move(late_[index]);
      late_.erase(late_.begin() + static_cast<std::ptrdiff_t>(index));
      static_cast<void>(ask(*late.from, *late.to, late.call));
    }
  }

 private:
  struct Late {
    SimNode* from;
    SimNode* to;
    http::Call call;
  };

  Result<http::Answer> pass(SimNode& from, SimNode& to, const http::Call& call) {
    const auto lost = [] { return fail(ErrorCode::refused, "the transfer broke off"); };
    if (random_.chance(faults.lose_request)) return lost();
    if (call.method == http::Method::post) {
      watch_(from.name(), to.name(), call.body);
      if (random_.chance(faults.delay)) {
        late_.push_back({&from, &to, call});
        return lost();
      }
    }
    if (random_.chance(faults.repeat)) static_cast<void>(ask(from, to, call));
    auto answer = ask(from, to, call);
    std::string seen = answer.body;
    for (const auto& [name, value] : answer.headers) seen += "\n" + name + ": " + value;
    watch_(to.name(), from.name(), seen);
    if (random_.chance(faults.lose_answer)) return lost();
    return answer;
  }

  static http::Answer ask(SimNode& from, SimNode& to, const http::Call& call) {
    http::Request request;
    request.method = call.method;
    const auto path = call.url.find('/', call.url.find("://") + 3);
    request.raw_target = call.url.substr(path);
    const auto target = http::parse_target(request.raw_target).value();
    request.path = target.path;
    request.query = target.query;
    request.headers = call.headers;
    request.body = call.body;
    request.id = "sim";
    api::Principal caller;
    caller.name = from.name();
    caller.role = api::Role::partner;
    caller.partner = from.name();
    auto response = to.router().answer(request, caller);
    if (response.sent) response.sent(true);
    return {response.status, std::move(response.headers), std::move(response.body)};
  }

  Random& random_;
  Watch watch_;
  std::vector<Late> late_;
};

}  // namespace sanad::sim
