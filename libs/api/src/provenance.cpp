// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/provenance.h"

#include "sanad/core/digest.h"

namespace sanad::api {

report::Provenance provenance_of(const std::map<std::string, records::SourceInfo>& sources,
                                 store::Sequence edition, const std::string& query,
                                 const figures::Definition& definition, records::Tlp marking,
                                 const std::string& node, Timestamp now) {
  report::Provenance provenance;
  provenance.query = query;
  provenance.definition = definition.title + ": " + definition.text;
  provenance.edition = std::to_string(edition);
  provenance.marking = records::label_of(marking);
  provenance.node = node;
  provenance.made_at = now.to_string();
  for (const auto& [name, source] : sources) {
    provenance.sources.push_back(source.title + (source.edition.empty() ? "" : " " + source.edition) + ". " +
                                 source.licence + ". " + source.citation);
  }
  return provenance;
}

std::string content_digest(const store::Snapshot& snapshot) {
  Sha256 hash;
  for (const auto* type : {"identity", "incident", "relationship", "x-sanad-published-figure"}) {
    snapshot.for_each(type, [&](const store::StoredVersion& version) { hash.update(version.body); });
  }
  constexpr std::size_t shown = 12;
  return hash.finish().to_hex().substr(0, shown);
}

}  // namespace sanad::api
