// SPDX-License-Identifier: Apache-2.0
/// What a client of yente asks: the body and fields of POST /match, as queries of ours.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/core/json.h"
#include "sanad/http/request.h"
#include "sanad/screening/query.h"

namespace sanad::api {

/// One query of a batch. The example is given back as it came.
struct MatchExample {
  std::string key;  ///< the client's name of it
  const Json* example = nullptr;
  std::string schema;
  screening::Query query;
};

/// An error in yente's words: a status and a sentence.
struct MatchRefusal {
  int status = 400;
  std::string detail;
};

/// 1 to limits::match_queries queries. 400 for an unknown schema or a value of another kind, 422 without a
/// schema. `body` outlives the result.
tl::expected<std::vector<MatchExample>, MatchRefusal> read_examples(const Json& body);

struct MatchFields {
  std::size_t limit = 5;
  double threshold = 0.7, cutoff = 0.7;
  std::vector<std::string> include_datasets, exclude_datasets, exclude_schemas, exclude_ids, topics;
  std::optional<Day> changed_since{};
};
/// Fields that yente does not know are ignored, as it does. 400 for a value out of bounds or an unknown
/// algorithm.
tl::expected<MatchFields, MatchRefusal> read_match_fields(const http::Request& request);

/// Names of algorithms that clients may ask for; all are answered by ours.
std::vector<std::string_view> match_algorithms();

}  // namespace sanad::api
