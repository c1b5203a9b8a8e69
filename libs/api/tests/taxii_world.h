// SPDX-License-Identifier: Apache-2.0
/// A node that speaks TAXII, asked in process: requests as a client writes them, answers as it reads them.
#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "memory_taxii.h"
#include "node_taxii_world.h"
#include "sanad/api/taxii.h"
#include "sanad/core/json.h"

namespace sanad::api::testing {

inline Timestamp at(std::string_view text) {
  return Timestamp::parse(text).value();
}
/// 2023-03-01 at that hour: when items of the tests are added.
inline Timestamp hour(int hours) {
  return Timestamp{at("2023-03-01T00:00:00Z").micros + std::int64_t{hours} * 3'600'000'000};
}

struct Reply {
  http::Response raw;
  Json json;  ///< null for an empty body

  int status() const { return raw.status; }
  std::string header(std::string_view name) const {
    for (const auto& [key, value] : raw.headers) {
      if (key == name) return value;
    }
    return {};
  }
  std::string first() const { return header("x-taxii-date-added-first"); }
  std::string last() const { return header("x-taxii-date-added-last"); }
  bool more() const { return json.find("more") != nullptr && json.find("more")->boolean() == true; }
  std::string next() const { return std::string{json.text("next")}; }
  std::size_t size(std::string_view list = "objects") const {
    const auto* values = json.find(list);
    return values == nullptr ? 0 : values->array()->size();
  }
  /// Of every object, its member `key`.
  std::vector<std::string> all(std::string_view key) const {
    std::vector<std::string> values;
    const auto* objects = json.find("objects");
    if (objects == nullptr) return values;
    for (const auto& object : *objects->array()) values.emplace_back(object.text(key));
    return values;
  }
  std::vector<std::string> versions() const {
    std::vector<std::string> values;
    const auto* list = json.find("versions");
    if (list == nullptr) return values;
    for (const auto& value : *list->array()) values.push_back(*value.string());
    return values;
  }
};

enum class Backend { memory, node };

inline std::string name_of_backend(const ::testing::TestParamInfo<Backend>& info) {
  return info.param == Backend::memory ? "memory" : "node";
}

/// Partner "krn" reads `incidents`, reads and writes `inbox`, may write to `drop` only; "eib" has an inbox of
/// its own and knows of `secret`.
class TaxiiWorld : public ::testing::TestWithParam<Backend> {
 protected:
  TaxiiWorld() {
    clock.set(hour(0));
    const auto collection = [](std::string_view owner, std::string alias, bool read, bool write) {
      return exchange::TaxiiCollection{
          Uuid::v5({}, std::string{owner} + alias), alias, "The " + alias, {}, read, write};
    };
    if (GetParam() == Backend::node) {
      node = std::make_unique<NodeWorld>(clock);
    } else {
      memory = std::make_unique<MemoryTaxii>(clock);
      memory->known["krn"] = {collection("", "incidents", true, false),
                              collection("krn", "inbox", true, true), collection("", "drop", false, true)};
      memory->known["eib"] = {collection("", "secret", true, false), collection("eib", "inbox", true, true)};
    }
    add_taxii_routes(router, backend(), key);
  }
  TaxiiBackend& backend() { return node ? node->backend() : *memory; }

  Reply send(http::Method method, const std::string& target, const std::string& body = {},
             std::vector<http::Field> headers = {}) {
    http::Request request;
    request.method = method;
    request.raw_target = target;
    auto parsed = http::parse_target(target);
    EXPECT_TRUE(parsed) << target;
    request.path = parsed->path;
    request.query = parsed->query;
    request.headers = std::move(headers);
    const auto given = [&](std::string_view name) {
      return std::any_of(request.headers.begin(), request.headers.end(),
                         [&](const auto& f) { return f.first == name; });
    };
    if (!given("accept")) request.headers.emplace_back("accept", "application/taxii+json;version=2.1");
    if (!body.empty() && !given("content-type"))
      request.headers.emplace_back("content-type", "application/taxii+json;version=2.1");
    request.body = body;
    request.id = "request-1";
    Reply reply{router.answer(request, caller), {}};
    EXPECT_EQ(reply.header("content-type"), "application/taxii+json;version=2.1") << target;
    if (!reply.raw.body.empty()) {
      auto json = Json::parse(reply.raw.body);
      EXPECT_TRUE(json) << reply.raw.body;
      reply.json = *json;
    }
    if (reply.status() >= 400) {
      EXPECT_EQ(reply.json.text("http_status"), std::to_string(reply.status())) << target;
      EXPECT_NE(reply.json.text("title"), "") << target;
    }
    return reply;
  }
  Reply get(const std::string& target) { return send(http::Method::get, target); }
  Reply del(const std::string& target) { return send(http::Method::del, target); }
  Reply post(const std::string& objects) {
    return send(http::Method::post, inbox + "objects/", R"({"objects":[)" + objects + "]}");
  }
  void become(const std::string& partner) {
    caller = partner.empty()
                 ? Principal{}
                 : Principal{.name = partner + "-node", .role = Role::partner, .partner = partner};
  }

  const std::string root = "/taxii2/root/";
  const std::string inbox = root + "collections/inbox/";
  HandClock clock;
  std::unique_ptr<MemoryTaxii> memory;
  std::unique_ptr<NodeWorld> node;
  exchange::CursorKey key{exchange::SigningKey::from_seed({1})};
  Router router;
  Principal caller{.name = "krn-node", .role = Role::partner, .partner = "krn"};
};

inline std::string object(const std::string& id, const std::string& modified, const std::string& rest,
                          bool version_21 = true) {
  return R"({"type":")" + id.substr(0, id.find("--")) + R"(","id":")" + id + R"(",)" +
         (version_21 ? R"("spec_version":"2.1",)" : "") +
         R"("created":"2022-01-01T00:00:00.000Z","modified":")" + modified + R"(",)" + rest + "}";
}

inline const std::string actor = "threat-actor--11111111-1111-4111-8111-111111111111";
inline const std::string b = "incident--22222222-2222-4222-8222-222222222222";
inline const std::string c = "incident--33333333-3333-4333-8333-333333333333";
inline const std::string d = "identity--44444444-4444-4444-8444-444444444444";
inline const std::string e = "location--55555555-5555-4555-8555-555555555555";
inline const std::string t1 = "2022-01-01T00:00:00.000Z", t2 = "2022-02-01T00:00:00.000Z",
                         t3 = "2022-03-01T00:00:00.000Z";
inline const std::string actor_1 = object(actor, t1, R"("name":"Group")");
inline const std::string actor_2 = object(actor, t2, R"("name":"Group","roles":["agent"])");
inline const std::string actor_3 = object(actor, t3, R"("name":"The group")");
inline const std::string incident_b = object(b, "2022-01-02T00:00:00.000Z", R"("name":"Attack B")");
inline const std::string incident_c = object(c, "2022-01-03T00:00:00.000Z", R"("name":"Attack C")");
inline const std::string identity_20 =
    object(d, "2022-01-04T00:00:00.000Z", R"("name":"Desk","identity_class":"organization")", false);
inline const std::string identity_21 = object(d, "2022-01-05T00:00:00.000Z", R"("name":"Desk")");
inline const std::string place_e = object(e, "2022-01-06T00:00:00.000Z", R"("country":"PK")");

/// An inbox with eight items, added hour by hour: three versions of one actor, one identity in STIX 2.0
/// and 2.1, two incidents and a place.
class FilledTaxiiWorld : public TaxiiWorld {
 protected:
  FilledTaxiiWorld() {
    const std::vector<std::string> order{actor_1,    incident_b,  identity_20, actor_2,
                                         incident_c, identity_21, actor_3,     place_e};
    for (std::size_t i = 0; i < order.size(); ++i) {
      clock.set(hour(static_cast<int>(i) + 1));
      const auto reply = post(order[i]);
      EXPECT_EQ(reply.json.find("success_count")->integer(), 1) << reply.raw.body;
    }
    clock.set(hour(100));
  }
};

}  // namespace sanad::api::testing
