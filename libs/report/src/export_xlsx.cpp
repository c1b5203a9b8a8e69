// SPDX-License-Identifier: Apache-2.0
#include <sys/mman.h>
#include <unistd.h>

#include <charconv>
#include <cstdint>

#include <xlsxwriter.h>

#include "incident_cells.h"
#include "sanad/core/environment_error.h"
#include "sanad/report/export.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

constexpr double wide_column = 24;

/// A workbook in memory: libxlsxwriter 1.1 writes to a named file only, so it is given one that lies in
/// memory (memfd_create). Its "Read me" sheet comes first, so that it is what a reader sees.
class Workbook {
 public:
  explicit Workbook(const Provenance& provenance) {
    memory_ = ::memfd_create("sanad-workbook", MFD_CLOEXEC);
    if (memory_ < 0) throw EnvironmentError{"cannot make a workbook: no memory file"};
    book_ = workbook_new(("/proc/self/fd/" + std::to_string(memory_)).c_str());
    if (book_ == nullptr) {
      ::close(memory_);
      throw EnvironmentError{"cannot make a workbook: out of memory"};
    }
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    day_ = workbook_add_format(book_);
    format_set_num_format(day_, "yyyy-mm-dd");
    lxw_doc_properties properties{};
    // A fixed date: the same figures give the same bytes. When it was made stands on the first sheet.
    properties.created = 946'684'800;
    workbook_set_properties(book_, &properties);
    write_read_me(provenance);
  }
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook() {
    if (book_ != nullptr) workbook_close(book_);
    ::close(memory_);
  }

  lxw_worksheet* sheet(const char* name, const std::vector<std::string>& heads) {
    auto* sheet = workbook_add_worksheet(book_, name);
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), heads[i].c_str(), bold_);
    }
    worksheet_set_column(sheet, 0, 0, wide_column, nullptr);
    return sheet;
  }

  void text(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& words) {
    if (words.empty()) return;
    const auto visible = without_bidi_controls(words);
    worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                           visible.c_str(), nullptr);
  }
  void number(lxw_worksheet* sheet, std::size_t row, std::size_t column, double value) {
    worksheet_write_number(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value,
                           nullptr);
  }
  void day(lxw_worksheet* sheet, std::size_t row, std::size_t column, Day day) {
    constexpr int first_spreadsheet_year = 1900;
    if (day.year() < first_spreadsheet_year) return text(sheet, row, column, day.to_string());
    lxw_datetime date{day.year(), day.month(), day.day(), 0, 0, 0};
    worksheet_write_datetime(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), &date, day_);
  }

  std::string finish() {
    const auto error = workbook_close(book_);
    book_ = nullptr;
    if (error != LXW_NO_ERROR)
      throw EnvironmentError{std::string{"cannot make a workbook: "} + lxw_strerror(error)};
    std::string bytes(static_cast<std::size_t>(::lseek(memory_, 0, SEEK_END)), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
      const auto got =
          ::pread(memory_, bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(filled));
      if (got <= 0) throw EnvironmentError{"cannot make a workbook: its bytes cannot be read back"};
      filled += static_cast<std::size_t>(got);
    }
    return bytes;
  }

 private:
  void write_read_me(const Provenance& provenance) {
    auto* sheet = workbook_add_worksheet(book_, "Read me");
    worksheet_set_column(sheet, 0, 0, wide_column, bold_);
    std::size_t row = 0;
    const auto line = [&](const std::string& name, const std::string& words) {
      text(sheet, row, 0, name);
      text(sheet, row++, 1, words);
    };
    line("Query", provenance.query);
    line("Definition", provenance.definition);
    line("Edition of the base", provenance.edition);
    line("Marking", provenance.marking);
    line("Made by", provenance.node);
    line("Made at", provenance.made_at);
    line("Unknown", "An empty cell is a number that no account gives. It is not zero.");
    for (const auto& source : provenance.sources) line("Source", source);
  }

  lxw_workbook* book_ = nullptr;
  lxw_format* bold_ = nullptr;
  lxw_format* day_ = nullptr;
  int memory_ = -1;
};

void write_figure_row(Workbook& book, lxw_worksheet* sheet, std::size_t at, std::size_t keys,
                      const figures::FigureRow& row) {
  if (row.value) {
    book.number(sheet, at, keys, static_cast<double>(row.value->low()));
    book.number(sheet, at, keys + 1, static_cast<double>(row.value->best()));
    book.number(sheet, at, keys + 2, static_cast<double>(row.value->high()));
  }
  if (row.interval) {
    book.number(sheet, at, keys + 3, static_cast<double>(row.interval->low));
    book.number(sheet, at, keys + 4, static_cast<double>(row.interval->high));
  }
  book.number(sheet, at, keys + 5, static_cast<double>(row.incidents));
  book.number(sheet, at, keys + 6, static_cast<double>(row.records));
}

}  // namespace

std::string incidents_xlsx(const std::vector<figures::IncidentRow>& rows, const Provenance& provenance) {
  Workbook book{provenance};
  const auto& heads = incident_heads();
  auto* sheet = book.sheet("Incidents", heads);
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto& row = rows[at];
    const auto cells = incident_cells(row);
    for (std::size_t column = 0; column < cells.size(); ++column) {
      if (heads[column] == "date_first") {
        book.day(sheet, at + 1, column, row.when.first);
      } else if (heads[column] == "date_last") {
        book.day(sheet, at + 1, column, row.when.last);
      } else if (is_number_column(heads[column]) && !cells[column].empty()) {
        double value = 0;
        std::from_chars(cells[column].data(), cells[column].data() + cells[column].size(), value);
        book.number(sheet, at + 1, column, value);
      } else {
        book.text(sheet, at + 1, column, cells[column]);
      }
    }
  }
  return book.finish();
}

std::string figure_xlsx(const figures::FigureTable& table, const Provenance& provenance) {
  Workbook book{provenance};
  std::vector<std::string> heads;
  for (const auto key : table.query.by) heads.emplace_back(name_of(key));
  if (heads.empty()) heads.emplace_back("row");
  const auto keys = heads.size();
  for (const auto* head : {"low", "best", "high", "interval low", "interval high", "incidents", "records"}) {
    heads.emplace_back(head);
  }
  auto* sheet = book.sheet("Figure", heads);
  std::size_t at = 1;
  if (!table.query.by.empty()) {
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < row.by.size(); ++i) book.text(sheet, at, i, row.by[i]);
      write_figure_row(book, sheet, at++, keys, row);
    }
  }
  book.text(sheet, at, 0, "total");
  write_figure_row(book, sheet, at, keys, table.total);
  return book.finish();
}

}  // namespace sanad::report
