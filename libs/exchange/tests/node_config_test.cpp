// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/node_config.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "sanad/core/limits.h"

namespace sanad::exchange {
namespace {

PublicKey key_of(std::uint8_t letter) {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(letter);
  return SigningKey::from_seed(seed).public_key();
}

const std::string krn_key = key_of(1).to_text();
const std::string aiib_key = key_of(2).to_text();
const PublicKey node_key = key_of(9);

std::string least() {
  return "[node]\nname = \"nacta\"\nkey = \"node.key\"\n";
}

std::string full() {
  return least() + R"(title = "National coordination body"
[serve]
listen = "[::1]:0"
tls_certificate = "node.pem"
tls_key = "node-tls.key"
client_authorities = "partners.pem"
base_url = "https://nacta.example:8443/exchange"
[[collection]]
name = "listings"
types = ["x-sanad-listing"]
sources = ["un-sc", "ofac-sdn"]
[[collection]]
name = "incidents"
title = "Incidents and what is said of them"
types = ["incident", "relationship", "incident"]
sources = ["*"]
[[partner]]
name = "krn"
title = "Research network"
organisations = ["krn", "Khyber Research Network"]
key = ")" +
         krn_key +
         R"("
clearance = "TLP:AMBER"
collections = ["incidents"]
inbox = true
deny_sources = ["gtd"]
caveats = ["court"]
k = 7
disclose_withheld = true
may_pass_on = true
encrypted = true
on_recall = "purge"
url = "https://krn.example/taxii2/"
account = "nacta"
secret_file = "krn.secret"
authorities = "krn-ca.pem"
client_certificate = "nacta.pem"
client_key = "nacta-key.pem"
certificate = "00000000000000000000000000000000000000000000000000000000000000ab"
[[partner]]
name = "aiib"
policy = "partners/aiib.toml"
)";
}

/// The error of a text that must be refused, as a person sees it.
std::string refusal(const std::string& text) {
  const auto config = parse_node_config(text, "n.toml");
  return config ? "taken" : describe(config.error());
}

TEST(NodeConfig, ReadsEveryKey) {
  const auto config = parse_node_config(full(), "n.toml");
  ASSERT_TRUE(config.has_value()) << describe(config.error());
  EXPECT_EQ(config->node, (NodeSection{"nacta", "National coordination body", "node.key"}));
  EXPECT_EQ(config->serve.listen, "[::1]:0");
  EXPECT_EQ(config->serve.base_url, "https://nacta.example:8443/exchange");
  ASSERT_EQ(config->collections.size(), 2U);
  EXPECT_EQ(
      config->collections[0],
      (Collection{"incidents", "Incidents and what is said of them", {"incident", "relationship"}, {"*"}}));
  EXPECT_EQ(config->collections[1].sources, (std::vector<std::string>{"ofac-sdn", "un-sc"}));
  ASSERT_EQ(config->partners.size(), 2U);
  EXPECT_EQ(config->partners[0].policy_file, "partners/aiib.toml");
  const auto& krn = config->partners[1];
  const PartnerPolicy expected{.name = "krn",
                               .title = "Research network",
                               .key = key_of(1),
                               .organisations = {"Khyber Research Network", "krn"},
                               .clearance = records::Tlp::amber,
                               .collections = {"incidents"},
                               .inbox = true,
                               .deny_sources = {"gtd"},
                               .caveats = {"court"},
                               .k = 7,
                               .disclose_withheld = true,
                               .may_pass_on = true,
                               .encrypted = true,
                               .on_recall = OnRecall::purge};
  EXPECT_EQ(krn.policy, expected);
  EXPECT_EQ(krn.url, "https://krn.example/taxii2/");
  EXPECT_EQ(krn.authorities + krn.client_certificate + krn.client_key, "krn-ca.pemnacta.pemnacta-key.pem");
  EXPECT_EQ(krn.certificate->bytes[31], 0xab);
}

TEST(NodeConfig, TheExampleOfTheDocumentIsRead) {
  std::ifstream file{SANAD_SOURCE_DIR "/docs/exchange.md"};
  const std::string page{std::istreambuf_iterator<char>{file}, {}};
  const auto begin = page.find("```toml\n") + 8;
  const auto config =
      parse_node_config(page.substr(begin, page.find("```\n", begin) - begin), "docs/exchange.md");
  ASSERT_TRUE(config.has_value()) << describe(config.error());
  EXPECT_EQ(config->partners.at(0).policy.clearance, records::Tlp::amber);
}

TEST(NodeConfig, WhatIsNotWrittenIsTheStrictest) {
  const auto config =
      parse_node_config(least() + "[[partner]]\nname = \"krn\"\nkey = \"" + krn_key + "\"\n", "n.toml");
  ASSERT_TRUE(config.has_value()) << describe(config.error());
  EXPECT_EQ(config->serve, ServeSection{});
  PartnerPolicy strict;
  strict.name = "krn";
  strict.key = key_of(1);
  strict.organisations = {"krn"};
  EXPECT_EQ(config->partners.at(0).policy, strict);
  EXPECT_EQ(strict.clearance, records::Tlp::clear);
  EXPECT_FALSE(strict.inbox || strict.may_pass_on || strict.disclose_withheld || strict.encrypted);
}

TEST(NodeConfig, NamesFileLineAndColumnOfWhatIsWrong) {
  EXPECT_EQ(refusal("[node]\nname = \"nacta\"\nkey = \"k\"\nkeys = 1\n"),
            "n.toml:4:1: [node] has no key 'keys'; expected one of name, title, key");
  EXPECT_EQ(refusal("[node]\nname = \"Nacta\"\nkey = \"k\"\n"),
            "n.toml:2:8: expected for 'name' 1 to 64 characters a-z, 0-9, '.' and '-', found 'Nacta'");
  EXPECT_EQ(refusal("[node]\nname = 7\nkey = \"k\"\n"), "n.toml:2:8: expected a text in quotes for 'name'");
  EXPECT_EQ(refusal("[node]\nname = \"x\"\n"), "n.toml:1:1: expected 'key' in [node]");
  EXPECT_TRUE(refusal("[node\n").starts_with("n.toml:1:6: expected TOML: ")) << refusal("[node\n");
  EXPECT_EQ(refusal(""), "n.toml:1:1: expected 'node' in the configuration");
}

TEST(NodeConfig, RefusesWhatWouldOpenTheHouse) {
  const std::string partner = least() + "[[partner]]\nname = \"krn\"\nkey = \"" + krn_key + "\"\n";
  for (const auto& [line, expected] : std::vector<std::pair<std::string, std::string>>{
           {"clearance = \"orange\"", "expected a TLP marking"},
           {"clearence = \"red\"", "[[partner]] has no key 'clearence'"},
           {"k = 0", "expected a whole number from 1 to 1000000 for 'k'"},
           {"inbox = 1", "expected true or false for 'inbox'"},
           {"collections = [\"incidents\"]", "expected a collection of [[collection]], found 'incidents'"},
           {"collections = \"incidents\"", "expected a list"},
           {"organisations = [\"\"]", "expected names of 1 to 128 bytes"},
           {"deny_sources = [\"GTD\"]", "GTD"},
           {"on_recall = \"ignore\"", "expected one of hide, purge, refuse"},
           {"url = \"http://krn.example/\"", "expected an address https://"},
           {"url = \"https://u:p@krn.example/\"", "expected an address https://"},
           {"url = \"https://krn.example/?x\"", "expected an address https://"},
           {"certificate = \"ab\"", "64"},
           {"client_certificate = \"c.pem\"", "client_certificate and client_key together"},
       }) {
    const auto message = refusal(partner + line + "\n");
    EXPECT_TRUE(message.starts_with("n.toml:7:")) << line << ": " << message;
    EXPECT_NE(message.find(expected), std::string::npos) << line << ": " << message;
  }
  EXPECT_EQ(parse_node_config(partner + "url = \"http://127.0.0.1:9000/taxii2/\"\n", "n").has_value(), true);
}

TEST(NodeConfig, RefusesANameOrKeyThatStandsTwice) {
  const std::string partner = "[[partner]]\nname = \"krn\"\nkey = \"" + krn_key + "\"\n";
  EXPECT_EQ(refusal(least() + partner + partner),
            "n.toml:8:8: expected each name of a partner once; that of 'krn' stands above already");
  EXPECT_EQ(refusal(least() + partner + "[[partner]]\nname = \"aiib\"\nkey = \"" + krn_key + "\"\n"),
            "n.toml:9:7: expected each key of a partner once; that of 'krn' stands above already");
  EXPECT_NE(
      refusal(least() + "[[partner]]\nname = \"nacta\"\nkey = \"" + krn_key + "\"\n").find("node's own"),
      std::string::npos);
}

TEST(NodeConfig, IsBounded) {
  const auto big = parse_node_config(std::string(limits::config_bytes + 1, ' '), "n.toml");
  ASSERT_FALSE(big.has_value());
  EXPECT_EQ(big.error().code, ErrorCode::limit_exceeded);
  std::string text = least();
  for (std::size_t i = 0; i <= limits::collections; ++i) {
    text +=
        "[[collection]]\nname = \"c" + std::to_string(i) + "\"\ntypes = [\"incident\"]\nsources = [\"*\"]\n";
  }
  const auto many = parse_node_config(text, "n.toml");
  ASSERT_FALSE(many.has_value());
  EXPECT_EQ(many.error().code, ErrorCode::limit_exceeded);
}

TEST(NodeConfig, TakesAPolicyFromItsOwnFile) {
  auto config = parse_node_config(full(), "n.toml").value();
  EXPECT_EQ(release_policy(config, "krn", node_key).error().code, ErrorCode::conflict);
  const std::string policy = "name = \"aiib\"\nkey = \"" + aiib_key + "\"\ncollections = [\"listings\"]\n";
  EXPECT_EQ(take_policy(config, "xyz", policy, "x.toml").error().code, ErrorCode::not_found);
  EXPECT_EQ(describe(take_policy(config, "krn", policy, "a.toml").error()),
            "a.toml:1:8: expected the policy of 'krn', found 'aiib'");
  EXPECT_FALSE(
      take_policy(config, "aiib", "name = \"aiib\"\nkey = \"" + krn_key + "\"\n", "a.toml").has_value());
  EXPECT_FALSE(take_policy(config, "aiib", policy + "url = \"https://x/\"\n", "a.toml").has_value());
  ASSERT_TRUE(take_policy(config, "aiib", policy, "a.toml").has_value());
  const auto aiib = release_policy(config, "aiib", node_key);
  ASSERT_TRUE(aiib.has_value()) << describe(aiib.error());
  EXPECT_EQ(aiib->partner.key, key_of(2));
  EXPECT_EQ(aiib->collections.at(0).name, "listings");
  EXPECT_EQ(aiib->free_givers, std::vector<std::string>{"krn"});
  EXPECT_EQ(aiib->originators.size(), 4U);
  EXPECT_EQ(release_policy(config, "aiib", key_of(1)).error().code, ErrorCode::conflict);
}

TEST(NodeConfig, AnEntryWithAPolicyFileSaysNothingElseOfThePolicy) {
  EXPECT_EQ(refusal(least() + "[[partner]]\nname = \"krn\"\npolicy = \"krn.toml\"\nclearance = \"red\"\n"),
            "n.toml:7:13: expected 'clearance' in the policy file that this partner names, not here");
}

}  // namespace
}  // namespace sanad::exchange
