// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/digest.h"

#include "quoted.h"
#include "sanad/core/check.h"
#include "sanad/core/hex.h"
#include "sha_hash.h"

namespace sanad {

std::string Digest::to_hex() const {
  std::string text(2 * bytes.size(), '0');
  char* out = text.data();
  for (const std::uint8_t byte : bytes) out = put_hex(out, byte);
  return text;
}

Result<Digest> Digest::from_hex(std::string_view text) {
  Digest digest;
  bool valid = text.size() == 2 * digest.bytes.size();
  for (std::size_t i = 0; valid && i < digest.bytes.size(); ++i) {
    const int high = hex_value(text[2 * i]);
    const int low = hex_value(text[2 * i + 1]);
    valid = high >= 0 && low >= 0;
    if (valid) digest.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  if (valid) return digest;
  return fail(ErrorCode::invalid_input, "expected a SHA-256 of 64 hex digits, found " + quoted(text));
}

Digest sha256(std::string_view bytes) {
  Sha256Hash hash;
  hash.update(bytes);
  return {hash.finish()};
}

struct Sha256::State {
  Sha256Hash hash;
  bool finished = false;
};

Sha256::Sha256() : state_{std::make_unique<State>()} {}
Sha256::~Sha256() = default;
Sha256::Sha256(const Sha256& other) {
  SANAD_CHECK(other.state_ && !other.state_->finished, "a hash that is finished or moved from is not copied");
  state_ = std::make_unique<State>(*other.state_);
}
Sha256& Sha256::operator=(const Sha256& other) {
  return *this = Sha256{other};
}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) {
  SANAD_CHECK(state_ && !state_->finished, "a hash that is finished or moved from takes no more bytes");
  state_->hash.update(bytes);
}

Digest Sha256::finish() {
  SANAD_CHECK(state_ && !state_->finished, "a hash is finished once");
  state_->finished = true;
  return {state_->hash.finish()};
}

}  // namespace sanad
