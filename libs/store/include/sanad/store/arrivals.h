// SPDX-License-Identifier: Apache-2.0
/// What came from partners: who gave which version, and what is held aside because a rule stopped it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::store {

/// One partner gave one version. The same version may come from several, each with markings of its own.
struct Received {
  records::ObjectId id;
  Timestamp version;
  std::string partner;
  Timestamp at;         ///< first time
  Digest digest;        ///< SHA-256 of the RFC 8785 form of the giver's copy
  std::string marking;  ///< the giver's, in the text of exchange's marking value
  /// The edition that the base had when it came: what has a greater number came with it or later. Filled by the store.
  std::int64_t edition = 0;
  friend bool operator==(const Received&, const Received&) = default;
};

enum class HeldKind : std::uint8_t {
  quarantine,  ///< breaks a rule: foreign version, future date, unknown marking ...
  conflict,    ///< other content under an (id, modified) that is here already
};
enum class HeldState : std::uint8_t { open, accepted, rejected };

/// A body that came and did not reach the base.
struct Held {
  std::int64_t no = 0;
  std::string partner, collection;
  records::ObjectId id;
  Timestamp version;
  HeldKind kind = HeldKind::quarantine;
  std::string rule;     ///< id of what stopped it
  std::string message;  ///< for the person who decides
  Digest digest;
  Timestamp at;
  HeldState state = HeldState::open;
  std::string decided_by;  ///< empty while open
  std::string body;
};

struct HeldFilter {
  std::optional<std::string> partner;
  std::optional<HeldKind> kind;
  std::optional<HeldState> state;
  std::int64_t after = 0;
  std::size_t limit = 100;
};

class ArrivalsView {
 public:
  virtual ~ArrivalsView() = default;
  /// Everyone who gave a version of the object, in order of version and partner.
  virtual std::vector<Received> received(const records::ObjectId& id) const = 0;
  /// In order of id, version and partner.
  virtual void for_each_received(const std::function<void(const Received& received)>& visit) const = 0;
  virtual std::vector<Held> held(const HeldFilter& filter) const = 0;  ///< in order of `no`
  virtual std::optional<Held> held(std::int64_t no) const = 0;
  virtual std::uint64_t count_held(
      const HeldFilter& filter) const = 0;  ///< `after` and `limit` do not matter
};

class Arrivals : public ArrivalsView {
 public:
  /// False if that partner gave that version before: the first row stands. Who gives an object and under
  /// which marking decides where it may go: every partner's decision on it expires at once.
  virtual bool add_received(const Received& received) = 0;
  /// Returns its number; that of the one before if the same bytes of the same partner are held already. `no`,
  /// `state` and `decided_by` of the argument do not matter.
  virtual std::int64_t hold(const Held& held) = 0;
  /// A person's word on something that is open. False if it is not, or not there.
  virtual bool decide_held(std::int64_t no, HeldState state, std::string_view decided_by) = 0;
};

}  // namespace sanad::store
