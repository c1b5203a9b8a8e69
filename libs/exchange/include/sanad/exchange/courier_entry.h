// SPDX-License-Identifier: Apache-2.0
/// What a courier packet carries, one thing after the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"

namespace sanad::exchange {

enum class CourierKind : char {
  collection = 'c',       ///< name of the collection that the objects after it stand in
  object = 'o',           ///< a STIX object, byte for byte: records, marking definitions, recall notices
  checkpoint = 'k',       ///< of the sender's ledger (exchange/checkpoint.h)
  acknowledgement = 'a',  ///< up to where the sender has the receiver's packets (CourierReceipt)
};

struct CourierEntry {
  CourierKind kind = CourierKind::object;
  std::string payload;
  friend bool operator==(const CourierEntry&, const CourierEntry&) = default;
};

/// The last part of the other side's packets that was taken over.
struct CourierReceipt {
  std::int64_t number = 0, part = 0;  ///< 0 = nothing yet
  bool complete = false;              ///< that part was the last of its packet
  Digest content;                     ///< of that part
  friend bool operator==(const CourierReceipt&, const CourierReceipt&) = default;
};
std::string to_text(const CourierReceipt& receipt);  ///< canonical JSON
Result<CourierReceipt> read_courier_receipt(std::string_view text);

/// Takes entries out of bytes that arrive in pieces.
class CourierEntryParser {
 public:
  void append(std::string_view bytes);
  /// True and the next entry, or false if more bytes are needed. invalid_input for a kind that is not known,
  /// limit_exceeded for an entry above limits::json_object_bytes.
  Result<bool> next(CourierEntry& entry);
  bool empty() const { return at_ == bytes_.size(); }  ///< no part of an entry is left over

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

/// Kind, length and payload as they stand in a packet. Appends.
void append_courier_entry(std::string& out, CourierKind kind, std::string_view payload);

}  // namespace sanad::exchange
