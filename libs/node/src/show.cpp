// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/show.h"

#include <algorithm>
#include <map>

#include "sanad/geo/gazetteer.h"
#include "sanad/node/load.h"
#include "sanad/records/stix_object.h"

namespace sanad::node {
namespace {

using Decisions = std::map<std::pair<Uuid, Uuid>, records::AnalystDecision>;

Decisions decisions_by_pair(const store::Snapshot& snapshot) {
  Decisions decisions;
  for (auto& decision : load_decisions(snapshot)) {
    auto& slot = decisions[{decision.a.uuid, decision.b.uuid}];
    if (slot.reason.empty() || slot.at < decision.at) slot = std::move(decision);
  }
  return decisions;
}

std::optional<PairView> open_pair(const store::Snapshot& snapshot, const reconcile::Pair& pair,
                                  const Decisions& decisions) {
  auto a = load_account(snapshot, pair.a);
  auto b = load_account(snapshot, pair.b);
  if (!a || !b) return std::nullopt;
  PairView view{pair, std::move(*a), std::move(*b), {}, std::nullopt};
  view.features = reconcile::explain(pair, view.a, view.b, geo::Gazetteer::built_in());
  if (const auto decision = decisions.find({pair.a, pair.b}); decision != decisions.end()) {
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

}  // namespace

Result<RecordView> view_record(const store::Snapshot& snapshot, std::string_view id) {
  auto version = find_record(snapshot, id);
  if (!version) return tl::unexpected{version.error()};
  RecordView view;
  view.versions = snapshot.versions(version->id);
  view.version = std::move(*version);
  if (auto account = records::account_of(view.version.body)) view.account = std::move(*account);
  if (auto statement = records::statement_of(view.version.body)) view.statement = std::move(*statement);
  if (view.version.from) {
    for (const auto& file : snapshot.files()) {
      if (file.id == view.version.from->file) view.file = file;
    }
    if (auto bytes = snapshot.bytes(*view.version.from)) view.original = std::move(*bytes);
  }
  const auto incidents = snapshot.incidents();
  for (const auto& member : incidents.members) {
    if (member.account == view.version.id.uuid) view.membership = member;
  }
  return view;
}

Result<IncidentView> view_incident(const store::Snapshot& snapshot, std::string_view id) {
  const auto uuid = uuid_in(id);
  const auto incidents = snapshot.incidents();
  IncidentView view;
  if (uuid) {
    view.incident = *uuid;
    for (const auto& member : incidents.members) {
      if (member.incident != *uuid) continue;
      if (auto account = load_account(snapshot, member.account)) view.members.push_back({member, std::move(*account)});
    }
  }
  if (view.members.empty()) {
    return fail(ErrorCode::not_found, "expected an incident of the register, found '" + std::string{id} +
                                          "'; `sanad incidents` lists them");
  }
  std::sort(view.members.begin(), view.members.end(), [](const auto& a, const auto& b) {
    return std::tie(a.account.source, a.account.native_id) < std::tie(b.account.source, b.account.native_id);
  });
  const auto is_member = [&](const Uuid& account) {
    return std::any_of(view.members.begin(), view.members.end(),
                       [&](const auto& member) { return member.membership.account == account; });
  };
  const auto decisions = decisions_by_pair(snapshot);
  for (const auto& pair : incidents.pairs) {
    if (!is_member(pair.a) && !is_member(pair.b)) continue;
    if (auto opened = open_pair(snapshot, pair, decisions)) view.pairs.push_back(std::move(*opened));
  }
  for (const auto& cover : incidents.covers) {
    if (is_member(cover.aggregate)) view.covers.push_back(cover.incident);
    if (cover.incident == view.incident) view.covered_by.push_back(cover.aggregate);
  }
  return view;
}

ReviewList view_review(const store::Snapshot& snapshot, std::size_t limit) {
  auto incidents = snapshot.incidents();
  ReviewList list;
  std::vector<reconcile::Pair> waiting;
  for (auto& pair : incidents.pairs) {
    if (pair.band == reconcile::Band::review) waiting.push_back(std::move(pair));
  }
  list.total = waiting.size();
  std::stable_sort(waiting.begin(), waiting.end(), [](const auto& a, const auto& b) { return a.bits > b.bits; });
  const auto decisions = decisions_by_pair(snapshot);
  for (const auto& pair : waiting) {
    if (list.pairs.size() == limit) break;
    if (auto opened = open_pair(snapshot, pair, decisions)) list.pairs.push_back(std::move(*opened));
  }
  return list;
}

}  // namespace sanad::node
