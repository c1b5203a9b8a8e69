// SPDX-License-Identifier: Apache-2.0
#include "proscribed.h"

#include <algorithm>

#include "json_elements.h"
#include "listing_draft.h"
#include "natural_keys.h"
#include "sanad/core/json.h"
#include "sanad/core/limits.h"
#include "sanad/sources/hashed_id.h"

namespace sanad::sources {
namespace {

using records::NameQuality;

/// "Ali Khan @ Abu X @ Y": the name, then aliases.
void take_names(std::string_view text, ListingDraft& draft) {
  bool first = true;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find('@', begin), text.size());
    draft.name(text.substr(begin, end - begin), first ? NameQuality::primary : NameQuality::strong);
    first = false;
    begin = end + 1;
  }
}

/// "N/A", "-": many rows say so, and they are not one person.
bool is_id(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void take(const Json& person, const Origin& origin, const ReadContext& context, ListingDraft& draft,
          NaturalKeys& keys, Report& report, Sink& sink) {
  const bool has_id = is_id(person.text("CNIC"));
  const auto key =
      has_id
          ? hashed_id(person.text("CNIC"), context.id_key)
          : keys.generate(std::string{person.text("Name")} + "\n" + std::string{person.text("FatherName")});
  if (has_id && !keys.insert(key)) {
    return report.reject(origin, "CNIC", "duplicate-id", "expected a person that no earlier row is");
  }
  draft.start(key, records::ListingKind::person);
  auto& listing = draft.listing();
  take_names(person.text("Name"), draft);
  draft.text(listing.father, person.text("FatherName"));
  draft.text(listing.addresses, std::string{person.text("District")} +
                                    (person.text("Province").empty() ? "" : ", ") +
                                    std::string{person.text("Province")});
  if (has_id) listing.documents.push_back({"national id", key, {}, true});
  listing.marking = records::Tlp::red;
  draft.finish(origin, report, sink);
}

}  // namespace

ReadSummary read_proscribed(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  if (context.id_key.size() < shortest_id_key) {
    return {
        0, false,
        "lists of proscribed citizens are off by default: they hold national ids, and listings of ordinary "
        "people that "
        "are often wrong. With a legal basis, give --legal-basis TEXT and --id-key FILE (16 bytes and more)"};
  }
  Report report{context.file, sink};
  JsonElements people{bytes, "data", limits::json_object_bytes};
  ListingDraft draft{context.source};
  NaturalKeys keys;
  ReadSummary summary;
  for (;;) {
    const auto step = people.next();
    if (step == JsonElements::Step::end) return summary;
    if (step == JsonElements::Step::failed) return {summary.read, false, describe(people.error())};
    ++summary.read;
    const auto json = step == JsonElements::Step::element ? Json::parse(people.text()) : Result<Json>{Json{}};
    if (!json || !json->is_object()) {
      report.reject_json(people.path(), "bad-json", "expected an object with Name, FatherName and CNIC");
      continue;
    }
    take(*json, {people.line(), 0, 0}, context, draft, keys, report, sink);  // no bytes: the file is not kept
  }
}

records::SourceInfo proscribed_source() {
  records::SourceInfo source;
  source.name = "proscribed-persons";
  source.title = "Proscribed citizens (national list, restricted)";
  source.licence = "restricted: held under a stated legal basis, never passed on";
  source.pass_on = records::PassOn::no;
  source.reliability = 'D';
  source.marking = records::Tlp::red;
  return source;
}

}  // namespace sanad::sources
