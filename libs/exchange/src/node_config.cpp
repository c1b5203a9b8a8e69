// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/node_config.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "addresses.h"
#include "partner_config.h"
#include "sanad/core/limits.h"
#include "sanad/records/source_info.h"
#include "sorted_names.h"

namespace sanad::exchange {
namespace {

using namespace std::string_view_literals;

bool is_stix_type(std::string_view type) {
  return records::ObjectId::parse(std::string{type} + "--00000000-0000-4000-8000-000000000000").has_value();
}

void read_node(ConfigReader& reader, const toml::table& table, NodeSection& node) {
  static constexpr std::array known{"name"sv, "title"sv, "key"sv};
  reader.allow(table, "[node]", known);
  reader.require(table, "name", "[node]");
  reader.require(table, "key", "[node]");
  reader.parsed(table, "name", node.name, [](const auto& name) { return check_short_name(name, "'name'"); });
  reader.text(table, "title", node.title);
  reader.text(table, "key", node.key_file);
  if (node.title.empty()) node.title = node.name;
}

void read_serve(ConfigReader& reader, const toml::table& table, ServeSection& serve) {
  static constexpr std::array known{"listen"sv, "tls_certificate"sv, "tls_key"sv, "client_authorities"sv,
                                    "base_url"sv};
  reader.allow(table, "[serve]", known);
  reader.parsed(table, "listen", serve.listen, check_listen);
  reader.text(table, "tls_certificate", serve.tls_certificate);
  reader.text(table, "tls_key", serve.tls_key);
  reader.text(table, "client_authorities", serve.client_authorities);
  reader.parsed(table, "base_url", serve.base_url, check_base_url);
  if (serve.tls_certificate.empty() != serve.tls_key.empty()) {
    reader.fail_at(table.source(), "expected both tls_certificate and tls_key, or neither");
  }
  if (!serve.client_authorities.empty() && serve.tls_key.empty()) {
    reader.fail_at(ConfigReader::place_of(table, "client_authorities"),
                   "expected client_authorities only beside tls_certificate and tls_key");
  }
}

Collection read_collection(ConfigReader& reader, const toml::table& table) {
  static constexpr std::array known{"name"sv, "title"sv, "types"sv, "sources"sv};
  reader.allow(table, "[[collection]]", known);
  Collection collection;
  for (const auto key : {"name"sv, "types"sv, "sources"sv}) reader.require(table, key, "[[collection]]");
  reader.parsed(table, "name", collection.name,
                [](const auto& name) { return check_short_name(name, "'name'"); });
  reader.text(table, "title", collection.title);
  if (collection.title.empty()) collection.title = collection.name;
  reader.texts(table, "types", collection.types);
  reader.texts(table, "sources", collection.sources);
  for (const auto& type : collection.types) {
    if (!is_stix_type(type)) {
      reader.fail_at(ConfigReader::place_of(table, "types"),
                     "expected STIX types such as incident, found " + quoted(type));
    }
  }
  for (const auto& source : collection.sources) {
    if (source != "*" && !records::check_source_name(source)) {
      reader.fail_at(ConfigReader::place_of(table, "sources"),
                     "expected keys of sources or \"*\", found " + quoted(source));
    }
  }
  if (collection.types.empty())
    reader.fail_at(ConfigReader::place_of(table, "types"), "expected at least one type");
  return collection;
}

/// Refuses a name, or a key, that stands a second time.
template <class Name>
void once(ConfigReader& reader, std::map<Name, std::string>& seen, const Name& name, const std::string& owner,
          const toml::source_region& place, std::string_view what) {
  const auto [entry, added] = seen.emplace(name, owner);
  if (!added)
    reader.fail_at(
        place, fmt::format("expected each {} once; that of '{}' stands above already", what, entry->second));
}

void read_collections(ConfigReader& reader, const toml::table& document, NodeConfig& config) {
  std::map<std::string, std::string> names;
  for (const auto* table : reader.tables(document, "collection", limits::collections)) {
    auto collection = read_collection(reader, *table);
    once(reader, names, collection.name, collection.name, ConfigReader::place_of(*table, "name"),
         "name of a collection");
    config.collections.push_back(std::move(collection));
  }
  std::sort(config.collections.begin(), config.collections.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
}

void check_collections(ConfigReader& reader, const NodeConfig& config, const PartnerPolicy& policy,
                       const toml::source_region& place) {
  for (const auto& name : policy.collections) {
    if (config.collection(name) == nullptr)
      reader.fail_at(place, "expected a collection of [[collection]], found " + quoted(name));
  }
}

void read_partners(ConfigReader& reader, const toml::table& document, NodeConfig& config) {
  std::map<std::string, std::string> names;
  std::map<PublicKey, std::string> keys;
  std::map<Digest, std::string> certificates;
  for (const auto* table : reader.tables(document, "partner", limits::partners)) {
    auto partner = read_partner(reader, *table);
    const auto& name = partner.policy.name;
    once(reader, names, name, name, ConfigReader::place_of(*table, "name"), "name of a partner");
    if (name == config.node.name)
      reader.fail_at(ConfigReader::place_of(*table, "name"), "expected a name other than the node's own");
    if (partner.policy_file.empty()) {
      once(reader, keys, partner.policy.key, name, ConfigReader::place_of(*table, "key"), "key of a partner");
      check_collections(reader, config, partner.policy, ConfigReader::place_of(*table, "collections"));
    }
    if (partner.certificate) {
      once(reader, certificates, *partner.certificate, name, ConfigReader::place_of(*table, "certificate"),
           "certificate of a partner");
    }
    config.partners.push_back(std::move(partner));
  }
  std::sort(config.partners.begin(), config.partners.end(),
            [](const auto& a, const auto& b) { return a.policy.name < b.policy.name; });
}

template <class List, class NameOf>
auto find_named(const List& list, std::string_view name, NameOf name_of_entry) -> decltype(list.data()) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const auto& entry) { return name_of_entry(entry) == name; });
  return found == list.end() ? nullptr : &*found;
}

