// SPDX-License-Identifier: Apache-2.0
/// A signed word of a node on where its ledger stands. Partners keep each other's: a ledger that was cut
/// short, rewritten or shown differently to different partners then gives itself away.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/exchange/signing_key.h"

namespace sanad::exchange {

struct Checkpoint {
  PublicKey key;        ///< of the node
  std::int64_t no = 0;  ///< last line of its ledger
  Digest digest;        ///< of that line
  Timestamp time;
  Signature signature;
  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// Of the request for an API root and of its answer: the text of the sender's checkpoint. Other TAXII servers
/// and clients pass over it.
inline constexpr std::string_view checkpoint_header = "x-sanad-checkpoint";

Checkpoint sign_checkpoint(const SigningKey& key, std::int64_t no, const Digest& digest, Timestamp time);
/// The signature holds. Whose key it is, is the caller's question.
bool holds(const Checkpoint& checkpoint);

/// One canonical JSON object, for transport and storage.
std::string to_text(const Checkpoint& checkpoint);
/// invalid_input unless it is exactly that. Does not check the signature.
Result<Checkpoint> read_checkpoint(std::string_view text);

enum class CheckpointFault : std::uint8_t {
  bad_signature,  ///< altered, or made with another key
  other_key,      ///< not the key that the partner is known by
  fork,           ///< two digests for one line
  rollback,       ///< made later with fewer lines
};
std::string_view name_of(CheckpointFault fault);  ///< "bad-signature", "other-key", "fork", "rollback"

struct CheckpointAlarm {
  CheckpointFault fault;
  std::string message;  ///< for a person: both lines and times
};

/// Compares a checkpoint of a partner with its key and with those it showed before, in any order. The same
/// one again is no alarm: a replay tells nothing new.
std::optional<CheckpointAlarm> compare(const PublicKey& key, const std::vector<Checkpoint>& before,
                                       const Checkpoint& shown);
/// Names each checkpoint that contradicts an earlier one, among those of one partner in order of line and
/// time. One pass, about 80 us each for its signature. Whose signature or key does not hold proves nothing
/// against the others.
std::vector<CheckpointAlarm> contradictions(const PublicKey& key, const std::vector<Checkpoint>& in_order);

}  // namespace sanad::exchange
