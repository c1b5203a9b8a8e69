// SPDX-License-Identifier: Apache-2.0
/// A question in the words of the command line and of the query fields: both are read by the same code.
#pragma once

#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/figures/definition.h"
#include "sanad/figures/query.h"

namespace sanad::api {

struct QueryArgs {
  std::string measure = "killed";
  std::vector<std::string> where;  ///< "province=Sindh"
  std::string by;                  ///< "province,month"
  std::string definition = "all";  ///< a name
  std::string best = "median";
  std::string edition;  ///< as node::open_edition()
  bool evidence = false;
  bool factions = false;  ///< actors stand for their factions too, as of each incident's date
};

struct Question {
  figures::Query query;
  figures::Definition definition;
};

/// `own` are definitions beside the built-in ones. invalid_input or not_found say which argument and what it
/// may be.
Result<Question> parse_question(const QueryArgs& args, const std::vector<figures::Definition>& own);

}  // namespace sanad::api
