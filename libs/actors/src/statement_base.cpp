// SPDX-License-Identifier: Apache-2.0
#include "sanad/actors/statement_base.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "node_keys.h"
#include "node_table.h"

namespace sanad::actors {
namespace {

constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();
constexpr std::int32_t always = std::numeric_limits<std::int32_t>::min();

std::int32_t number_or(const std::optional<Day>& day, std::int32_t otherwise) {
  return day ? day->number() : otherwise;
}

std::int32_t first_of(const records::Statement& statement) {
  return statement.from ? statement.from->first.number() : always;
}

}  // namespace

bool StatementBase::Clocks::known(const Known& known) const {
  if (known.reading == Known::Reading::here && known.day) {
    const auto day = known.day->number();
    return recorded <= day && day < superseded && day < withdrawn;
  }
  if (superseded != never) return false;
  return known.day ? published <= known.day->number() && known.day->number() < withdrawn : withdrawn == never;
}

StatementBase::StatementBase(std::vector<Entry> entries) : entries_{std::move(entries)} {
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.statement.source, a.statement.native_id, a.statement.id, a.recorded, a.superseded) <
           std::tie(b.statement.source, b.statement.native_id, b.statement.id, b.recorded, b.superseded);
  });
  clocks_.reserve(entries_.size());
  for (const auto& entry : entries_) {
    const auto& statement = entry.statement;
    const auto recorded = entry.recorded.number();
    // A page cannot be known later than it is here: a date of publication after that is a slip of the page.
    clocks_.push_back({first_of(statement), statement.to ? statement.to->last.number() : never,
                       std::min(number_or(statement.published, recorded), recorded), recorded,
                       number_or(entry.superseded, never), number_or(statement.withdrawn, never)});
  }
  number_nodes();
  link();
}

void StatementBase::number_nodes() {
  NodeTable table{entries_};
  for (const auto& entry : entries_) {
    first_subject_.push_back(subjects_.size());
    for (const auto& subject : entry.statement.subjects) subjects_.push_back(table.number_of(subject));
    objects_.push_back(table.number_of(entry.statement.object));
  }
  nodes_ = table.take_nodes();
  for (NodeIndex node = 0; node < nodes_.size(); ++node) {
    for (const auto& slot : slots_of(nodes_[node])) {
      auto& list = by_key_[slot];
      if (list.empty() || list.back() != node) list.push_back(node);
    }
  }
  std::unordered_map<std::string, NodeIndex> sayers{{"", no_node}};
  for (const auto& entry : entries_) {
    const auto [sayer, is_new] = sayers.try_emplace(entry.statement.said_by, no_node);
    if (is_new) {
      const auto named = nodes_of(sayer->first);
      if (!named.empty()) sayer->second = named.front();
    }
    sayers_.push_back(sayer->second);
  }
}

void StatementBase::link() {
  for (const auto& entry : entries_) relations_.push_back(entry.statement.relation);
  std::sort(relations_.begin(), relations_.end());
  relations_.erase(std::unique(relations_.begin(), relations_.end()), relations_.end());
  std::vector<Link> links;
  for (EntryIndex index = 0; index < entries_.size(); ++index) {
    const auto& statement = entries_[index].statement;
    const auto relation = static_cast<std::uint32_t>(
        std::lower_bound(relations_.begin(), relations_.end(), statement.relation) - relations_.begin());
    const auto from = clocks_[index].from_first;
    for (std::size_t i = 0; i < statement.subjects.size(); ++i) {
      if (subject_node(index, i) != no_node) links.push_back({subject_node(index, i), relation, from, index});
    }
    if (objects_[index] != no_node) links.push_back({objects_[index], relation, from, index});
  }
  std::sort(links.begin(), links.end());
  links.erase(std::unique(links.begin(), links.end()), links.end());
  first_link_.assign(nodes_.size() + 1, 0);
  for (const auto& link : links) {
    ++first_link_[link.node + 1];
    link_relation_.push_back(link.relation);
    link_from_.push_back(link.from);
    link_entries_.push_back(link.entry);
  }
  for (std::size_t node = 0; node < nodes_.size(); ++node) first_link_[node + 1] += first_link_[node];
}

bool StatementBase::known(EntryIndex index, const Known& known) const {
  return clocks_[index].known(known);
}

Day StatementBase::public_day(EntryIndex index) const {
  return Day::from_number(clocks_[index].published);
}

std::pair<std::size_t, std::size_t> StatementBase::links(NodeIndex node, std::uint32_t relation) const {
  const auto begin = link_relation_.begin() + static_cast<std::ptrdiff_t>(first_link_[node]);
  const auto end = link_relation_.begin() + static_cast<std::ptrdiff_t>(first_link_[node + 1]);
  const auto [first, last] = std::equal_range(begin, end, relation);
  return {static_cast<std::size_t>(first - link_relation_.begin()),
          static_cast<std::size_t>(last - link_relation_.begin())};
}

std::span<const EntryIndex> StatementBase::about(NodeIndex node) const {
  return std::span{link_entries_}.subspan(first_link_[node], first_link_[node + 1] - first_link_[node]);
}

std::span<const EntryIndex> StatementBase::about(NodeIndex node, std::string_view relation) const {
  const auto found = std::lower_bound(relations_.begin(), relations_.end(), relation);
  if (found == relations_.end() || *found != relation) return {};
  const auto [first, last] = links(node, static_cast<std::uint32_t>(found - relations_.begin()));
  return std::span{link_entries_}.subspan(first, last - first);
}

void StatementBase::holding(NodeIndex node, std::string_view relation, Day on, const Known& known,
                            std::vector<EntryIndex>& into) const {
  into.clear();
  const auto found = std::lower_bound(relations_.begin(), relations_.end(), relation);
  if (found == relations_.end() || *found != relation) return;
  const auto [first, last] = links(node, static_cast<std::uint32_t>(found - relations_.begin()));
  for (auto at = first; at < last && link_from_[at] <= on.number(); ++at) {
    const auto entry = link_entries_[at];
    if (on.number() <= clocks_[entry].to_last && clocks_[entry].known(known)) into.push_back(entry);
  }
}

std::vector<EntryIndex> StatementBase::snapshot(Day on, const Known& known) const {
  std::vector<EntryIndex> found;
  const auto day = on.number();
  for (EntryIndex index = 0; index < clocks_.size(); ++index) {
    const auto& clocks = clocks_[index];
    if (clocks.from_first <= day && day <= clocks.to_last && clocks.known(known)) found.push_back(index);
  }
  return found;
}

std::vector<NodeIndex> StatementBase::nodes_of(std::string_view name) const {
  std::vector<NodeIndex> found;
  for (const auto& slot : slots_of_name(name)) {
    if (const auto list = by_key_.find(slot); list != by_key_.end()) {
      found.insert(found.end(), list->second.begin(), list->second.end());
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace sanad::actors
