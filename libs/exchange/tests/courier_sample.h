// SPDX-License-Identifier: Apache-2.0
/// Two nodes and a packet between them, for the tests of the courier.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sanad/exchange/courier_packet.h"

namespace sanad::exchange::testing {

inline SigningKey key_of(std::uint8_t first) {
  std::array<std::uint8_t, 32> seed{};
  seed[0] = first;
  return SigningKey::from_seed(seed);
}

inline CourierPlace first_place(const SigningKey& from, const SigningKey& to) {
  CourierPlace place;
  place.from = from.public_key();
  place.to = to.public_key();
  return place;
}

struct Packed {
  std::string bytes;
  CourierEnd end;
};

inline Packed pack(const SigningKey& key, const CourierPlace& place, const std::vector<CourierEntry>& entries,
                   bool last = true) {
  Packed packed;
  auto writer = CourierWriter::begin(key, place, [&](std::string_view bytes) { packed.bytes += bytes; });
  for (const auto& entry : entries) writer->add(entry.kind, entry.payload);
  packed.end = writer->finish(last);
  return packed;
}

struct Opened {
  std::vector<CourierEntry> entries;
  CourierPlace place;
  CourierEnd end;
};

inline Result<Opened> open(const SigningKey& key, std::string bytes, std::size_t at_most = 1U << 20) {
  StringSource source{std::move(bytes), at_most};
  auto reader = CourierReader::open(source, key);
  if (!reader) return tl::unexpected{reader.error()};
  Opened opened;
  opened.place = reader->header().place;
  for (;;) {
    auto entry = reader->next();
    if (!entry) return tl::unexpected{entry.error()};
    if (!*entry) break;
    opened.entries.push_back(**std::move(entry));
  }
  opened.end = reader->end();
  return opened;
}

}  // namespace sanad::exchange::testing
