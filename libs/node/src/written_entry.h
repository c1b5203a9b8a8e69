// SPDX-License-Identifier: Apache-2.0
/// The line of the ledger that says who changed something here by hand.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sanad/exchange/ledger_entry.h"

namespace sanad::node {

struct Written {
  std::string_view what;  ///< "decide", "clear", "password set"
  std::string_view by;
  std::string_view request;  ///< id of the request; empty from the command line
  std::optional<records::ObjectId> object;
  std::map<std::string, std::string, std::less<>> more;
};

inline exchange::LedgerEntry written_entry(Written written, Timestamp at) {
  exchange::LedgerEntry entry;
  entry.time = at;
  entry.action = exchange::LedgerAction::written;
  entry.actor = written.by;
  entry.object = std::move(written.object);
  entry.request = written.request;
  entry.more = std::move(written.more);
  entry.more["what"] = written.what;
  return entry;
}

}  // namespace sanad::node
