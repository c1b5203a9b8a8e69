// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/record_json.h"

#include "json_parts.h"
#include "sanad/api/account_json.h"
#include "sanad/api/pair_json.h"
#include "sanad/core/utf8.h"

namespace sanad::api {
namespace {

void write_origin(JsonWriter& json, const node::Origin& origin) {
  json.key("from")
      .begin_object()
      .member("file", origin.file ? replace_invalid_utf8(origin.file->name) : "")
      .member("file_sha256", origin.file ? origin.file->digest.to_hex() : "")
      .member("line", origin.from.line)
      .member("offset", origin.from.offset)
      .member("length", origin.from.length);
  if (origin.original) json.member("bytes", replace_invalid_utf8(*origin.original));
  json.end_object();
}

}  // namespace

void write_record(JsonWriter& json, const node::RecordView& view) {
  const auto& version = view.version;
  json.begin_object()
      .member("id", version.id.to_string())
      .member("modified", version.modified.to_string())
      .member("seq", version.seq)
      .member("sha256", version.digest.to_hex())
      .member("withdrawn", version.withdrawn);
  if (!version.body.empty()) json.key("object").raw(version.body);
  if (view.membership) json.member("incident", "incident--" + view.membership->incident.to_string());
  if (view.origin) write_origin(json, *view.origin);
  json.key("versions").begin_array();
  for (const auto& other : view.versions) {
    json.begin_object().member("seq", other.seq).member("modified", other.modified.to_string());
    json.member("withdrawn", other.withdrawn).end_object();
  }
  json.end_array().end_object();
}

void write_incident_view(JsonWriter& json, const node::IncidentView& view) {
  json.begin_object()
      .member("incident", "incident--" + view.incident.to_string())
      .key("accounts")
      .begin_array();
  for (const auto& member : view.members) {
    json.begin_object()
        .member("role", name_of(member.membership.role))
        .member("band", name_of(member.membership.band))
        .member("bits", static_cast<double>(member.membership.bits))
        .key("account");
    write_account(json, member.account);
    if (member.origin) write_origin(json, *member.origin);
    json.end_object();
  }
  json.end_array().key("pairs").begin_array();
  for (const auto& pair : view.pairs) write_pair(json, pair);
  json.end_array();
  write_incident_ids(json, "covers", view.covers);
  write_incident_ids(json, "covered_by", view.covered_by);
  json.end_object();
}

}  // namespace sanad::api
