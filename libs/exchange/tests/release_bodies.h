// SPDX-License-Identifier: Apache-2.0
/// A small base of STIX bodies and one partner, for tests of release decisions.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sanad/exchange/derive.h"
#include "sanad/exchange/marking_reader.h"
#include "sanad/exchange/release.h"
#include "sanad/records/stix_object.h"

namespace sanad::exchange {

inline SigningKey key_from(std::uint8_t letter) {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(letter);
  return SigningKey::from_seed(seed);
}

inline Timestamp time_of(const char* text) {
  return Timestamp::parse(text).value();
}

inline const Timestamp now = time_of("2026-11-25T00:00:00Z");

/// An id of version 4, as another maker's are.
inline std::string id_of(const std::string& type, int number) {
  int letters = 0;
  for (const char c : type) letters = (letters * 31 + c) % 8000;
  return type + "--" + std::to_string(10'000'000 + number) + "-" + std::to_string(1000 + letters) +
         "-4111-8111-111111111111";
}

inline std::string quote(const std::string& text) {
  return '"' + text + '"';
}

inline std::string list_of(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ",") + quote(text);
  return "[" + all + "]";
}

inline std::string tlp_id(records::Tlp level) {
  return std::string{records::marking_id(level)};
}

/// A body; `rest` holds further members, each after a comma.
inline std::string body_of(const std::string& id, const std::string& rest,
                           const std::vector<std::string>& markings = {tlp_id(records::Tlp::green)}) {
  const auto type = id.substr(0, id.find("--"));
  return R"({"type":")" + type + R"(","spec_version":"2.1","id":")" + id +
         R"(","created":"2026-01-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","object_marking_refs":)" +
         list_of(markings) + rest + "}";
}

/// Bodies by id, who gave them, and the decisions for one partner.
class SmallBase {
 public:
  SmallBase() {
    policy.node = "nacta";
    policy.node_key = key_from(9).public_key();
    policy.partner.name = "krn";
    policy.partner.key = key_from(1).public_key();
    policy.partner.organisations = {"krn"};
    policy.partner.clearance = records::Tlp::amber;
    policy.partner.collections = {"all"};
    policy.collections = {
        {"all",
         "",
         {"identity", "incident", "intrusion-set", "language-content", "location", "malware", "note",
          "opinion", "relationship", "report", "sighting", "x-sanad-clearance", "x-sanad-listing"},
         {"*"}}};
    policy.originators = {{"aiib", key_from(2).public_key()},
                          {"krn", key_from(1).public_key()},
                          {"nacta", key_from(9).public_key()}};
    source("press", records::PassOn::freely);
  }

  std::string put(const std::string& body, const std::string& giver = "") {
    const auto json = Json::parse(body).value();
    std::string key{json.text("id")};
    bodies_[key] = body;
    givers_[key] = giver;
    return key;
  }
  /// An object made by a source that may be passed on.
  std::string put(const std::string& type, int number, const std::string& rest,
                  const std::vector<std::string>& markings = {tlp_id(records::Tlp::green)}) {
    return put(body_of(id_of(type, number), rest + R"(,"created_by_ref":)" + quote(press()), markings));
  }
  std::string source(const std::string& name, records::PassOn pass_on,
                     records::Tlp marking = records::Tlp::clear) {
    records::SourceInfo info;
    info.name = name;
    info.pass_on = pass_on;
    info.marking = marking;
    return put(records::to_object(info).body);
  }
  static std::string press() { return records::natural_id("identity", "source", "press").to_string(); }
  void remove(const std::string& id) { bodies_.erase(id); }

  const std::map<std::string, std::string>& bodies() const& { return bodies_; }

  std::shared_ptr<const ReleaseFacts> facts(const records::ObjectId& id) const {
    const auto body = bodies_.find(id.to_string());
    if (body == bodies_.end()) return nullptr;
    MarkingReader markings{[this](const records::ObjectId& wanted) -> std::optional<std::string> {
      const auto found = bodies_.find(wanted.to_string());
      return found == bodies_.end() ? std::nullopt : std::optional{found->second};
    }};
    auto read = release_facts(body->second, markings);
    if (!read) return nullptr;
    read->giver = givers_.at(body->first);
    return std::make_shared<const ReleaseFacts>(std::move(*read));
  }
  std::shared_ptr<const ReleaseFacts> facts(const std::string& id) const {
    return facts(records::ObjectId::parse(id).value());
  }

  Release release(Timestamp at = now) const {
    return Release{policy, consents, at, [this](const records::ObjectId& id) { return facts(id); }};
  }
  Decision decide(const std::string& id, Timestamp at = now) const {
    return release(at).decide(*facts(id)).value();
  }
  std::string_view rule(const std::string& id, Timestamp at = now) const {
    return name_of(decide(id, at).rule);
  }

  Result<Derived> derived(const std::string& id, Release& release, Timestamp modified = {}) const {
    const JudgedLookup judged = [&](const records::ObjectId& wanted) -> std::optional<Judged> {
      const auto held = facts(wanted);
      if (held == nullptr) return std::nullopt;
      return Judged{release.decide(*held).value(), held->modified};
    };
    return derive(bodies_.at(id), policy, policy_hash(policy), derived_space(key_from(9)), judged, modified);
  }

  ReleasePolicy policy;
  ConsentBook consents;

 private:
  std::map<std::string, std::string> bodies_, givers_;
};

}  // namespace sanad::exchange
