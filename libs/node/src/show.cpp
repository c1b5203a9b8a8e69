// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/show.h"

#include <algorithm>
#include <map>

#include "sanad/geo/gazetteer.h"
#include "sanad/node/load.h"
#include "sanad/records/stix_object.h"

namespace sanad::node {
namespace {

std::optional<Origin> origin_of(const store::Snapshot& snapshot, const store::StoredVersion& version,
                                const std::vector<store::FileInfo>& files) {
  if (!version.from) return std::nullopt;
  Origin origin{*version.from, {}, {}};
  for (const auto& file : files) {
    if (file.id == origin.from.file) origin.file = file;
  }
  if (auto bytes = snapshot.bytes(origin.from)) origin.original = std::move(*bytes);
  return origin;
}

std::optional<PairView> open_pair(const store::Snapshot& snapshot, const reconcile::Pair& pair,
                                  const LoadedRegister& reg) {
  auto a = load_account(snapshot, pair.a);
  auto b = load_account(snapshot, pair.b);
  if (!a || !b) return std::nullopt;
  PairView view{pair, std::move(*a), std::move(*b), {}, std::nullopt};
  view.features = reconcile::explain(pair, view.a, view.b, geo::Gazetteer::built_in());
  if (const auto decision = reg.decisions.find({pair.a, pair.b}); decision != reg.decisions.end()) {
    view.decision = decision->second;
  }
  return view;
}

std::optional<Uuid> uuid_in(std::string_view text) {
  constexpr std::string_view prefix = "incident--";
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  const auto uuid = Uuid::parse(text);
  return uuid ? std::optional{*uuid} : std::nullopt;
}

/// The members of an incident with their accounts, sorted by source and native id.
std::vector<MemberView> open_members(const store::Snapshot& snapshot, const LoadedRegister& reg,
                                     const Uuid& incident) {
  std::vector<MemberView> members;
  std::vector<store::FileInfo> files;
  for (const auto& member : reg.incidents.members) {
    if (member.incident != incident) continue;
    const auto version = snapshot.get(member.account);
    if (!version || version->withdrawn) continue;
    auto account = records::account_of(version->body);
    if (!account) continue;
    if (files.empty()) files = snapshot.files();
    members.push_back({member, std::move(*account), origin_of(snapshot, *version, files)});
  }
  std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) {
    return std::tie(a.account.source, a.account.native_id) < std::tie(b.account.source, b.account.native_id);
  });
  return members;
}

}  // namespace

LoadedRegister load_register(const store::Snapshot& snapshot) {
  LoadedRegister reg{snapshot.incidents(), {}};
  for (auto& decision : load_decisions(snapshot)) {
    auto& slot = reg.decisions[{decision.a.uuid, decision.b.uuid}];
    if (slot.reason.empty() || slot.at < decision.at) slot = std::move(decision);
  }
  return reg;
}

Result<RecordView> view_record(const store::Snapshot& snapshot, const LoadedRegister& reg,
                               std::string_view id) {
  auto version = find_record(snapshot, id);
  if (!version) return tl::unexpected{version.error()};
  RecordView view;
  view.versions = snapshot.versions(version->id);
  view.version = std::move(*version);
  if (auto account = records::account_of(view.version.body)) view.account = std::move(*account);
  if (auto statement = records::statement_of(view.version.body)) view.statement = std::move(*statement);
  if (view.version.from) view.origin = origin_of(snapshot, view.version, snapshot.files());
  for (const auto& member : reg.incidents.members) {
    if (member.account == view.version.id.uuid) view.membership = member;
  }
  return view;
}

Result<IncidentView> view_incident(const store::Snapshot& snapshot, const LoadedRegister& reg,
                                   std::string_view id) {
  IncidentView view;
  if (const auto uuid = uuid_in(id)) {
    view.incident = *uuid;
    view.members = open_members(snapshot, reg, *uuid);
  }
  if (view.members.empty()) {
    return fail(ErrorCode::not_found, "expected an incident of the register, found '" + std::string{id} +
                                          "'; `sanad incidents` lists them");
  }
  const auto is_member = [&](const Uuid& account) {
    return std::any_of(view.members.begin(), view.members.end(),
                       [&](const auto& member) { return member.membership.account == account; });
  };
  for (const auto& pair : reg.incidents.pairs) {
    if (!is_member(pair.a) && !is_member(pair.b)) continue;
    if (auto opened = open_pair(snapshot, pair, reg)) view.pairs.push_back(std::move(*opened));
  }
  for (const auto& cover : reg.incidents.covers) {
    if (is_member(cover.aggregate)) view.covers.push_back(cover.incident);
    if (cover.incident == view.incident) view.covered_by.push_back(cover.aggregate);
  }
  return view;
}

ReviewList view_review(const store::Snapshot& snapshot, const LoadedRegister& reg, std::size_t limit) {
  ReviewList list;
  std::vector<reconcile::Pair> waiting;
  for (const auto& pair : reg.incidents.pairs) {
    if (pair.band == reconcile::Band::review) waiting.push_back(pair);
  }
  list.total = waiting.size();
  std::stable_sort(waiting.begin(), waiting.end(),
                   [](const auto& a, const auto& b) { return a.bits > b.bits; });
  for (const auto& pair : waiting) {
    if (list.pairs.size() == limit) break;
    if (auto opened = open_pair(snapshot, pair, reg)) list.pairs.push_back(std::move(*opened));
  }
  return list;
}

}  // namespace sanad::node
