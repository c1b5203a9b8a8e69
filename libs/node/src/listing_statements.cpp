// SPDX-License-Identifier: Apache-2.0
#include "listing_statements.h"

#include <algorithm>

#include "held_versions.h"
#include "sanad/node/load.h"
#include "sanad/records/stix_object.h"

namespace sanad::node {
namespace {

using actors::NodeClass;
using records::ListingKind;
using records::NodeKind;

NodeKind kind_of(ListingKind kind) {
  return kind == ListingKind::person         ? NodeKind::person
         : kind == ListingKind::organisation ? NodeKind::group
                                             : NodeKind::unknown;
}

/// A vessel is no actor; a listing of unknown kind may be either.
bool fits(ListingKind kind, NodeClass node) {
  if (node == NodeClass::unknown) return kind == ListingKind::person || kind == ListingKind::organisation;
  return (node == NodeClass::person && kind != ListingKind::organisation) ||
         (node == NodeClass::group && kind != ListingKind::person);
}

class Reading {
 public:
  Reading(const store::Snapshot& snapshot, const actors::StatementBase& told)
      : snapshot_{snapshot}, told_{told}, sources_{load_sources(snapshot)} {}

  std::vector<actors::Entry> run() {
    std::vector<records::ObjectId> ids;
    // What a listing says today decides whether its history is looked at.
    snapshot_.for_each("x-sanad-listing", [&](const store::StoredVersion& version) {
      const auto listing = records::listing_of(version.body);
      if (listing && !matching(*listing).empty()) ids.push_back(version.id);
    });
    for (const auto& id : ids) add_versions(snapshot_.versions(id));
    return std::move(entries_);
  }

 private:
  std::vector<std::string> matching(const records::Listing& listing) const {
    std::vector<std::string> names;
    if (listing.kind == ListingKind::vessel || listing.kind == ListingKind::aircraft) return names;
    for (const auto& name : listing.names) {
      const auto nodes = told_.nodes_of(name.text);
      const bool known = std::any_of(nodes.begin(), nodes.end(), [&](actors::NodeIndex node) {
        return fits(listing.kind, told_.nodes()[node].kind);
      });
      if (known) names.push_back(name.text);
    }
    return names;
  }

  void add_versions(const std::vector<store::StoredVersion>& versions) {
    each_held(versions, [&](const store::StoredVersion& version, const HeldDays& held) {
      const auto listing = records::listing_of(version.body);
      if (!listing) return;
      const auto names = matching(*listing);
      if (!names.empty()) entries_.push_back({said_by(*listing, names), held.recorded, held.superseded});
    });
  }

  records::Statement said_by(const records::Listing& listing, const std::vector<std::string>& names) const {
    records::Statement statement;
    statement.id = listing.id;
    statement.source = listing.source;
    statement.native_id = listing.native_id;
    for (const auto& name : names) statement.subjects.push_back({name, kind_of(listing.kind)});
    statement.relation = "listed_by";
    const auto source = sources_.find(listing.source);
    const bool titled = source != sources_.end() && !source->second.title.empty();
    statement.object = {titled ? source->second.title : listing.source, NodeKind::organisation};
    if (listing.listed_on) statement.from = DateRange::single(*listing.listed_on);
    statement.published = listing.listed_on;
    statement.publisher = titled ? source->second.publisher : listing.source;
    statement.note = listing.reference;
    statement.marking = listing.marking;
    return statement;
  }

  const store::Snapshot& snapshot_;
  const actors::StatementBase& told_;
  std::map<std::string, records::SourceInfo> sources_;
  std::vector<actors::Entry> entries_;
};

}  // namespace

std::vector<actors::Entry> listing_statements(const store::Snapshot& snapshot,
                                              const actors::StatementBase& told) {
  if (told.entries().empty()) return {};
  return Reading{snapshot, told}.run();
}

}  // namespace sanad::node
