// SPDX-License-Identifier: Apache-2.0
#include "proofs.h"

#include <sodium.h>

#include "sanad/core/check.h"
#include "sanad/core/environment_error.h"

namespace sanad::api {
namespace {
constexpr std::int64_t hour = 3'600'000'000;
}

Proofs::Proofs(const Clock& clock) : clock_{clock} {
  if (::sodium_init() < 0) throw EnvironmentError{"expected random numbers from the system, found none"};
  ::randombytes_buf(key_.data(), key_.size());
}

Proofs::Mac Proofs::mac_of(const std::string& account, const std::string& hash,
                           std::string_view password) const {
  std::string text = account;
  text += '\0';
  text += hash;
  text += '\0';
  text += password;
  Mac mac{};
  const auto made =
      ::crypto_generichash(mac.data(), mac.size(), reinterpret_cast<const unsigned char*>(text.data()),
                           text.size(), key_.data(), key_.size());
  ::sodium_memzero(text.data(), text.size());
  SANAD_CHECK(made == 0, "sizes of key and hash are within BLAKE2b's");
  return mac;
}

bool Proofs::knows(const std::string& account, const std::string& hash, std::string_view password) const {
  const auto mac = mac_of(account, hash, password);
  const std::lock_guard lock{mutex_};
  const auto found = proofs_.find(account);
  return found != proofs_.end() && clock_.now() < found->second.until &&
         ::sodium_memcmp(found->second.mac.data(), mac.data(), mac.size()) == 0;
}

void Proofs::remember(const std::string& account, const std::string& hash, std::string_view password) {
  const auto mac = mac_of(account, hash, password);
  const std::lock_guard lock{mutex_};
  proofs_[account] = Proof{mac, Timestamp{clock_.now().micros + hour}};
}

}  // namespace sanad::api
