// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/actors.h"

#include "foreign_statements.h"
#include "held_versions.h"
#include "listing_statements.h"
#include "sanad/records/stix_object.h"

namespace sanad::node {

std::vector<RolledUp> roll_up_actors(const actors::StatementBase& base, figures::Query& query) {
  std::vector<RolledUp> all;
  for (auto& filter : query.where) {
    if (filter.key != figures::Key::actor) continue;
    for (const auto& name : filter.values) {
      const auto candidates = resolve(base, name, {});
      if (candidates.empty()) continue;
      for (auto& time : roll_up_over_time(base, candidates.front().cluster, {}, actors::View::best_graded)) {
        const auto& member = time.member;
        for (const auto& spelling : member.names) {
          const bool may_count = member.included || !member.certain;
          if (may_count) filter.dated.push_back({spelling, time.within, member.included && member.certain});
        }
        all.push_back({name, std::move(time)});
      }
    }
  }
  return all;
}

actors::StatementBase load_actors(const store::Snapshot& snapshot) {
  std::vector<records::ObjectId> ids;
  snapshot.for_each_changed("relationship", 0, [&](const store::StoredVersion& version) {
    // A withdrawal has no body: what it withdrew is seen from its versions.
    if (version.withdrawn || records::statement_of(version.body)) ids.push_back(version.id);
  });
  std::vector<actors::Entry> entries;
  for (const auto& id : ids) {
    each_held(snapshot.versions(id), [&](const store::StoredVersion& version, const HeldDays& held) {
      auto statement = records::statement_of(version.body);
      if (statement) entries.push_back({std::move(*statement), held.recorded, held.superseded});
    });
  }
  add_foreign_statements(snapshot, entries);
  actors::StatementBase told{std::move(entries)};
  auto listed = listing_statements(snapshot, told);
  if (listed.empty()) return told;
  listed.insert(listed.end(), told.entries().begin(), told.entries().end());
  return actors::StatementBase{std::move(listed)};
}

}  // namespace sanad::node
