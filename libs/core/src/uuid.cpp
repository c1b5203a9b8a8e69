// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/uuid.h"

#include <algorithm>
#include <cstring>

#include "quoted.h"
#include "sanad/core/hex.h"
#include "sha_hash.h"

namespace sanad {
namespace {

constexpr std::size_t text_length = 36;

constexpr bool has_hyphen_before(std::size_t byte) {
  return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

}  // namespace

Result<Uuid> Uuid::parse(std::string_view text) {
  std::array<std::uint8_t, 16> bytes{};
  bool valid = text.size() == text_length;
  for (std::size_t i = 0, at = 0; valid && i < bytes.size(); ++i, at += 2) {
    if (has_hyphen_before(i)) valid = text[at++] == '-';
    const int high = hex_value(text[at]);
    const int low = hex_value(text[at + 1]);
    valid = valid && high >= 0 && low >= 0;
    if (valid) bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  if (valid) return Uuid{bytes};
  return fail(ErrorCode::invalid_input,
              "expected a UUID such as 00abedb4-aa42-466c-9c01-fed23315a9b7, found " + quoted(text));
}

Uuid Uuid::v5(const Uuid& space, std::string_view name) {
  std::array<char, 16> prefix;
  std::copy(space.bytes_.begin(), space.bytes_.end(), prefix.begin());
  Sha1Hash hash;
  hash.update({prefix.data(), prefix.size()});
  hash.update(name);
  const auto digest = hash.finish();
  Uuid id;
  std::copy_n(digest.begin(), id.bytes_.size(), id.bytes_.begin());
  id.bytes_[6] = static_cast<std::uint8_t>((id.bytes_[6] & 0x0FU) | 0x50U);  // RFC 9562 section 5.5: version
  id.bytes_[8] = static_cast<std::uint8_t>((id.bytes_[8] & 0x3FU) | 0x80U);  // and variant
  return id;
}

std::string Uuid::to_string() const {
  std::string text(text_length, '-');
  char* out = text.data();
  for (std::size_t i = 0; i < bytes_.size(); ++i) {
    if (has_hyphen_before(i)) ++out;
    out = put_hex(out, bytes_[i]);
  }
  return text;
}

std::size_t UuidHash::operator()(const Uuid& id) const noexcept {
  // Version 5 ids are hashes already; the second half is folded in for ids of other versions.
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  std::memcpy(&high, id.bytes().data(), sizeof high);
  std::memcpy(&low, id.bytes().data() + sizeof high, sizeof low);
  return static_cast<std::size_t>(high ^ (low * 0x9E3779B97F4A7C15ULL));
}

}  // namespace sanad
