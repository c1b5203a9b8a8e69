// SPDX-License-Identifier: Apache-2.0
/// The JSON of every TAXII 2.1 resource (sections 3 to 5). Empty lists are left out and `next` stands beside
/// `more` only, as the standard demands; a page that has more always has a `next`.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/timestamp.h"
#include "sanad/core/uuid.h"

namespace sanad::exchange {

/// Section 4.1. `api_roots` are absolute HTTPS addresses or paths that start with one "/"; the first is the
/// default.
struct TaxiiDiscovery {
  std::string title, description, contact;
  std::vector<std::string> api_roots;
};
std::string to_json(const TaxiiDiscovery& discovery);

/// Section 4.2; the only version is taxii_media_type.
struct TaxiiApiRoot {
  std::string title, description;
  std::uint64_t max_content_length = 0;  ///< bytes; positive
};
std::string to_json(const TaxiiApiRoot& root);

/// Section 5.2. `alias` may stand for the id in addresses.
struct TaxiiCollection {
  Uuid id;
  std::string alias, title, description;
  bool can_read = false, can_write = false;
  friend bool operator==(const TaxiiCollection&, const TaxiiCollection&) = default;
};
std::string to_json(const TaxiiCollection& collection);
std::string to_json(std::span<const TaxiiCollection> collections);

/// Section 5.3: one version of one object.
struct ManifestRecord {
  std::string id;
  Timestamp added, version;
  std::string spec_version;
};
/// Where a page ends: nullopt on the last one.
using NextPage = std::optional<std::string>;
std::string manifest_json(std::span<const ManifestRecord> records, const NextPage& next);
std::string versions_json(std::span<const Timestamp> versions, const NextPage& next);
/// The bodies as they are stored, byte for byte, one after the other.
std::string envelope_json(std::span<const std::string_view> bodies, const NextPage& next);

/// Section 4.3. What became of one object of a POST.
struct PostOutcome {
  std::string id;
  Timestamp version;
  std::string message;  ///< why it failed; never what else is known here
  friend bool operator==(const PostOutcome&, const PostOutcome&) = default;
};
/// Always complete: a POST is answered when it is done. The counts are those of the lists.
struct TaxiiStatus {
  Uuid id;
  Timestamp requested;
  std::vector<PostOutcome> successes, failures;
};
std::string to_json(const TaxiiStatus& status);

/// Section 3.6.1. Empty members are left out.
struct TaxiiError {
  int http_status = 500;
  std::string title;        ///< short
  std::string description;  ///< a sentence for the person who repairs it
  std::string error_id;     ///< of the request, as in the log
  std::string where;        ///< the field or path; member "where" of `details`
};
std::string to_json(const TaxiiError& error);

}  // namespace sanad::exchange
