// SPDX-License-Identifier: Apache-2.0
#include "node_table.h"

#include <algorithm>
#include <unordered_set>

#include "node_keys.h"

namespace sanad::actors {

NodeTable::Use NodeTable::use_of(const records::Named& named) {
  const auto kind = class_of(named.kind);
  const auto [found, is_new] = keys_.try_emplace((keyed_as_group(kind) ? "g" : "p") + named.name);
  if (is_new) found->second = key_of(kind, named.name);
  return {kind, found->second, named.name};
}

std::vector<NodeTable::Use> NodeTable::distinct_uses(std::span<const Entry> entries) {
  std::vector<Use> uses;
  std::unordered_set<std::string> seen;
  const auto note = [&](const records::Named& named) {
    if (named.name.empty() || !seen.insert(slot(class_of(named.kind), named.name)).second) return;
    uses.push_back(use_of(named));
  };
  for (const auto& entry : entries) {
    for (const auto& subject : entry.statement.subjects) note(subject);
    note(entry.statement.object);
  }
  std::sort(uses.begin(), uses.end());
  return uses;
}

NodeTable::NodeTable(std::span<const Entry> entries) {
  for (const auto& use : distinct_uses(entries)) {
    if (nodes_.empty() || nodes_.back().kind != use.kind || nodes_.back().key != use.key) {
      nodes_.push_back({use.kind, use.key, {}});
    }
    nodes_.back().names.push_back(use.name);
    numbers_[slot(use.kind, use.name)] = static_cast<NodeIndex>(nodes_.size() - 1);
  }
}

NodeIndex NodeTable::number_of(const records::Named& named) {
  return named.name.empty() ? no_node : numbers_.at(slot(class_of(named.kind), named.name));
}

}  // namespace sanad::actors
