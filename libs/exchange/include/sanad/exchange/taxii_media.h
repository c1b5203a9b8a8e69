// SPDX-License-Identifier: Apache-2.0
/// Content negotiation of TAXII 2.1 (sections 1.6.8, 3.1; RFC 9110 sections 8.3 and 12.5.1). Tolerant where a
/// peer may differ in form only: case, white space, quotes, order of parameters, a missing version.
#pragma once

#include <string_view>

namespace sanad::exchange {

/// What every answer is, errors included, and what a POST brings.
inline constexpr std::string_view taxii_media_type = "application/taxii+json;version=2.1";
/// Of a STIX object inside a manifest: "application/stix+json;version=2.1".
inline constexpr std::string_view stix_media_type = "application/stix+json;version=";

/// True if the `Accept` header (several joined with ",") lets us answer in taxii_media_type. Without
/// `version` the newest one is meant; an empty header means anything; the most specific range that fits
/// decides, and q=0 refuses. A member that breaks the grammar fits nothing.
bool accepts_taxii(std::string_view accept);

/// True if the `Content-Type` names TAXII JSON of version 2.1 or of none. A charset other than UTF-8 is
/// refused, other parameters mean nothing.
bool is_taxii_content(std::string_view content_type);

}  // namespace sanad::exchange
