// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/csv_reader.h"

#include <cstring>

#include "csv_buffer.h"
#include "sanad/core/check.h"
#include "sanad/core/limits.h"

namespace sanad {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A cell of the record at hand, from where the record starts.
struct Extent {
  std::size_t start;
  std::size_t size;
};

bool is_plain(char c) {
  return c != '\n' && c != '\r' && c != '\0';
}

/// Options are given by code, not by files.
CsvOptions checked(CsvOptions options) {
  SANAD_CHECK(is_plain(options.delimiter) && options.delimiter != options.quote,
              "a delimiter separates cells only");
  SANAD_CHECK(is_plain(options.quote) || options.quote == '\0', "a quote is no line end");
  return options;
}

}  // namespace

struct CsvReader::Impl {
  Impl(ByteSource& source, CsvOptions chosen)
      : options{checked(chosen)},
        buffer{source, CsvScan{options.delimiter, options.quote}, limits::csv_row_bytes + 1} {}

  enum class State { plain, quoted, closed };

  Step read_row();
  void start_row(std::uint64_t place);
  void skip_byte_order_mark();
  bool read_on(std::uint64_t& place);
  void mark_in_quotes(char c, std::uint64_t place);
  void mark_quote(std::uint64_t place);
  bool ends_row(char c, std::uint64_t place);
  void end_cell(std::uint64_t place);
  Extent quoted_cell(std::uint64_t place);
  Step end_row(std::uint64_t content_end, std::uint64_t next);
  Step end_of_file();
  void publish_cells();
  void note(ErrorCode code, const char* message);
  char byte(std::uint64_t place) const { return *buffer.at(place); }

  const CsvOptions options;
  CsvBuffer buffer;
  std::vector<Extent> extents;
  std::vector<std::string_view> cells;

  State state = State::plain;
  bool started = false;
  bool doubled = false;   ///< the cell at hand has a doubled quote
  bool skipping = false;  ///< the row at hand is over its limit: only its end is sought
  bool after_cr = false;  ///< the last row ended in CR: an LF right behind belongs to that line end
  bool failed = false;
  std::uint64_t row = 0;     ///< where the row at hand starts
  std::uint64_t cell = 0;    ///< where the cell at hand starts
  std::uint64_t closed = 0;  ///< the last quote that may have closed the cell
  std::uint64_t lines = 1;   ///< number of the physical line being read

  std::uint64_t line = 0;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  Error error{ErrorCode::invalid_input, {}};
};

void CsvReader::Impl::note(ErrorCode code, const char* message) {
  if (failed) return;
  failed = true;
  error = {code, message, "line " + std::to_string(line)};
}

void CsvReader::Impl::start_row(std::uint64_t place) {
  row = cell = place;
  line = lines;
  state = State::plain;
  doubled = skipping = failed = false;
  extents.clear();
  cells.clear();
}

void CsvReader::Impl::skip_byte_order_mark() {
  started = true;
  while (buffer.end() < byte_order_mark.size() && buffer.refill(0)) {
  }
  if (buffer.end() < byte_order_mark.size()) return;
  if (std::string_view{buffer.at(0), byte_order_mark.size()} != byte_order_mark) return;
  buffer.start_at(byte_order_mark.size());
  row = byte_order_mark.size();
}

/// Brings more of the file until it has a mark. False at the end of the file.
bool CsvReader::Impl::read_on(std::uint64_t& place) {
  do {
    if (buffer.end() - row > limits::csv_row_bytes) skipping = true;
    // One byte stays: an LF has to see whether a CR stood before it.
    if (!buffer.refill(skipping ? buffer.end() - 1 : row)) return false;
  } while (!buffer.take_mark(place));
  return true;
}

CsvReader::Step CsvReader::Impl::read_row() {
  if (!started) skip_byte_order_mark();
  start_row(row);
  std::uint64_t place = 0;
  while (buffer.take_mark(place) || read_on(place)) {
    const char c = byte(place);
    if (state == State::quoted) {
      mark_in_quotes(c, place);
    } else if (c == options.delimiter) {
      end_cell(place);
      cell = place + 1;
    } else if (c == '\0') {
      note(ErrorCode::invalid_input, "expected text, found a NUL byte");
    } else if (c == options.quote) {
      mark_quote(place);
    } else if (ends_row(c, place)) {
      const bool crlf = !options.bare_cr_ends_row && place > row && byte(place - 1) == '\r';
      const std::uint64_t content_end = crlf ? place - 1 : place;
      after_cr = c == '\r';
      ++lines;
      if (content_end > row) return end_row(content_end, place + 1);
      start_row(place + 1);  // a blank line
    }
  }
  return end_of_file();
}

