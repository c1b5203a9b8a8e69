// SPDX-License-Identifier: Apache-2.0
#include "partner_config.h"

#include <array>
#include <vector>

#include "addresses.h"
#include "sanad/records/source_info.h"

namespace sanad::exchange {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t largest_k = 1'000'000;
constexpr std::array policy_keys{
    "name"sv,        "title"sv,     "organisations"sv,     "key"sv,        "clearance"sv,
    "collections"sv, "inbox"sv,     "deny_sources"sv,      "caveats"sv,    "k"sv,
    "encrypted"sv,   "on_recall"sv, "disclose_withheld"sv, "may_pass_on"sv};
constexpr std::array connection_keys{"policy"sv,
                                     "url"sv,
                                     "account"sv,
                                     "secret_file"sv,
                                     "certificate"sv,
                                     "authorities"sv,
                                     "client_certificate"sv,
                                     "client_key"sv};

Result<OnRecall> parse_on_recall(const std::string& word) {
  for (const auto value : {OnRecall::hide, OnRecall::purge, OnRecall::refuse}) {
    if (name_of(value) == word) return value;
  }
  return fail(ErrorCode::invalid_input, "expected one of hide, purge, refuse, found " + quoted(word));
}

void check_sources(ConfigReader& reader, const toml::table& table, std::string_view key,
                   const std::vector<std::string>& sources) {
  for (const auto& source : sources) {
    const auto checked = records::check_source_name(source);
    if (!checked) reader.fail_at(ConfigReader::place_of(table, key), checked.error().message);
  }
}

PartnerPolicy policy_in(ConfigReader& reader, const toml::table& table, std::string_view section) {
  PartnerPolicy policy;
  reader.require(table, "name", section);
  reader.require(table, "key", section);
  reader.parsed(table, "name", policy.name,
                [](const auto& name) { return check_short_name(name, "'name'"); });
  reader.text(table, "title", policy.title);
  reader.parsed(table, "key", policy.key, [](const auto& key) { return PublicKey::from_text(key); });
  policy.organisations = {policy.name};
  reader.texts(table, "organisations", policy.organisations);
  reader.parsed(table, "clearance", policy.clearance,
                [](const auto& word) { return records::parse_tlp(word); });
  reader.texts(table, "collections", policy.collections);
  reader.truth(table, "inbox", policy.inbox);
  reader.texts(table, "deny_sources", policy.deny_sources);
  check_sources(reader, table, "deny_sources", policy.deny_sources);
  reader.texts(table, "caveats", policy.caveats);
  reader.whole(table, "k", policy.k, 1, largest_k);
  reader.truth(table, "disclose_withheld", policy.disclose_withheld);
  reader.truth(table, "may_pass_on", policy.may_pass_on);
  reader.truth(table, "encrypted", policy.encrypted);
  reader.parsed(table, "on_recall", policy.on_recall, parse_on_recall);
  return policy;
}

/// An entry that names a policy file says nothing else of the policy: two places could disagree.
void only_the_file(ConfigReader& reader, const toml::table& table, PartnerConfig& partner) {
  for (const auto key : policy_keys) {
    if (key != "name" && table.get(key) != nullptr) {
      reader.fail_at(
          ConfigReader::place_of(table, key),
          "expected '" + std::string{key} + "' in the policy file that this partner names, not here");
    }
  }
  reader.require(table, "name", "[[partner]]");
  reader.parsed(table, "name", partner.policy.name,
                [](const auto& name) { return check_short_name(name, "'name'"); });
}

}  // namespace

PartnerConfig read_partner(ConfigReader& reader, const toml::table& table) {
  std::vector<std::string_view> known{policy_keys.begin(), policy_keys.end()};
  known.insert(known.end(), connection_keys.begin(), connection_keys.end());
  reader.allow(table, "[[partner]]", known);
  PartnerConfig partner;
  reader.text(table, "policy", partner.policy_file);
  if (partner.policy_file.empty())
    partner.policy = policy_in(reader, table, "[[partner]]");
  else
    only_the_file(reader, table, partner);
  reader.parsed(table, "url", partner.url, check_partner_url);
  reader.text(table, "account", partner.account);
  reader.text(table, "secret_file", partner.secret_file);
  reader.text(table, "authorities", partner.authorities);
  reader.text(table, "client_certificate", partner.client_certificate);
  reader.text(table, "client_key", partner.client_key);
  if (partner.client_certificate.empty() != partner.client_key.empty()) {
    reader.fail_at(ConfigReader::place_of(table, "client_certificate"),
                   "expected client_certificate and client_key together, or neither");
  }
  reader.parsed(table, "certificate", partner.certificate,
                [](const auto& hex) -> Result<std::optional<Digest>> {
                  const auto digest = Digest::from_hex(hex);
                  if (!digest) return tl::unexpected{digest.error()};
                  return *digest;
                });
  return partner;
}

PartnerPolicy read_policy(ConfigReader& reader, const toml::table& document) {
  reader.allow(document, "a policy file", policy_keys);
  return policy_in(reader, document, "a policy file");
}

}  // namespace sanad::exchange
