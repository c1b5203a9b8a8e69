// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/derive.h"

#include <algorithm>
#include <set>

#include "id_mentions.h"
#include "sanad/core/json.h"

namespace sanad::exchange {
namespace {

enum class Fate { stays, goes, is_replaced };

/// Makes one derived object; remembers the first thing that stands against it.
class Deriving {
 public:
  Deriving(const ReleasePolicy& policy, const Digest& policy_digest, const Uuid& space,
           const JudgedLookup& judged)
      : policy_{policy}, policy_digest_{policy_digest}, space_{space}, judged_{judged} {}

  Result<Derived> make(const Json& source, Timestamp modified);

 private:
  Fate fate_of(const records::ObjectId& id) const;
  std::string replacement(const records::ObjectId& id);
  void member(const std::string& key, const Json& value);
  Json changed(const Json& value);
  Json list(const Json::Array& members);
  void markings(const Json& source);
  Result<Derived> seal(const records::ObjectId& source, Timestamp modified) const;
  void refuse(std::string why) {
    if (refusal_.empty()) refusal_ = std::move(why);
  }

  const ReleasePolicy& policy_;
  const Digest& policy_digest_;
  const Uuid& space_;
  const JudgedLookup& judged_;
  records::ObjectId source_, own_;
  Json made_ = Json::Object{};
  std::set<records::ObjectId> new_ids_;
  std::string refusal_;
};

Fate Deriving::fate_of(const records::ObjectId& id) const {
  if (records::tlp_of_marking(id.to_string())) return Fate::stays;
  const auto judged = judged_(id);
  if (!judged) return Fate::goes;
  const auto& decision = judged->decision;
  if (decision.outcome == Outcome::release || decision.rule == Rule::from_the_partner) return Fate::stays;
  return decision.outcome == Outcome::derive ? Fate::is_replaced : Fate::goes;
}

/// Empty: the id stays as it is.
std::string Deriving::replacement(const records::ObjectId& id) {
  if (id == source_) return own_.to_string();
  switch (fate_of(id)) {
    case Fate::stays:
      return {};
    case Fate::goes:
      refuse("it would still name an object that is withheld");
      return {};
    case Fate::is_replaced:
      break;
  }
  auto with = derived_id(space_, id, judged_(id)->modified, policy_digest_, policy_.partner.key);
  new_ids_.insert(with);
  return with.to_string();
}

Json Deriving::changed(const Json& value) {
  const auto replace = [this](const records::ObjectId& id) { return replacement(id); };
  if (const auto* text = value.string()) return replace_ids(*text, replace);
  if (const auto* entries = value.array()) {
    Json::Array all;
    for (const auto& entry : *entries) all.push_back(changed(entry));
    return all;
  }
  if (const auto* members = value.object()) {
    Json::Object all;
    for (const auto& [key, part] : *members) {
      // Keys name extension definitions, which a base need not hold; seal() looks at them once more.
      all.emplace_back(key, changed(part));
    }
    return all;
  }
  return value;
}

Json Deriving::list(const Json::Array& members) {
  Json::Array kept;
  for (const auto& entry : members) {
    const auto id = records::ObjectId::parse(*entry.string());
    if (id && *id != source_ && fate_of(*id) == Fate::goes) continue;
    kept.push_back(changed(entry));
  }
  return kept;
}

void Deriving::member(const std::string& key, const Json& value) {
  constexpr std::string_view ours[]{
      "id", "created_by_ref", "modified", "external_references", "object_marking_refs", "granular_markings"};
  if (std::find(std::begin(ours), std::end(ours), key) != std::end(ours)) return;
  const auto* members = value.array();
  const bool strings = members != nullptr && std::all_of(members->begin(), members->end(),
                                                         [](const Json& entry) { return entry.is_string(); });
  if (!key.ends_with("_refs") || !strings) return made_.set(key, changed(value));
  auto kept = list(*members);
  if (!kept.array()->empty()) made_.set(key, std::move(kept));
}

/// Selectors may no longer fit, so what marked a part marks the whole.
void Deriving::markings(const Json& source) {
  std::set<std::string> all;
  bool tlp = false;
  if (const auto* refs = source.find("object_marking_refs"); refs != nullptr && refs->is_array()) {
    for (const auto& ref : *refs->array()) {
      if (!ref.is_string()) continue;
      all.insert(*ref.string());
      tlp = tlp || records::tlp_of_marking(*ref.string());
    }
  }
  if (!tlp) all.emplace(records::marking_id(records::tlp_when_unmarked));
  if (const auto* granular = source.find("granular_markings"); granular != nullptr && granular->is_array()) {
    for (const auto& marking : *granular->array()) {
      const auto* ref = marking.find("marking_ref");
      if (ref != nullptr && ref->is_string()) all.insert(*ref->string());
    }
  }
  Json::Array refs;
  for (const auto& id : all) refs.emplace_back(id);
  made_.set("object_marking_refs", std::move(refs));
}

Result<Derived> Deriving::make(const Json& source, Timestamp modified) {
  const auto id = records::ObjectId::parse(source.text("id"));
  if (!source.is_object() || !id) return fail(ErrorCode::invalid_input, "expected a STIX object", "$.id");
  source_ = *id;
  const auto version =
      Timestamp::parse(source.text(source.find("modified") != nullptr ? "modified" : "created"));
  const auto source_modified = version.value_or(Timestamp{});
  own_ = derived_id(space_, source_, source_modified, policy_digest_, policy_.partner.key);
  for (const auto& [key, value] : *source.object()) member(key, value);
  made_.set("id", own_.to_string());
  made_.set("created_by_ref", node_identity(policy_.node_key).to_string());
  markings(source);
  return seal(source_, std::max(modified, source_modified));
}

Result<Derived> Deriving::seal(const records::ObjectId& source, Timestamp modified) const {
  Derived derived;
  derived.content = sha256(made_.canonical());
  auto whole = made_;
  whole.set("modified", modified.to_string());
  auto body = whole.canonical();
  auto refusal = refusal_;
  // The last look is at the bytes themselves: whatever the walk above may have missed does not leave.
  const auto node = node_identity(policy_.node_key);
  for_each_id(body, [&](const records::ObjectId& id) {
    const bool known = id == own_ || id == node || new_ids_.contains(id) || fate_of(id) == Fate::stays;
    if (known || (id.type == "extension-definition" && !judged_(id))) return;
    if (refusal.empty()) refusal = "it would still name an object that is withheld";
  });
  if (names_uuid(body, source.uuid)) refusal = "it would still name the object that it stands for";
  if (refusal.empty()) {
    const auto problems = records::validate(whole);
    if (!problems.empty()) refusal = "it would break a rule of STIX at " + problems.front().path;
  }
  if (!refusal.empty()) return fail(ErrorCode::refused, "no derived object can be made: " + refusal);
  const auto digest = sha256(body);
  derived.object = {own_, modified, std::move(body), digest};
  return derived;
}

}  // namespace

records::ObjectId derived_id(const Uuid& space, const records::ObjectId& id, Timestamp modified,
                             const Digest& policy, const PublicKey& audience) {
  const auto name =
      id.to_string() + " " + modified.to_string() + " " + policy.to_hex() + " " + audience.to_text();
  return {id.type, Uuid::v5(space, name)};
}

Result<Derived> derive(std::string_view body, const ReleasePolicy& policy, const Digest& policy_digest,
                       const Uuid& space, const JudgedLookup& judged, Timestamp modified) {
  const auto source = Json::parse(body);
  if (!source) return tl::unexpected{source.error()};
  return Deriving{policy, policy_digest, space, judged}.make(*source, modified);
}

}  // namespace sanad::exchange
