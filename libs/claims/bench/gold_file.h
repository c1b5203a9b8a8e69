// SPDX-License-Identifier: Apache-2.0
/// Reads tests/gold/*/*.gold (format: tests/gold/README.md).
#pragma once

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "gold.h"

namespace sanad::claims::gold {

namespace detail {

inline std::string trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return "";
  return std::string{text.substr(first, text.find_last_not_of(" \t\r") - first + 1)};
}

inline std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
    parts.push_back(trim(text.substr(0, at)));
    text.remove_prefix(at + separator.size());
  }
  parts.push_back(trim(text));
  return parts;
}

inline std::string unless_dash(const std::string& text) {
  return text == "-" ? "" : text;
}

inline double number(const std::string& text) {
  double value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) throw std::runtime_error{"expected a number: " + text};
  static_cast<void>(stop);
  return value;
}

inline GoldClaim read_claim(const std::string& line) {
  auto parts = split(line, "|");
  if (parts.size() != 13) throw std::runtime_error{"expected 13 parts: " + line};
  GoldClaim claim;
  claim.sentence = static_cast<int>(number(parts[0].substr(parts[0].find(' ') + 1)));
  claim.surface = parts[1];
  claim.measure = parts[2];
  const auto value = split(parts[3], " ");
  claim.comparator = value.at(0);
  claim.value = number(value.at(1));
  claim.unit = parts[4];
  claim.time = unless_dash(parts[5]);
  claim.place = unless_dash(parts[6]);
  claim.victim_class = unless_dash(parts[7]);
  claim.actor = unless_dash(parts[8]);
  claim.event = unless_dash(parts[9]);
  claim.inherited = unless_dash(parts[12]);
  return claim;
}

inline GoldRelation read_relation(const std::string& line) {
  const auto parts = split(line.substr(std::string{"relation "}.size()), "|");
  const auto words = split(parts.at(0), " ");
  GoldRelation relation{.kind = words.front()};
  // Numbers of claims stand in the form: "1+2 = 3", "1 -> 2 = 3".
  std::string form;
  for (std::size_t i = 1; i < words.size(); ++i) form += words[i] + " ";
  for (std::size_t i = 1; i < parts.size(); ++i) form += i + 1 == parts.size() ? "" : parts[i];
  std::string number;
  for (const char c : form + " ") {
    if (c >= '0' && c <= '9') {
      number += c;
    } else if (!number.empty()) {
      relation.claims.push_back(static_cast<std::size_t>(std::stoul(number)) - 1);
      number.clear();
    }
  }
  return relation;
}

inline Slip read_slip(const std::string& line) {
  const auto parts = split(line.substr(std::string{"slip "}.size()), "|");
  const auto sides = split(parts.at(0), "=>");
  return {sides.at(0), sides.at(1), parts.at(1), parts.size() > 2 ? parts[2] : ""};
}

inline Passage read(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  std::stringstream all;
  all << in.rdbuf();
  Passage passage{.name = path.stem().string()};
  int part = 0;
  for (std::string line; std::getline(all, line);) {
    if (line == "---") {
      ++part;
    } else if (part == 1) {
      passage.text += line + "\n";
    } else if (part == 2 && !line.empty() && line.front() != '#') {
      if (line.starts_with("claim "))
        passage.claims.push_back(read_claim(line));
      else if (line.starts_with("relation "))
        passage.relations.push_back(read_relation(line));
      else if (line.starts_with("slip "))
        passage.slips.push_back(read_slip(line));
      else
        throw std::runtime_error{path.string() + ": " + line};
    }
  }
  return passage;
}

}  // namespace detail

inline std::vector<Passage> load(const std::filesystem::path& folder) {
  std::vector<Passage> passages;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".gold") passages.push_back(detail::read(entry.path()));
  }
  std::sort(passages.begin(), passages.end(),
            [](const Passage& a, const Passage& b) { return a.name < b.name; });
  return passages;
}

}  // namespace sanad::claims::gold
