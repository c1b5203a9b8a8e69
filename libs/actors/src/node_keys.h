// SPDX-License-Identifier: Apache-2.0
/// Under which keys the names of a kind meet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanad/actors/statement_base.h"

namespace sanad::actors {

NodeClass class_of(records::NodeKind kind);
/// Groups and names of unknown kind are keyed with text::actor_key, everything else with text::name_key.
bool keyed_as_group(NodeClass kind);
std::string key_of(NodeClass kind, std::string_view name);
/// Where nodes_of() looks for the node: a name of unknown kind may be a group or a person.
std::vector<std::string> slots_of(const Node& node);
std::vector<std::string> slots_of_name(std::string_view name);

}  // namespace sanad::actors
