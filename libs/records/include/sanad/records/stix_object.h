// SPDX-License-Identifier: Apache-2.0
/// STIX 2.1 object versions: parse, validate what the standard says MUST be, make our own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/json.h"
#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/records/account.h"
#include "sanad/records/analyst_decision.h"
#include "sanad/records/clearance.h"
#include "sanad/records/listing.h"
#include "sanad/records/published_figure.h"
#include "sanad/records/source_info.h"
#include "sanad/records/statement.h"

namespace sanad::records {

/// One object version as it is stored and served.
struct ObjectVersion {
  ObjectId id;
  Timestamp modified;  ///< `modified`, else `created`, else 0 (the store then uses its own clock)
  std::string body;    ///< the bytes as they came, or RFC 8785 for those we make
  Digest digest;       ///< SHA-256 of the RFC 8785 form
};

/// A breach of a MUST, with the JSON path where it stands ("$.labels[0]").
struct Problem {
  std::string path;
  std::string message;  ///< what was expected, what was found
};

/// Checks the MUST rules of STIX 2.1 for every property common to all objects, and for each type in known_types().
/// Objects of other types are checked for the common ones only. At most 32 problems.
std::vector<Problem> validate(const Json& object);

/// Types whose own properties validate() knows.
std::vector<std::string_view> known_types();

/// Parses one object's text and validates it. invalid_input with the first problem's path in `where`.
Result<ObjectVersion> read_object(std::string_view text);

// What Sanad makes itself. Bodies are RFC 8785; the same input gives the same bytes on every node. `edition_day` is
// the day of the source's edition where it is known; `modified` is derived from it and from the content
// (docs/formats/records.md), so that differing contents never share (id, modified). Text that is no UTF-8, or U+0000,
// becomes U+FFFD, and counts outside 0..2^53-1 stop at those bounds: readers let neither come so far. About 5 us each.
ObjectVersion to_object(const Account& account, std::optional<Day> edition_day);
ObjectVersion to_object(const PublishedFigure& figure, std::optional<Day> edition_day);
ObjectVersion to_object(const Statement& statement, std::optional<Day> edition_day);
ObjectVersion to_object(const Listing& listing, std::optional<Day> edition_day);
ObjectVersion to_object(const SourceInfo& source);
ObjectVersion to_object(const Clearance& clearance);
ObjectVersion to_object(const AnalystDecision& decision);
/// The objects that a statement's `source_ref` and `target_ref` name, and those of its further subjects: one a name.
std::vector<ObjectVersion> nodes_of(const Statement& statement);
/// to_object() for one account after the other: the id of their source is made once, and the memory of a body is used
/// again. About 3 us each. For one thread at a time.
class AccountObjects {
 public:
  /// Valid until the next call.
  const ObjectVersion& make(const Account& account, std::optional<Day> edition_day) &;
 private:
  std::string source_, source_id_;  ///< of the account before
  ObjectVersion object_;
};
/// The same object with a later `modified`, for a row that changed after `previous`.
ObjectVersion with_modified(const ObjectVersion& object, Timestamp modified);

// And back. unsupported if the object is of another type or lacks our extension; an incident of another maker without
// our extension still gives an account from its common properties when it has a usable date. About 3 us each. The body
// is expected to have passed read_object() or to_object() once; other bytes give an error or a value, never a crash.
Result<Account> account_of(std::string_view body);
Result<PublishedFigure> published_figure_of(std::string_view body);
Result<Statement> statement_of(std::string_view body);
Result<Listing> listing_of(std::string_view body);
Result<Clearance> clearance_of(std::string_view body);
Result<SourceInfo> source_info_of(std::string_view body);
Result<AnalystDecision> decision_of(std::string_view body);

/// The ids of an object's marking definitions joined; tlp_when_unmarked if there is none or one is unknown.
Tlp marking_of(const Json& object);

/// The extension definitions our objects use, and the TLP marking definitions: stored once in every new base.
std::vector<ObjectVersion> own_definitions();

}  // namespace sanad::records
