// SPDX-License-Identifier: Apache-2.0
/// Cursors, outcomes of posts and checkpoints in their tables.
#pragma once

#include "exchange_context.h"
#include "sanad/store/sync_state.h"

namespace sanad::store {

class SqliteSyncState final : public SyncState {
 public:
  explicit SqliteSyncState(ExchangeContext& context) : context_{context} {}

  std::optional<Cursor> cursor(const CursorKey& key) const override;
  std::vector<std::pair<CursorKey, Cursor>> cursors(std::string_view partner) const override;
  std::optional<PostStatus> post_status(const Uuid& id) const override;
  std::vector<exchange::Checkpoint> checkpoints(std::string_view partner) const override;
  std::optional<exchange::Checkpoint> last_checkpoint(std::string_view partner) const override;

  void set_cursor(const CursorKey& key, const Cursor& cursor) override;
  void save_post_status(const PostStatus& status) override;
  std::uint64_t drop_post_statuses(Timestamp moment) override;
  bool add_checkpoint(std::string_view partner, const exchange::Checkpoint& checkpoint) override;

 private:
  ExchangeContext& context_;
};

}  // namespace sanad::store
