// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/load.h"

#include <algorithm>
#include <charconv>

#include "sanad/records/stix_object.h"

namespace sanad::node {

void for_each_account(const store::Snapshot& snapshot,
                      const std::function<void(const records::Account&)>& visit) {
  snapshot.for_each("incident", [&](const store::StoredVersion& version) {
    if (const auto account = records::account_of(version.body)) visit(*account);
  });
}

std::map<std::string, records::SourceInfo> load_sources(const store::Snapshot& snapshot) {
  std::map<std::string, records::SourceInfo> sources;
  snapshot.for_each("identity", [&](const store::StoredVersion& version) {
    if (auto source = records::source_info_of(version.body)) sources[source->name] = std::move(*source);
  });
  return sources;
}

std::vector<records::AnalystDecision> load_decisions(const store::Snapshot& snapshot) {
  std::vector<records::AnalystDecision> decisions;
  snapshot.for_each("relationship", [&](const store::StoredVersion& version) {
    if (auto decision = records::decision_of(version.body)) decisions.push_back(std::move(*decision));
  });
  return decisions;
}

std::vector<records::PublishedFigure> load_published(const store::Snapshot& snapshot) {
  std::vector<records::PublishedFigure> figures;
  snapshot.for_each("x-sanad-published-figure", [&](const store::StoredVersion& version) {
    if (auto figure = records::published_figure_of(version.body)) figures.push_back(std::move(*figure));
  });
  std::sort(figures.begin(), figures.end(), [](const auto& a, const auto& b) {
    return std::tie(a.source, a.native_id) < std::tie(b.source, b.native_id);
  });
  return figures;
}

std::vector<records::Statement> load_statements(const store::Snapshot& snapshot) {
  std::vector<records::Statement> statements;
  snapshot.for_each("relationship", [&](const store::StoredVersion& version) {
    if (auto statement = records::statement_of(version.body)) statements.push_back(std::move(*statement));
  });
  std::sort(statements.begin(), statements.end(), [](const auto& a, const auto& b) {
    return std::tie(a.source, a.native_id, a.id) < std::tie(b.source, b.native_id, b.id);
  });
  return statements;
}

std::optional<records::Account> load_account(const store::Snapshot& snapshot, const Uuid& uuid) {
  const auto version = snapshot.get(uuid);
  if (!version || version->withdrawn) return std::nullopt;
  auto account = records::account_of(version->body);
  return account ? std::optional{std::move(*account)} : std::nullopt;
}

Result<std::unique_ptr<store::Snapshot>> open_edition(const store::Store& base, std::string_view text) {
  if (text.empty()) return base.snapshot();
  store::Sequence number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && stop == text.data() + text.size()) return base.snapshot(number);
  const auto day = Day::parse(text);
  if (!day) {
    return fail(ErrorCode::invalid_input, "expected an edition number or a day (YYYY-MM-DD), found '" +
                                              std::string{text} + "'; `sanad sources --editions` lists them");
  }
  const auto end = Timestamp::of_day(day->plus_days(1));
  store::Sequence found = 0;
  for (const auto& edition : base.snapshot()->editions()) {
    if (edition.at < end) found = std::max(found, edition.seq);
  }
  if (found == 0)
    return fail(ErrorCode::not_found, "expected an edition made up to " + day->to_string() + ", found none");
  return base.snapshot(found);
}

namespace {

Result<store::StoredVersion> by_id(const store::Snapshot& snapshot, std::string_view text) {
  if (const auto id = records::ObjectId::parse(text)) {
    if (auto version = snapshot.get(*id)) return std::move(*version);
  }
  if (const auto uuid = Uuid::parse(text)) {
    if (auto version = snapshot.get(*uuid)) return std::move(*version);
  }
  const auto colon = text.find(':');
  if (colon != std::string_view::npos) {
    for (const auto* type : {"incident", "x-sanad-published-figure", "relationship"}) {
      const auto id = records::natural_id(type, text.substr(0, colon), text.substr(colon + 1));
      if (auto version = snapshot.get(id)) return std::move(*version);
    }
  }
  return fail(ErrorCode::not_found,
              "expected an object id, a UUID, or source:native-id that is in the base, found '" +
                  std::string{text} + "'");
}

}  // namespace

Result<store::StoredVersion> find_record(const store::Snapshot& snapshot, std::string_view text) {
  auto exact = by_id(snapshot, text);
  if (exact || text.size() < 4) return exact;
  auto candidates = snapshot.find_prefix(text, 4);
  if (candidates.empty()) candidates = snapshot.find_prefix("incident--" + std::string{text}, 4);
  if (candidates.empty()) return exact;
  if (candidates.size() == 1) {
    if (auto version = snapshot.get(candidates.front())) return std::move(*version);
  }
  std::string list;
  for (const auto& id : candidates) list += (list.empty() ? "" : ", ") + id.to_string();
  return fail(ErrorCode::conflict,
              "expected one object, found several that start with '" + std::string{text} + "': " + list);
}

}  // namespace sanad::node
