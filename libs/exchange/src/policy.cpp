// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/policy.h"

#include <array>

#include "sanad/core/json_writer.h"

namespace sanad::exchange {
namespace {

void write_names(JsonWriter& json, std::string_view key, const std::vector<std::string>& names) {
  json.key(key).begin_array();
  for (const auto& name : names) json.value(name);
  json.end_array();
}

void write_collections(JsonWriter& json, const std::vector<Collection>& collections) {
  json.key("collections").begin_array();
  for (const auto& collection : collections) {
    json.begin_object().member("name", collection.name);
    write_names(json, "sources", collection.sources);
    write_names(json, "types", collection.types);
    json.end_object();
  }
  json.end_array();
}

void write_originators(JsonWriter& json, const std::vector<NamedKey>& originators) {
  json.key("originators").begin_array();
  for (const auto& originator : originators) {
    json.begin_object().member("key", originator.key.to_text());
    json.member("organisation", originator.organisation).end_object();
  }
  json.end_array();
}

void write_partner(JsonWriter& json, const PartnerPolicy& partner) {
  json.key("partner").begin_object();
  write_names(json, "caveats", partner.caveats);
  json.member("clearance", name_of(partner.clearance));
  write_names(json, "deny_sources", partner.deny_sources);
  json.member("disclose_withheld", partner.disclose_withheld).member("encrypted", partner.encrypted);
  json.member("k", static_cast<std::int64_t>(partner.k)).member("key", partner.key.to_text());
  json.member("name", partner.name);
  write_names(json, "organisations", partner.organisations);
  json.end_object();
}

}  // namespace

std::string_view name_of(OnRecall on_recall) {
  constexpr std::array<std::string_view, 3> names{"hide", "purge", "refuse"};
  return names.at(static_cast<std::size_t>(on_recall));
}

std::string canonical(const ReleasePolicy& policy) {
  std::string text;
  JsonWriter json{text};
  json.begin_object();
  write_collections(json, policy.collections);
  write_names(json, "free_givers", policy.free_givers);
  json.member("node", policy.node).member("node_key", policy.node_key.to_text());
  write_originators(json, policy.originators);
  write_partner(json, policy.partner);
  json.member("rules", release_rules_version).end_object();
  return text;
}

Digest policy_hash(const ReleasePolicy& policy) {
  return sha256(canonical(policy));
}

}  // namespace sanad::exchange
