// SPDX-License-Identifier: Apache-2.0
/// The way to one partner over the network: its address, what we show it of ourselves, whom we trust to vouch
/// for it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "sanad/http/transport.h"

namespace sanad::http {

struct PartnerAddress {
  std::string url;      ///< any address of the partner's server; https://, or http:// on a loopback address
  std::string account;  ///< of HTTP Basic (RFC 7617), with `secret`; without ':'
  std::string secret;   ///< password; with an empty `account`, a bearer token (RFC 6750)
  std::string authorities_file;  ///< PEM; empty = those of the system
  std::string certificate_file;  ///< PEM, ours; empty = none is shown
  std::string key_file;          ///< PEM, of that certificate
  std::uint32_t connect_seconds = limits::connect_seconds;
  std::uint32_t most_seconds = limits::answer_seconds;  ///< of one call
};

/// Keeps its connection open from one call to the next. Credentials go to the scheme, host and port of
/// `url` alone: a call to any other is refused before a byte leaves. A GET follows at most five redirects
/// within that origin (servers that insist on a last slash); nothing else is ever redirected. TLS 1.2 or
/// better, always checked. No message holds a query or a secret. For one thread at a time.
class PartnerConnection final : public Transport {
 public:
  /// invalid_input if the address or the account cannot be used.
  static Result<std::unique_ptr<PartnerConnection>> open(PartnerAddress address);
  ~PartnerConnection() override;
  Result<Answer> send(const Call& call) override;

 private:
  struct State;
  Result<Answer> exchange(const Call& call, const std::string& url, std::string& next);
  explicit PartnerConnection(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace sanad::http
