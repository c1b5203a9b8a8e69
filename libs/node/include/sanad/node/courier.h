// SPDX-License-Identifier: Apache-2.0
/// Use case: exchange with a partner over files (docs/formats/courier.md), for places without a network.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/core/limits.h"
#include "sanad/core/result.h"
#include "sanad/exchange/courier_order.h"
#include "sanad/exchange/courier_packet.h"
#include "sanad/node/context.h"
#include "sanad/node/publish.h"
#include "sanad/node/receive.h"
#include "sanad/node/sync.h"

namespace sanad::node {

/// Content of one part, unless a person says otherwise: what an old stick with FAT holds many of.
inline constexpr std::uint64_t courier_part_bytes = 64U << 20;

struct PackOptions {
  /// Opens the file of a part, by its name. What is written stays out of sight until pack_packet() has
  /// returned: only then is the packet in the books, and may leave.
  std::function<exchange::CourierWriter::Sink(const std::string& name)> open;
  bool again = false;  ///< from what the partner acknowledged last, in place of packets that were lost
  std::uint64_t part_bytes = courier_part_bytes;  ///< of content; a part holds at least one entry
  std::string actor = "node";
};

struct Packed {
  std::int64_t number = 0;         ///< of the packet
  std::vector<std::string> files;  ///< one a part, in order
  std::uint64_t objects = 0;
};

/// Everything that the partner is offered and that no packet before carried, the receipt for its packets, and
/// a checkpoint of our ledger. Lines of the ledger are durable when it returns. not_found for an unknown
/// partner; conflict if our ledger is not what we signed before (witness.h).
Result<Packed> pack_packet(const ThisNode& node, Offers& offers, std::string_view partner,
                           const PackOptions& options, const Context& context);

struct OpenedPart : ReceivedCount {
  std::string partner;
  std::int64_t number = 0, part = 0;
  bool last = false;
  exchange::CourierOrder order = exchange::CourierOrder::next;
  std::string message;              ///< why nothing was taken over, unless `order` is next
  std::vector<std::string> alarms;  ///< receipts or checkpoints that contradict what is known here
  std::vector<std::string> faults;  ///< entries that could not be read, at most 32
};

/// Takes one part over, in one commit, or nothing of it. Errors: those of CourierReader; refused if no
/// partner has the key that made it. A part that is out of order, or contradicts one before, is no error:
/// `order` says so, and a fork is written to the ledger.
Result<OpenedPart> open_part(const ThisNode& node, ByteSource& source, std::string_view actor,
                             const Context& context);

}  // namespace sanad::node
