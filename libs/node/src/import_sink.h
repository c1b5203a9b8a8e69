// SPDX-License-Identifier: Apache-2.0
/// Puts what a reader finds into a transaction and keeps count.
#pragma once

#include <optional>

#include "missing_records.h"
#include "sanad/node/import.h"
#include "sanad/records/stix_object.h"
#include "sanad/sources/reader.h"

namespace sanad::node {

class ImportSink final : public sources::Sink {
 public:
  ImportSink(store::Transaction& transaction, store::FileId file, FileOutcome& outcome,
             std::optional<Day> edition_day, records::Tlp marking, std::string_view record_type,
             const Context& context);

  void account(const records::Account& account, const sources::Origin& origin) override;
  void published(const records::PublishedFigure& figure, const sources::Origin& origin) override;
  void statement(const records::Statement& statement, const sources::Origin& origin) override;
  void listing(const records::Listing& listing, const sources::Origin& origin) override;
  void object(records::ObjectVersion object, const sources::Origin& origin) override;
  void withdrawn(std::string_view native_id, const sources::Origin& origin) override;
  void diagnostic(sources::Diagnostic diagnostic) override { outcome_.diagnostics.add(std::move(diagnostic)); }

  /// What the file spoke of, for finding what it no longer has.
  const Coverage& coverage() const& { return coverage_; }
  const Coverage& coverage() const&& = delete;

 private:
  void put(const records::ObjectVersion& object, const sources::Origin& origin);
  void tick();

  store::Transaction& transaction_;
  store::FileId file_;
  FileOutcome& outcome_;
  std::optional<Day> edition_day_;
  std::string record_type_;
  const Context& context_;
  Coverage coverage_;
  records::AccountObjects objects_;
  std::uint64_t seen_ = 0;
};

}  // namespace sanad::node
