// SPDX-License-Identifier: Apache-2.0
/// A ZIP archive held packed in memory, whose parts are unpacked bit by bit and within bounds.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"

namespace sanad::sources {

/// One file of the archive while it is read. The archive must outlive it.
class ZipPart {
 public:
  struct Impl;
  explicit ZipPart(std::unique_ptr<Impl> impl);
  ZipPart(ZipPart&&) noexcept;
  ZipPart& operator=(ZipPart&&) noexcept;
  ~ZipPart();
  /// How many bytes were put into `into`; 0 at the end. invalid_input if it is damaged; limit_exceeded if it
  /// unpacks to more than limits::spreadsheet_bytes, or to more than limits::spreadsheet_ratio times its
  /// packed size.
  Result<std::size_t> read(std::span<char> into);

 private:
  std::unique_ptr<Impl> impl_;
};

class ZipArchive {
 public:
  /// invalid_input if the bytes are no ZIP archive.
  static Result<ZipArchive> open(std::string bytes);
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ~ZipArchive();

  bool has(std::string_view name) const;
  /// Names of all parts, in the order of the archive.
  std::vector<std::string> names() const;
  /// not_found; unsupported if it is encrypted. Names are compared without regard to case.
  Result<ZipPart> part(std::string_view name);
  /// The whole of a part, at most `limit` bytes.
  Result<std::string> text(std::string_view name, std::size_t limit);

 private:
  struct Impl;
  explicit ZipArchive(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sanad::sources
