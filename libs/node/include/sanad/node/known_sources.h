// SPDX-License-Identifier: Apache-2.0
/// Open sources that `pull` knows: official address, form, licence.
#pragma once

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

struct KnownSource {
  std::string_view name;
  std::string_view title;
  std::string_view address;   ///< {version} and {digits} (the version without dots) stand for the version
  std::string_view version;   ///< the newest known; empty = the source has no versions
  std::string_view licence;   ///< the line shown before the first pull
  Delivery delivery = Delivery::file;
  std::string_view format;    ///< it is imported with; empty = Sanad has no reader: the file is kept with --to
  std::string_view file;      ///< name of the file as kept
  std::string_view token_header;  ///< the header that carries an access token; empty = none is asked for
};

std::span<const KnownSource> known_sources();
/// not_found lists the names.
Result<const KnownSource*> find_known_source(std::string_view name);
/// The address for a version. invalid_input unless the version is digits and dots.
Result<std::string> address_of(const KnownSource& source, std::string_view version);

}  // namespace sanad::node
