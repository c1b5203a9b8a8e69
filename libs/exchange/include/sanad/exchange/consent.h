// SPDX-License-Identifier: Apache-2.0
/// An originator's signed word that one object may go to one audience.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/records/object_id.h"
#include "sanad/records/stix_object.h"

namespace sanad::exchange {

struct Consent {
  PublicKey originator;      ///< who consents; binds the organisation, whatever it is called
  records::ObjectId object;  ///< one object, in all its versions up to `modified`
  Timestamp modified;        ///< the newest version that it covers
  PublicKey audience;        ///< the partner that may have it
  Timestamp until;           ///< first instant at which it no longer holds
  Timestamp at;              ///< when it was given; `modified` of its object
  friend bool operator==(const Consent&, const Consent&) = default;
};

/// The consent as a STIX object (x-sanad-consent) of the originator's node, TLP:AMBER, signed for the purpose
/// "consent" over its RFC 8785 form without the signature. It goes to whoever may have the object that it
/// speaks of. SANAD_CHECK that `key` is the originator's.
records::ObjectVersion to_object(const Consent& consent, const SigningKey& key);

/// unsupported if the object is none; refused if the signature is not of the key that it names.
Result<Consent> consent_of(std::string_view body);

/// Consents whose signature has been verified.
class ConsentBook {
 public:
  /// Reads and verifies. Of two consents of one originator for one object and audience, the later version
  /// counts, then the later end.
  Result<void> add(std::string_view body);
  /// Until when `originator` consents that this version goes to `audience`; nullopt if it does not at `now`.
  std::optional<Timestamp> until(const PublicKey& originator, const records::ObjectId& object,
                                 Timestamp modified, const PublicKey& audience, Timestamp now) const;
  std::size_t size() const { return held_.size(); }

 private:
  using Key = std::tuple<records::ObjectId, PublicKey, PublicKey>;
  std::map<Key, std::pair<Timestamp, Timestamp>> held_;  ///< modified, until
};

}  // namespace sanad::exchange
