// SPDX-License-Identifier: Apache-2.0
/// May an object that a partner sent enter the base? What came is compared with what is here; nothing here is
/// ever overwritten on a partner's word alone.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/json.h"
#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::exchange {

/// The object version that came, valid under STIX 2.1.
struct ArrivingObject {
  records::ObjectId id;
  std::optional<Timestamp> version;  ///< `modified`, else `created`; observables may have neither
  Digest digest;                     ///< of the RFC 8785 form
  std::string_view text;             ///< the bytes as they came
  const Json& body;                  ///< what they say
};

struct HeldVersion {
  Timestamp modified;
  Digest digest;
  std::string body;        ///< of a withdrawn object: that of the version before
  bool withdrawn = false;  ///< no longer in force
  bool made_here = false;  ///< not a partner's: read from a file, or here before any gave it
};

/// Who gave which version when.
struct GivenVersion {
  std::string partner;
  Timestamp version;
  Digest digest;
  Timestamp at;
};

/// What the base holds of the object.
struct HeldObject {
  std::optional<HeldVersion> newest;
  std::optional<HeldVersion> same;  ///< with the same `modified` as what came; may be the newest
  std::vector<GivenVersion> given;
  std::optional<Timestamp> recalled;  ///< newest version of it that a partner took back
  bool purged = false;                ///< its bytes were blanked here on purpose
  bool ours = false;                  ///< these very bytes were made here for a partner
};

struct ArrivalContext {
  std::string partner;                             ///< who sent it
  records::ObjectId own_identity;                  ///< of this node
  records::ObjectId partner_identity;              ///< bound to the sender's key
  std::set<records::ObjectId> partner_identities;  ///< those bound to the keys of all partners
  Timestamp now;
  /// Is a marking definition here?
  std::function<bool(std::string_view id)> holds;
};

enum class Arrival : std::uint8_t {
  take,      ///< store it: it is new, or a version by who may make one
  known,     ///< here already; nothing to store
  joined,    ///< here already under other markings: both count from now on
  older,     ///< an earlier version than the one in force
  hold,      ///< keep it aside for a person: a rule stops it
  conflict,  ///< keep it aside: other content under an (id, modified) that is here; the first stands
  refuse,    ///< keep nothing of it
};
std::string_view name_of(Arrival what);

struct ArrivalJudgement {
  Arrival what = Arrival::take;
  std::string rule;     ///< stable id of what decided (docs/exchange.md), e.g. "foreign-version"
  std::string message;  ///< for the person who decides here; never for the sender
  /// What the sender may be told instead of success: only what it knows itself. Empty: success.
  std::string told{};
};

/// Rules in order: purged, recalled, well-known, own-copy, decision, clearance, natural-id, future; seen,
/// same-version, markings-joined, conflict, older, same-row; maker, maker-changed, revoked, foreign-version;
/// unknown-marking; taken. Linear in both bodies.
ArrivalJudgement judge(const ArrivingObject& came, const HeldObject& held, const ArrivalContext& context);

/// Marking definitions that the object names, in itself and for parts of it: sorted, without repeats.
std::vector<std::string> marking_refs(const Json& object);

/// True if both say the same but for the members named.
bool same_apart_from(const Json& a, const Json& b, std::initializer_list<std::string_view> members);

}  // namespace sanad::exchange
