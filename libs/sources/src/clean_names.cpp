// SPDX-License-Identifier: Apache-2.0
#include "clean_names.h"

#include <algorithm>

#include "cell.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/text/person_name.h"

namespace sanad::sources {
namespace {

bool has_other_script(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (next_code_point(text, at) >= 0x0370) return true;
  }
  return false;
}

bool has_latin(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

std::size_t digits_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

bool is_short_form(std::string_view text) {
  return text.size() >= 2 && text.size() <= 10 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '-' || c == '/' || c == '.';
         });
}

class Cleaner {
 public:
  std::vector<CleanName> run(std::string_view cell) {
    split_list(cell);
    return std::move(names_);
  }

 private:
  /// ';' outside brackets, and markers "b) ".
  void split_list(std::string_view cell) {
    std::size_t begin = 0;
    int open = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
      open += cell[i] == '(' ? 1 : 0;
      const bool marker = cell[i] == ')' && open == 0 && i >= 1 && cell[i - 1] >= 'a' && cell[i - 1] <= 'z' &&
                          (i == 1 || cell[i - 2] == ' ');
      if (cell[i] == ')' && open > 0) --open;
      if (marker) {
        one_name(cell.substr(begin, i - 1 - begin));
        begin = i + 1;
      } else if (cell[i] == ';' && open == 0) {
        one_name(cell.substr(begin, i - begin));
        begin = i + 1;
      }
    }
    one_name(cell.substr(begin));
  }

  void one_name(std::string_view text) {
    text = trimmed(text);
    if (const auto born = text.find(", born "); born != std::string_view::npos) text = text.substr(0, born);
    while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ' '))
      text.remove_suffix(1);
    const auto open = text.find('(');
    const auto close = open == std::string_view::npos ? open : text.find(')', open);
    if (close == std::string_view::npos) return by_script(text);
    const auto before = trimmed(text.substr(0, open)),
               inside = trimmed(text.substr(open + 1, close - open - 1)),
               after = trimmed(text.substr(close + 1));
    if (!after.empty() && after.find_first_not_of(" ,.") != std::string_view::npos) {
      std::string whole{before};
      whole.append(" ").append(inside).append(" ").append(after);
      return by_script(trimmed(whole));
    }
    by_script(before);
    bracket(before, inside);
  }

  void bracket(std::string_view before, std::string_view inside) {
    constexpr std::string_view label = "original script:";
    if (inside.starts_with(label)) inside = trimmed(inside.substr(label.size()));
    const bool other_script = has_other_script(inside) != has_other_script(before);
    if (other_script && digits_of(inside) == 0) {
      for (std::size_t begin = 0; begin <= inside.size();) {
        const auto end = std::min(inside.find(';', begin), inside.size());
        by_script(trimmed(inside.substr(begin, end - begin)));
        begin = end + 1;
      }
    } else if (is_short_form(inside)) {
      add(inside, false, true);
    }
  }

  void by_script(std::string_view text) {
    if (!text::mixes_arabic_and_latin(text)) return add(text, false, false);
    const auto parts = text::split_scripts(text);
    add(parts.other, false, false);
    add(parts.arabic, true, false);
  }

  void add(std::string_view text, bool original, bool weak) {
    text = trimmed(text);
    while (!text.empty() && (text.back() == ',' || text.back() == '.') && text.size() > 3)
      text.remove_suffix(1);
    constexpr std::size_t digits_of_a_number = 6, longest = 400;
    const bool nothing = text.empty() || text == "na" || text == "NA" || text == "N/A" || text == "-";
    if (nothing || text.size() > longest || names_.size() >= limits::listing_values) return;
    if (digits_of(text) >= digits_of_a_number && has_latin(text) &&
        text.find(' ') != std::string_view::npos && text.size() > 60) {
      return;  // a sentence about documents, not a name
    }
    names_.push_back({std::string{text}, original || (has_other_script(text) && !has_latin(text)), weak});
  }

  std::vector<CleanName> names_;
};

}  // namespace

std::vector<CleanName> clean_names(std::string_view cell) {
  return Cleaner{}.run(cell);
}

}  // namespace sanad::sources
