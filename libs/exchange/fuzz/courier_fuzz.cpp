// SPDX-License-Identifier: Apache-2.0
// A courier packet from a stranger. The first byte chooses the layer, since nothing random passes the
// signatures: 'f' a whole file, 'h' the text of a head, 'r' a receipt, anything else the entries inside.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sanad/core/check.h"
#include "sanad/core/limits.h"
#include "sanad/exchange/courier_packet.h"

using namespace sanad;
using namespace sanad::exchange;

namespace {

SigningKey key_of(std::uint8_t first) {
  std::array<std::uint8_t, 32> seed{};
  seed[0] = first;
  return SigningKey::from_seed(seed);
}

void read_file(std::string_view bytes) {
  static const auto taker = key_of(2);
  StringSource source{std::string{bytes}, 997};
  auto reader = CourierReader::open(source, taker);
  if (!reader) return;
  for (;;) {
    const auto entry = reader->next();
    if (!entry || !*entry) return;
  }
}

void read_head(std::string_view text) {
  if (const auto header = read_courier_header(text)) {
    SANAD_CHECK(to_text(*header) == text, "one text for one head");
  }
}

void read_receipt(std::string_view text) {
  if (const auto receipt = read_courier_receipt(text)) {
    SANAD_CHECK(to_text(*receipt) == text, "one text for one receipt");
  }
}

/// Whole or in pieces, the same entries; written again, the same bytes.
void read_entries(std::string_view bytes) {
  CourierEntryParser whole, pieces;
  whole.append(bytes);
  CourierEntry one, two;
  std::string again;
  std::size_t fed = 0;
  for (;;) {
    const auto found = whole.next(one);
    if (!found || !*found) break;
    append_courier_entry(again, one.kind, one.payload);
    while (!pieces.next(two).value_or(true)) {
      SANAD_CHECK(fed < bytes.size(), "pieces give what the whole gave");
      pieces.append(bytes.substr(fed++, 1));
    }
    SANAD_CHECK(one == two, "pieces give what the whole gave");
  }
  SANAD_CHECK(bytes.starts_with(again), "an entry that was read is written so that it comes back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest{reinterpret_cast<const char*>(data) + 1, size - 1};
  switch (data[0]) {
    case 'f':
      read_file(rest);
      break;
    case 'h':
      read_head(rest);
      break;
    case 'r':
      read_receipt(rest);
      break;
    default:
      read_entries(rest);
  }
  return 0;
}
