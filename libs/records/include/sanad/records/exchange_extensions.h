// SPDX-License-Identifier: Apache-2.0
/// Ids of the extensions that are written and read by the exchange between nodes
/// (docs/formats/extension-definitions.md). Fixed for ever.
#pragma once

#include <string_view>

namespace sanad::records {

/// Of a marking-definition: releasable-to, consent, caveats, expiry.
inline constexpr std::string_view marking_extension =
    "extension-definition--58c9aec2-0819-4028-96ed-aad95755f547";
/// Of x-sanad-consent, a type of its own.
inline constexpr std::string_view consent_extension =
    "extension-definition--8fed71c9-8dd1-47cf-b5b6-1219a0c71ba4";
inline constexpr std::string_view consent_type = "x-sanad-consent";
/// Of a note: a recall notice, or the answer to one.
inline constexpr std::string_view recall_extension =
    "extension-definition--40f884ba-fa7a-4ec7-81d9-071c3ccd3bfa";

}  // namespace sanad::records
