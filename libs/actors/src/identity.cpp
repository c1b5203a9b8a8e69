// SPDX-License-Identifier: Apache-2.0
#include "sanad/actors/identity.h"

#include <algorithm>
#include <array>

#include "entries_of.h"
#include "node_keys.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 2> alias_relations{"alias", "renamed_to"};

bool may_meet(NodeClass a, NodeClass b) {
  const auto fixed = [](NodeClass kind) { return kind == NodeClass::office || kind == NodeClass::other; };
  if (fixed(a) || fixed(b)) return false;
  return a == b || a == NodeClass::unknown || b == NodeClass::unknown;
}

class Joining {
 public:
  Joining(const StatementBase& base, const Known& known) : base_{base}, known_{known} {}

  Cluster run(NodeIndex start) {
    add(start);
    for (bool grown = true; grown;) {
      while (next_ < order_.size()) expand(order_[next_++]);
      grown = false;
      for (const auto name : shared_) grown = add_if_all_claimers_are_here(name) || grown;
    }
    std::sort(order_.begin(), order_.end());
    return {order_};
  }

 private:
  NodeClass kind(NodeIndex node) const { return base_.nodes()[node].kind; }
  bool here(NodeIndex node) const { return std::find(order_.begin(), order_.end(), node) != order_.end(); }
  bool add(NodeIndex node) {
    if (node == no_node || here(node)) return false;
    order_.push_back(node);
    return true;
  }
  bool seen(NodeIndex node) const {
    const auto all = base_.about(node);
    return std::any_of(all.begin(), all.end(), [&](EntryIndex entry) { return base_.known(entry, known_); });
  }

  void expand(NodeIndex node) {
    join_siblings(node);
    for (const auto relation : alias_relations) {
      for (const auto entry : base_.about(node, relation)) {
        if (base_.known(entry, known_) && joins(entry)) follow(node, entry);
      }
    }
  }

  bool joins(EntryIndex entry) const {
    const auto stance = base_.statement(entry).stance;
    return stance == records::Stance::asserts || stance == records::Stance::attributes;
  }

  void follow(NodeIndex node, EntryIndex entry) {
    const auto object = base_.object_node(entry);
    if (object == no_node) return;
    for (std::size_t i = 0; i < base_.statement(entry).subjects.size(); ++i) {
      const auto subject = base_.subject_node(entry, i);
      if (subject == no_node || !may_meet(kind(subject), kind(object))) continue;
      if (claimers(object).size() > 1) {
        if (std::find(shared_.begin(), shared_.end(), object) == shared_.end()) shared_.push_back(object);
      } else {
        add(node == object ? subject : object);
      }
    }
  }

  /// Those of whom a statement says that this is another name of theirs.
  std::vector<NodeIndex> claimers(NodeIndex object) const {
    std::vector<NodeIndex> found;
    for (const auto relation : alias_relations) {
      for (const auto entry : base_.about(object, relation)) {
        if (base_.object_node(entry) != object || !base_.known(entry, known_) || !joins(entry)) continue;
        for (std::size_t i = 0; i < base_.statement(entry).subjects.size(); ++i) {
          if (base_.subject_node(entry, i) != object) found.push_back(base_.subject_node(entry, i));
        }
      }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  bool add_if_all_claimers_are_here(NodeIndex name) {
    const auto all = claimers(name);
    return std::all_of(all.begin(), all.end(), [&](NodeIndex node) { return here(node); }) && add(name);
  }

  void join_siblings(NodeIndex node) {
    if (kind(node) == NodeClass::office || kind(node) == NodeClass::other) return;
    for (const auto& name : base_.nodes()[node].names) {
      const auto alike = base_.nodes_of(name);
      const auto group = std::any_of(alike.begin(), alike.end(), [&](NodeIndex other) {
        return kind(other) == NodeClass::group && seen(other);
      });
      for (const auto other : alike) {
        const bool one_unknown = (kind(other) == NodeClass::unknown) != (kind(node) == NodeClass::unknown);
        const auto known_kind = kind(node) == NodeClass::unknown ? kind(other) : kind(node);
        // What is called like a group and like a man is taken for the group.
        if (one_unknown && may_meet(kind(node), kind(other)) && (known_kind == NodeClass::group || !group) &&
            seen(other)) {
          add(other);
        }
      }
    }
  }

  const StatementBase& base_;
  const Known& known_;
  std::vector<NodeIndex> order_, shared_;
  std::size_t next_ = 0;
};

}  // namespace

bool Cluster::contains(NodeIndex node) const {
  return std::binary_search(nodes.begin(), nodes.end(), node);
}

Cluster cluster_of(const StatementBase& base, NodeIndex node, const Known& known) {
  return Joining{base, known}.run(node);
}

NodeClass class_of(const StatementBase& base, const Cluster& cluster) {
  auto kind = NodeClass::unknown;
  for (const auto node : cluster.nodes) kind = std::min(kind, base.nodes()[node].kind);
  return kind;
}

std::string_view name_of(NodeClass kind) {
  constexpr std::array<std::string_view, 5> names{"group", "person", "office", "other", "unknown"};
  return names[static_cast<std::size_t>(kind)];
}

namespace {

/// "AL-QAIDA", but not "TTP".
bool shouts(std::string_view name) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto large = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::count_if(name.begin(), name.end(), large) > 5 && std::none_of(name.begin(), name.end(), small);
}

}  // namespace

std::string name_of(const StatementBase& base, const Cluster& cluster, const Known& known) {
  const auto uses = spellings_of(base, cluster, known);
  const auto most = std::max_element(uses.begin(), uses.end(), [](const auto& a, const auto& b) {
    if (a.second != b.second) return a.second < b.second;
    // Lists print names in capitals: among equals the one that reads as a name.
    if (shouts(a.first) != shouts(b.first)) return shouts(a.first);
    return a.first > b.first;
  });
  return most != uses.end() ? most->first : base.nodes()[cluster.nodes.front()].names.front();
}

}  // namespace sanad::actors
