// SPDX-License-Identifier: Apache-2.0
#include "misp_galaxy.h"

#include "json_elements.h"
#include "json_texts.h"
#include "listing_draft.h"
#include "natural_keys.h"
#include "sanad/core/json.h"
#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

using records::NameQuality;

void take(const Json& cluster, const Origin& origin, ListingDraft& draft, NaturalKeys& keys, Report& report,
          Sink& sink) {
  const auto key = cluster.text("uuid").empty() ? cluster.text("value") : cluster.text("uuid");
  if (!key.empty() && !keys.insert(key)) {
    return report.reject(origin, "uuid", "duplicate-id", "expected a cluster that no earlier one is");
  }
  draft.start(key, records::ListingKind::organisation);
  auto& listing = draft.listing();
  draft.name(cluster.text("value"), NameQuality::primary);
  draft.text(listing.remarks, cluster.text("description"));
  if (const auto* meta = cluster.find("meta")) {
    each_text(*meta, "synonyms", [&](const std::string& name) { draft.name(name, NameQuality::strong); });
    each_text(*meta, "country", [&](const std::string& code) { draft.text(listing.nationalities, code); });
    each_text(*meta, "date", [&](const std::string& day) { draft.day(listing.listed_on, day); });
  }
  draft.finish(origin, report, sink);
}

}  // namespace

ReadSummary read_misp_galaxy(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  Report report{context.file, sink};
  JsonElements clusters{bytes, "values", limits::json_object_bytes};
  ListingDraft draft{context.source};
  NaturalKeys keys;
  ReadSummary summary;
  for (;;) {
    const auto step = clusters.next();
    if (step == JsonElements::Step::end) return summary;
    if (step == JsonElements::Step::failed) return {summary.read, false, describe(clusters.error())};
    ++summary.read;
    if (step == JsonElements::Step::too_large) {
      report.reject_json(clusters.path(), "too-large", "expected a cluster within limit json_object_bytes");
      continue;
    }
    const auto json = Json::parse(clusters.text());
    if (!json || !json->is_object()) {
      report.reject_json(clusters.path(), "bad-json", json ? "expected an object" : json.error().message);
      continue;
    }
    take(*json, {clusters.line(), clusters.offset(), clusters.length()}, draft, keys, report, sink);
  }
}

records::SourceInfo misp_galaxy_source() {
  records::SourceInfo source;
  source.name = "misp-galaxy";
  source.title = "MISP galaxy clusters";
  source.publisher = "MISP project";
  source.licence = "CC0 1.0 or two-clause BSD";
  source.url = "https://github.com/MISP/misp-galaxy";
  source.pass_on = records::PassOn::freely;
  source.reliability = 'C';
  source.marking = records::Tlp::clear;
  return source;
}

}  // namespace sanad::sources
