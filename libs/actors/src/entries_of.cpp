// SPDX-License-Identifier: Apache-2.0
#include "entries_of.h"

#include <algorithm>

namespace sanad::actors {
namespace {

void keep_known(const StatementBase& base, std::span<const EntryIndex> from, const Known& known,
                std::vector<EntryIndex>& into) {
  for (const auto entry : from) {
    if (base.known(entry, known)) into.push_back(entry);
  }
}

void make_set(std::vector<EntryIndex>& entries) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
}

}  // namespace

std::vector<EntryIndex> entries_of(const StatementBase& base, const Cluster& cluster,
                                   std::span<const std::string_view> relations, const Known& known) {
  std::vector<EntryIndex> found;
  for (const auto node : cluster.nodes) {
    for (const auto relation : relations) keep_known(base, base.about(node, relation), known, found);
  }
  make_set(found);
  return found;
}

std::vector<EntryIndex> entries_of(const StatementBase& base, const Cluster& cluster, const Known& known) {
  std::vector<EntryIndex> found;
  for (const auto node : cluster.nodes) keep_known(base, base.about(node), known, found);
  make_set(found);
  return found;
}

bool is_subject(const StatementBase& base, EntryIndex entry, const Cluster& cluster) {
  for (std::size_t i = 0; i < base.statement(entry).subjects.size(); ++i) {
    if (cluster.contains(base.subject_node(entry, i))) return true;
  }
  return false;
}

bool is_object(const StatementBase& base, EntryIndex entry, const Cluster& cluster) {
  return base.object_node(entry) != no_node && cluster.contains(base.object_node(entry));
}

std::vector<Cluster> subjects_of(const StatementBase& base, EntryIndex entry, const Known& known) {
  std::vector<Cluster> found;
  for (std::size_t i = 0; i < base.statement(entry).subjects.size(); ++i) {
    if (base.subject_node(entry, i) == no_node) continue;
    auto cluster = cluster_of(base, base.subject_node(entry, i), known);
    if (std::find(found.begin(), found.end(), cluster) == found.end()) found.push_back(std::move(cluster));
  }
  return found;
}

std::map<std::string, std::size_t> spellings_of(const StatementBase& base, const Cluster& cluster,
                                                const Known& known) {
  std::map<std::string, std::size_t> uses;
  for (const auto entry : entries_of(base, cluster, known)) {
    const auto& statement = base.statement(entry);
    const bool names_it = statement.relation == "alias";
    for (std::size_t i = 0; i < statement.subjects.size(); ++i) {
      if (cluster.contains(base.subject_node(entry, i))) ++uses[statement.subjects[i].name];
    }
    // The other name of an alias statement is told, not used.
    if (is_object(base, entry, cluster)) uses[statement.object.name] += names_it ? 0 : 1;
  }
  return uses;
}

}  // namespace sanad::actors
