// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sanad/core/limits.h"
#include "sanad/exchange/ledger_entry.h"
#include "sanad/node/publish.h"
#include "sanad/node/witness.h"

namespace sanad::node {
namespace {

std::optional<exchange::LedgerEntry> entry_of(const store::Snapshot& snapshot, std::int64_t no) {
  const auto line = snapshot.exchange().ledger().line(no);
  if (!line) return std::nullopt;
  auto entry = exchange::read_ledger_entry(line->text);
  return entry ? std::optional{std::move(*entry)} : std::nullopt;
}

std::string recall_of(const store::Snapshot& snapshot, const std::string& partner,
                      const records::ObjectId& id) {
  store::RecallFilter filter;
  filter.direction = store::RecallDirection::out;
  filter.partner = partner;
  filter.object = id;
  const auto recalls = snapshot.exchange().recalls().list(filter);
  return recalls.empty() ? std::string{} : std::string{name_of(recalls.back().state)};
}

Holding holding_of(const store::Snapshot& snapshot, const store::PlacedItem& placed) {
  const auto& item = placed.item;
  Holding holding;
  holding.partner = placed.place.partner;
  holding.collection = placed.place.collection;
  holding.id = item.id;
  holding.version = item.version;
  holding.content = item.digest;
  holding.rule = item.rule;
  holding.line = item.sent;
  if (const auto entry = entry_of(snapshot, item.sent)) holding.at = entry->time;
  holding.shown = !item.ended;
  holding.recall = recall_of(snapshot, holding.partner, item.id);
  return holding;
}

bool was_given(const store::PlacedItem& placed) {
  return placed.item.sent != 0 && placed.place.collection != Offers::inbox;
}

/// Everyone who was ever offered anything, once.
std::vector<std::string> partners_in(const store::ItemsView& items) {
  std::vector<std::string> names;
  for (auto& place : items.places()) {
    if (names.empty() || names.back() != place.partner) names.push_back(std::move(place.partner));
  }
  return names;
}

class Findings {
 public:
  void add(std::string finding) {
    if (list_.size() < limits::diagnostics_kept)
      list_.push_back(std::move(finding));
    else
      ++more_;
  }
  std::vector<std::string> take() && {
    if (more_ > 0) list_.push_back(fmt::format("{} more findings are not listed", more_));
    return std::move(list_);
  }

 private:
  std::vector<std::string> list_;
  std::size_t more_ = 0;
};

void check_chain(const store::Snapshot& snapshot, LedgerReport& report, Findings& findings) {
  exchange::ChainCheck check;
  snapshot.exchange().ledger().for_each(0, [&](const store::LedgerLine& line) {
    const auto entry = check.next(line.no, line.text, line.digest);
    if (!entry) findings.add(describe(entry.error()));
    ++report.lines;
    return true;
  });
  report.digest = check.digest();
}

void check_deliveries(const store::Snapshot& snapshot, LedgerReport& report, Findings& findings) {
  using exchange::LedgerAction;
  const auto check = [&](const store::PlacedItem& placed) {
    const auto& item = placed.item;
    if (item.sent == 0) return true;
    ++report.deliveries;
    const auto entry = entry_of(snapshot, item.sent);
    const bool right =
        entry && (entry->action == LedgerAction::sent || entry->action == LedgerAction::derived) &&
        entry->partner == placed.place.partner && entry->object == item.id && entry->content == item.digest;
    if (!right) {
      findings.add(
          fmt::format("item {}: it was sent: expected line {} of the ledger to say so, found another",
                      item.seq, item.sent));
    }
    return true;
  };
  const auto& items = snapshot.exchange().items();
  for (const auto& partner : partners_in(items)) items.for_each(partner, 0, check);
}

void check_checkpoints(const store::Snapshot& snapshot, const exchange::NodeConfig& config,
                       LedgerReport& report, Findings& findings) {
  const auto& state = snapshot.exchange().sync_state();
  report.checkpoints += state.checkpoints("").size();
  for (auto& broken : broken_own_checkpoints(snapshot.exchange())) findings.add(std::move(broken));
  for (const auto& partner : config.partners) {
    const auto& name = partner.policy.name;
    report.checkpoints += state.checkpoints(name).size();
    for (const auto& alarm : contradictions(partner.policy.key, checkpoints_in_force(state, name)))
      findings.add(fmt::format("partner {}: {}", name, alarm.message));
  }
}

}  // namespace

std::vector<Holding> who_has(const store::Snapshot& snapshot, const records::ObjectId& id) {
  const auto& exchange = snapshot.exchange();
  std::vector<Holding> result;
  for (const auto& placed : exchange.items().of_object(id)) {
    if (was_given(placed)) result.push_back(holding_of(snapshot, placed));
  }
  for (const auto& partner : partners_in(exchange.items())) {
    const auto decision = exchange.decisions().get(partner, id);
    if (!decision || !decision->derived) continue;
    for (const auto& placed : exchange.items().of_object({id.type, *decision->derived})) {
      if (!was_given(placed)) continue;
      result.push_back(holding_of(snapshot, placed));
      result.back().derived_from = true;
    }
  }
  std::sort(result.begin(), result.end(), [](const Holding& a, const Holding& b) { return a.line < b.line; });
  return result;
}

void what_has(const store::Snapshot& snapshot, std::string_view partner,
              const std::function<void(const Holding&)>& visit) {
  snapshot.exchange().items().for_each(partner, 0, [&](const store::PlacedItem& placed) {
    if (was_given(placed)) visit(holding_of(snapshot, placed));
    return true;
  });
}

LedgerReport verify_ledger(const store::Snapshot& snapshot, const exchange::NodeConfig& config) {
  LedgerReport report;
  Findings findings;
  check_chain(snapshot, report, findings);
  check_deliveries(snapshot, report, findings);
  check_checkpoints(snapshot, config, report, findings);
  report.findings = std::move(findings).take();
  return report;
}

}  // namespace sanad::node
