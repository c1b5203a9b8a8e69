// SPDX-License-Identifier: Apache-2.0
#include "clean_names.h"

#include <algorithm>

#include "cell.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/text/normalise.h"
#include "sanad/text/person_name.h"
#include "sanad/text/similarity.h"

namespace sanad::sources {
namespace {

bool has_other_script(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = next_code_point(text, at);
    const bool mark = c >= 0x2000 && c <= 0x206F;  // curly quotes and dashes stand beside Latin letters
    if (c >= 0x0370 && !mark) return true;
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

/// "S.A.", "Ltd.", "Abubakar K.": the dot belongs to the word.
bool ends_abbreviated(std::string_view text) {
  constexpr std::size_t longest = 5;
  const auto word = text.substr(text.rfind(' ') + 1);
  return word.size() <= longest || word.find('.') + 1 < word.size();
}

/// Brackets in brackets in brackets: no list has more.
constexpr int deepest = 8;

/// The bracket that the last letter closes.
std::size_t opening_of(std::string_view text) {
  std::size_t open = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    if (text[i] == ')') ++open;
    if (text[i] == '(' && --open == 0) return i;
  }
  return std::string_view::npos;
}

/// "Leader (Hong Kong) Limited": what stands in brackets inside a name is part of it.
std::string without_brackets(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == '(' || c == ')' || c == ' ';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    if (c == ',' && !out.empty() && out.back() == ' ') out.pop_back();
    out.push_back(blank ? ' ' : c);
  }
  return std::string{trimmed(out)};
}

/// Cuts "born 1953 in ...", " - sub-unit name" and marks at the end.
std::string_view without_note(std::string_view text) {
  text = trimmed(text);
  for (auto born = text.find(" born "); born != std::string_view::npos;
       born = text.find(" born ", born + 1)) {
    if (digits_of(text.substr(born)) > 0) text = text.substr(0, born);
  }
  constexpr std::string_view unit = " - sub-unit name";
  if (text.ends_with(unit)) text.remove_suffix(unit.size());
  while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ' '))
    text.remove_suffix(1);
  return text;
}

/// "Butayev (Butaev)": one word, spelt in another way.
bool spells_alike(std::string_view word, std::string_view other) {
  constexpr double alike = 0.85;
  const auto a = text::fold(word), b = text::fold(other);
  return a != b && b.find(' ') == std::string::npos && text::jaro_winkler(a, b) >= alike;
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

  void one_name(std::string_view text, int depth = 0) {
    text = without_note(text);
    std::vector<std::string_view> behind;  // brackets at the end, the last one first
    while (text.ends_with(')') && depth < deepest) {
      const auto open = opening_of(text);
      if (open == std::string_view::npos) break;
      behind.push_back(trimmed(text.substr(open + 1, text.size() - open - 2)));
      text = trimmed(text.substr(0, open));
    }
    if (text.empty() && !behind.empty()) {  // "(X)" is X
      text = behind.back();
      behind.pop_back();
    }
    const auto name = without_brackets(text);
    by_script(name);
    for (auto inside = behind.rbegin(); inside != behind.rend(); ++inside) bracket(name, *inside, depth);
  }

  void bracket(std::string_view before, std::string_view inside, int depth) {
    constexpr std::string_view label = "original script:";
    if (inside.starts_with(label)) inside = trimmed(inside.substr(label.size()));
    if (inside == "original script") return;  // what stands before it is
    const bool other_script = has_other_script(inside) != has_other_script(before);
    if (other_script && digits_of(inside) == 0) {
      for (std::size_t begin = 0; begin <= inside.size();) {
        const auto end = std::min(inside.find(';', begin), inside.size());
        one_name(inside.substr(begin, end - begin), depth + 1);
        begin = end + 1;
      }
    } else if (is_short_form(inside)) {
      add(inside, false, true);
    } else if (const auto last = before.rfind(' ');
               last != std::string_view::npos && spells_alike(before.substr(last + 1), inside)) {
      add(std::string{before.substr(0, last + 1)}.append(inside), false, false);
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
    while (text.ends_with(',') || (text.ends_with('.') && !ends_abbreviated(text))) text.remove_suffix(1);
    constexpr std::size_t digits_of_a_number = 6, longest = 400;
    const bool nothing = text == "na" || text == "NA" || text == "N/A" || text::fold(text).empty();
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
