// SPDX-License-Identifier: Apache-2.0
/// A reviewed hit: this subject is not that list entry. Valid for both as they were, and for a time.
#pragma once

#include <string>

#include "sanad/core/date.h"
#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::records {

/// Stored as x-sanad-clearance, always marked TLP:RED: it names customers and stays in the house.
struct Clearance {
  std::string subject;       ///< the asker's key, or the hash of the fields
  ObjectId listing;          ///< the entry
  std::string subject_hash;  ///< of the screened fields; when it changes the pair is open again
  std::string listing_hash;  ///< of the entry's matching fields; likewise
  std::string reason;
  std::string first_reviewer, second_reviewer;  ///< second empty = proposed
  Day until;                                    ///< last day on which it holds
  Timestamp at;

  friend bool operator==(const Clearance&, const Clearance&) = default;
};

/// natural_id of subject and listing: one object for each pair.
ObjectId clearance_id(std::string_view subject, const ObjectId& listing);

}  // namespace sanad::records
