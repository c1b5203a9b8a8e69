// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_resources.h"

#include "sanad/core/check.h"
#include "sanad/core/json_writer.h"
#include "sanad/exchange/taxii_media.h"

namespace sanad::exchange {
namespace {

void member_if(JsonWriter& json, std::string_view name, std::string_view text) {
  if (!text.empty()) json.member(name, text);
}

void paging(JsonWriter& json, const NextPage& next) {
  json.member("more", next.has_value());
  if (next) json.member("next", std::string_view{*next});
}

void write(JsonWriter& json, const TaxiiCollection& collection) {
  json.begin_object().member("id", collection.id.to_string()).member("title", collection.title);
  member_if(json, "description", collection.description);
  member_if(json, "alias", collection.alias);
  json.member("can_read", collection.can_read).member("can_write", collection.can_write);
  json.key("media_types").begin_array();
  for (const auto version : {"2.1", "2.0"}) json.value(std::string{stix_media_type} + version);
  json.end_array().end_object();
}

void write(JsonWriter& json, std::string_view list, std::string_view count,
           const std::vector<PostOutcome>& outcomes) {
  json.member(count, static_cast<std::uint64_t>(outcomes.size()));
  if (outcomes.empty()) return;
  json.key(list).begin_array();
  for (const auto& outcome : outcomes) {
    json.begin_object().member("id", outcome.id).member("version", outcome.version.to_string());
    member_if(json, "message", outcome.message);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string to_json(const TaxiiDiscovery& discovery) {
  SANAD_CHECK(!discovery.api_roots.empty(), "a server has an API root");
  std::string out;
  JsonWriter json{out};
  json.begin_object().member("title", discovery.title);
  member_if(json, "description", discovery.description);
  member_if(json, "contact", discovery.contact);
  json.member("default", discovery.api_roots.front()).key("api_roots").begin_array();
  for (const auto& root : discovery.api_roots) json.value(root);
  json.end_array().end_object();
  return out;
}

std::string to_json(const TaxiiApiRoot& root) {
  std::string out;
  JsonWriter json{out};
  json.begin_object().member("title", root.title);
  member_if(json, "description", root.description);
  json.key("versions").begin_array().value(taxii_media_type).end_array();
  json.member("max_content_length", root.max_content_length).end_object();
  return out;
}

std::string to_json(const TaxiiCollection& collection) {
  std::string out;
  JsonWriter json{out};
  write(json, collection);
  return out;
}

std::string to_json(std::span<const TaxiiCollection> collections) {
  if (collections.empty()) return "{}";
  std::string out;
  JsonWriter json{out};
  json.begin_object().key("collections").begin_array();
  for (const auto& collection : collections) write(json, collection);
  json.end_array().end_object();
  return out;
}

std::string manifest_json(std::span<const ManifestRecord> records, const NextPage& next) {
  if (records.empty() && !next) return "{}";
  std::string out;
  JsonWriter json{out};
  json.begin_object();
  paging(json, next);
  if (!records.empty()) json.key("objects").begin_array();
  for (const auto& record : records) {
    json.begin_object().member("id", record.id).member("date_added", record.added.to_string());
    json.member("version", record.version.to_string());
    json.member("media_type", std::string{stix_media_type} + record.spec_version).end_object();
  }
  if (!records.empty()) json.end_array();
  json.end_object();
  return out;
}

std::string versions_json(std::span<const Timestamp> versions, const NextPage& next) {
  if (versions.empty() && !next) return "{}";
  std::string out;
  JsonWriter json{out};
  json.begin_object();
  paging(json, next);
  if (!versions.empty()) json.key("versions").begin_array();
  for (const auto version : versions) json.value(version.to_string());
  if (!versions.empty()) json.end_array();
  json.end_object();
  return out;
}

std::string envelope_json(std::span<const std::string_view> bodies, const NextPage& next) {
  if (bodies.empty() && !next) return "{}";
  std::size_t size = 128;
  for (const auto body : bodies) size += body.size() + 1;
  std::string out;
  out.reserve(size);
  JsonWriter json{out};
  json.begin_object();
  paging(json, next);
  if (!bodies.empty()) json.key("objects").begin_array();
  for (const auto body : bodies) json.raw(body);
  if (!bodies.empty()) json.end_array();
  json.end_object();
  return out;
}

std::string to_json(const TaxiiStatus& status) {
  std::string out;
  JsonWriter json{out};
  json.begin_object().member("id", status.id.to_string()).member("status", "complete");
  json.member("request_timestamp", status.requested.to_string());
  json.member("total_count", static_cast<std::uint64_t>(status.successes.size() + status.failures.size()));
  write(json, "successes", "success_count", status.successes);
  write(json, "failures", "failure_count", status.failures);
  json.member("pending_count", 0).end_object();
  return out;
}

std::string to_json(const TaxiiError& error) {
  std::string out;
  JsonWriter json{out};
  json.begin_object().member("title", error.title);
  member_if(json, "description", error.description);
  member_if(json, "error_id", error.error_id);
  json.member("http_status", std::to_string(error.http_status));
  if (!error.where.empty()) json.key("details").begin_object().member("where", error.where).end_object();
  json.end_object();
  return out;
}

}  // namespace sanad::exchange
