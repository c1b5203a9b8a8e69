// SPDX-License-Identifier: Apache-2.0
/// Use case: a file comes in. Read, stored in one transaction, what vanished is withdrawn.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/node/context.h"
#include "sanad/records/marking.h"
#include "sanad/sources/diagnostics.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// What happens to records of the source that the new file no longer has.
enum class Missing {
  automatic,  ///< withdrawn where the file covers them (same countries and time span), unless that would be more than
              ///< half of them: then the file is taken for an extract, and a diagnostic says so
  keep,       ///< stay
  withdraw,   ///< withdrawn, wherever they lie: the file is the complete content of its source
};

struct ImportOptions {
  std::string source;    ///< name to file the records under; empty = the format's or mapping's own
  std::string format;    ///< empty = told from the content
  std::string mapping;   ///< name of a built-in mapping, or empty
  std::string mapping_toml, mapping_file;  ///< text of a mapping and how to call it in messages; wins over `mapping`
  std::string edition;   ///< label of the data's edition ("22.1", "2023-01-02"); a date in it dates the records
  std::optional<records::Tlp> marking;
  bool keep_bytes = true;  ///< keep the file itself (compressed), so that `show` can print the very line
  Missing missing = Missing::automatic;
  std::string legal_basis, id_key;  ///< of format `proscribed`: both must be there; the file itself is then never kept
  /// Take a list of sanctions though it lost more than a tenth of its entries: such a load is refused
  /// otherwise, since a list that was cut off would free everyone behind the cut.
  bool force = false;
};

struct FileOutcome {
  std::string file, format, source;
  std::uint64_t read = 0, stored = 0, unchanged = 0, updated = 0, withdrawn = 0, rejected = 0;
  sources::Diagnostics diagnostics;
  std::string failure;  ///< not empty: nothing of the file was stored, and why
  store::Sequence edition = 0;
};

/// `name` is how the file is called in diagnostics and provenance (its base name is kept). Throws EnvironmentError when
/// the base fails; everything that is wrong with the input is in the outcome.
FileOutcome import_file(store::Store& base, ByteSource& bytes, const std::string& name, const ImportOptions& options,
                        const Context& context);

/// The day in an edition label: "2023-01-02", "2023-01", "2023"; UCDP's "22.1" (annual, 1 June of the year) and
/// "22.0.3" (candidate, the month). nullopt if there is none.
std::optional<Day> edition_day(std::string_view label);

}  // namespace sanad::node
