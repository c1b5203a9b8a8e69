// SPDX-License-Identifier: Apache-2.0
/// STIX 2.1 identifiers (section 2.9) and the natural ids of what comes from tables.
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/result.h"
#include "sanad/core/uuid.h"

namespace sanad::records {

/// "type--uuid". The type is 3..250 characters of a-z, 0-9 and '-'.
struct ObjectId {
  std::string type;
  Uuid uuid;

  static Result<ObjectId> parse(std::string_view text);
  std::string to_string() const { return type + "--" + uuid.to_string(); }
  friend auto operator<=>(const ObjectId&, const ObjectId&) = default;
};

/// UUIDv5 of (source, native id) in Sanad's own namespace: the same row imported anywhere is the same object.
/// `source` is the family ("ucdp-ged"), not its edition.
ObjectId natural_id(std::string_view type, std::string_view source, std::string_view native_id);

}  // namespace sanad::records
