// SPDX-License-Identifier: Apache-2.0
/// Files and standard input as byte sources.
#pragma once

#include <memory>
#include <string>

#include "sanad/core/byte_source.h"
#include "sanad/core/result.h"

namespace sanad::app {

/// "-" is standard input. A FIFO is read once, like any file; a directory is refused. Errors say what was found.
Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);

/// Whether open_file() would take it, without opening it (a FIFO can be opened once only).
Result<void> check_readable(const std::string& path);

/// A whole small text file (a mapping, a definition): limit_exceeded above 1 MiB.
Result<std::string> read_text_file(const std::string& path);

/// Writes a whole file beside its place and renames it there, so that a reader sees the old or the new one. "-" is
/// standard output. Throws EnvironmentError.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace sanad::app
