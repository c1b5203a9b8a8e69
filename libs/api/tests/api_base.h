// SPDX-License-Identifier: Apache-2.0
/// A small base behind a router: the example of Pakistan and one list of sanctions, asked in process.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "node_context.h"
#include "sanad/api/exchange_routes.h"
#include "sanad/api/service.h"
#include "sanad/core/json.h"
#include "sanad/node/import.h"
#include "sanad/node/reconcile.h"
#include "temporary_folder.h"

namespace sanad::api {

inline std::string read_file(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// An entry of a list in the form of the United Nations.
inline std::string listed(int id, const std::string& name, const std::string& year) {
  return "<INDIVIDUAL><DATAID>" + std::to_string(id) + "</DATAID><FIRST_NAME>" + name +
         "</FIRST_NAME><REFERENCE_NUMBER>QDi." + std::to_string(id) +
         "</REFERENCE_NUMBER><LISTED_ON>2011-05-0" + std::to_string(id % 9 + 1) +
         "</LISTED_ON><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>" + year +
         "</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>";
}

class ExampleBase {
 public:
  ExampleBase() {
    store::OpenOptions options;
    options.create = true;
    base = store::open_sqlite(folder.file("base.sanad"), options, quiet.clock).value();
    service = std::make_unique<Service>(*base, quiet.context, NodeInfo{"test", "Test node", "9.9"});
    add_api_routes(router, *service);
    add_match_routes(router, *service);
    add_exchange_routes(router, *service, config, [](std::string_view partner) -> Result<exchange::DryRun> {
      if (partner != "krn") return fail(ErrorCode::not_found, "expected a partner, found another name");
      exchange::DryRun run;
      run.partner = partner;
      run.objects = run.withheld = 1;
      run.collections = {{"incidents", 0}};
      const auto id = records::natural_id("incident", "press", "press-001");
      run.rules = {{exchange::Rule::topic,
                    exchange::Outcome::withhold,
                    1,
                    {{"incident", 1}},
                    {{id, "in no collection"}}}};
      return run;
    });
  }
  void fill() {
    import_table("ged_2021");
    import_table("press");
    node::ImportOptions published;
    published.source = "published-figures";
    import(example("published.csv"), "published.csv", published);
    import(example("statements.csv"), "statements.csv", {});
    import("<CONSOLIDATED_LIST><INDIVIDUALS>" + listed(1, "MUHAMMAD TEST RAHMAN", "1961") +
               listed(2, "ABDUL EXAMPLE KHAN", "1970") + "</INDIVIDUALS></CONSOLIDATED_LIST>",
           "un.xml", {});
    node::reconcile_base(*base, 1, quiet.context);
  }
  static std::string example(const std::string& name) {
    return read_file(SANAD_SOURCE_DIR "/examples/pakistan/" + name);
  }
  void import_table(const std::string& name) {
    node::ImportOptions options;
    options.mapping_file = name + ".toml";
    options.mapping_toml = example(options.mapping_file);
    import(example(name + ".csv"), name + ".csv", options);
  }
  void import(const std::string& text, const std::string& name, const node::ImportOptions& options) {
    StringSource bytes{text};
    const auto outcome = node::import_file(*base, bytes, name, options, quiet.context);
    ASSERT_EQ(outcome.failure, "") << name;
  }

  static exchange::NodeConfig with_partner() {
    exchange::NodeConfig config;
    config.partners.emplace_back();
    auto& partner = config.partners.back();
    partner.policy.name = "krn";
    partner.policy.title = "Partner";
    partner.policy.collections = {"incidents"};
    partner.url = "https://partner.example/taxii2/";
    partner.secret_file = "krn.secret";
    return config;
  }

  http::Response ask(http::Method method, const std::string& target, Role role = Role::reader,
                     std::string body = {}, const std::string& type = "application/json") {
    http::Request request;
    const auto taken = http::parse_target(target);
    EXPECT_TRUE(taken.has_value()) << target;
    if (!taken) return {};
    request.method = method;
    request.raw_target = target;
    request.path = taken->path;
    request.query = taken->query;
    request.headers = {{"content-type", type}};
    request.body = std::move(body);
    request.id = "q1";
    const bool somebody = role != Role::anonymous;
    return router.answer(request, {.name = somebody ? "somebody" : "", .role = role, .partner = {}});
  }
  http::Response get(const std::string& target, Role role = Role::reader) {
    return ask(http::Method::get, target, role);
  }
  http::Response post(const std::string& target, std::string body, Role role = Role::analyst) {
    return ask(http::Method::post, target, role, std::move(body));
  }
  Json get_json(const std::string& target, Role role = Role::reader) {
    const auto response = get(target, role);
    EXPECT_EQ(response.status, 200) << target << ": " << response.body.substr(0, 500);
    auto json = Json::parse(response.body);
    EXPECT_TRUE(json.has_value()) << target;
    return json ? std::move(*json) : Json{};
  }

  sanad::testing::TemporaryFolder folder;
  sanad::testing::QuietContext quiet;
  std::unique_ptr<store::Store> base;
  std::unique_ptr<Service> service;
  exchange::NodeConfig config = with_partner();
  Router router;
};

/// One base for all tests that only read.
class ReadTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    shared() = std::make_unique<ExampleBase>();
    shared()->fill();
  }
  static void TearDownTestSuite() { shared().reset(); }
  static std::unique_ptr<ExampleBase>& shared() {
    static std::unique_ptr<ExampleBase> base;
    return base;
  }
  ExampleBase& api() { return *shared(); }
};

inline std::string header_of(const http::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

/// A member, by its name.
inline Json member_of(const Json& json, std::string_view key) {
  const auto* found = json.find(key);
  EXPECT_NE(found, nullptr) << key;
  return found == nullptr ? Json{} : *found;
}
inline std::size_t size_of(const Json& json) {
  return json.array() == nullptr ? 0 : json.array()->size();
}

inline std::string text_of(const Json& json, std::string_view key) {
  return std::string{json.text(key)};
}

/// As a query value.
inline std::string escaped(std::string_view text) {
  std::string out;
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
        c == '-') {
      out += c;
    } else {
      out += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return out;
}

}  // namespace sanad::api
