// SPDX-License-Identifier: Apache-2.0
/// Numbers for the names in statements: one a class and key, the same for any order of the entries.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "sanad/actors/statement_base.h"

namespace sanad::actors {

class NodeTable {
 public:
  explicit NodeTable(std::span<const Entry> entries);
  /// no_node for an empty name. The name must be one of the entries'.
  NodeIndex number_of(const records::Named& named);
  std::vector<Node> take_nodes() { return std::move(nodes_); }

 private:
  struct Use {
    NodeClass kind = NodeClass::unknown;
    std::string key, name;
    auto operator<=>(const Use&) const = default;
  };
  Use use_of(const records::Named& named);
  static std::string slot(NodeClass kind, const std::string& text) {
    return std::to_string(static_cast<int>(kind)) + text;
  }
  std::vector<Use> distinct_uses(std::span<const Entry> entries);

  std::vector<Node> nodes_;
  std::unordered_map<std::string, std::string> keys_;   ///< names repeat: a key costs more than a look-up
  std::unordered_map<std::string, NodeIndex> numbers_;  ///< by class and name
};

}  // namespace sanad::actors
