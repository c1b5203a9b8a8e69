// SPDX-License-Identifier: Apache-2.0
/// Words behind the codes of a column. Codes are ranks: the order of codes is the order of rows in a table.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sanad::figures {

/// "Not known", in every coded column; sorts behind all codes.
inline constexpr std::uint32_t no_code = 0xFFFFFFFFU;

struct Entry {
  std::string name;                 ///< as rows show it; distinct within one dictionary
  std::vector<std::string> others;  ///< further spellings, ids and codes that a filter may use
  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Sorted by name.
using Dictionary = std::vector<Entry>;

inline std::string name_at(const Dictionary& dictionary, std::uint32_t code) {
  return code < dictionary.size() ? dictionary[code].name : "unknown";
}

}  // namespace sanad::figures
