// SPDX-License-Identifier: Apache-2.0
#include "node_keys.h"

#include "sanad/text/name_key.h"

namespace sanad::actors {
namespace {

/// A name without a letter that a key keeps ("???") is still a name.
std::string or_itself(std::string key, std::string_view name) {
  return key.empty() ? std::string{name} : key;
}

}  // namespace

NodeClass class_of(records::NodeKind kind) {
  switch (kind) {
    case records::NodeKind::person:
      return NodeClass::person;
    case records::NodeKind::group:
    case records::NodeKind::organisation:
      return NodeClass::group;
    case records::NodeKind::office:
      return NodeClass::office;
    case records::NodeKind::event:
    case records::NodeKind::means:
      return NodeClass::other;
    case records::NodeKind::unknown:
      break;
  }
  return NodeClass::unknown;
}

bool keyed_as_group(NodeClass kind) {
  return kind == NodeClass::group || kind == NodeClass::unknown;
}

std::string key_of(NodeClass kind, std::string_view name) {
  return or_itself(keyed_as_group(kind) ? text::actor_key(name) : text::name_key(name), name);
}

std::vector<std::string> slots_of(const Node& node) {
  if (node.kind != NodeClass::unknown) return {(keyed_as_group(node.kind) ? "g" : "p") + node.key};
  std::vector<std::string> slots{"g" + node.key};
  for (const auto& name : node.names) slots.push_back("p" + key_of(NodeClass::person, name));
  return slots;
}

std::vector<std::string> slots_of_name(std::string_view name) {
  return {"g" + key_of(NodeClass::group, name), "p" + key_of(NodeClass::person, name)};
}

}  // namespace sanad::actors
