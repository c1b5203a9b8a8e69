// SPDX-License-Identifier: Apache-2.0
/// Who is screened, in the words of the command line, of a batch's columns and of the query fields.
#pragma once

#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/screening/query.h"

namespace sanad::api {

struct SubjectArgs {
  std::vector<std::string> names;  ///< other spellings of one subject
  std::string customer;            ///< the asker's own key
  std::vector<std::string> births, countries, documents;
  std::string gender, father, kind;
  std::string
      id_key;  ///< not empty: documents are also compared with ids hashed under it (sources/hashed_id.h)
};

/// Fills `query` as far as the arguments can be read; names are not looked at. invalid_input names the one
/// that cannot.
Result<void> fill_subject(const SubjectArgs& args, screening::Query& query);

/// As fill_subject(), and the whole must be fit to be screened (screening::check_query).
Result<screening::Query> parse_subject(const SubjectArgs& args);

}  // namespace sanad::api
