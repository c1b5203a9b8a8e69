// SPDX-License-Identifier: Apache-2.0
// RFC 8785 section 3: the one text of a JSON value.
#include <algorithm>
#include <charconv>

#include "sanad/core/json.h"

namespace sanad {
namespace {

/// Order by UTF-16 code units (RFC 8785 section 3.2.3). UTF-8 bytes give the same order but for one case:
/// code points above U+FFFF are surrogates (D800..DFFF) in UTF-16 and so come before U+E000..U+FFFF.
bool before_in_utf16(std::string_view a, std::string_view b) {
  const auto [at_a, at_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (at_b == b.end()) return false;
  if (at_a == a.end()) return true;
  const auto byte_a = static_cast<unsigned char>(*at_a);
  const auto byte_b = static_cast<unsigned char>(*at_b);
  const auto above_surrogates = [](unsigned char lead) { return lead == 0xEE || lead == 0xEF; };
  if (byte_a >= 0xF0 && above_surrogates(byte_b)) return true;
  if (byte_b >= 0xF0 && above_surrogates(byte_a)) return false;
  return byte_a < byte_b;
}

void append_integer(std::string& out, std::int64_t value) {
  constexpr std::int64_t exact = std::int64_t{1} << 53;  // every number of RFC 8785 is a double
  if (value > exact || value < -exact) return append_json_number(out, static_cast<double>(value));
  char text[24];
  out.append(text, std::to_chars(text, text + sizeof text, value).ptr);
}

void append_value(std::string& out, const Json& value);

void append_array(std::string& out, const Json::Array& elements) {
  out += '[';
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (i > 0) out += ',';
    append_value(out, elements[i]);
  }
  out += ']';
}

void append_object(std::string& out, const Json::Object& members) {
  std::vector<const Json::Object::value_type*> sorted;
  sorted.reserve(members.size());
  for (const auto& member : members) sorted.push_back(&member);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return before_in_utf16(a->first, b->first); });
  out += '{';
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(out, sorted[i]->first);
    out += ':';
    append_value(out, sorted[i]->second);
  }
  out += '}';
}

void append_value(std::string& out, const Json& value) {
  if (const auto* text = value.string()) return append_json_string(out, *text);
  if (const auto* elements = value.array()) return append_array(out, *elements);
  if (const auto* members = value.object()) return append_object(out, *members);
  if (value.is_integer()) return append_integer(out, *value.integer());
  if (value.is_number()) return append_json_number(out, *value.number());
  if (value.is_bool()) {
    out += *value.boolean() ? "true" : "false";
  } else {
    out += "null";
  }
}

}  // namespace

std::string Json::canonical() const {
  std::string out;
  append_value(out, *this);
  return out;
}

}  // namespace sanad
