// SPDX-License-Identifier: Apache-2.0
/// Use case: fetch a known source.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "sanad/core/byte_source.h"
#include "sanad/core/result.h"
#include "sanad/node/context.h"
#include "sanad/node/known_sources.h"

namespace sanad::node {

struct PullOptions {
  std::string version;  ///< empty = the newest known
  std::string url;      ///< instead of the official address
  std::string token;    ///< for sources that ask for one
};

/// Receives the source's bytes as they arrive; false stops.
using Receive = std::function<bool(std::string_view bytes)>;

/// Fetches `source` and hands its bytes on. Of a paged source, one CSV with the rows of all pages, in the
/// order of the pages, its columns named as the members of the first row. Errors as http::get; invalid_input
/// for a page that is not what it should be.
Result<std::uint64_t> fetch(const KnownSource& source, const PullOptions& options, const Receive& receive,
                            const Context& context);

/// The bytes to import out of what fetch() gave: unpacked where the source is a ZIP with one CSV.
Result<std::unique_ptr<ByteSource>> unpack(const KnownSource& source, std::unique_ptr<ByteSource> fetched);

}  // namespace sanad::node
