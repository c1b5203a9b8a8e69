// SPDX-License-Identifier: Apache-2.0
/// How far exchange with each partner has come: cursors, the outcome of posts, checkpoints of both ledgers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/core/timestamp.h"
#include "sanad/core/uuid.h"
#include "sanad/exchange/checkpoint.h"

namespace sanad::store {

/// Where to go on. `channel` names a remote collection's address or "courier"; `direction` is "pull" or
/// "push", or what else the user of the cursor needs ("pull-number").
struct CursorKey {
  std::string partner, channel, direction;
  friend auto operator<=>(const CursorKey&, const CursorKey&) = default;
};
struct Cursor {
  std::string value;  ///< the peer's own token, a number, a time: what its user put there
  Timestamp at;
  friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// The outcome of one POST (TAXII 2.1 section 4.3), kept for at least a day.
struct PostStatus {
  Uuid id;
  std::string owner;  ///< the partner that may ask for it
  Timestamp at;
  std::string body;  ///< the status object as it is served
  friend bool operator==(const PostStatus&, const PostStatus&) = default;
};

class SyncStateView {
 public:
  virtual ~SyncStateView() = default;
  virtual std::optional<Cursor> cursor(const CursorKey& key) const = 0;
  virtual std::vector<std::pair<CursorKey, Cursor>> cursors(std::string_view partner) const = 0;
  virtual std::optional<PostStatus> post_status(const Uuid& id) const = 0;
  /// Checkpoints of the partner's ledger that we were shown, or of our own (`partner` empty), in order of
  /// ledger line and time.
  virtual std::vector<exchange::Checkpoint> checkpoints(std::string_view partner) const = 0;
  /// The last of checkpoints(), found without reading the others.
  virtual std::optional<exchange::Checkpoint> last_checkpoint(std::string_view partner) const = 0;
};

class SyncState : public SyncStateView {
 public:
  virtual void set_cursor(const CursorKey& key, const Cursor& cursor) = 0;
  virtual void save_post_status(const PostStatus& status) = 0;
  /// Forgets those from before `moment`; returns how many.
  virtual std::uint64_t drop_post_statuses(Timestamp moment) = 0;
  /// False if the very same is there already. Ones that contradict each other are all kept: they are the
  /// proof.
  virtual bool add_checkpoint(std::string_view partner, const exchange::Checkpoint& checkpoint) = 0;
};

}  // namespace sanad::store
