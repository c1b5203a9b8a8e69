// SPDX-License-Identifier: Apache-2.0
/// What the objects that Sanad makes have in common: fixed ids, times, and how a body is finished.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sanad/core/date.h"
#include "sanad/core/digest.h"
#include "sanad/core/json_writer.h"
#include "sanad/records/natural_time.h"
#include "sanad/records/stix_object.h"

namespace sanad::records {

// docs/formats/extension-definitions.md. Fixed for ever.
inline constexpr std::string_view account_extension =
    "extension-definition--6a0fd7d3-69a6-47ac-ad31-f957a22831bd";
inline constexpr std::string_view figure_extension =
    "extension-definition--79a26756-3e73-4499-8297-c89546bfb3db";
inline constexpr std::string_view source_extension =
    "extension-definition--0b2268a2-120d-4fc2-a22c-b43a9d0f12a9";
inline constexpr std::string_view decision_extension =
    "extension-definition--35d0623e-9eb0-4299-ae4b-5850b631b550";
inline constexpr std::string_view statement_extension =
    "extension-definition--ecf6da96-51e0-4910-9c0a-ae5cc6841f98";
inline constexpr std::string_view listing_extension =
    "extension-definition--8b5a6c1e-3f64-4d0b-9a2f-5c1d7e90b342";
inline constexpr std::string_view clearance_extension =
    "extension-definition--2f0c9be4-7d1a-4c35-8e6b-94a3c5d01f77";
inline constexpr std::string_view figure_type = "x-sanad-published-figure";
inline constexpr std::string_view clearance_type = "x-sanad-clearance";
inline constexpr std::string_view listing_type = "x-sanad-listing";

/// The largest number that every reader of JSON takes exactly (RFC 7493 section 2.2): 2^53 - 1.
inline constexpr std::int64_t largest_integer = 9'007'199'254'740'991;

/// One body on its way: keys are written in RFC 8785 order, and `modified` is put in at the end, where
/// modified_stands_here() was called (after at least one other member).
class Draft {
 public:
  explicit Draft(std::size_t expected_bytes) { body_.reserve(expected_bytes); }
  /// Writes into the memory of a body that is no longer needed.
  explicit Draft(std::string memory) : body_{std::move(memory)} { body_.clear(); }
  JsonWriter& json() { return json_; }
  void modified_stands_here() { modified_at_ = body_.size(); }
  /// key + value, or nothing when the text is empty.
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) json_.key(key).value(value);
  }
  /// "object_marking_refs", "spec_version" and "type", which come last in every object of ours.
  void close(Tlp marking, std::string_view type);

  /// `modified` = that day (2000-01-01 if none or earlier) plus milliseconds taken from the content.
  ObjectVersion seal(ObjectId id, std::optional<Day> edition_day) &&;
  ObjectVersion seal(ObjectId id, Timestamp modified) &&;

 private:
  void mend_text();
  /// `head`: the hash of the bytes before `modified`.
  ObjectVersion seal(ObjectId id, Timestamp modified, Sha256 head) &&;
  std::string body_;
  JsonWriter json_{body_};
  std::size_t modified_at_ = 0;
};

/// An absolute http(s) address that may stand in `url` (RFC 3986 characters only, at most 2,048 of them).
bool is_address(std::string_view text);

}  // namespace sanad::records
