// SPDX-License-Identifier: Apache-2.0
/// One page of a TAXII resource: from the query to the filter, from items to the answer.
#pragma once

#include <cstdint>

#include "sanad/exchange/taxii_cursor.h"
#include "sanad/exchange/taxii_query.h"
#include "sanad/http/response.h"
#include "sanad/store/items.h"

namespace sanad::api {

enum class PageKind : std::uint8_t { objects, manifest, versions };

/// What the query asks of one collection. Where nothing is said of versions, versions/ lists all, else the
/// last one counts (section 3.4.1).
store::ItemFilter filter_of(const exchange::TaxiiQuery& query, exchange::TaxiiEndpoint endpoint);

/// The answer with its date headers (section 3.4: of the first and last record of this page; none on an empty
/// one). `scope` is that of the walk.
http::Response page_answer(PageKind kind, const store::ItemPage& page, const exchange::CursorKey& cursors,
                           const exchange::CursorScope& scope);

}  // namespace sanad::api
