// SPDX-License-Identifier: Apache-2.0
// What an object's own facts say, before its references are looked at.
#include <algorithm>

#include "release_parts.h"
#include "sanad/core/limits.h"
#include "sanad/exchange/derive.h"
#include "sanad/exchange/release.h"
#include "sorted_names.h"

namespace sanad::exchange {
namespace {

bool is_definition(const ReleaseFacts& object) {
  return object.id.type == "marking-definition" || object.id.type == "extension-definition";
}

/// The identity behind Sanad's own extension definitions.
bool is_sanad(const records::ObjectId& id) {
  static const auto sanad = records::natural_id("identity", "maker", "sanad");
  return id == sanad;
}

bool is_ours(const ReleaseFacts& object, const ReleasePolicy& policy) {
  if (!object.giver.empty() || (!object.created_by && object.id.type != "identity")) return false;
  const auto node = node_identity(policy.node_key);
  return object.id == node || object.created_by == node;
}

/// Stands for no source, and is in every collection: without it nobody could read the rest.
bool accompanies(const ReleaseFacts& object, const ReleasePolicy& policy) {
  return is_definition(object) || is_sanad(object.id) || is_ours(object, policy);
}

std::optional<Rule> rule_of_giver(const ReleaseFacts& object, const ReleasePolicy& policy) {
  if (object.giver.empty()) return std::nullopt;
  if (object.giver == policy.partner.name) return Rule::from_the_partner;
  if (object.marking.tlp >= records::Tlp::amber_strict) return Rule::received_strict;
  if (!holds(policy.free_givers, object.giver)) return Rule::received_no_leave;
  if (object.marking.attribution == Attribution::must_not) return Rule::received_unnamed;
  return std::nullopt;
}

std::optional<Rule> rule_of_source(const ReleaseFacts& object, const SourceLicence* licence,
                                   const ReleasePolicy& policy) {
  if (licence == nullptr) {
    // What a partner gave goes by that partner's word.
    return object.giver.empty() && !accompanies(object, policy) ? std::optional{Rule::source_unknown}
                                                                : std::nullopt;
  }
  if (licence->pass_on == records::PassOn::no) return Rule::source_licence;
  if (holds(policy.partner.deny_sources, licence->source)) return Rule::source_denied;
  return std::nullopt;
}

bool names_partner(const MarkingValue& marking, const ReleasePolicy& policy) {
  const auto& organisations = policy.partner.organisations;
  return marking.releasable_to &&
         std::any_of(organisations.begin(), organisations.end(),
                     [&](const auto& name) { return holds(*marking.releasable_to, name); });
}

std::optional<Rule> rule_of_marking(const MarkingValue& marking, const ReleasePolicy& policy, Timestamp now) {
  const auto& partner = policy.partner;
  if (marking.expires && *marking.expires <= now) return Rule::expired;
  if (marking.tlp > partner.clearance) return Rule::tlp_above_clearance;
  const bool named = names_partner(marking, policy);
  if (marking.releasable_to && !named) return Rule::not_releasable_to;
  if (marking.tlp == records::Tlp::red && !named) return Rule::red_not_named;
  const bool accepted = std::includes(partner.caveats.begin(), partner.caveats.end(), marking.caveats.begin(),
                                      marking.caveats.end());
  if (!accepted) return Rule::caveat;
  if (marking.encrypt && !partner.encrypted) return Rule::encryption;
  return std::nullopt;
}

/// Joins into `expires` until when all consents hold; false if one is missing. A name that several keys
/// answer to needs all of them; a name that none answers to can consent to nothing.
bool all_consent(const ReleaseFacts& object, const ReleasePolicy& policy, const ConsentBook& consents,
                 Timestamp now, std::optional<Timestamp>& expires) {
  for (const auto& name : object.marking.consent) {
    bool known = false;
    for (const auto& originator : policy.originators) {
      if (originator.organisation != name) continue;
      known = true;
      if (originator.key == policy.partner.key) continue;  // it need not consent to have its own
      const auto until = consents.until(originator.key, object.id, object.modified, policy.partner.key, now);
      if (!until) return false;
      expires = earlier(expires, until);
    }
    if (!known) return false;
  }
  return true;
}

std::uint64_t collections_of(const ReleaseFacts& object, const SourceLicence* licence,
                             const ReleasePolicy& policy) {
  const bool everywhere = accompanies(object, policy);
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < policy.collections.size() && i < limits::collections; ++i) {
    const auto& collection = policy.collections[i];
    const bool type = object.licence.has_value() || holds(collection.types, object.id.type);
    const bool source =
        holds(collection.sources, "*") || (licence != nullptr && holds(collection.sources, licence->source));
    if (everywhere || (type && source)) bits |= std::uint64_t{1} << i;
  }
  return bits;
}

std::optional<Rule> rule_of_kind(const ReleaseFacts& object) {
  if (object.never_leaves) return Rule::never_leaves;
  if (object.id.type == "bundle" || object.too_many_references) return Rule::not_a_record;
  if (!object.marking.understood()) return Rule::unknown_marking;
  return std::nullopt;
}

}  // namespace

const SourceLicence* licence_behind(const ReleaseFacts& object, const ReleaseFacts* owner) {
  if (object.licence) return &*object.licence;
  const bool believable = owner != nullptr && (owner->giver.empty() || owner->giver == object.giver);
  return believable && owner->licence ? &*owner->licence : nullptr;
}

bool may_be_derived(const ReleaseFacts& object, const ReleaseFacts* owner) {
  const auto* licence = licence_behind(object, owner);
  const bool attributed = (licence != nullptr && licence->pass_on == records::PassOn::with_attribution) ||
                          object.marking.attribution == Attribution::must;
  return !object.whole_only && object.giver.empty() && !attributed && !is_definition(object);
}

Decision decide_alone(const ReleaseFacts& object, const ReleaseFacts* owner, const ReleasePolicy& policy,
                      const ConsentBook& consents, Timestamp now) {
  const auto withhold = [](Rule rule) {
    return Decision{Outcome::withhold, rule, std::nullopt, 0, std::nullopt};
  };
  if (const auto rule = rule_of_kind(object)) return withhold(*rule);
  if (const auto rule = rule_of_giver(object, policy)) return withhold(*rule);
  const auto* licence = licence_behind(object, owner);
  if (const auto rule = rule_of_source(object, licence, policy)) {
    auto decision = withhold(*rule);
    if (!object.licence) decision.because = object.created_by;
    return decision;
  }
  if (const auto rule = rule_of_marking(object.marking, policy, now)) return withhold(*rule);
  Decision decision{Outcome::release, Rule::released, std::nullopt, 0, object.marking.expires};
  if (!all_consent(object, policy, consents, now, decision.expires)) return withhold(Rule::consent_missing);
  decision.collections = collections_of(object, licence, policy);
  return decision.collections != 0 ? decision : withhold(Rule::topic);
}

}  // namespace sanad::exchange
