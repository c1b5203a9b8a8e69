// SPDX-License-Identifier: Apache-2.0
/// sanad incidents, export: the register as a list and as files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query_args.h"
#include "shell.h"

namespace sanad::app {

struct IncidentsArgs {
  QueryArgs query;
  bool members = false;
  std::uint64_t limit = 0;  ///< 0: 50 on a terminal table, all in JSON and CSV
};
Exit run(const IncidentsArgs& args, const Shell& shell);

struct ExportArgs {
  QueryArgs query;
  std::string out;     ///< .csv, .geojson, .xlsx, .json (STIX bundle); "-" with --as
  std::string as;      ///< "csv", "geojson", "xlsx", "stix"; empty = from the file's ending
};
Exit run(const ExportArgs& args, const Shell& shell);

}  // namespace sanad::app
