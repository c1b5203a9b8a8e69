// SPDX-License-Identifier: Apache-2.0
/// The formats Sanad reads, and which of them a file is in: told by its content, never by its name.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sanad/core/result.h"
#include "sanad/sources/reader.h"

namespace sanad::sources {

struct Format {
  /// "ged", "gtd", "acled", "table", "published", "statements", "ucdp-actor", "misp-actors", "stix"
  std::string_view name;
  std::string_view title;  ///< one line for --help
  ReadFunction read;
  /// What the source is unless the user or a mapping says otherwise (name, licence, one row per incident ...).
  records::SourceInfo (*default_source)();
  std::string_view record_type = "incident";  ///< of the objects whose keys the file speaks of
};

std::span<const Format> formats();
/// not_found with the list of names.
Result<const Format*> find_format(std::string_view name);

/// The first bytes of a file are enough to tell (give at least 64 KiB, or the whole of a shorter file).
inline constexpr std::size_t detection_bytes = 64 * 1024;

/// What the first bytes say. `table` is never detected on its own: a mapping must be given, or one of the built-in
/// mappings must fit the header exactly (then its name comes with it). unsupported tells what was looked for and what
/// the file looks like ("a CSV with columns a, b, c": give --mapping).
struct Detected {
  const Format* format = nullptr;
  std::string mapping;  ///< name of the built-in mapping that fits, or empty
};
Result<Detected> detect(std::string_view first_bytes);

/// Some lists come as files that must be read as one, joined in any order (OFAC: sdn.csv, alt.csv, add.csv,
/// sdn_comments.csv). What the first bytes say of a file's part in such a set.
enum class SetPart { none, main, companion };
SetPart set_part(std::string_view first_bytes);

}  // namespace sanad::sources
