// SPDX-License-Identifier: Apache-2.0
/// The values that each key can take, as codes in the order of table rows, and their names.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table.h"

namespace sanad::figures {

/// Status codes, in the order of their names.
enum class Status : std::uint8_t { corroborated, review, single };

/// Belongs to one table, which must outlive it. Codes of years and months count from the earliest account.
class KeySpace {
 public:
  explicit KeySpace(const Table& table);

  std::uint32_t size(Key key) const;  ///< codes are 0..size-1, and no_code
  std::string name(Key key, std::uint32_t code) const;

  /// Of a day that is the first possible one of some account.
  std::uint32_t month_code_of(std::int32_t day) const {
    return month_of_day_[static_cast<std::size_t>(day - first_day_)];
  }
  std::uint32_t year_code(int year) const { return static_cast<std::uint32_t>(year - first_year_); }
  std::uint32_t month_code(int year, int month) const {
    return year_code(year) * 12 + static_cast<std::uint32_t>(month - 1);
  }
  bool has_year(int year) const { return year >= first_year_ && year < first_year_ + years_; }
  std::uint32_t vocabulary_code(Key key,
                                std::uint8_t value) const;  ///< event, tactic, target; no_code for unknown
  const Dictionary* dictionary(Key key) const;              ///< of places, sources and actors; else nullptr

 private:
  struct Vocabulary {
    std::vector<std::string_view> names;  ///< sorted
    std::vector<std::uint32_t> codes;     ///< by value
  };
  template <class Enum>
  static Vocabulary sorted_vocabulary();
  const Vocabulary& vocabulary(Key key) const;

  const Table* table_;
  int first_year_ = 0, years_ = 0;
  std::int32_t first_day_ = 0;
  std::vector<std::uint32_t>
      month_of_day_;  ///< from the earliest first day to the latest: calendars are slow
  Vocabulary events_, tactics_, targets_;
};

/// Words of a vocabulary without "unknown", sorted, and the code of each value.
std::span<const std::string_view> status_names();

}  // namespace sanad::figures
