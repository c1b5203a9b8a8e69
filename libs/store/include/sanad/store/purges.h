// SPDX-License-Identifier: Apache-2.0
/// Bodies that were blanked on purpose: a recall that demands it, or a person who was named wrongly.
///
/// The version keeps its place, its id and its digest, so that editions, the ledger and `sanad verify` still
/// hold.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::store {

struct Purge {
  records::ObjectId id;
  std::int64_t version = 0;  ///< sequence
  std::string actor, reason;
  std::int64_t ledger_line = 0;
  Timestamp at;
  friend bool operator==(const Purge&, const Purge&) = default;
};

class PurgesView {
 public:
  virtual ~PurgesView() = default;
  virtual std::vector<Purge> list() const = 0;  ///< by version
};

class Purges : public PurgesView {
 public:
  /// Blanks every version of the object, its items and what is held of it; SQLite overwrites the bytes
  /// (secure_delete). Ends its items. not_found if there is no such object or all is blanked already;
  /// conflict if it is still in force: withdraw it first. Kept source files are not touched. Returns the
  /// number of blanked versions.
  virtual Result<std::uint64_t> purge(const records::ObjectId& id, const std::string& actor,
                                      const std::string& reason, std::int64_t ledger_line) = 0;
};

}  // namespace sanad::store
