// SPDX-License-Identifier: Apache-2.0
#include "provenance.h"

#include "sanad/node/load.h"

namespace sanad::app {

report::Provenance provenance_of(const store::Snapshot& snapshot, const std::string& query,
                                 const figures::Definition& definition, records::Tlp marking, const Shell& shell) {
  report::Provenance provenance;
  provenance.query = query;
  provenance.definition = definition.title + ": " + definition.text;
  provenance.edition = std::to_string(snapshot.edition());
  provenance.marking = records::label_of(marking);
  provenance.node = "local node";
  provenance.made_at = shell.context.clock.now().to_string();
  for (const auto& [name, source] : node::load_sources(snapshot)) {
    provenance.sources.push_back(source.title + (source.edition.empty() ? "" : " " + source.edition) + ". " +
                                 source.licence + ". " + source.citation);
  }
  return provenance;
}

}  // namespace sanad::app
