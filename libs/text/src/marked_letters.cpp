// SPDX-License-Identifier: Apache-2.0
#include "marked_letters.h"

#include <algorithm>
#include <array>

namespace sanad::text {
namespace {

struct Marked {
  std::string_view letter, english;
};

constexpr std::array letters = std::to_array<Marked>({
    {"ç", "ch"}, {"Ç", "ch"}, {"ć", "ch"}, {"Ć", "ch"}, {"č", "ch"}, {"Č", "ch"}, {"đ", "dj"}, {"Đ", "dj"},
    {"ś", "sh"}, {"Ś", "sh"}, {"ş", "sh"}, {"Ş", "sh"}, {"š", "sh"}, {"Š", "sh"}, {"ș", "sh"}, {"Ș", "sh"},
    {"ź", "zh"}, {"Ź", "zh"}, {"ż", "zh"}, {"Ż", "zh"}, {"ž", "zh"}, {"Ž", "zh"}, {"ț", "ts"}, {"Ț", "ts"},
    {"ţ", "ts"}, {"Ţ", "ts"}, {"ö", "oe"}, {"Ö", "oe"}, {"ü", "ue"}, {"Ü", "ue"},
});

}  // namespace

std::string with_marks_written_out(std::string_view name) {
  std::string written;
  bool found = false;
  for (std::size_t i = 0; i < name.size();) {
    const auto rest = name.substr(i);
    // All of them have two bytes, the first of which begins no ASCII letter.
    const auto* marked =
        static_cast<unsigned char>(name[i]) < 0x80
            ? letters.end()
            : std::ranges::find_if(letters, [&](const Marked& m) { return rest.starts_with(m.letter); });
    if (marked == letters.end()) {
      written.push_back(name[i++]);
      continue;
    }
    found = true;
    written += marked->english;
    i += marked->letter.size();
  }
  return found ? written : std::string{};
}

}  // namespace sanad::text
