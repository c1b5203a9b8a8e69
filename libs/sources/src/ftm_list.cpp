// SPDX-License-Identifier: Apache-2.0
#include "ftm_list.h"

#include <fmt/format.h>

#include "json_lines.h"
#include "json_texts.h"
#include "listing_draft.h"
#include "natural_keys.h"
#include "sanad/core/json.h"
#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

using records::ListingKind;
using records::NameQuality;

ListingKind kind_of(std::string_view schema) {
  if (schema == "Person") return ListingKind::person;
  if (schema == "Vessel") return ListingKind::vessel;
  if (schema == "Airplane") return ListingKind::aircraft;
  if (schema == "Company" || schema == "Organization" || schema == "PublicBody")
    return ListingKind::organisation;
  return ListingKind::unknown;
}

/// Schemas that have names to be screened; addresses, passports, ownerships and the like stand on lines of
/// their own.
bool has_names(std::string_view schema) {
  return kind_of(schema) != ListingKind::unknown || schema == "LegalEntity";
}

class FtmReader {
 public:
  FtmReader(const ReadContext& context, Sink& sink)
      : report_{context.file, sink}, sink_{sink}, draft_{context.source} {}

  ReadSummary run(ByteSource& bytes) {
    JsonLines lines{bytes, limits::json_object_bytes};
    for (auto step = lines.next(); step != JsonLines::Step::end; step = lines.next()) {
      ++summary_.read;
      if (step == JsonLines::Step::too_large) {
        report_.reject(lines.origin(), {}, "too-large",
                       fmt::format("expected a line of at most {} bytes", limits::json_object_bytes));
      } else {
        take(lines.text(), lines.origin());
      }
    }
    return summary_;
  }

 private:
  void take(std::string_view text, const Origin& origin) {
    const auto json = Json::parse(text);
    if (!json || !json->is_object()) {
      return report_.reject(origin, {}, "bad-json", json ? "expected an object" : json.error().message);
    }
    const auto operation = json->text("op");
    summary_.partial = summary_.partial || !operation.empty();
    const auto* entity = operation.empty() ? &*json : json->find("entity");
    if (entity == nullptr || !entity->is_object() || entity->text("id").empty()) {
      return report_.reject(origin, "id", "missing-id", "expected an entity with an id");
    }
    if (operation == "DEL") return sink_.withdrawn(tidy_text(entity->text("id")), origin);
    if (has_names(entity->text("schema"))) take_entity(*entity, origin);
  }

  void take_entity(const Json& entity, const Origin& origin) {
    if (!keys_.insert(entity.text("id"))) {
      return report_.reject(origin, "id", "duplicate-id", "expected an id that no earlier line has");
    }
    draft_.start(entity.text("id"), kind_of(entity.text("schema")));
    auto& listing = draft_.listing();
    const auto* properties = entity.find("properties");
    if (properties != nullptr && properties->is_object()) read_properties(*properties, listing);
    draft_.name(entity.text("caption"), listing.names.empty() ? NameQuality::primary : NameQuality::strong);
    each_text(entity, "datasets", [&](const std::string& v) { draft_.text(listing.programmes, v); });
    draft_.finish(origin, report_, sink_);
  }

  void read_properties(const Json& properties, records::Listing& listing) {
    const auto each = [&](std::string_view key, auto visit) { each_text(properties, key, visit); };
    bool first = true;
    each("name", [&](const std::string& v) {
      draft_.name(v, first ? NameQuality::primary : NameQuality::strong);
      first = false;
    });
    each("alias", [&](const std::string& v) { draft_.name(v, NameQuality::strong); });
    each("weakAlias", [&](const std::string& v) { draft_.name(v, NameQuality::weak); });
    each("previousName", [&](const std::string& v) { draft_.name(v, NameQuality::former); });
    each("birthDate", [&](const std::string& v) { draft_.birth(v); });
    each("birthPlace", [&](const std::string& v) { draft_.text(listing.birth_places, v); });
    for (const auto* key : {"nationality", "citizenship", "country", "jurisdiction"}) {
      each(key, [&](const std::string& v) { draft_.text(listing.nationalities, v); });
    }
    for (const auto* key :
         {"idNumber", "passportNumber", "taxNumber", "registrationNumber", "imoNumber", "innCode"}) {
      each(key, [&](const std::string& v) { draft_.document(key, v, {}); });
    }
    each("gender", [&](const std::string& v) { draft_.gender(v); });
    each("fatherName", [&](const std::string& v) { draft_.text(listing.father, v); });
    each("title", [&](const std::string& v) { draft_.text(listing.titles, v); });
    each("position", [&](const std::string& v) { draft_.text(listing.positions, v); });
    each("address", [&](const std::string& v) { draft_.text(listing.addresses, v); });
    each("notes", [&](const std::string& v) { draft_.text(listing.remarks, v); });
    each("listingDate", [&](const std::string& v) { draft_.day(listing.listed_on, v); });
  }

  Report report_;
  Sink& sink_;
  ListingDraft draft_;
  NaturalKeys keys_;
  ReadSummary summary_;
};

}  // namespace

ReadSummary read_ftm(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  return FtmReader{context, sink}.run(bytes);
}

records::SourceInfo ftm_source() {
  records::SourceInfo source;
  source.name = "ftm";
  source.title = "Entities in FollowTheMoney form";
  source.licence = "as its publisher says (OpenSanctions: not for commercial use without a licence)";
  source.pass_on = records::PassOn::no;
  source.marking = records::tlp_when_unmarked;
  return source;
}

}  // namespace sanad::sources
