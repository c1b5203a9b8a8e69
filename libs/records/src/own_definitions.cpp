// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "own_object.h"
#include "sanad/records/exchange_extensions.h"

namespace sanad::records {
namespace {

constexpr std::size_t typical_bytes = 768;
/// FIRST's extension for TLP 2.0, and when it was published.
constexpr std::string_view tlp_extension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
constexpr std::string_view tlp_created = "2022-10-01T00:00:00.000Z";
constexpr std::string_view version = "1.0.0";

struct Definition {
  std::string_view id, name, description, type, section;
};
constexpr std::array<Definition, 10> definitions{{
    {account_extension, "Sanad account",
     "What one source says of one incident: when, where, who, and counts with low, best and high by victim "
     "class.",
     "property-extension", "account"},
    {figure_extension, "Sanad published figure",
     "A figure that an institute or body printed, with its definition, period and edition.", "new-sdo",
     "published-figure"},
    {source_extension, "Sanad source",
     "A data set, list or document: licence, edition, reliability, and whether it may be passed on.",
     "property-extension", "source"},
    {decision_extension, "Sanad decision",
     "An analyst's word that two accounts are of one incident, or are not, with the reason.",
     "property-extension", "decision"},
    {statement_extension, "Sanad statement",
     "What a source says of an actor, office, tie or event: when it held, who said so, and when that was printed.",
     "property-extension", "statement"},
    {listing_extension, "Sanad listing",
     "An entry of a sanctions or proscription list: names with quality and script, birth dates as intervals, "
     "nationalities, documents.",
     "new-sdo", "listing"},
    {clearance_extension, "Sanad clearance",
     "A reviewed hit: this subject is not that list entry, as both stood then, until a day. Never leaves the node.",
     "new-sdo", "clearance"},
    {marking_extension, "Sanad marking",
     "Who may have what is marked, beside its TLP: organisations, whose consent it takes, caveats, an expiry.",
     "property-extension", "marking"},
    {consent_extension, "Sanad consent", "An originator's signed word that one object may go to one audience.",
     "new-sdo", "consent"},
    {recall_extension, "Sanad recall",
     "A partner is asked to take objects back, or says what it did when it was asked.", "property-extension",
     "recall"},
}};

ObjectId sanad_identity() {
  return natural_id("identity", "maker", "sanad");
}

ObjectVersion identity() {
  Draft draft{typical_bytes};
  const auto id = sanad_identity();
  auto& json = draft.json().begin_object().member("created", natural_created);
  json.member("description", "The maker of Sanad's extension definitions.");
  json.member("id", id.to_string()).member("identity_class", "system");
  draft.modified_stands_here();
  json.member("name", "Sanad");
  draft.close(Tlp::clear, "identity");
  return std::move(draft).seal(id, std::nullopt);
}

ObjectVersion extension(const Definition& definition) {
  Draft draft{typical_bytes};
  auto& json = draft.json().begin_object().member("created", natural_created);
  json.member("created_by_ref", sanad_identity().to_string()).member("description", definition.description);
  json.key("extension_types").begin_array().value(definition.type).end_array();
  json.member("id", definition.id);
  draft.modified_stands_here();
  json.member("name", definition.name);
  json.key("object_marking_refs").begin_array().value(marking_id(Tlp::clear)).end_array();
  json.member("schema", "docs/formats/extension-definitions.md#" + std::string{definition.section});
  json.member("spec_version", "2.1").member("type", "extension-definition").member("version", version);
  json.end_object();
  return std::move(draft).seal(ObjectId::parse(definition.id).value(), std::nullopt);
}

/// Word for word what FIRST published: a marking definition has no `modified` (STIX 2.1 section 7.2).
ObjectVersion tlp(Tlp level) {
  std::string body;
  JsonWriter json{body};
  json.begin_object().member("created", tlp_created);
  json.key("extensions").begin_object().key(tlp_extension).begin_object();
  json.member("extension_type", "property-extension").member("tlp_2_0", name_of(level));
  json.end_object().end_object().member("id", marking_id(level)).member("name", label_of(level));
  json.member("spec_version", "2.1").member("type", "marking-definition").end_object();
  const auto digest = sha256(body);
  return {ObjectId::parse(marking_id(level)).value(), Timestamp::parse(tlp_created).value(), body, digest};
}

}  // namespace

std::vector<ObjectVersion> own_definitions() {
  std::vector<ObjectVersion> all{identity()};
  for (const auto& definition : definitions) all.push_back(extension(definition));
  for (const auto level : {Tlp::clear, Tlp::green, Tlp::amber, Tlp::amber_strict, Tlp::red})
    all.push_back(tlp(level));
  return all;
}

}  // namespace sanad::records
