// SPDX-License-Identifier: Apache-2.0
/// The figure arguments that `figure`, `diff`, `incidents`, `export` and `brief` share.
#pragma once

#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/figures/definition.h"
#include "sanad/figures/query.h"
#include "shell.h"

namespace sanad::app {

struct QueryArgs {
  std::string measure = "killed";
  std::vector<std::string> where;  ///< "province=Sindh"
  std::string by;                  ///< "province,month"
  std::string definition = "all";  ///< a name, or the path of a definition's TOML file
  std::string best = "median";
  std::string edition;
  bool evidence = false;
  bool factions = false;  ///< actors stand for their factions too, as of each incident's date
};

struct Question {
  figures::Query query;
  figures::Definition definition;
};

/// invalid_input or not_found say which argument and what it may be.
Result<Question> parse_question(const QueryArgs& args);

}  // namespace sanad::app
