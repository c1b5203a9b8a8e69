// SPDX-License-Identifier: Apache-2.0
/// What the base keeps for exchange: what each partner may read in each collection, what partners sent, the
/// ledger.
///
/// All of it changes in the same transaction as the records it speaks of: a version, its place in a
/// collection and its line in the ledger are there together or not at all. A commit that changes nothing else
/// makes no edition.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::store {

/// One line of the ledger. `text` is canonical JSON (exchange/ledger_entry.h); `digest` chains it to the line
/// before.
struct LedgerLine {
  std::int64_t no = 0;  ///< 1, 2, 3 ... without gaps
  std::string text;
  Digest digest;
  friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};

/// One object version at its place in what `partner` sees of `collection`. The same shape serves topic
/// collections (what policy releases to the partner) and inboxes (what the partner sent).
struct Item {
  std::int64_t seq = 0;  ///< the only order; given out inside the commit, never used again
  Timestamp added;       ///< TAXII date_added: strictly increasing with seq over the whole base
  records::ObjectId id;
  Timestamp version;         ///< `modified`, else `created`, else `added` (TAXII 2.1 section 3.4.1)
  std::string spec_version;  ///< "2.1" or "2.0"
  std::int64_t record =
      0;             ///< sequence of the stored version whose bytes it shows; 0 = it has a body of its own
  Digest digest;     ///< SHA-256 of the RFC 8785 form of what is sent
  std::string rule;  ///< id of the rule that released it, or "inbox"
  std::optional<Timestamp> expires;  ///< not shown from this moment on
  std::int64_t sent = 0;             ///< ledger line of its first delivery; 0 = never left the house
  std::string body;                  ///< the stored bytes; filled by page() and versions_of() when asked for
};

/// Filters of TAXII 2.1 section 3.4. Fields are joined by AND, values of one by OR; empty = any.
struct ItemFilter {
  std::int64_t after = 0;                ///< seq, exclusive
  std::optional<Timestamp> added_after;  ///< exclusive
  std::vector<records::ObjectId> ids;
  std::vector<std::string> types, spec_versions;
  bool first = false, last = true, all = false;  ///< match[version]; `last` is the default
  std::vector<Timestamp> versions;               ///< match[version] by time
  std::size_t limit = 100;
  bool bodies = true;
};

struct ItemPage {
  std::vector<Item> items;  ///< ascending by seq
  bool more = false;        ///< another item that passes the filter follows
};

}  // namespace sanad::store
