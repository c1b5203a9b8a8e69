// SPDX-License-Identifier: Apache-2.0
// The file is over 100 MB: reference values, locations and documents are kept as small tables, each party as
// a listing, since what sanctions it stands behind all parties.
#include "ofac_advanced.h"

#include <map>
#include <unordered_map>

#include "cell.h"
#include "held_bytes.h"
#include "listing_draft.h"
#include "sanad/core/limits.h"
#include "xml_records.h"

namespace sanad::sources {
namespace {

using records::ListingKind;
using records::NameQuality;

struct DocumentOf {
  std::string type, number, country;
};

struct Party {
  ListingDraft draft;
  Origin origin;
};

std::size_t size_of(const records::Listing& listing) {
  std::size_t bytes = 0;
  for (const auto& name : listing.names) bytes += sizeof name + name.text.size();
  for (const auto& document : listing.documents) {
    bytes += sizeof document + document.type.size() + document.number.size() + document.country.size();
  }
  for (const auto* texts :
       {&listing.nationalities, &listing.birth_places, &listing.titles, &listing.addresses}) {
    for (const auto& text : *texts) bytes += sizeof text + text.size();
  }
  return bytes + listing.births.size() * sizeof(records::BirthSpan);
}

class AdvancedReader {
 public:
  AdvancedReader(const ReadContext& context, Sink& sink)
      : report_{context.file, sink}, sink_{sink}, source_{context.source} {}

  ReadSummary run(ByteSource& bytes) {
    bool right_list = false;
    const auto read = read_xml_records(
        bytes,
        {"AliasType", "Country", "IDRegDocType", "FeatureType", "DetailReference", "PartySubType", "Script",
         "Location", "IDRegDocument", "DistinctParty", "SanctionsEntry"},
        [&](const XmlNode& root) { right_list = root.name == "Sanctions"; },
        [&](const XmlNode& record, const Origin& origin) {
          take(record, origin);
          return !held_.too_many();
        });
    if (!read) return {summary_.read, false, describe(read.error())};
    if (!right_list) return {summary_.read, false, "expected 'Sanctions' as the document element"};
    if (held_.too_many()) return {summary_.read, false, HeldBytes::refusal()};
    for (auto& [id, party] : parties_) party.draft.finish(party.origin, report_, sink_);
    return summary_;
  }

 private:
  void take(const XmlNode& record, const Origin& origin) {
    if (record.name == "DistinctParty") return take_party(record, origin);
    if (record.name == "SanctionsEntry") return take_sanctions(record);
    if (record.name == "IDRegDocument") return take_document(record);
    if (record.name == "Location") return take_location(record);
    remember(values_[record.name], record.attribute("ID"), tidy_text(record.text));
    if (record.name == "PartySubType")
      remember(party_types_, record.attribute("ID"), std::string{record.attribute("PartyTypeID")});
  }

  template <class Map, class Value>
  void remember(Map& map, std::string_view id, Value value) {
    held_.add(id.size() + value.size());
    if (!held_.too_many()) map.insert_or_assign(std::string{id}, std::move(value));
  }

  std::string value(const std::string& set, std::string_view id) const {
    const auto table = values_.find(set);
    if (table == values_.end()) return {};
    const auto found = table->second.find(std::string{id});
    return found == table->second.end() ? std::string{} : found->second;
  }

  void take_location(const XmlNode& location) {
    std::string text;
    location.each("LocationPart", [&](const XmlNode& part) {
      part.each("LocationPartValue", [&](const XmlNode& node) {
        const auto piece = tidy_text(node.child_text("Value"));
        if (!piece.empty()) text.append(text.empty() ? "" : ", ").append(piece);
      });
    });
    if (const auto* country = location.child("LocationCountry")) {
      const auto name = value("Country", country->attribute("CountryID"));
      if (!name.empty()) text.append(text.empty() ? "" : ", ").append(name);
    }
    remember(locations_, location.attribute("ID"), std::move(text));
  }

  void take_document(const XmlNode& document) {
    const std::string identity{document.attribute("IdentityID")};
    if (held_.too_many()) return;
    auto& list = documents_[identity];
    held_.add(identity.size());
    if (list.size() >= limits::listing_values) return;
    list.push_back({value("IDRegDocType", document.attribute("IDRegDocTypeID")),
                    tidy_text(document.child_text("IDRegistrationNo")),
                    value("Country", document.attribute("IssuedBy-CountryID"))});
    held_.add(list.back().type.size() + list.back().number.size() + list.back().country.size());
  }

  ListingKind kind_of(std::string_view sub_type) const {
    const auto name = value("PartySubType", sub_type);
    if (name == "Vessel") return ListingKind::vessel;
    if (name == "Aircraft") return ListingKind::aircraft;
    const auto party = party_types_.find(std::string{sub_type});
    const auto type = party == party_types_.end() ? std::string{} : party->second;
    return type == "1" ? ListingKind::person : type == "2" ? ListingKind::organisation : ListingKind::unknown;
  }

