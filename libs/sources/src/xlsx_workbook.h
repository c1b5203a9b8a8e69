// SPDX-License-Identifier: Apache-2.0
/// What a sheet needs from the rest of an XLSX file: where it lies, the shared texts, which styles are dates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "zip_archive.h"

namespace sanad::sources {

/// How a number is shown (ECMA-376 part 1, 18.8.30).
enum class NumberForm : std::uint8_t { number, date, time };

/// Of a format code such as "yyyy\-mm\-dd;@" or "[h]:mm".
NumberForm form_of_code(std::string_view code);
/// Of a built-in number format id.
NumberForm form_of_id(std::uint32_t id);

/// Many texts in one piece of memory.
class SharedTexts {
 public:
  std::string_view at(std::size_t index) const& {
    return index < ends_.size()
               ? std::string_view{all_}.substr(begin_of(index), ends_[index] - begin_of(index))
               : std::string_view{};
  }
  std::string_view at(std::size_t index) const&& = delete;
  std::size_t size() const { return ends_.size(); }
  void append(std::string_view piece) { all_ += piece; }
  void finish() { ends_.push_back(all_.size()); }

 private:
  std::size_t begin_of(std::size_t index) const { return index == 0 ? 0 : ends_[index - 1]; }
  std::string all_;
  std::vector<std::size_t> ends_;
};

struct Workbook {
  std::string sheet_part;  ///< name of the sheet's part in the archive
  bool from_1904 = false;  ///< days count from 1904-01-01
  SharedTexts texts;
  std::vector<NumberForm> styles;  ///< by index of cellXfs
};

/// not_found names the sheets that there are.
Result<Workbook> read_workbook(ZipArchive& archive, std::string_view sheet);

/// The text of a number as it is shown: "3", "2.5", "2022-12-30", "2022-12-30 14:05:00", "14:05:00". What is
/// no number is given back as it is.
std::string shown_number(std::string_view raw, NumberForm form, bool from_1904);

}  // namespace sanad::sources
