// SPDX-License-Identifier: Apache-2.0
#include "release_judge.h"

#include <algorithm>
#include <utility>

#include "origin.h"
#include "sanad/core/json.h"
#include "sanad/records/exchange_extensions.h"

namespace sanad::node {
namespace {

/// Facts of what is mentioned often (sources, definitions) are kept; what is reached besides is let go.
constexpr std::size_t most_known = 20'000;

exchange::ConsentBook consents_of(const store::Snapshot& view) {
  exchange::ConsentBook book;
  view.for_each(records::consent_type, [&](const store::StoredVersion& version) {
    // One that does not hold consents to nothing; whoever stored it was told then.
    (void)book.add(version.body);
  });
  return book;
}

exchange::DefinitionLookup definitions_of(const store::Snapshot& view) {
  return [&view](const records::ObjectId& id) -> std::optional<std::string> {
    auto found = view.get(id);
    if (!found || found->withdrawn) return std::nullopt;
    return std::move(found->body);
  };
}

/// What a giver's copy demanded, as it was kept: the ids of its markings.
exchange::MarkingValue marking_of_copy(const store::Received& received, exchange::MarkingReader& markings) {
  auto ids = Json::parse(received.marking);
  if (!ids || !ids->is_array()) {
    exchange::MarkingValue value;
    value.unknown = static_cast<std::uint8_t>(exchange::NotUnderstood::malformed);
    return value;
  }
  return markings.of(Json{Json::Object{{"object_marking_refs", std::move(*ids)}}});
}

}  // namespace

Result<PartnerView> partner_view(const exchange::NodeConfig& config, const exchange::PublicKey& node_key,
                                 std::string_view partner) {
  auto policy = exchange::release_policy(config, partner, node_key);
  if (!policy) return tl::unexpected{policy.error()};
  const auto hash = exchange::policy_hash(*policy);
  return PartnerView{std::move(*policy), hash};
}

exchange::Decision withheld_whole(const exchange::Decision& derive) {
  return {exchange::Outcome::withhold, exchange::Rule::whole_or_not, derive.because, 0, derive.expires};
}

ReleaseJudge::ReleaseJudge(const store::Snapshot& view, const PartnerView& partner, Timestamp now)
    : view_{view},
      partner_{partner},
      markings_{definitions_of(view)},
      consents_{consents_of(view)},
      release_{partner.policy, consents_, now, [this](const records::ObjectId& id) { return lookup(id); }} {}

/// Of several givers the one who binds us most; none if it was made in this house.
void ReleaseJudge::note_giver(const store::StoredVersion& version, exchange::ReleaseFacts& facts) {
  const auto& policy = partner_.policy;
  bool free = true;
  const auto given = view_.exchange().arrivals().received(version.id);
  const bool ours = made_here(version, given);
  for (const auto& received : given) {
    if (received.version != version.modified) continue;
    facts.marking = join(facts.marking, marking_of_copy(received, markings_));
    if (ours || facts.giver == policy.partner.name) continue;
    const bool is_free =
        std::binary_search(policy.free_givers.begin(), policy.free_givers.end(), received.partner);
    if (received.partner == policy.partner.name) {
      facts.giver = received.partner;
    } else if (facts.giver.empty() || (free && !is_free)) {
      facts.giver = received.partner;
      free = is_free;
    }
  }
}

ReleaseJudge::Facts ReleaseJudge::facts(const store::StoredVersion& version) {
  auto read = exchange::release_facts(version.body, markings_);
  if (!read || read->id != version.id) return nullptr;
  auto facts = std::make_shared<exchange::ReleaseFacts>(std::move(*read));
  note_giver(version, *facts);
  return facts;
}

ReleaseJudge::Facts ReleaseJudge::lookup(const records::ObjectId& id) {
  if (const auto known = known_.find(id); known != known_.end()) return known->second;
  const auto version = view_.get(id);
  auto found = version && !version->withdrawn && !version->purged ? facts(*version) : nullptr;
  if (known_.size() >= most_known) known_.clear();
  return known_.emplace(id, std::move(found)).first->second;
}

exchange::Decision ReleaseJudge::decide(const Facts& facts) {
  exchange::Decision withheld;
  if (facts == nullptr) return withheld;
  if (release_.remembered() > most_known) release_.forget();
  auto decision = release_.decide(*facts);
  return decision ? *decision : withheld;
}

std::optional<exchange::Judged> ReleaseJudge::judged(const records::ObjectId& id) {
  const auto facts = lookup(id);
  if (facts == nullptr) return std::nullopt;
  return exchange::Judged{decide(facts), facts->modified};
}

}  // namespace sanad::node