  void take_party(const XmlNode& party, const Origin& origin) {
    ++summary_.read;
    const auto* profile = party.child("Profile");
    if (profile == nullptr)
      return report_.reject(origin, "Profile", "missing-id", "expected a party with a profile");
    ListingDraft draft{source_};
    draft.start(profile->attribute("ID"), kind_of(profile->attribute("PartySubTypeID")));
    profile->each("Identity", [&](const XmlNode& identity) {
      identity.each("Alias", [&](const XmlNode& alias) { take_alias(alias, draft); });
      const auto found = documents_.find(std::string{identity.attribute("ID")});
      if (found == documents_.end()) return;
      for (const auto& document : found->second)
        draft.document(document.type, document.number, document.country);
    });
    profile->each("Feature", [&](const XmlNode& feature) { take_feature(feature, draft); });
    keep(std::move(draft), origin);
  }

  /// What sanctions it stands under comes behind all parties.
  void keep(ListingDraft draft, const Origin& origin) {
    auto id = draft.listing().native_id;
    if (id.empty()) return draft.finish(origin, report_, sink_);
    held_.add(sizeof(Party) + size_of(draft.listing()));
    if (held_.too_many()) return;
    if (!parties_.try_emplace(std::move(id), Party{std::move(draft), origin}).second) {
      report_.reject(origin, "Profile", "duplicate-id",
                     "expected an id that no earlier party has (the first is kept)");
    }
  }

  void take_alias(const XmlNode& alias, ListingDraft& draft) {
    const bool primary = alias.attribute("Primary") == "true", low = alias.attribute("LowQuality") == "true";
    const auto type = value("AliasType", alias.attribute("AliasTypeID"));
    const auto quality = primary            ? NameQuality::primary
                         : low              ? NameQuality::weak
                         : type == "F.K.A." ? NameQuality::former
                                            : NameQuality::strong;
    alias.each("DocumentedName", [&](const XmlNode& documented) {
      std::string name;
      bool latin = true;
      documented.each("DocumentedNamePart", [&](const XmlNode& part) {
        const auto* text = part.child("NamePartValue");
        if (text == nullptr) return;
        name.append(name.empty() ? "" : " ").append(tidy_text(text->text));
        const auto script = value("Script", text->attribute("ScriptID"));
        latin = latin && (script.empty() || script == "Latin");
      });
      draft.name(name, latin ? quality : NameQuality::strong, !latin);
    });
  }

  static std::string day_of(const XmlNode* point) {
    if (point == nullptr) return {};
    std::string text{point->child_text("Year")};
    for (const auto* key : {"Month", "Day"}) {
      const auto part = trimmed(point->child_text(key));
      if (!part.empty()) text += "-" + std::string{part};
    }
    return text;
  }

  static void take_birth(const XmlNode& period, ListingDraft& draft) {
    const auto* start = period.child("Start");
    const auto* end = period.child("End");
    const auto from = day_of(start == nullptr ? nullptr : start->child("From"));
    const auto to = day_of(end == nullptr ? nullptr : end->child("To"));
    if (from.empty()) return;
    const bool about = start != nullptr && start->attribute("Approximate") == "true";
    draft.birth(to.empty() || to == from ? from : from + " to " + to, about);
  }

  void take_feature(const XmlNode& feature, ListingDraft& draft) {
    const auto type = value("FeatureType", feature.attribute("FeatureTypeID"));
    auto& listing = draft.listing();
    feature.each("FeatureVersion", [&](const XmlNode& version) {
      const auto* detail = version.child("VersionDetail");
      const auto* place = version.child("VersionLocation");
      std::string text = detail == nullptr ? std::string{} : tidy_text(detail->text);
      if (text.empty() && detail != nullptr)
        text = value("DetailReference", detail->attribute("DetailReferenceID"));
      if (text.empty() && place != nullptr) {
        const auto found = locations_.find(std::string{place->attribute("LocationID")});
        if (found != locations_.end()) text = found->second;
      }
      if (type == "Birthdate") {
        version.each("DatePeriod", [&](const XmlNode& period) { take_birth(period, draft); });
      } else if (type == "Place of Birth") {
        draft.text(listing.birth_places, text);
      } else if (type == "Nationality Country" || type == "Citizenship Country") {
        draft.text(listing.nationalities, text);
      } else if (type == "Gender") {
        draft.gender(text);
      } else if (type == "Title") {
        draft.text(listing.titles, text);
      } else if (type == "Location") {
        draft.text(listing.addresses, text);
      }
    });
  }

  void take_sanctions(const XmlNode& entry) {
    const auto party = parties_.find(std::string{entry.attribute("ProfileID")});
    if (party == parties_.end()) return;
    auto& draft = party->second.draft;
    auto& listing = draft.listing();
    entry.each("EntryEvent", [&](const XmlNode& event) {
      if (const auto* date = event.child("Date"); date != nullptr && !listing.listed_on) {
        draft.day(listing.listed_on, day_of(date));
      }
    });
    entry.each("SanctionsMeasure", [&](const XmlNode& measure) {
      const auto comment = measure.child_text("Comment");
      held_.add(comment.size());
      if (!held_.too_many()) draft.text(listing.programmes, comment);
    });
  }

  Report report_;
  Sink& sink_;
  const records::SourceInfo& source_;
  std::map<std::string, std::unordered_map<std::string, std::string>> values_;
  std::unordered_map<std::string, std::string> party_types_, locations_;
  std::unordered_map<std::string, std::vector<DocumentOf>> documents_;
  std::map<std::string, Party> parties_;
  HeldBytes held_;
  ReadSummary summary_;
};

}  // namespace

ReadSummary read_ofac_advanced(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  return AdvancedReader{context, sink}.run(bytes);
}

}  // namespace sanad::sources
