// SPDX-License-Identifier: Apache-2.0
/// Is this packet the next one? Replay, loss and forks are told apart by what was received before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sanad/exchange/courier_header.h"
#include "sanad/exchange/courier_packet.h"

namespace sanad::exchange {

/// A part that was taken over.
struct CourierTaken {
  std::int64_t number = 0, part = 0;
  bool last = false;
  Digest content;
  friend bool operator==(const CourierTaken&, const CourierTaken&) = default;
};

enum class CourierOrder : std::uint8_t {
  next,        ///< take it over
  again,       ///< was taken over before: nothing to do, if its content proves to be the same
  superseded,  ///< a later packet came in its place: nothing to do
  missing,     ///< packets or parts before it have not come; keep the file and ask for those
  fork,        ///< contradicts what came before under the same key: an alarm for a person
};

struct CourierJudgement {
  CourierOrder order = CourierOrder::next;
  std::string message;  ///< for a person; what to do. Empty for `next`
};

/// From the head alone. `taken` are all parts from this sender so far, by number and part.
CourierJudgement judge(const std::vector<CourierTaken>& taken, const CourierPlace& place);

/// Once the whole part was read and judge() said `again`: `again`, or `fork` if other content came under the
/// same place.
CourierJudgement judge_again(const std::vector<CourierTaken>& taken, const CourierPlace& place,
                             const CourierEnd& end);

/// The same for what the other side says it has of ours: nullopt if `sent` holds it; else a message of alarm.
std::optional<std::string> judge_receipt(const std::vector<CourierTaken>& sent,
                                         const CourierReceipt& receipt);

}  // namespace sanad::exchange
