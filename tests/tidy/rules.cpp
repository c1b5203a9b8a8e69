// SPDX-License-Identifier: Apache-2.0
#include "rules.h"

#include <array>
#include <cctype>
#include <functional>
#include <utility>

namespace sanad::tidy {
namespace {

constexpr std::size_t lines_of_a_file = 400;
constexpr std::size_t lines_of_a_test_file = 600;
constexpr std::size_t lines_of_a_function = 60;
constexpr std::size_t letters_of_a_line = 120;

bool is_cpp(const File& file) {
  return file.path.ends_with(".h") || file.path.ends_with(".cpp");
}
bool is_test(const File& file) {
  return file.path.find("/tests/") != std::string::npos || file.path.starts_with("tests/");
}
bool is_public_header(const File& file) {
  return file.path.find("/include/sanad/") != std::string::npos;
}

void each_line(const std::string& text, const std::function<void(std::size_t, std::string_view)>& visit) {
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    visit(++number, std::string_view{text}.substr(at, end - at));
    at = end + 1;
  }
}

std::string place(const File& file, std::size_t line) {
  return file.path + ":" + std::to_string(line) + ": ";
}

std::size_t letters(std::string_view line) {
  std::size_t count = 0;
  for (const char c : line) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return count;
}

bool word_at(std::string_view line, std::size_t at, std::size_t size) {
  const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
  const bool before = at > 0 && (is_word(line[at - 1]) || line[at - 1] == '.');
  const bool after = at + size < line.size() && is_word(line[at + size]);
  return !before && !after;
}

bool has_word(std::string_view line, std::string_view word) {
  for (auto at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    if (word_at(line, at, word.size())) return true;
  }
  return false;
}

std::string_view without_comment(std::string_view line) {
  const auto at = line.find("//");
  return at == std::string_view::npos ? line : line.substr(0, at);
}

}  // namespace

Complaints check_spdx(const File& file) {
  const auto first = file.text.substr(0, file.text.find('\n') == std::string::npos ? 0 : 200);
  if (first.find("SPDX-License-Identifier: Apache-2.0") != std::string::npos) return {};
  return {place(file, 1) + "no SPDX line; begin with // SPDX-License-Identifier: Apache-2.0"};
}

namespace {

/// Follows functions through formatted code: a body opens with "{" at the end of a line that starts a
/// function (or of a later line of its signature) and ends with "}" in the column where it began: 0, or 2
/// inside a class.
class FunctionLengths {
 public:
  /// The length of the function that ends on this line, or 0.
  std::size_t step(std::size_t number, std::string_view line) {
    for (const std::size_t column : {std::size_t{0}, std::size_t{2}}) {
      auto& open = open_[column / 2];
      if (open.body > 0 && line == std::string(column, ' ') + "}")
        return number - std::exchange(open, {}).body;
      if (line.size() > column && line.find_first_not_of(' ') == column && line[column] != '}' &&
          line[column] != '/') {
        const bool call = line.find('(') != std::string_view::npos;
        open.signature = call && line.back() != ';' && line.back() != '}' && !line.starts_with("#");
        if (open.signature && line.back() == '{') open = {false, number};
      } else if (open.signature && !line.empty()) {
        if (line.back() == '{') open = {false, number};
        if (line.back() == ';') open.signature = false;
      }
    }
    return 0;
  }

 private:
  struct Open {
    bool signature = false;
    std::size_t body = 0;
  };
  std::array<Open, 2> open_{};
};

}  // namespace

Complaints check_lengths(const File& file) {
  Complaints complaints;
  std::size_t lines = 0;
  FunctionLengths functions;
  each_line(file.text, [&](std::size_t number, std::string_view line) {
    lines = number;
    if (letters(line) > letters_of_a_line) {
      complaints.push_back(place(file, number) + "line of " + std::to_string(letters(line)) +
                           " letters; at most " + std::to_string(letters_of_a_line));
    }
    const auto length = is_cpp(file) ? functions.step(number, line) : 0;
    if (length > lines_of_a_function) {
      complaints.push_back(place(file, number - length) + "function of " + std::to_string(length) +
                           " lines; at most " + std::to_string(lines_of_a_function) +
                           ": split it by what it does");
    }
  });
  const auto most = is_test(file) ? lines_of_a_test_file : lines_of_a_file;
  if (lines > most) {
    complaints.push_back(place(file, lines) + "file of " + std::to_string(lines) + " lines; at most " +
                         std::to_string(most) + ": is it still one concept?");
  }
  return complaints;
}

