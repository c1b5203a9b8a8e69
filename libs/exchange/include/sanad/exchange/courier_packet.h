// SPDX-License-Identifier: Apache-2.0
/// Writes and reads one part of a courier packet: signed by its maker, readable by its receiver alone.
///
/// Memory stays at one frame and one entry, however large the part. The session key is drawn from libsodium's
/// source of randomness, the one thing here that does not come from the caller: a key that could be repeated
/// could be repeated by mistake. So the same content makes other bytes each time, with the same content
/// digest.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "sanad/core/byte_source.h"
#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/exchange/courier_entry.h"
#include "sanad/exchange/courier_header.h"
#include "sanad/exchange/signing_key.h"

namespace sanad::exchange {

/// The end of a part.
struct CourierEnd {
  Digest content;  ///< SHA-256 of its entries: what tells one part from another
  std::uint64_t entries = 0;
  bool last = false;  ///< no part of this packet follows
  friend bool operator==(const CourierEnd&, const CourierEnd&) = default;
};

class CourierWriter {
 public:
  using Sink = std::function<void(std::string_view bytes)>;
  /// `place.from` must be the key's own (SANAD_CHECK). invalid_input if `place.to` is no usable key.
  static Result<CourierWriter> begin(const SigningKey& key, const CourierPlace& place, Sink sink);
  CourierWriter(CourierWriter&&) noexcept;
  CourierWriter& operator=(CourierWriter&&) noexcept;
  ~CourierWriter();

  /// SANAD_CHECK: the payload is at most limits::json_object_bytes.
  void add(CourierKind kind, std::string_view payload);
  std::uint64_t bytes() const;  ///< of content so far
  CourierEnd finish(bool last);

 private:
  struct State;
  explicit CourierWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

class CourierReader {
 public:
  /// Reads the head. `source` and `key` outlive the reader. Errors: invalid_input (no packet, or its head was
  /// altered), unsupported (of a later version), refused (made for another node). That `from` is a partner,
  /// and the packet's place the next, is for the caller to see (courier_order.h) before taking anything over.
  static Result<CourierReader> open(ByteSource& source, const SigningKey& key);
  CourierReader(CourierReader&&) noexcept;
  CourierReader& operator=(CourierReader&&) noexcept;
  ~CourierReader();

  const CourierHeader& header() const&;
  const CourierHeader& header() const&& = delete;
  /// The next entry, proven to be of the maker but not yet that it is all: nothing may be kept for good
  /// before nullopt, which says that the part is whole and its maker signed it. invalid_input names the byte
  /// where it is damaged or cut short.
  Result<std::optional<CourierEntry>> next();
  /// SANAD_CHECK: next() gave nullopt.
  CourierEnd end() const;

 private:
  struct State;
  explicit CourierReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace sanad::exchange
