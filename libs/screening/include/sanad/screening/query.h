// SPDX-License-Identifier: Apache-2.0
/// Who is asked for: what a customer's form or a person at the terminal says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/records/listing.h"

namespace sanad::screening {

struct Query {
  std::string id;                  ///< the asker's own key; may be empty
  std::vector<std::string> names;  ///< of one subject; at least one
  std::vector<records::BirthSpan> births;
  std::vector<std::string> countries;  ///< nationalities, as written
  records::Gender gender = records::Gender::unknown;
  std::string father;
  std::vector<std::string> documents;                         ///< numbers, as written
  records::ListingKind kind = records::ListingKind::unknown;  ///< unknown = any
};

/// invalid_input if no name has a letter that can be compared, with what was found; limit_exceeded for more
/// than 64 names, or one that is longer than what is compared (text::name_words_max).
Result<void> check_query(const Query& query);

/// "1961", "1961-05", "1961-05-03", "1960..1962": what a person types for a date of birth.
Result<records::BirthSpan> parse_birth(std::string_view text);

/// SHA-256 of all that can change the result, as hex; the asker's key is not in it.
std::string matching_hash(const Query& query);

}  // namespace sanad::screening
