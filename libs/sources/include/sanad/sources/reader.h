// SPDX-License-Identifier: Apache-2.0
/// How a file becomes records: a reader pulls bytes and pushes what it finds. One file pair per format.
///
/// To add a source: write read_<format>() in <format>.h/.cpp with the signature of ReadFunction, give it a line in
/// formats.cpp (name, detection, default SourceInfo), a page in docs/formats/ and a fuzz target. Nothing else changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/records/account.h"
#include "sanad/records/listing.h"
#include "sanad/records/published_figure.h"
#include "sanad/records/source_info.h"
#include "sanad/records/statement.h"
#include "sanad/records/stix_object.h"
#include "sanad/sources/diagnostics.h"

namespace sanad::sources {

/// Where a record lies in its file, to the byte: [offset, offset + length).
struct Origin {
  std::uint64_t line = 0;  ///< 1-based; 0 where lines mean nothing (a spreadsheet row number otherwise)
  std::uint64_t offset = 0;
  std::uint64_t length = 0;  ///< 0 = the whole file
};

/// Takes what a reader finds, in file order. Implemented by the shell, and by tests.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void account(const records::Account& account, const Origin& origin) = 0;
  virtual void published(const records::PublishedFigure& figure, const Origin& origin) = 0;
  virtual void statement(const records::Statement& statement, const Origin& origin) = 0;
  virtual void listing(const records::Listing& listing, const Origin& origin) = 0;
  virtual void object(records::ObjectVersion object, const Origin& origin) = 0;  ///< came as STIX, kept as it is
  /// The source says that its record no longer stands (ACLED deletions, deltas of lists).
  virtual void withdrawn(std::string_view native_id, const Origin& origin) = 0;
  virtual void diagnostic(Diagnostic diagnostic) = 0;
};

struct Mapping;  ///< table_mapping.h

struct ReadContext {
  std::string file;             ///< as shown in diagnostics
  records::SourceInfo source;   ///< whose records these are
  const Mapping* mapping = nullptr;  ///< of format `table`; not owned, outlives the call
  std::string id_key = {};           ///< secret under which national ids are hashed (format `proscribed`)
};

/// Rows read (records of the file, without header, tag and total rows), whether or not they were accepted.
struct ReadSummary {
  std::uint64_t read = 0;
  bool complete = true;  ///< false if reading stopped early: nothing of the file may then be stored
  std::string failure;   ///< why, when !complete
  bool partial = false;  ///< a delta: nothing follows from the records it does not name
};

using ReadFunction = ReadSummary (*)(ByteSource&, const ReadContext&, Sink&);

}  // namespace sanad::sources
