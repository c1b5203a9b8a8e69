// SPDX-License-Identifier: Apache-2.0
/// Who asks, and what that person or node may do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad::api {

/// Partner stands beside the others: another node, which may use TAXII and nothing else. From reader on, each
/// may do what the ones before it may.
enum class Role : std::uint8_t {
  anonymous,  ///< nobody has signed in
  partner,    ///< another node: sees what policy offers it, writes to its inbox
  reader,     ///< sees everything that the base holds
  analyst,    ///< decides on accounts, clears hits
  releaser,   ///< sees and approves what goes to partners
  admin,      ///< everything, TAXII too
};
std::string_view name_of(Role role);
/// invalid_input lists the names.
Result<Role> parse_role(std::string_view name);

/// Whether a caller of role `has` may ask for what needs `needs`. A partner may do what needs partner, and
/// what everybody may.
bool allows(Role has, Role needs);

struct Principal {
  std::string name;  ///< of the account; empty if nobody has signed in
  Role role = Role::anonymous;
  std::string partner;  ///< of an account of role partner: the partner's name in the configuration
  /// The base has no account yet and the caller is on this machine: may read (role reader), is nobody (no
  /// name).
  bool demo = false;
  std::optional<std::string> csrf{};  ///< of a session: the token that its writes must repeat
  friend bool operator==(const Principal&, const Principal&) = default;
};

}  // namespace sanad::api
