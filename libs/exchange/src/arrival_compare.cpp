// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "json_members.h"
#include "sanad/exchange/arrival.h"
#include "sorted_names.h"

namespace sanad::exchange {

std::vector<std::string> marking_refs(const Json& object) {
  std::vector<std::string> refs;
  for (const auto& ref : list_at(object, "object_marking_refs")) {
    if (const auto* id = ref.string()) refs.push_back(*id);
  }
  for (const auto& part : list_at(object, "granular_markings")) {
    if (!part.text("marking_ref").empty()) refs.emplace_back(part.text("marking_ref"));
  }
  sort_unique(refs);
  return refs;
}

bool same_apart_from(const Json& a, const Json& b, std::initializer_list<std::string_view> members) {
  const auto* left = a.object();
  const auto* right = b.object();
  if (left == nullptr || right == nullptr) return a == b;
  const auto left_out = [&](const std::string& key) {
    return std::find(members.begin(), members.end(), key) != members.end();
  };
  const auto counted = [&](const Json::Object& object) {
    return std::count_if(object.begin(), object.end(),
                         [&](const auto& member) { return !left_out(member.first); });
  };
  if (counted(*left) != counted(*right)) return false;
  return std::all_of(left->begin(), left->end(), [&](const auto& member) {
    if (left_out(member.first)) return true;
    const auto* other = b.find(member.first);
    return other != nullptr && other->canonical() == member.second.canonical();
  });
}

}  // namespace sanad::exchange
