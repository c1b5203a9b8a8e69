// SPDX-License-Identifier: Apache-2.0
/// The open part of a courier packet: who made it for whom, and where it stands in the row of packets
/// (docs/formats/courier.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/exchange/signing_key.h"

namespace sanad::exchange {

/// Packets between two nodes are numbered from 1 in each direction; each is cut into parts, numbered from 1,
/// one file each.
struct CourierPlace {
  PublicKey from, to;
  std::int64_t number = 1;
  /// The packet before this one, by which its maker knows what the receiver has; 0 = none. Less than
  /// `number` - 1 when a packet replaces some that were lost.
  std::int64_t follows = 0;
  std::int64_t part = 1;
  /// Content of the part before it: the last part of packet `follows`, or part - 1 of this packet. Zero
  /// bytes for the very first.
  Digest previous;
  friend bool operator==(const CourierPlace&, const CourierPlace&) = default;
};

/// As it stands in the file: the place, and the key of the content sealed for the receiver.
struct CourierHeader {
  CourierPlace place;
  std::string sealed_key;     ///< base64url: libsodium's sealed box of the session key
  std::string stream_header;  ///< base64url: that of the encrypted stream
  friend bool operator==(const CourierHeader&, const CourierHeader&) = default;
};

/// One line of canonical JSON, without its end.
std::string to_text(const CourierHeader& header);
/// invalid_input unless it is exactly what to_text() makes and its numbers are in order.
Result<CourierHeader> read_courier_header(std::string_view text);

/// What a part is called on a medium: "sanad-<first 8 letters of from>-<of to>-0000007-0001.courier". Only
/// a help for people: readers go by the header.
std::string courier_file_name(const CourierPlace& place);

}  // namespace sanad::exchange
