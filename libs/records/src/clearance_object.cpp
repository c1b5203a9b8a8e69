// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "dom_fields.h"
#include "own_object.h"
#include "sanad/records/clearance.h"

namespace sanad::records {

ObjectId clearance_id(std::string_view subject, const ObjectId& listing) {
  return natural_id(clearance_type, "clearance", listing.to_string() + " " + std::string{subject});
}

ObjectVersion to_object(const Clearance& clearance) {
  Draft draft{1024};
  const auto id = clearance_id(clearance.subject, clearance.listing);
  const auto at = std::max(clearance.at, natural_created_time());
  auto& json = draft.json().begin_object();
  json.member("created", natural_created);
  json.key("extensions").begin_object().key(clearance_extension).begin_object();
  json.member("extension_type", "new-sdo").end_object().end_object();
  json.member("first_reviewer", clearance.first_reviewer).member("id", id.to_string());
  json.member("listing_hash", clearance.listing_hash).member("listing_ref", clearance.listing.to_string());
  draft.modified_stands_here();
  json.key("object_marking_refs").begin_array().value(marking_id(Tlp::red)).end_array();
  json.member("reason", clearance.reason);
  draft.text("second_reviewer", clearance.second_reviewer);
  json.member("spec_version", "2.1").member("subject", clearance.subject);
  json.member("subject_hash", clearance.subject_hash).member("type", clearance_type);
  json.member("until", clearance.until.to_string()).end_object();
  return std::move(draft).seal(id, at);
}

Result<Clearance> clearance_of(std::string_view body) {
  DomBody dom;
  if (auto parsed = dom.parse(body, clearance_type); !parsed) return tl::unexpected{parsed.error()};
  if (!dom.extension(clearance_extension, [](const DomFields&) {}))
    return lacks_extension(clearance_extension);
  const auto fields = dom.fields();
  Clearance clearance;
  fields.text("subject", clearance.subject);
  fields.text("subject_hash", clearance.subject_hash);
  fields.text("listing_hash", clearance.listing_hash);
  fields.text("reason", clearance.reason);
  fields.text("first_reviewer", clearance.first_reviewer);
  fields.text("second_reviewer", clearance.second_reviewer);
  const auto listing = ObjectId::parse(fields.view("listing_ref").value_or(std::string_view{}));
  if (listing)
    clearance.listing = *listing;
  else
    fields.miss("listing_ref", "the id of a listing");
  const auto until = fields.day("until");
  if (until)
    clearance.until = *until;
  else
    fields.miss("until", "a day");
  const auto at = Timestamp::parse(fields.view("modified").value_or(std::string_view{}));
  if (at)
    clearance.at = *at;
  else
    fields.miss("modified", "a time");
  if (dom.fault()) return tl::unexpected{*dom.fault()};
  return clearance;
}

}  // namespace sanad::records
