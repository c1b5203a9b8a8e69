// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "sanad/api/loaded_edition.h"

namespace sanad::api {

/// The sources of an edition without their counts.
inline std::map<std::string, records::SourceInfo> source_infos(const LoadedEdition& edition) {
  std::map<std::string, records::SourceInfo> infos;
  for (const auto& [name, held] : edition.sources()) infos.emplace(name, held.info);
  return infos;
}

}  // namespace sanad::api
