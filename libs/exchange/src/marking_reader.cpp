// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/marking_reader.h"

namespace sanad::exchange {
namespace {

MarkingValue level(records::Tlp tlp) {
  MarkingValue value;
  value.tlp = tlp;
  return value;
}

MarkingValue not_understood(NotUnderstood why, std::string_view id) {
  MarkingValue value;
  value.unknown = static_cast<std::uint8_t>(why);
  value.unknown_id = id;
  return value;
}

MarkingValue malformed() {
  return not_understood(NotUnderstood::malformed, {});
}

/// The id in a member that should hold one; empty if it holds something else.
std::string_view id_in(const Json* value) {
  return value != nullptr && value->is_string() ? std::string_view{*value->string()} : std::string_view{};
}

/// Joins what the object markings demand; true if one of them is a TLP.
bool join_object_markings(const Json& object, MarkingReader& reader, MarkingValue& all) {
  const auto* refs = object.find("object_marking_refs");
  if (refs == nullptr) return false;
  if (!refs->is_array()) {
    all = join(all, malformed());
    return false;
  }
  bool tlp = false;
  for (const auto& ref : *refs->array()) {
    const auto id = id_in(&ref);
    tlp = tlp || records::tlp_of_marking(id).has_value();
    all = join(all, reader.definition(id));
  }
  return tlp;
}

void join_granular_markings(const Json& object, MarkingReader& reader, MarkingValue& all) {
  const auto* markings = object.find("granular_markings");
  if (markings == nullptr) return;
  if (!markings->is_array()) {
    all = join(all, malformed());
    return;
  }
  for (const auto& marking : *markings->array()) {
    const auto* ref = marking.find("marking_ref");
    // An entry with `lang` alone names a language, not a marking.
    if (ref == nullptr && marking.find("lang") != nullptr) continue;
    all = join(all, reader.definition(id_in(ref)));
  }
}

}  // namespace

const MarkingValue& MarkingReader::definition(std::string_view id) {
  if (const auto known = known_.find(id); known != known_.end()) return known->second;
  MarkingValue value;
  const auto parsed = records::ObjectId::parse(id);
  if (const auto tlp = records::tlp_of_marking(id)) {
    value = level(*tlp);
  } else if (!parsed || parsed->type != "marking-definition") {
    value = malformed();
  } else if (const auto body = lookup_(*parsed)) {
    const auto json = Json::parse(*body);
    value = json ? value_of_definition(*json) : not_understood(NotUnderstood::malformed, id);
  } else {
    value = not_understood(NotUnderstood::unresolved, id);
  }
  return known_.emplace(std::string{id}, std::move(value)).first->second;
}

MarkingValue MarkingReader::of(const Json& object) {
  MarkingValue all;
  const bool tlp = join_object_markings(object, *this, all);
  join_granular_markings(object, *this, all);
  return tlp ? all : join(all, level(records::tlp_when_unmarked));
}

}  // namespace sanad::exchange
