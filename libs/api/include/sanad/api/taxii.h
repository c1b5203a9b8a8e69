// SPDX-License-Identifier: Apache-2.0
/// TAXII 2.1 (OASIS standard, 10 June 2021) over the router: every endpoint, every error an error object.
#pragma once

#include "sanad/api/router.h"
#include "sanad/api/taxii_backend.h"
#include "sanad/exchange/taxii_cursor.h"

namespace sanad::api {

/// Below /taxii2/: discovery; /taxii2/root/: the one API root, its collections and statuses. For callers of
/// role partner and admin. Pages are bounded (limits::taxii_page), repeatable and told apart by sealed
/// cursors; objects go out in the very bytes that are stored. What a caller may not know of is 404 like what
/// is not there, in the same words. Backend and key outlive the router.
void add_taxii_routes(Router& router, TaxiiBackend& backend, const exchange::CursorKey& cursors);

}  // namespace sanad::api
