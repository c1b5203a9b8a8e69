// SPDX-License-Identifier: Apache-2.0
// Any bytes as a body: its facts, the decision on it, and its derived object, beside a withheld one that it
// may mention.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "sanad/exchange/derive.h"
#include "sanad/exchange/release.h"

namespace {

using namespace sanad;
using namespace sanad::exchange;

constexpr std::string_view secret = "incident--20000000-2222-4222-8222-222222222222";
constexpr std::string_view maker = "identity--30000000-3333-4333-8333-333333333333";

ReleaseFacts facts_of(std::string_view id, records::Tlp tlp) {
  ReleaseFacts facts;
  facts.id = records::ObjectId::parse(id).value();
  facts.marking.tlp = tlp;
  return facts;
}

ReleasePolicy any_policy() {
  ReleasePolicy policy;
  policy.partner.name = "krn";
  policy.partner.organisations = {"krn"};
  policy.partner.clearance = records::Tlp::amber_strict;
  policy.collections = {{"all", "", {"incident", "malware", "note", "report"}, {"*"}}};
  return policy;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string body(data, data + size);
  MarkingReader markings{[&](const records::ObjectId&) { return std::optional{body}; }};
  const auto facts = release_facts(body, markings);
  if (!facts) return 0;
  auto source = facts_of(maker, records::Tlp::clear);
  source.licence = SourceLicence{"press", records::PassOn::freely};
  const auto policy = any_policy();
  const ConsentBook consents;
  Release release{
      policy, consents, {}, [&](const records::ObjectId& id) -> std::shared_ptr<const ReleaseFacts> {
        if (id == facts->id) return std::make_shared<ReleaseFacts>(*facts);
        if (id == source.id) return std::make_shared<ReleaseFacts>(source);
        if (id.to_string() != secret) return nullptr;
        return std::make_shared<ReleaseFacts>(facts_of(secret, records::Tlp::red));
      }};
  const auto decision = release.decide(*facts).value();
  if (decision.outcome == Outcome::release && body.find(secret) != std::string::npos) std::abort();
  const auto derived = derive(body, policy, policy_hash(policy), Uuid{},
                              [&](const records::ObjectId& id) -> std::optional<Judged> {
                                if (id.to_string() == maker)
                                  return Judged{{Outcome::release, Rule::released, {}, 1, {}}, {}};
                                return std::nullopt;
                              },
                              {});
  if (derived && derived->object.body.find(secret) != std::string::npos) std::abort();
  return 0;
}
