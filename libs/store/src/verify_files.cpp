// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "file_blocks.h"
#include "sqlite_error.h"
#include "verify.h"

namespace sanad::store {
namespace {

/// Reads the file block by block; the message of what is wrong, or empty.
std::string fault_of(Connection& connection, std::int64_t file, std::uint64_t bytes, const Digest& digest) {
  Statement blocks{
      connection,
      "SELECT byte_offset, byte_length, packed FROM file_block WHERE file = ?1 ORDER BY byte_offset"};
  blocks.bind(1, file);
  Sha256 hash;
  std::uint64_t position = 0;
  while (blocks.step()) {
    if (static_cast<std::uint64_t>(blocks.integer(0)) != position) {
      return fmt::format("expected a block at byte {}, found the next at {}", position, blocks.integer(0));
    }
    try {
      const auto text = unpack_block(blocks.blob(2), static_cast<std::size_t>(blocks.integer(1)));
      hash.update(text);
      position += text.size();
    } catch (const SqliteError&) {
      throw;
    } catch (const EnvironmentError& error) {
      return error.what();
    }
  }
  if (position != bytes) return fmt::format("expected {} bytes, found {}", bytes, position);
  if (hash.finish() != digest) return "expected the bytes of its SHA-256, found others";
  return {};
}

}  // namespace

void verify_files(Connection& connection, Findings& findings) {
  Statement files{connection,
                  "SELECT id, name, content, bytes, digest FROM file WHERE kept <> 0 ORDER BY id"};
  while (files.step()) {
    const auto fault =
        fault_of(connection, files.integer(2), static_cast<std::uint64_t>(files.integer(3)), files.digest(4));
    if (!fault.empty()) findings.add("file", fmt::format("{} ({})", files.text(1), files.integer(0)), fault);
  }
  Statement ranges{connection,
                   "SELECT v.seq, f.name, v.byte_offset, v.byte_length, f.bytes FROM version v JOIN file f "
                   "ON f.id = v.file "
                   "WHERE v.byte_offset < 0 OR v.byte_length < 0 OR v.byte_offset > f.bytes - v.byte_length"};
  while (ranges.step()) {
    findings.add("file", fmt::format("version {}", ranges.integer(0)),
                 fmt::format("expected a range inside the {} bytes of {}, found {} bytes at {}",
                             ranges.integer(4), ranges.text(1), ranges.integer(3), ranges.integer(2)));
  }
}

}  // namespace sanad::store
