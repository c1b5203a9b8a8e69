// SPDX-License-Identifier: Apache-2.0
/// Derived objects: what goes to a partner in place of an object of which a part must stay. Never a stripped
/// copy of the same (id, modified): a new object of ours, without a link to the one it stands for.
#pragma once

#include <functional>
#include <string_view>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/core/uuid.h"
#include "sanad/exchange/policy.h"
#include "sanad/exchange/release.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/records/object_id.h"
#include "sanad/records/stix_object.h"

namespace sanad::exchange {

/// Name space of a node's derived ids. Made of the secret key, so that a partner who guesses an object's id
/// cannot test whether a derived one stands for it.
Uuid derived_space(const SigningKey& key);

/// The identity that makes what this node makes itself: natural id of its public key.
records::ObjectId node_identity(const PublicKey& key);
/// That identity as an object, TLP:CLEAR.
records::ObjectVersion node_identity_object(const PublicKey& key, std::string_view title);

/// UUIDv5(space, id, modified, policy hash, partner's key); the type stays.
records::ObjectId derived_id(const Uuid& space, const records::ObjectId& id, Timestamp modified,
                             const Digest& policy, const PublicKey& audience);

struct Derived {
  records::ObjectVersion object;
  Digest content;  ///< of everything but `modified`: equal contents need no new version
};

/// Facts and decision of an object that a body mentions; nullopt if it is not held.
struct Judged {
  Decision decision;
  Timestamp modified;
};
using JudgedLookup = std::function<std::optional<Judged>(const records::ObjectId& id)>;

/// The derived object of `body`: new id, created_by_ref = node_identity(), all markings as object markings,
/// members of lists that are withheld and all external references left out, ids of derived objects replaced
/// by theirs. `modified`: of the new version, not before that of the source; give the one that went before
/// when `content` has not changed, so that (id, modified) never means two things. refused if anything
/// withheld would still be named in it, or if it would break a MUST of STIX: the caller withholds the object.
Result<Derived> derive(std::string_view body, const ReleasePolicy& policy, const Digest& policy_digest,
                       const Uuid& space, const JudgedLookup& judged, Timestamp modified);

}  // namespace sanad::exchange
