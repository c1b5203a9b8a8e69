// SPDX-License-Identifier: Apache-2.0
#include "import_sink.h"

#include <utility>

#include "sanad/records/stix_object.h"

namespace sanad::node {

ImportSink::ImportSink(store::Transaction& transaction, store::FileId file, FileOutcome& outcome,
                       std::optional<Day> edition_day, records::Tlp marking, std::string_view record_type,
                       const Context& context)
    : transaction_{transaction},
      file_{file},
      outcome_{outcome},
      edition_day_{edition_day},
      record_type_{record_type},
      context_{context} {
  coverage_.source = outcome.source;
  coverage_.marking = marking;
}

void ImportSink::account(const records::Account& account, const sources::Origin& origin) {
  put(objects_.make(account, edition_day_), origin);
  coverage_.add(account);
}

void ImportSink::published(const records::PublishedFigure& figure, const sources::Origin& origin) {
  put(records::to_object(figure, edition_day_), origin);
  coverage_.add(figure.id);
}

// The nodes are no rows of the file: they stand beside it uncounted, and only so that references find their ends.
void ImportSink::statement(const records::Statement& statement, const sources::Origin& origin) {
  for (const auto& node : records::nodes_of(statement)) transaction_.put(node, std::nullopt);
  put(records::to_object(statement, edition_day_), origin);
  coverage_.add(statement.id);
}

void ImportSink::listing(const records::Listing& listing, const sources::Origin& origin) {
  put(records::to_object(listing, edition_day_), origin);
  coverage_.add(listing.id);
}

void ImportSink::object(records::ObjectVersion object, const sources::Origin& origin) {
  put(object, origin);
  coverage_.foreign = true;
}

void ImportSink::withdrawn(std::string_view native_id, const sources::Origin& origin) {
  const auto id = records::natural_id(record_type_, outcome_.source, native_id);
  coverage_.add(id);
  coverage_.foreign = true;  // a list of deletions says nothing about the records it does not name
  if (transaction_.withdraw(id, "withdrawn by its source")) {
    ++outcome_.withdrawn;
  } else {
    diagnostic({sources::Severity::note, outcome_.file + ":" + std::to_string(origin.line), "unknown-deletion",
                "expected a record that is in the base, found a deletion of one that is not; nothing to do"});
  }
  tick();
}

void ImportSink::put(const records::ObjectVersion& object, const sources::Origin& origin) {
  switch (transaction_.put(object, store::Provenance{file_, origin.offset, origin.length, origin.line})) {
    case store::Put::stored: ++outcome_.stored; ++coverage_.fresh; break;
    case store::Put::unchanged: ++outcome_.unchanged; break;
    case store::Put::updated: ++outcome_.updated; break;
  }
  tick();
}

void ImportSink::tick() {
  if ((++seen_ & 0x3FFU) == 0) context_.progress.update(outcome_.file, seen_, 0);
}

}  // namespace sanad::node
