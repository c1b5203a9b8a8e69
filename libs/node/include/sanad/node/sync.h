// SPDX-License-Identifier: Apache-2.0
/// Use case: exchange with one partner over TAXII 2.1, with any server: what it offers comes in, what policy
/// offers it goes out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/limits.h"
#include "sanad/core/result.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/http/transport.h"
#include "sanad/node/context.h"
#include "sanad/node/publish.h"
#include "sanad/node/receive.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// This node. References outlive the call.
struct ThisNode {
  store::Store& base;
  const exchange::NodeConfig& config;
  const exchange::SigningKey& key;
};

struct SyncOptions {
  bool pull = true, push = true;
  std::size_t page = limits::taxii_page;  ///< objects asked for at once, and posted at once
  std::string actor = "node";
};

/// What came of one collection of the partner.
struct Pulled : ReceivedCount {
  std::string collection;  ///< alias or id there
  std::uint64_t pages = 0;
  std::vector<std::string> faults;  ///< what could not be read, at most 32
  std::string problem;              ///< why the walk stopped early; empty = it came to the end
};

/// What went of one collection of ours.
struct Pushed {
  std::string collection;
  std::uint64_t objects = 0, accepted = 0, failed = 0, pending = 0;
  std::vector<std::string> failures;  ///< what the partner said, at most 32
  std::string problem;
};

struct SyncOutcome {
  std::vector<Pulled> pulled;
  std::vector<Pushed> pushed;
  bool whole() const;  ///< no problem anywhere
};

/// Where it stopped it goes on: the place in each walk is stored in the same commit as the page, and a batch
/// that was posted is passed over only once its answer is written down. Doing it again changes nothing. Lines
/// of the ledger are durable before a byte leaves. A collection that fails does not stop the others. Errors:
/// not_found (no such partner, no address, no server there), what the server refuses as `refused`, conflict
/// of may_exchange() (witness.h): before anything is asked, or once the server has shown its checkpoint.
Result<SyncOutcome> sync_partner(const ThisNode& node, Offers& offers, std::string_view partner,
                                 http::Transport& transport, const SyncOptions& options,
                                 const Context& context);

}  // namespace sanad::node
