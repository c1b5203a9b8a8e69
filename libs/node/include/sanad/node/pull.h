// SPDX-License-Identifier: Apache-2.0
/// Use case: fetch a known source.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/core/result.h"
#include "sanad/node/context.h"
#include "sanad/node/known_sources.h"

namespace sanad::node {

struct PullOptions {
  std::string version;  ///< empty = the newest known
  /// Instead of the official address: of the file; of a source of several files, of the folder that holds
  /// them.
  std::string url;
  std::string token;  ///< for sources that ask for one
  /// Sleeps before another attempt of a source that has `waits`; empty = this thread sleeps.
  std::function<void(std::uint32_t seconds, int status)> wait{};
};

/// One file to fetch, and its name as kept.
struct PullFile {
  std::string address, name;
};
/// The files of the source, the main one first. invalid_input for a version or address that cannot be, or
/// where an address carries a token and none is given.
Result<std::vector<PullFile>> files_to_pull(const KnownSource& source, const PullOptions& options);

/// Receives the source's bytes as they arrive; false stops.
using Receive = std::function<bool(std::string_view bytes)>;

/// Fetches one of files_to_pull() and hands its bytes on. Of a paged source, one CSV with the rows of all
/// pages, in the order of the pages, its columns named as the members of the first row. Errors as http::get;
/// invalid_input for a page that is not what it should be.
Result<std::uint64_t> fetch(const KnownSource& source, const PullFile& file, const PullOptions& options,
                            const Receive& receive, const Context& context);

/// That a file of a set is the part that its place in `files` says, by its first bytes; invalid_input else. A
/// file of a source that is one file passes.
Result<void> check_part(const KnownSource& source, std::size_t place, const PullFile& file,
                        std::string_view first_bytes);

/// The bytes to import out of what fetch() gave: unpacked where the source is a ZIP with one CSV.
Result<std::unique_ptr<ByteSource>> unpack(const KnownSource& source, std::unique_ptr<ByteSource> fetched);

}  // namespace sanad::node
