// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/consent.h"

#include <algorithm>

#include "sanad/core/check.h"
#include "sanad/core/json.h"
#include "sanad/exchange/derive.h"
#include "sanad/records/exchange_extensions.h"
#include "sanad/records/natural_time.h"

namespace sanad::exchange {
namespace {

constexpr std::string_view purpose = "consent";

records::ObjectId id_of(const Consent& consent) {
  return records::natural_id(
      records::consent_type, "consent",
      consent.originator.to_text() + " " + consent.audience.to_text() + " " + consent.object.to_string());
}

/// Everything but the signature.
Json unsigned_body(const Consent& consent) {
  const auto extension = Json::Object{{"extension_type", "new-sdo"}};
  return Json::Object{{"audience", consent.audience.to_text()},
                      {"consent_for", consent.object.to_string()},
                      {"created", records::natural_created},
                      {"created_by_ref", node_identity(consent.originator).to_string()},
                      {"extensions", Json::Object{{std::string{records::consent_extension}, extension}}},
                      {"id", id_of(consent).to_string()},
                      {"modified", consent.at.to_string()},
                      {"object_marking_refs", Json::Array{records::marking_id(records::Tlp::amber)}},
                      {"originator", consent.originator.to_text()},
                      {"spec_version", "2.1"},
                      {"type", records::consent_type},
                      {"until", consent.until.to_string()},
                      {"up_to", consent.modified.to_string()}};
}

/// Takes members one after the other and remembers the first that is wrong.
class ConsentFields {
 public:
  explicit ConsentFields(const Json& object) : object_{object} {}

  template <class T, class Read>
  void take(std::string_view key, T& into, Read read) {
    auto value = read(object_.text(key));
    if (value)
      into = std::move(*value);
    else if (!error_)
      error_ = Error{ErrorCode::invalid_input, value.error().message, "$." + std::string{key}};
  }
  const std::optional<Error>& error() const& { return error_; }
  const std::optional<Error>& error() const&& = delete;

 private:
  const Json& object_;
  std::optional<Error> error_;
};

}  // namespace

records::ObjectVersion to_object(const Consent& consent, const SigningKey& key) {
  SANAD_CHECK(key.public_key() == consent.originator, "an originator signs its own consent");
  auto json = unsigned_body(consent);
  json.set("signature", key.sign(purpose, json.canonical()).to_text());
  auto body = json.canonical();
  const auto digest = sha256(body);
  return {id_of(consent), consent.at, std::move(body), digest};
}

Result<Consent> consent_of(std::string_view body) {
  const auto json = Json::parse(body);
  if (!json) return tl::unexpected{json.error()};
  if (json->text("type") != records::consent_type) {
    return fail(ErrorCode::unsupported, "expected an object of type " + std::string{records::consent_type});
  }
  Consent consent;
  Signature signature;
  ConsentFields fields{*json};
  fields.take("originator", consent.originator, PublicKey::from_text);
  fields.take("audience", consent.audience, PublicKey::from_text);
  fields.take("consent_for", consent.object, records::ObjectId::parse);
  fields.take("up_to", consent.modified, Timestamp::parse);
  fields.take("until", consent.until, Timestamp::parse);
  fields.take("modified", consent.at, Timestamp::parse);
  fields.take("signature", signature, Signature::from_text);
  if (fields.error()) return tl::unexpected{*fields.error()};
  // What was signed is made again from what was read: members that nobody signed cannot ride along.
  auto expected = unsigned_body(consent);
  const bool signed_by_it = verify(consent.originator, purpose, expected.canonical(), signature);
  expected.set("signature", signature.to_text());
  if (!signed_by_it || expected.canonical() != json->canonical()) {
    return fail(ErrorCode::refused, "expected a consent signed by the key that it names");
  }
  return consent;
}

Result<void> ConsentBook::add(std::string_view body) {
  const auto consent = consent_of(body);
  if (!consent) return tl::unexpected{consent.error()};
  const auto covers = std::pair{consent->modified, consent->until};
  const auto [entry, added] =
      held_.emplace(Key{consent->object, consent->originator, consent->audience}, covers);
  if (!added) entry->second = std::max(entry->second, covers);
  return {};
}

std::optional<Timestamp> ConsentBook::until(const PublicKey& originator, const records::ObjectId& object,
                                            Timestamp modified, const PublicKey& audience,
                                            Timestamp now) const {
  const auto held = held_.find(Key{object, originator, audience});
  if (held == held_.end() || held->second.first < modified || held->second.second <= now) return std::nullopt;
  return held->second.second;
}

}  // namespace sanad::exchange
