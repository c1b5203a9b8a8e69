// SPDX-License-Identifier: Apache-2.0
#include "same_content.h"

#include <optional>
#include <string>
#include <utility>

#include "sanad/core/json.h"

namespace sanad::store {
namespace {

/// Index of the closing quote of the string that opens at `open`; size() if it does not close.
std::size_t end_of_string(std::string_view text, std::size_t open) {
  for (std::size_t i = open + 1; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      return i;
  }
  return text.size();
}

struct Cut {
  std::string_view before, after;
  friend bool operator==(const Cut&, const Cut&) = default;
};

/// The text around the value of the top-level member "modified"; nullopt if it has none that is a string.
std::optional<Cut> cut_modified(std::string_view body) {
  constexpr std::string_view key = "\"modified\":\"";
  int depth = 0;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const char c = body[i];
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (c != '"') continue;
    if (depth == 1 && body.substr(i, key.size()) == key) {
      const auto open = i + key.size() - 1;
      const auto close = end_of_string(body, open);
      return Cut{body.substr(0, open), body.substr(std::min(close, body.size()))};
    }
    i = end_of_string(body, i);
  }
  return std::nullopt;
}

std::optional<std::string> canonical_without_modified(std::string_view body) {
  auto parsed = Json::parse(body);
  if (!parsed || !parsed->is_object()) return std::nullopt;
  Json::Object rest;
  for (const auto& member : *parsed->object()) {
    if (member.first != "modified") rest.push_back(member);
  }
  return Json{std::move(rest)}.canonical();
}

}  // namespace

bool same_apart_from_modified(std::string_view a, std::string_view b, bool canonical) {
  if (a == b) return true;
  const auto cut_a = cut_modified(a);
  const auto cut_b = cut_modified(b);
  if (cut_a && cut_b && *cut_a == *cut_b) return true;
  if (canonical) return false;
  const auto plain_a = canonical_without_modified(a);
  return plain_a && plain_a == canonical_without_modified(b);
}

}  // namespace sanad::store
