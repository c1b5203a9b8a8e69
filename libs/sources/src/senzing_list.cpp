// SPDX-License-Identifier: Apache-2.0
#include "senzing_list.h"

#include <fmt/format.h>

#include <array>

#include "ftm_list.h"
#include "json_lines.h"
#include "listing_draft.h"
#include "natural_keys.h"
#include "sanad/core/json.h"
#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

using records::ListingKind;
using records::NameQuality;

ListingKind kind_of(std::string_view type) {
  if (type == "PERSON") return ListingKind::person;
  if (type == "VESSEL") return ListingKind::vessel;
  if (type == "AIRCRAFT") return ListingKind::aircraft;
  return type == "ORGANIZATION" || type == "COMPANY" ? ListingKind::organisation : ListingKind::unknown;
}

NameQuality quality_of(std::string_view type) {
  if (type == "PRIMARY") return NameQuality::primary;
  if (type.find("WEAK") != std::string_view::npos || type == "LOW") return NameQuality::weak;
  return type == "FORMER" || type == "PREVIOUS" ? NameQuality::former : NameQuality::strong;
}

struct DocumentKeys {
  std::string_view title, number, country;
};
constexpr std::array documents = std::to_array<DocumentKeys>({
    {"Passport", "PASSPORT_NUMBER", "PASSPORT_COUNTRY"},
    {"National identification", "NATIONAL_ID_NUMBER", "NATIONAL_ID_COUNTRY"},
    {"Tax identification", "TAX_ID_NUMBER", "TAX_ID_COUNTRY"},
    {"Social security", "SSN_NUMBER", ""},
    {"Driving licence", "DRIVERS_LICENSE_NUMBER", "DRIVERS_LICENSE_STATE"},
    {"Other identification", "OTHER_ID_NUMBER", "OTHER_ID_COUNTRY"},
    {"LEI", "LEI_NUMBER", ""},
    {"IMO number", "IMO_NUMBER", ""},
    {"MMSI", "MMSI_NUMBER", ""},
});

std::string joined(const Json& object, std::initializer_list<std::string_view> keys,
                   std::string_view between) {
  std::string all;
  for (const auto key : keys) {
    const auto part = object.text(key);
    if (!part.empty()) all.append(all.empty() ? "" : between).append(part);
  }
  return all;
}

/// Attributes of one object: the record itself, or a member of one of its lists.
void take_attributes(const Json& object, ListingDraft& draft) {
  auto& listing = draft.listing();
  const auto quality = quality_of(object.text("NAME_TYPE"));
  draft.name(object.text("NAME_FULL"), quality);
  draft.name(object.text("NAME_ORG"), quality);
  draft.name(joined(object, {"NAME_PREFIX", "NAME_FIRST", "NAME_MIDDLE", "NAME_LAST", "NAME_SUFFIX"}, " "),
             quality);
  draft.birth(object.text("DATE_OF_BIRTH"));
  draft.text(listing.birth_places, object.text("PLACE_OF_BIRTH"));
  for (const auto* key : {"NATIONALITY", "CITIZENSHIP", "COUNTRY_OF_ASSOCIATION", "REGISTRATION_COUNTRY"}) {
    draft.text(listing.nationalities, object.text(key));
  }
  if (!object.text("GENDER").empty()) draft.gender(object.text("GENDER"));
  for (const auto& document : documents) {
    draft.document(document.title, object.text(document.number), object.text(document.country));
  }
  draft.text(listing.addresses, object.text("ADDR_FULL"));
  draft.text(listing.addresses, joined(object,
                                       {"ADDR_LINE1", "ADDR_LINE2", "ADDR_LINE3", "ADDR_LINE4", "ADDR_CITY",
                                        "ADDR_STATE", "ADDR_POSTAL_CODE", "ADDR_COUNTRY"},
                                       ", "));
}

void take(const Json& record, const Origin& origin, ListingDraft& draft, NaturalKeys& keys, Report& report,
          Sink& sink) {
  const std::string list{record.text("DATA_SOURCE")}, id{record.text("RECORD_ID")};
  if (id.empty())
    return report.reject(origin, "RECORD_ID", "missing-id", "expected a record with its RECORD_ID");
  const auto native_id = list + "/" + id;
  if (!keys.insert(native_id)) {
    return report.reject(origin, "RECORD_ID", "duplicate-id", "expected an id that no earlier line has");
  }
  draft.start(native_id, kind_of(record.text("RECORD_TYPE")));
  draft.text(draft.listing().reference, id);
  draft.text(draft.listing().programmes, list);
  take_attributes(record, draft);
  for (const auto& [key, member] : *record.object()) {
    if (member.array() == nullptr || key == "RELATIONSHIPS") continue;  // those name somebody else
    for (const auto& object : *member.array()) {
      if (!object.is_object()) continue;
      take_attributes(object, draft);
      if (draft.listing().kind == ListingKind::unknown)
        draft.listing().kind = kind_of(object.text("RECORD_TYPE"));
    }
  }
  draft.finish(origin, report, sink);
}

}  // namespace

ReadSummary read_senzing(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  Report report{context.file, sink};
  JsonLines lines{bytes, limits::json_object_bytes};
  ListingDraft draft{context.source};
  NaturalKeys keys;
  ReadSummary summary;
  for (auto step = lines.next(); step != JsonLines::Step::end; step = lines.next()) {
    ++summary.read;
    if (step == JsonLines::Step::too_large) {
      report.reject(lines.origin(), {}, "too-large",
                    fmt::format("expected a line of at most {} bytes", limits::json_object_bytes));
      continue;
    }
    const auto json = Json::parse(lines.text());
    if (!json || !json->is_object()) {
      report.reject(lines.origin(), {}, "bad-json", json ? "expected an object" : json.error().message);
      continue;
    }
    take(*json, lines.origin(), draft, keys, report, sink);
  }
  return summary;
}

records::SourceInfo senzing_source() {
  auto source = ftm_source();  // the same publisher gives both forms
  source.name = "senzing";
  source.title = "Entities in Senzing's form";
  return source;
}

}  // namespace sanad::sources
