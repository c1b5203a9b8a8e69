// SPDX-License-Identifier: Apache-2.0
/// Recall notices, both ways: what we asked partners to take back, what they asked of us, and what became of
/// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::store {

enum class RecallDirection : std::uint8_t { out, in };
enum class RecallState : std::uint8_t {
  pending,  ///< out: no answer yet; in: not yet applied
  hidden,   ///< the receiver shows it no longer
  purged,   ///< the receiver blanked its bytes
  refused,  ///< with a reason
};
std::string_view name_of(RecallState state);  ///< "pending", "hidden", "purged", "refused"

/// One object recalled by one notice between us and one partner.
struct Recall {
  RecallDirection direction = RecallDirection::out;
  std::string partner;
  records::ObjectId notice;  ///< the note object that says so
  records::ObjectId object;
  std::string reason;  ///< the recaller's, as the partner may read it
  Timestamp at;
  RecallState state = RecallState::pending;
  std::optional<Timestamp> answered;  ///< out: acknowledged; in: our acknowledgement was made
  std::string answer;                 ///< reason of a refusal
  friend bool operator==(const Recall&, const Recall&) = default;
};

struct RecallFilter {
  std::optional<RecallDirection> direction;
  std::optional<std::string> partner;
  std::optional<RecallState> state;
  std::optional<records::ObjectId> notice;
  std::optional<records::ObjectId> object;
};

class RecallsView {
 public:
  virtual ~RecallsView() = default;
  /// In order of time, then of partner, notice and object.
  virtual std::vector<Recall> list(const RecallFilter& filter) const = 0;
};

class Recalls : public RecallsView {
 public:
  /// False if this notice recalled this object before.
  virtual bool add(const Recall& recall) = 0;
  /// Notes what became of it. False if there is no such recall.
  virtual bool answer(const Recall& recall) = 0;
};

}  // namespace sanad::store
