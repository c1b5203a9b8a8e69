// SPDX-License-Identifier: Apache-2.0
/// The configuration of a node: one TOML file (docs/exchange.md). Pure: the caller reads the bytes, and the
/// files that they name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/exchange/policy.h"

namespace sanad::exchange {

struct NodeSection {
  std::string name;  ///< [a-z0-9.-], 1..64
  std::string title;
  std::string key_file;  ///< as written; relative to the configuration file
  friend bool operator==(const NodeSection&, const NodeSection&) = default;
};

struct ServeSection {
  std::string listen = "127.0.0.1:8080";  ///< "host:port", "[::1]:port"
  std::string tls_certificate, tls_key;   ///< files; both or neither
  std::string client_authorities;         ///< file; only with TLS
  std::string base_url;                   ///< https://..., or empty: addresses are relative
  friend bool operator==(const ServeSection&, const ServeSection&) = default;
};

/// How we reach a partner, and how it shows itself to us.
struct PartnerConfig {
  PartnerPolicy policy;
  std::string policy_file;  ///< not empty: the policy stands in this file; see take_policy()
  std::string url;  ///< of its TAXII discovery, https:// (http:// on loopback); empty: it is not pulled from
  std::string account, secret_file;
  std::string authorities;  ///< file (PEM) of those who vouch for its server; empty: those of the system
  std::string client_certificate, client_key;  ///< files (PEM) of what we show its server; both or neither
  std::optional<Digest> certificate;  ///< SHA-256 of its client certificate
  friend bool operator==(const PartnerConfig&, const PartnerConfig&) = default;
};

struct NodeConfig {
  NodeSection node;
  ServeSection serve;
  std::vector<Collection> collections;  ///< sorted by name
  std::vector<PartnerConfig> partners;  ///< sorted by policy.name

  const Collection* collection(std::string_view name) const&;  ///< nullptr if there is none
  const PartnerConfig* partner(std::string_view name) const&;
  const Collection* collection(std::string_view name) const&& = delete;
  const PartnerConfig* partner(std::string_view name) const&& = delete;
  friend bool operator==(const NodeConfig&, const NodeConfig&) = default;
};

/// invalid_input with "file:line:column": TOML that cannot be read, a key that does not exist, a value of
/// another kind or out of bounds, a name given twice, a key given to two partners, a collection that is not
/// declared. limit_exceeded above limits::config_bytes, limits::collections or limits::partners. `file` only
/// stands in messages.
Result<NodeConfig> parse_node_config(std::string_view toml, std::string_view file);

/// The policy of one partner from a file of its own: the policy keys of [[partner]] at the top of the
/// document. `name` must be the one of the entry that names the file. Replaces that entry's policy; the rest
/// stays.
Result<void> take_policy(NodeConfig& config, std::string_view partner, std::string_view toml,
                         std::string_view file);

/// What decisions for that partner rest on. not_found for an unknown name; conflict if its policy file was
/// not taken, or if the partner's key is our own.
Result<ReleasePolicy> release_policy(const NodeConfig& config, std::string_view partner,
                                     const PublicKey& node_key);

}  // namespace sanad::exchange
