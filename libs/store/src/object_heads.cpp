// SPDX-License-Identifier: Apache-2.0
#include "object_heads.h"

#include <algorithm>

#include "insert_rows.h"

namespace sanad::store {
namespace {

constexpr std::size_t most_held = std::size_t{1} << 19;
constexpr std::size_t first_slots = 1024;
constexpr const char* columns = "object (uuid, type, first, latest)";
constexpr int column_count = 4;

/// Ids of other makers may be chosen to collide. Past this many probes all is written and the table starts empty, so
/// that the worst a bundle can do is to be stored as slowly as without it.
constexpr std::size_t most_probes = 64;

}  // namespace

ObjectHeads::ObjectHeads(Connection& connection)
    : find_{connection, "SELECT latest FROM object WHERE uuid = ?1 AND type = ?2"},
      insert_one_{connection, insert_rows(columns, column_count, 1)},
      insert_many_{connection, insert_rows(columns, column_count, rows_together)},
      update_{connection, "UPDATE object SET latest = ?3 WHERE uuid = ?1 AND type = ?2"},
      slots_(first_slots) {}

std::uint32_t ObjectHeads::tag_of(const Uuid& uuid) {
  return static_cast<std::uint32_t>(static_cast<std::uint64_t>(UuidHash{}(uuid)) >> 32U);
}

std::size_t ObjectHeads::slot_of(const Uuid& uuid, std::int64_t type) const {
  const auto mask = slots_.size() - 1;
  const auto tag = tag_of(uuid);
  auto at = UuidHash{}(uuid)&mask;
  for (; slots_[at].index_plus_1 != 0; at = (at + 1) & mask) {
    if (slots_[at].tag != tag) continue;
    const auto& head = heads_[slots_[at].index_plus_1 - 1];
    if (head.uuid == uuid && head.type == type) break;
  }
  return at;
}

ObjectHeads::Head* ObjectHeads::held(const Uuid& uuid, std::int64_t type) {
  const auto& slot = slots_[slot_of(uuid, type)];
  return slot.index_plus_1 == 0 ? nullptr : &heads_[slot.index_plus_1 - 1];
}

Sequence ObjectHeads::written(const Uuid& uuid, std::int64_t type) {
  find_.bind(1, uuid).bind(2, type);
  const auto found = find_.step() ? find_.integer(0) : 0;
  find_.reset();
  return found;
}

Sequence ObjectHeads::latest(const Uuid& uuid, std::int64_t type) {
  const auto* head = held(uuid, type);
  return head != nullptr ? head->latest : written(uuid, type);
}

Sequence ObjectHeads::latest_or_add(const Uuid& uuid, std::int64_t type, Sequence first) {
  if (heads_.size() == most_held || longest_probe_ > most_probes) write();
  if (2 * heads_.size() >= slots_.size()) grow();
  const auto at = slot_of(uuid, type);
  if (slots_[at].index_plus_1 != 0) return heads_[slots_[at].index_plus_1 - 1].latest;
  if (const auto found = written(uuid, type); found != 0) return found;
  const auto mask = slots_.size() - 1;
  longest_probe_ = std::max(longest_probe_, (at - UuidHash{}(uuid)) & mask);
  heads_.push_back({uuid, type, first, first});
  slots_[at] = {static_cast<std::uint32_t>(heads_.size()), tag_of(uuid)};
  return 0;
}

void ObjectHeads::grow() {
  slots_.assign(2 * slots_.size(), {});
  for (std::uint32_t index = 0; index < heads_.size(); ++index) {
    const auto& head = heads_[index];
    slots_[slot_of(head.uuid, head.type)] = {index + 1, tag_of(head.uuid)};
  }
}

void ObjectHeads::move(const Uuid& uuid, std::int64_t type, Sequence latest) {
  if (auto* head = held(uuid, type)) {
    head->latest = latest;
    return;
  }
  update_.bind(1, uuid).bind(2, type).bind(3, latest).run();
}

void ObjectHeads::write() {
  if (heads_.empty()) return;
  std::sort(heads_.begin(), heads_.end());
  std::size_t written = 0;
  for (; heads_.size() - written >= rows_together; written += rows_together) {
    for (int i = 0; i < rows_together; ++i) bind(insert_many_, i, heads_[written + static_cast<std::size_t>(i)]);
    insert_many_.run();
  }
  for (; written < heads_.size(); ++written) {
    bind(insert_one_, 0, heads_[written]);
    insert_one_.run();
  }
  heads_.clear();
  slots_.assign(first_slots, {});
  longest_probe_ = 0;
}

void ObjectHeads::bind(Statement& insert, int row_of_statement, const Head& head) {
  const int before = row_of_statement * column_count;
  insert.bind(before + 1, head.uuid).bind(before + 2, head.type);
  insert.bind(before + 3, head.first).bind(before + 4, head.latest);
}

}  // namespace sanad::store
