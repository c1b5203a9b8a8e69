// SPDX-License-Identifier: Apache-2.0
/// What one partner may have: the values that every release decision rests on, and their hash.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/records/marking.h"

namespace sanad::exchange {

/// A topic: which objects of the base are in it. Being in it gives nobody the right to have them.
struct Collection {
  std::string name;  ///< [a-z0-9.-], 1..64
  std::string title;
  std::vector<std::string> types;    ///< STIX types, sorted; never empty
  std::vector<std::string> sources;  ///< keys of sources, sorted; {"*"} = any
  friend bool operator==(const Collection&, const Collection&) = default;
};

/// What we do when the partner recalls something that is here on its word alone.
enum class OnRecall : std::uint8_t { hide, purge, refuse };
std::string_view name_of(OnRecall on_recall);

/// The [[partner]] table, or the file it names with `policy`. Defaults are the strictest there are.
struct PartnerPolicy {
  std::string name;  ///< [a-z0-9.-], 1..64
  std::string title;
  PublicKey key;  ///< the organisation is whoever holds this key
  std::vector<std::string>
      organisations;  ///< names by which releasable-to may mean it, sorted; {name} if none given
  records::Tlp clearance = records::Tlp::clear;  ///< nothing marked above it goes there
  std::vector<std::string> collections;          ///< names, sorted
  bool inbox = false;                            ///< it may send objects to us
  std::vector<std::string> deny_sources;         ///< keys of sources it gets nothing of, sorted
  std::vector<std::string> caveats;              ///< handling words it has been accepted for, sorted
  std::uint32_t k = 5;  ///< figures given to it differ by no fewer withheld records (figure_release.h); >= 1
  bool disclose_withheld = false;  ///< tell it how many records a releasable subset leaves out
  bool may_pass_on =
      false;               ///< it allows us to pass on to others what it gave us, as far as its marking does
  bool encrypted = false;  ///< every way to it is encrypted (TLS, sealed packets): the operator's word
  OnRecall on_recall = OnRecall::hide;
  friend bool operator==(const PartnerPolicy&, const PartnerPolicy&) = default;
};

/// An organisation's name and the key it is bound to.
struct NamedKey {
  std::string organisation;
  PublicKey key;
  friend auto operator<=>(const NamedKey&, const NamedKey&) = default;
};

/// Everything that can change a decision for one partner, apart from the objects and the time.
struct ReleasePolicy {
  std::string node;  ///< our own name
  PublicKey node_key;
  PartnerPolicy partner;
  std::vector<Collection> collections;  ///< those of the partner, sorted by name; at most limits::collections
  std::vector<std::string> free_givers;  ///< partners that let us pass on what they gave, sorted
  std::vector<NamedKey> originators;     ///< whose consent may be asked for, sorted
  friend bool operator==(const ReleasePolicy&, const ReleasePolicy&) = default;
};

/// Grows with each change of the rules themselves, so that a new version evaluates everything again.
inline constexpr std::string_view release_rules_version = "1";

/// RFC 8785 text of everything above that can change a decision, and of the rules' version; titles and
/// on_recall are not in it. Two policies that decide alike in all cases may still differ here, never the
/// other way round.
std::string canonical(const ReleasePolicy& policy);
Digest policy_hash(const ReleasePolicy& policy);  ///< SHA-256 of canonical()

}  // namespace sanad::exchange
