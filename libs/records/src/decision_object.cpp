// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "dom_fields.h"
#include "own_object.h"
#include "sanad/core/check.h"

namespace sanad::records {
namespace {

constexpr std::size_t typical_bytes = 768;
constexpr std::string_view same_word = "duplicate-of";
constexpr std::string_view apart_word = "distinct-from";

Result<Timestamp> instant(const DomFields& fields, std::string_view key) {
  return Timestamp::parse(fields.view(key).value_or(std::string_view{}));
}

}  // namespace

ObjectVersion to_object(const AnalystDecision& decision) {
  SANAD_CHECK(decision.a < decision.b, "the smaller id stands first, so that one pair has one name");
  Draft draft{typical_bytes};
  // One object for each pair and person: a person who changes their mind makes a new version of their own
  // word.
  const auto pair = decision.a.to_string() + " " + decision.b.to_string() + " " + decision.by;
  const auto id = natural_id("relationship", "decision", pair);
  auto& json = draft.json().begin_object().member("created", natural_created);
  json.key("extensions").begin_object().key(decision_extension).begin_object();
  json.member("decided_at", decision.at.to_string()).member("decided_by", decision.by);
  json.member("extension_type", "property-extension").member("reason", decision.reason);
  json.end_object().end_object().member("id", id.to_string());
  draft.modified_stands_here();
  json.key("object_marking_refs").begin_array().value(marking_id(tlp_when_unmarked)).end_array();
  json.member("relationship_type", decision.same ? same_word : apart_word);
  json.member("source_ref", decision.a.to_string()).member("spec_version", "2.1");
  json.member("target_ref", decision.b.to_string()).member("type", "relationship").end_object();
  return std::move(draft).seal(id, std::max(decision.at, natural_created_time()));
}

Result<AnalystDecision> decision_of(std::string_view body) {
  DomBody dom;
  if (auto parsed = dom.parse(body, "relationship"); !parsed) return tl::unexpected{parsed.error()};
  AnalystDecision decision;
  const auto fields = dom.fields();
  const auto word = fields.view("relationship_type").value_or(std::string_view{});
  if (word != same_word && word != apart_word) {
    return fail(ErrorCode::unsupported, "expected a decision on two accounts, found another relationship",
                "$.relationship_type");
  }
  decision.same = word == same_word;
  const auto ours = dom.extension(decision_extension, [&](const DomFields& own) {
    own.text("decided_by", decision.by);
    own.text("reason", decision.reason);
    if (const auto at = instant(own, "decided_at"))
      decision.at = *at;
    else
      own.miss("decided_at", "a timestamp");
  });
  if (!ours) return lacks_extension(decision_extension);
  auto a = ObjectId::parse(fields.view("source_ref").value_or(std::string_view{}));
  auto b = ObjectId::parse(fields.view("target_ref").value_or(std::string_view{}));
  if (!a || !b || !(*a < *b)) {
    return fail(ErrorCode::invalid_input, "expected two accounts, the smaller id first", "$.source_ref");
  }
  if (dom.fault()) return tl::unexpected{*dom.fault()};
  decision.a = *std::move(a);
  decision.b = *std::move(b);
  return decision;
}

}  // namespace sanad::records