/// Of a mark outside quotes that is no delimiter and no quote.
bool CsvReader::Impl::ends_row(char c, std::uint64_t place) {
  if (c == '\r') return options.bare_cr_ends_row;
  if (c != '\n') return false;
  if (place != row || !after_cr) return true;
  after_cr = false;
  row = cell = place + 1;
  return false;
}

void CsvReader::Impl::mark_quote(std::uint64_t place) {
  if (state == State::closed && place == closed + 1) {
    state = State::quoted;
    doubled = true;
  } else if (state == State::plain && place == cell) {
    state = State::quoted;
  }
}

void CsvReader::Impl::mark_in_quotes(char c, std::uint64_t place) {
  if (c == options.quote && c != '\0') {
    state = State::closed;
    closed = place;
  } else if (c == '\0') {
    note(ErrorCode::invalid_input, "expected text, found a NUL byte");
  } else if (c == '\r') {
    if (options.bare_cr_ends_row) ++lines;
  } else if (c == '\n') {
    const bool crlf = options.bare_cr_ends_row && byte(place - 1) == '\r';
    if (!crlf) ++lines;  // else the CR was counted
  }
}

/// Takes the quotes off, in place: the bytes between them, then what stands (against RFC 4180) behind the
/// closing one.
Extent CsvReader::Impl::quoted_cell(std::uint64_t place) {
  char* const start = buffer.at(cell) + 1;
  char* out = start;
  const char* const close = buffer.at(closed);
  const char* from = start;
  while (doubled) {
    const auto left = static_cast<std::size_t>(close - from);
    const auto* quote = static_cast<const char*>(std::memchr(from, options.quote, left));
    if (quote == nullptr) break;
    const auto run = static_cast<std::size_t>(quote + 1 - from);
    std::memmove(out, from, run);
    out += run;
    from = quote + 2;
  }
  const auto rest = static_cast<std::size_t>(close - from);
  if (out != from) std::memmove(out, from, rest);
  out += rest;
  const auto tail = static_cast<std::size_t>(place - closed - 1);
  std::memmove(out, close + 1, tail);
  out += tail;
  return {static_cast<std::size_t>(cell + 1 - row), static_cast<std::size_t>(out - start)};
}

void CsvReader::Impl::end_cell(std::uint64_t place) {
  if (!skipping) {
    const bool plain = state == State::plain;
    const Extent extent =
        plain ? Extent{static_cast<std::size_t>(cell - row), static_cast<std::size_t>(place - cell)}
              : quoted_cell(place);
    if (extent.size > limits::csv_field_bytes) {
      note(ErrorCode::limit_exceeded, "expected cells of at most 1 MiB, found a longer one");
    }
    if (extents.size() < limits::csv_columns) {
      extents.push_back(extent);
    } else {
      note(ErrorCode::limit_exceeded, "expected at most 4096 cells in a row, found more");
    }
  }
  state = State::plain;
  doubled = false;
}

void CsvReader::Impl::publish_cells() {
  const char* const start = buffer.at(row);
  cells.reserve(extents.size());
  for (const auto& [from, size] : extents) cells.emplace_back(start + from, size);
}

CsvReader::Step CsvReader::Impl::end_row(std::uint64_t content_end, std::uint64_t next) {
  end_cell(content_end);
  offset = row;
  length = content_end - row;
  if (length > limits::csv_row_bytes) {
    failed = false;  // what else is wrong depends on how much of it was held
    note(ErrorCode::limit_exceeded, "expected rows of at most 4 MiB, found a longer one");
  }
  if (!failed) publish_cells();
  row = next;
  return failed ? Step::broken : Step::row;
}

CsvReader::Step CsvReader::Impl::end_of_file() {
  const std::uint64_t end = buffer.end();
  if (row == end) return Step::end;
  if (state != State::quoted) return end_row(end, end);
  failed = false;
  note(ErrorCode::invalid_input, "expected a closing quote, found the end of the file");
  offset = row;
  length = end - row;
  row = end;
  return Step::broken;
}

CsvReader::CsvReader(ByteSource& source, CsvOptions options)
    : impl_{std::make_unique<Impl>(source, options)} {}
CsvReader::~CsvReader() = default;

CsvReader::Step CsvReader::next() {
  return impl_->read_row();
}
std::span<const std::string_view> CsvReader::cells() const& {
  return impl_->cells;
}
std::uint64_t CsvReader::line() const {
  return impl_->line;
}
std::uint64_t CsvReader::offset() const {
  return impl_->offset;
}
std::uint64_t CsvReader::length() const {
  return impl_->length;
}
const Error& CsvReader::error() const& {
  return impl_->error;
}

}  // namespace sanad
