// SPDX-License-Identifier: Apache-2.0
/// Files that are one list together (OFAC's CSV sets): found among the files of an import, read as one.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/core/result.h"

namespace sanad::app {

/// One thing to import: a file, or the files of a set with the main one first.
struct ImportUnit {
  std::vector<std::string> files;
  std::string name() const;  ///< the files with '+' between; of those behind the first only the base name
};

/// Groups the files of one folder that belong to one set; every other file stands alone. Order is that of the
/// first file of each unit. Folders with several main files are told apart by the start of the names
/// ("cons_").
std::vector<ImportUnit> group_sets(const std::vector<std::string>& files);

/// The files one after the other, with a line end between. Errors as of open_file().
Result<std::unique_ptr<ByteSource>> open_unit(const ImportUnit& unit);

}  // namespace sanad::app
