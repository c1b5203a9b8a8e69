// SPDX-License-Identifier: Apache-2.0
/// Kept files: their bytes as zstd frames of at most 1 MiB each, so that a range is read without the rest.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "connection.h"
#include "sanad/core/digest.h"
#include "sanad/store/store.h"

namespace sanad::store {

inline constexpr std::size_t file_block_bytes = 1U << 20;

/// Writes the files of one transaction. Memory: one block and one compressor for each file that is open.
class FileKeeper {
 public:
  explicit FileKeeper(Connection& connection);
  ~FileKeeper();
  FileKeeper(const FileKeeper&) = delete;
  FileKeeper& operator=(const FileKeeper&) = delete;

  /// `since`: the number that the next change will get. The id is not used by any other file.
  FileId begin(const FileInfo& info, bool keep, Sequence since, Timestamp now);
  void keep(FileId file, std::string_view bytes);

  struct Ended {
    Digest digest;
    bool fresh = true;  ///< false: the base already had these bytes (or, if not kept, this digest)
  };
  Ended end(FileId file);
  bool any_open() const { return !open_.empty(); }

 private:
  struct OpenFile;
  void write_block(OpenFile& file);
  Connection& connection_;
  std::map<FileId, OpenFile> open_;
};

/// Reads ranges back; remembers the block it unpacked last, since evidence is asked for in runs.
class BlockReader {
 public:
  explicit BlockReader(Connection& connection) : connection_{connection} {}
  /// not_found if the file is unknown or its bytes were not kept, invalid_input if the range leaves the file.
  /// Throws EnvironmentError if a block is damaged.
  Result<std::string> read(const Provenance& from);

 private:
  Connection& connection_;
  std::int64_t block_ = 0;  ///< number of the block in text_
  std::string text_;
};

/// One block as it was; throws EnvironmentError unless it unpacks to exactly `length` bytes.
std::string unpack_block(std::string_view packed, std::size_t length);

}  // namespace sanad::store