std::string_view name_of_partner(const PartnerConfig& partner) {
  return partner.policy.name;
}

tl::unexpected<Error> no_partner(std::string_view name) {
  return fail(ErrorCode::not_found,
              "expected the name of a [[partner]] of the configuration, found " + quoted(name));
}

}  // namespace

const Collection* NodeConfig::collection(std::string_view name) const& {
  return find_named(collections, name, [](const auto& entry) -> std::string_view { return entry.name; });
}

const PartnerConfig* NodeConfig::partner(std::string_view name) const& {
  return find_named(partners, name, name_of_partner);
}

Result<NodeConfig> parse_node_config(std::string_view toml, std::string_view file) {
  NodeConfig config;
  ConfigReader reader{file};
  const auto done = read_config(toml, reader, file, [&](const toml::table& document) {
    static constexpr std::array known{"node"sv, "serve"sv, "collection"sv, "partner"sv};
    reader.allow(document, "the configuration", known);
    reader.require(document, "node", "the configuration");
    if (const auto* table = reader.table(document, "node")) read_node(reader, *table, config.node);
    if (const auto* table = reader.table(document, "serve")) read_serve(reader, *table, config.serve);
    read_collections(reader, document, config);
    read_partners(reader, document, config);
  });
  if (!done) return tl::unexpected{done.error()};
  return config;
}

Result<void> take_policy(NodeConfig& config, std::string_view partner, std::string_view toml,
                         std::string_view file) {
  if (config.partner(partner) == nullptr) return no_partner(partner);
  PartnerPolicy policy;
  ConfigReader reader{file};
  auto done = read_config(toml, reader, file, [&](const toml::table& document) {
    policy = read_policy(reader, document);
    if (policy.name != partner) {
      reader.fail_at(ConfigReader::place_of(document, "name"),
                     "expected the policy of " + quoted(partner) + ", found " + quoted(policy.name));
    }
    for (const auto& other : config.partners) {
      if (other.policy.name != partner && other.policy.key == policy.key) {
        reader.fail_at(ConfigReader::place_of(document, "key"),
                       "expected a key of its own, found that of " + quoted(other.policy.name));
      }
    }
    check_collections(reader, config, policy, ConfigReader::place_of(document, "collections"));
  });
  if (!done) return done;
  for (auto& entry : config.partners) {
    if (entry.policy.name == partner) entry.policy = policy;
  }
  return {};
}

Result<ReleasePolicy> release_policy(const NodeConfig& config, std::string_view partner,
                                     const PublicKey& node_key) {
  const auto* entry = config.partner(partner);
  if (entry == nullptr) return no_partner(partner);
  ReleasePolicy policy;
  policy.node = config.node.name;
  policy.node_key = node_key;
  policy.partner = entry->policy;
  policy.originators.push_back({config.node.name, node_key});
  for (const auto& name : entry->policy.collections) policy.collections.push_back(*config.collection(name));
  for (const auto& other : config.partners) {
    if (other.policy.key == PublicKey{} || other.policy.key == node_key) {
      return fail(ErrorCode::conflict,
                  "expected for partner " + quoted(other.policy.name) +
                      " a policy with a key that is not our own; read the policy files first");
    }
    if (other.policy.may_pass_on) policy.free_givers.push_back(other.policy.name);
    for (const auto& organisation : other.policy.organisations)
      policy.originators.push_back({organisation, other.policy.key});
  }
  std::sort(policy.originators.begin(), policy.originators.end());
  return policy;
}

}  // namespace sanad::exchange
