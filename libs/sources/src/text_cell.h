// SPDX-License-Identifier: Apache-2.0
/// Text of a cell on its way into a record: trimmed, valid UTF-8, of bounded length.
#pragma once

#include <string>
#include <string_view>

#include "sanad/sources/reader.h"

namespace sanad::sources {

class Report;

class TextCells {
 public:
  /// What the file is in. utf8: cells that are not are read as Windows-1252 and reported.
  /// legacy: bytes above 0x7F are Windows-1252 (a superset of the printable part of Latin-1).
  enum class Expect { utf8, legacy };
  explicit TextCells(Expect expect) : expect_{expect} {}

  /// Sets `into`, keeping its memory where it can. At most limits::name_bytes; what is longer is cut.
  void read(std::string_view cell, std::string& into);
  /// Notes once for the row what read() had to do since the last call.
  void report_row(const Origin& origin, Report& report);

 private:
  Expect expect_;
  bool not_utf8_ = false;
  bool cut_ = false;
};

}  // namespace sanad::sources
