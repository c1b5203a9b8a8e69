// SPDX-License-Identifier: Apache-2.0
#include "xlsx.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "sanad/core/limits.h"
#include "xlsx_workbook.h"
#include "xml_parser.h"

namespace sanad::sources {
namespace {

/// Column of a reference such as "AB12", from 0; nullopt if there are no letters in front.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    if (column > limits::csv_columns * 26) break;
  }
  return column == 0 ? std::nullopt : std::optional{column - 1};
}

class XlsxRows final : public RowSource, private XmlHandler {
 public:
  XlsxRows(ZipArchive archive, Workbook workbook)
      : archive_{std::move(archive)}, workbook_{std::move(workbook)} {}

  Result<bool> open() {
    auto part = archive_.part(workbook_.sheet_part);
    if (!part) return tl::unexpected{part.error()};
    part_.emplace(std::move(*part));
    return true;
  }

  Step next() override;
  std::span<const std::string_view> cells() const override { return cells_; }
  Origin origin() const override { return {.line = row_, .offset = 0, .length = 0}; }
  const Error& error() const override { return error_; }
  bool leaves_out_empty_cells() const override { return true; }

 private:
  enum class Kind { number, shared, text, truth, error };
  struct Held {  ///< a cell of the row: a shared text, or bytes of own_
    bool shared = false;
    std::size_t index = 0, size = 0;
  };

  void start(std::string_view element, const XmlAttributes& attributes) override;
  void text(std::string_view piece) override;
  void end(std::string_view element) override;
  void start_cell(const XmlAttributes& attributes);
  void end_cell();
  void hold(std::string_view text);
  void end_row();
  void break_row(std::string why);
  Step fail_file(Error error);

  ZipArchive archive_;
  Workbook workbook_;
  std::optional<ZipPart> part_;
  XmlParser parser_{*this};
  std::array<char, 16384> piece_{};
  bool paused_ = false, last_fed_ = false, ended_ = false;
  bool row_ready_ = false, row_broken_ = false, in_row_ = false, in_value_ = false;
  std::uint64_t row_ = 0;
  std::size_t column_ = 0, style_ = 0;
  Kind kind_ = Kind::number;
  std::string value_, own_;
  std::vector<Held> held_;
  std::vector<std::string_view> cells_;
  Error error_{ErrorCode::invalid_input, {}, {}};
};

void XlsxRows::start(std::string_view element, const XmlAttributes& attributes) {
  if (element == "row") {
    const auto number = attributes.get("r");
    std::uint64_t given = 0;
    std::from_chars(number.data(), number.data() + number.size(), given);
    row_ = given > row_ ? given : row_ + 1;
    in_row_ = true;
    row_broken_ = false;
    column_ = 0;
    held_.clear();
    own_.clear();
  } else if (in_row_ && element == "c") {
    start_cell(attributes);
  } else if (in_row_ && (element == "v" || element == "t")) {
    in_value_ = true;
  }
}

void XlsxRows::start_cell(const XmlAttributes& attributes) {
  if (const auto column = column_of(attributes.get("r"))) column_ = *column;
  const auto type = attributes.get("t");
  kind_ = type == "s"                   ? Kind::shared
          : type == "b"                 ? Kind::truth
          : type == "e"                 ? Kind::error
          : type.empty() || type == "n" ? Kind::number
                                        : Kind::text;
  style_ = 0;
  const auto style = attributes.get("s");
  std::from_chars(style.data(), style.data() + style.size(), style_);
  value_.clear();
}

void XlsxRows::text(std::string_view piece) {
  if (!in_value_ || row_broken_) return;
  if (value_.size() + piece.size() > limits::csv_field_bytes) {
    break_row(fmt::format("expected cells of at most {} bytes", limits::csv_field_bytes));
    return;
  }
  value_ += piece;
}

void XlsxRows::end(std::string_view element) {
  if (element == "v" || element == "t") {
    in_value_ = false;
  } else if (in_row_ && element == "c") {
    end_cell();
    ++column_;
  } else if (in_row_ && element == "row") {
    end_row();
  }
}

void XlsxRows::end_cell() {
  if (value_.empty() || kind_ == Kind::error || row_broken_) return;
  if (column_ >= limits::csv_columns)
    return break_row(fmt::format("expected at most {} columns", limits::csv_columns));
  if (held_.size() <= column_) held_.resize(column_ + 1);
  if (kind_ == Kind::shared) {
    std::size_t index = 0;
    std::from_chars(value_.data(), value_.data() + value_.size(), index);
    held_[column_] = {true, index, 0};
  } else if (kind_ == Kind::number) {
    const auto form = style_ < workbook_.styles.size() ? workbook_.styles[style_] : NumberForm::number;
    hold(shown_number(value_, form, workbook_.from_1904));
  } else {
    hold(kind_ == Kind::text ? std::string_view{value_} : value_ == "0" ? "FALSE" : "TRUE");
  }
}

void XlsxRows::hold(std::string_view text) {
  if (own_.size() + text.size() > limits::csv_row_bytes) {
    return break_row(fmt::format("expected rows of at most {} bytes", limits::csv_row_bytes));
  }
  held_[column_] = {false, own_.size(), text.size()};
  own_ += text;
}

void XlsxRows::break_row(std::string why) {
  row_broken_ = true;
  error_ = {ErrorCode::limit_exceeded, std::move(why), fmt::format("line {}", row_)};
}

void XlsxRows::end_row() {
  in_row_ = false;
  if (held_.empty() && !row_broken_) return;
  cells_.clear();
  for (const auto& cell : held_) {
    cells_.push_back(cell.shared ? workbook_.texts.at(cell.index)
                                 : std::string_view{own_}.substr(cell.index, cell.size));
  }
  row_ready_ = true;
  parser_.pause();
}

RowSource::Step XlsxRows::fail_file(Error error) {
  error_ = std::move(error);
  ended_ = true;
  return Step::failed;
}

RowSource::Step XlsxRows::next() {
  row_ready_ = false;
  while (!ended_) {
    Result<bool> fed = false;
    if (paused_) {
      fed = parser_.resume();
    } else {
      const auto got = part_->read(piece_);
      if (!got) return fail_file(got.error());
      last_fed_ = *got == 0;
      fed = parser_.feed({piece_.data(), *got}, last_fed_);
    }
    if (!fed) return fail_file(fed.error());
    paused_ = *fed;
    ended_ = last_fed_ && !paused_;
    if (row_ready_) return row_broken_ ? Step::broken : Step::row;
  }
  return Step::end;
}

}  // namespace

Result<std::unique_ptr<RowSource>> open_xlsx(ByteSource& bytes, std::string_view sheet) {
  std::string packed;
  if (!read_all(bytes, limits::spreadsheet_bytes, packed)) {
    return fail(
        ErrorCode::limit_exceeded,
        fmt::format("expected a spreadsheet of at most {} bytes, found more", limits::spreadsheet_bytes));
  }
  auto archive = ZipArchive::open(std::move(packed));
  if (!archive) return tl::unexpected{archive.error()};
  auto workbook = read_workbook(*archive, sheet);
  if (!workbook) return tl::unexpected{workbook.error()};
  auto rows = std::make_unique<XlsxRows>(std::move(*archive), std::move(*workbook));
  if (const auto opened = rows->open(); !opened) return tl::unexpected{opened.error()};
  return rows;
}

}  // namespace sanad::sources