Complaints check_banned_calls(const File& file) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 23> banned{{
      {"atoi", "std::from_chars"},
      {"atof", "std::from_chars"},
      {"atol", "std::from_chars"},
      {"stoi", "std::from_chars"},
      {"stol", "std::from_chars"},
      {"stod", "std::from_chars"},
      {"strtol", "std::from_chars"},
      {"strtod", "std::from_chars"},
      {"sprintf", "fmt::format"},
      {"strcpy", "std::string"},
      {"strcat", "std::string"},
      {"strtok", "a loop over std::string_view::find"},
      {"gets", "ByteSource"},
      {"rand", "sanad::Random"},
      {"srand", "sanad::Random"},
      {"random_device", "a seed from the caller"},
      {"localtime", "sanad::Day"},
      {"gmtime", "sanad::Day"},
      {"regex", "a hand-written scanner (std::regex overflows the stack on long input)"},
      {"endl", "'\\n'"},
      {"const_cast", "a const-correct signature"},
      {"malloc", "a container"},
      {"dynamic_cast", "a virtual function"},
  }};
  Complaints complaints;
  if (!is_cpp(file) || file.path == "tests/tidy/rules.cpp") return complaints;
  each_line(file.text, [&](std::size_t number, std::string_view whole) {
    const auto line = without_comment(whole);
    for (const auto& [word, instead] : banned) {
      const auto found = line.find(word);
      if (found == std::string_view::npos || line.find('"') < found || !has_word(line, word)) continue;
      complaints.push_back(place(file, number) + std::string{word} + " is banned; use " +
                           std::string{instead});
    }
    const bool in_header = file.path.ends_with(".h");
    if (in_header && line.find("using namespace") != std::string_view::npos) {
      complaints.push_back(place(file, number) + "using namespace in a header; write the names out");
    }
    if (has_word(line, "new") && line.find("= new ") != std::string_view::npos) {
      complaints.push_back(place(file, number) + "naked new; use std::make_unique");
    }
  });
  return complaints;
}

Complaints check_includes(const File& file) {
  static constexpr std::array<std::string_view, 9> heavy{
      "<simdjson", "<fmt/", "<unicode/", "<toml++", "<sqlite3", "<CLI/", "<roaring", "<curl/", "<openssl/"};
  Complaints complaints;
  if (!is_cpp(file)) return complaints;
  each_line(file.text, [&](std::size_t number, std::string_view line) {
    if (!line.starts_with("#include")) return;
    if (line.find("\"sanad/") != std::string_view::npos) {
      const auto at = line.find("\"sanad/") + 7;
      if (line.find('/', at) == std::string_view::npos) {
        complaints.push_back(place(file, number) + "expected \"sanad/<module>/<file>.h\"");
      }
    }
    if (line.find("../") != std::string_view::npos) {
      complaints.push_back(place(file, number) + "relative include; name the module");
    }
    if (!is_public_header(file)) return;
    for (const auto library : heavy) {
      if (line.find(library) != std::string_view::npos) {
        complaints.push_back(place(file, number) +
                             "third-party header in a public header; include it in the .cpp");
      }
    }
  });
  return complaints;
}

Complaints check_unfinished_words(const File& file) {
  static constexpr std::array<std::string_view, 6> words{"TODO", "FIXME",   "XXX",
                                                         "HACK", "for now", "not implemented"};
  Complaints complaints;
  if (file.path.starts_with("tests/tidy/") || file.path == "STYLE.md") return complaints;
  each_line(file.text, [&](std::size_t number, std::string_view line) {
    for (const auto word : words) {
      if (has_word(line, word)) {
        complaints.push_back(place(file, number) + "'" + std::string{word} +
                             "'; finish it, or file it and say so there");
      }
    }
  });
  return complaints;
}

Complaints check_header_guard(const File& file) {
  if (!file.path.ends_with(".h") || file.text.find("#pragma once") != std::string::npos) return {};
  return {place(file, 1) + "no #pragma once"};
}

}  // namespace sanad::tidy
