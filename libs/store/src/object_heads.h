// SPDX-License-Identifier: Apache-2.0
/// Which objects there are, and the number of the latest version of each: the table `object`, as one transaction
/// sees and changes it.
#pragma once

#include <cstdint>
#include <vector>

#include "connection.h"
#include "sanad/core/uuid.h"
#include "sanad/store/store.h"

namespace sanad::store {

/// New objects are held back and written in the order of their ids: ids are hashes, and a tree takes sorted keys
/// several times faster than keys in any order. At most 2^19 are held (36 MB). Whoever reads the table by other
/// ways calls write() first.
class ObjectHeads {
 public:
  explicit ObjectHeads(Connection& connection);

  /// Number of the latest version; 0 if the object was never stored.
  Sequence latest(const Uuid& uuid, std::int64_t type);
  /// The same, and an object that was never stored is there from now on, with `first` as its latest version.
  Sequence latest_or_add(const Uuid& uuid, std::int64_t type, Sequence first);
  /// An object that is there has a new latest version.
  void move(const Uuid& uuid, std::int64_t type, Sequence latest);
  /// Writes what is held back.
  void write();

 private:
  struct Head {
    Uuid uuid;
    std::int64_t type;
    Sequence first, latest;
    friend auto operator<=>(const Head&, const Head&) = default;
  };
  /// An entry of the hash table. The tag is the other half of the hash: most that differ are told apart without
  /// a look at the head, which lies anywhere in memory.
  struct Slot {
    std::uint32_t index_plus_1 = 0;  ///< 0 = empty
    std::uint32_t tag = 0;
  };
  static std::uint32_t tag_of(const Uuid& uuid);
  /// Where the object stands in slots_, or the empty slot where it would.
  std::size_t slot_of(const Uuid& uuid, std::int64_t type) const;
  Head* held(const Uuid& uuid, std::int64_t type);
  Sequence written(const Uuid& uuid, std::int64_t type);
  void grow();
  static void bind(Statement& insert, int row_of_statement, const Head& head);

  Statement find_, insert_one_, insert_many_, update_;
  std::vector<Head> heads_;
  std::vector<Slot> slots_;        ///< linear probing, at most half full
  std::size_t longest_probe_ = 0;  ///< that an object needed when it was added
};

}  // namespace sanad::store
