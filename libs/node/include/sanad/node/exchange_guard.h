// SPDX-License-Identifier: Apache-2.0
/// What a server asks before it exchanges anything with a partner, and the checkpoints that it shows and is
/// shown.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "sanad/core/clock.h"
#include "sanad/core/result.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// For several threads at once.
class ExchangeGuard {
 public:
  /// All outlive it.
  ExchangeGuard(store::Store& store, const exchange::NodeConfig& config, const exchange::SigningKey& key,
                const Clock& clock);

  /// As may_exchange() in witness.h; whether our own ledger holds what was signed last is looked at each
  /// time. Three look-ups, unless the partner has shown something new to another process, or a contradiction,
  /// or a person has accepted one.
  Result<void> may_exchange(std::string_view partner);
  /// Text of make_checkpoint(). Its errors.
  Result<std::string> own();
  /// Keeps the text of a checkpoint that the partner showed; whether exchange may go on is then
  /// may_exchange()'s to say. invalid_input if it is none or dated ahead, not_found for an unknown partner.
  Result<void> take(std::string_view partner, std::string_view checkpoint);

 private:
  struct Seen {
    std::string word;  ///< last_word()
    std::optional<Error> stopped;
  };

  void keep_fine(std::string_view partner, const std::string& before, const std::string& after);

  store::Store& store_;
  const exchange::NodeConfig& config_;
  const exchange::SigningKey& key_;
  const Clock& clock_;
  std::mutex looking_;
  std::map<std::string, Seen, std::less<>> seen_;
};

}  // namespace sanad::node
