// SPDX-License-Identifier: Apache-2.0
/// The query of a TAXII 2.1 request (sections 3.4 and 5): paging and filters, read strictly. A filter that is
/// not understood is an error: to ignore it would answer with more than was asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/limits.h"
#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::exchange {

/// What may be asked of an endpoint.
enum class TaxiiEndpoint : std::uint8_t {
  objects,        ///< objects/ and manifest/: paging, match[id|type|version|spec_version]
  object,         ///< objects/{id}/: paging, match[version|spec_version]
  versions,       ///< objects/{id}/versions/: paging, match[spec_version]
  delete_object,  ///< DELETE of objects/{id}/: match[version|spec_version]
};

/// Fields are joined by AND, values of one by OR; empty = any. Lists are sorted, without repeats.
struct TaxiiQuery {
  std::size_t limit = limits::taxii_page_default;  ///< 1..limits::taxii_page
  std::string next;                                ///< opaque here (taxii_cursor.h); empty = from the start
  std::optional<Timestamp> added_after;            ///< exclusive
  std::vector<records::ObjectId> ids;
  std::vector<std::string> types;
  /// match[spec_version]; empty = the latest specification version of each object.
  std::vector<std::string> spec_versions;
  /// match[version]. All false and `versions` empty = `last` (`all` for versions/, and for a DELETE).
  bool first = false, last = false, all = false;
  std::vector<Timestamp> versions;

  /// Of everything but `limit` and `next`: pages of one walk share it, whatever the order of fields and
  /// values.
  Digest filter_digest() const;
  friend bool operator==(const TaxiiQuery&, const TaxiiQuery&) = default;
};

/// Names and values decoded, in their order, repeats kept (http::Request::query). invalid_input, for a 400,
/// with the field in `where`: an unknown or repeated field, one that the endpoint does not know, an empty
/// value, a limit that is not a positive number, a time that is none, `all` beside other versions.
/// limit_exceeded, for a 400 too: more than limits::taxii_match_values values.
Result<TaxiiQuery> parse_taxii_query(std::span<const std::pair<std::string, std::string>> fields,
                                     TaxiiEndpoint endpoint);

}  // namespace sanad::exchange
