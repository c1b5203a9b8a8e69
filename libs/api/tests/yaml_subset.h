// SPDX-License-Identifier: Apache-2.0
/// Reads the part of YAML that openapi.yaml is written in, as JSON: block maps and lists, flow maps and lists
/// (over several lines too), plain and single-quoted scalars, >- texts, comment lines.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/json.h"

namespace sanad::api {

class YamlSubset {
 public:
  static Json read(std::string_view text) {
    YamlSubset yaml{text};
    return yaml.block(0);
  }

 private:
  struct Line {
    std::size_t indent;
    std::string text;
  };

  explicit YamlSubset(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      const auto line = text.substr(at, end - at);
      at = end + 1;
      const auto indent = line.find_first_not_of(' ');
      if (indent == std::string_view::npos || line[indent] == '#') continue;
      lines_.push_back({indent, std::string{line.substr(indent)}});
    }
  }

  [[noreturn]] static void wrong(const std::string& line) {
    throw std::runtime_error{"cannot read: " + line};
  }

  Json block(std::size_t indent) {
    const auto& first = lines_.at(next_).text;
    if (first.starts_with("- ")) return list(indent);
    if (first.front() == '[' || first.front() == '{') return flow_lines();
    return map(indent);
  }

  bool here(std::size_t indent) const { return next_ < lines_.size() && lines_[next_].indent == indent; }

  Json list(std::size_t indent) {
    Json::Array elements;
    while (here(indent) && lines_[next_].text.starts_with("- ")) {
      auto& line = lines_[next_];
      line.text.erase(0, 2);
      line.indent += 2;
      if (line.text.front() == '{' || line.text.find(": ") == std::string::npos) {
        elements.push_back(scalar(take()));
      } else {
        elements.push_back(map(indent + 2));
      }
    }
    return elements;
  }

  Json map(std::size_t indent) {
    Json::Object members;
    while (here(indent)) {
      const auto line = take();
      const auto colon = line.front() == '\'' ? line.find(':', line.find('\'', 1)) : line.find(':');
      if (colon == std::string::npos) wrong(line);
      auto key = scalar(line.substr(0, colon));
      const auto rest = colon + 1 < line.size() ? line.substr(colon + 2) : std::string{};
      members.emplace_back(*key.string(), value(rest, indent));
    }
    return members;
  }

  Json value(const std::string& rest, std::size_t indent) {
    if (rest == ">-") return folded(indent);
    if (!rest.empty()) return scalar(rest);
    return block(lines_.at(next_).indent);
  }

  Json folded(std::size_t indent) {
    std::string text;
    while (next_ < lines_.size() && lines_[next_].indent > indent) text += (text.empty() ? "" : " ") + take();
    return text;
  }

  Json flow_lines() {
    std::string text = take();
    while (text.back() != ']' && text.back() != '}') text += " " + take();
    return scalar(text);
  }

  std::string take() { return lines_.at(next_++).text; }

  /// A scalar or a flow value that fills the text.
  static Json scalar(const std::string& text) {
    std::size_t at = 0;
    auto value = flow(text, at, "");
    if (at != text.size()) wrong(text);
    return value;
  }

  static void skip_blanks(const std::string& text, std::size_t& at) {
    while (at < text.size() && text[at] == ' ') ++at;
  }

  static Json flow(const std::string& text, std::size_t& at, std::string_view ends) {
    skip_blanks(text, at);
    if (at == text.size()) wrong(text);
    if (text[at] == '[') return flow_list(text, at);
    if (text[at] == '{') return flow_map(text, at);
    if (text[at] == '\'') return quoted(text, at);
    auto end = text.find_first_of(ends, at);
    if (ends.empty() || end == std::string::npos) end = text.size();
    auto plain = text.substr(at, end - at);
    at = end;
    while (!plain.empty() && plain.back() == ' ') plain.pop_back();
    if (plain == "true" || plain == "false") return Json{plain == "true"};
    if (plain == "null") return Json{};
    if (plain.find_first_not_of("0123456789.") == std::string::npos) {
      if (auto number = Json::parse(plain)) return std::move(*number);
    }
    return plain;
  }

  static Json flow_list(const std::string& text, std::size_t& at) {
    Json::Array elements;
    ++at;
    for (skip_blanks(text, at); text.at(at) != ']'; skip_blanks(text, at)) {
      elements.push_back(flow(text, at, ",]"));
      skip_blanks(text, at);
      if (text.at(at) == ',') ++at;
    }
    ++at;
    return elements;
  }

  static Json flow_map(const std::string& text, std::size_t& at) {
    Json::Object members;
    ++at;
    for (skip_blanks(text, at); text.at(at) != '}'; skip_blanks(text, at)) {
      auto key = flow(text, at, ":");
      skip_blanks(text, at);
      if (text.at(at) != ':') wrong(text);
      ++at;
      members.emplace_back(*key.string(), flow(text, at, ",}"));
      skip_blanks(text, at);
      if (text.at(at) == ',') ++at;
    }
    ++at;
    return members;
  }

  static Json quoted(const std::string& text, std::size_t& at) {
    std::string out;
    for (++at; at < text.size(); ++at) {
      if (text[at] == '\'' && (at + 1 == text.size() || text[at + 1] != '\'')) break;
      if (text[at] == '\'') ++at;
      out += text[at];
    }
    ++at;
    return out;
  }

  std::vector<Line> lines_;
  std::size_t next_ = 0;
};

}  // namespace sanad::api
