// SPDX-License-Identifier: Apache-2.0
/// Open sources that `pull` knows: official address, form, licence.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad::node {

/// How a source is served.
enum class Delivery {
  file,         ///< the file itself
  zipped_file,  ///< a ZIP with one CSV
  paged_json,   ///< JSON pages that name the next one (UCDP API)
};

/// One of the files of a source that comes as several.
struct KnownFile {
  std::string_view address, file;
};

struct KnownSource {
  std::string_view name{};
  std::string_view title{};
  /// {version} and {digits} (the version without dots) stand for the version, {token} for an access token.
  std::string_view address{};
  std::string_view version{};  ///< the newest known; empty = the source has no versions
  std::string_view licence{};  ///< the line shown before the first pull
  Delivery delivery = Delivery::file;
  std::string_view format{};        ///< it is imported with
  std::string_view file{};          ///< name of the file as kept
  std::string_view token_header{};  ///< the header that carries an access token; empty = none does
  /// Files that are one list with the first: all are fetched and imported together, or none.
  std::span<const KnownFile> companions{};
  /// Seconds before each further attempt after an answer of 5xx; empty = one attempt.
  std::span<const std::uint32_t> waits{};
};

std::span<const KnownSource> known_sources();
/// not_found lists the names.
Result<const KnownSource*> find_known_source(std::string_view name);
/// The address for a version. invalid_input unless the version is digits and dots.
Result<std::string> address_of(const KnownSource& source, std::string_view version);

}  // namespace sanad::node
