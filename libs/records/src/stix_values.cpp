// SPDX-License-Identifier: Apache-2.0
#include "stix_values.h"

#include <algorithm>

#include "stix_hashes.h"

namespace sanad::records {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool lists(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

bool may_name(std::string_view types, std::string_view type) {
  if (types.empty()) return true;
  return types.front() == '!' ? !lists(types.substr(1), type) : lists(types, type);
}

void check_id(const PropertyRule& rule, const Json& value, const std::string& path, Findings& findings) {
  const auto* text = value.string();
  if (text == nullptr) return findings.add(path, "an identifier", kind_of(&value));
  if (!is_identifier(*text)) return findings.add(path, "an identifier 'type--uuid'", "another string");
  const auto type = std::string_view{*text}.substr(0, text->size() - 38);
  if (may_name(rule.types, type)) return;
  const bool forbidden = rule.types.front() == '!';
  findings.add(path,
               (forbidden ? "the id of anything but " : "the id of ") +
                   std::string{rule.types.substr(forbidden ? 1 : 0)},
               "one of another type");
}

void check_strings(const Json& value, const std::string& path, Findings& findings) {
  const auto* list = check_list(value, path, findings);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size() && !findings.full(); ++i) {
    if (!(*list)[i].is_string()) findings.add(at(path, i), "a string", kind_of(&(*list)[i]));
  }
}

void check_dictionary(const Json& value, const std::string& path, Findings& findings) {
  const auto* members = value.object();
  if (members == nullptr || members->empty())
    return findings.add(path, "a dictionary with members", kind_of(&value));
  for (const auto& [key, member] : *members) {
    if (!is_dictionary_key(key))
      findings.add(path, "keys of 1 to 250 characters a-z, A-Z, 0-9, '-' or '_'", "another");
  }
}

void check_phases(const Json& value, const std::string& path, Findings& findings) {
  const auto* list = check_list(value, path, findings);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size() && !findings.full(); ++i) {
    const auto place = at(path, i);
    if (!(*list)[i].is_object()) {
      findings.add(place, "an object", kind_of(&(*list)[i]));
      continue;
    }
    check_member({"kill_chain_name", Kind::string, true}, (*list)[i], place, findings);
    check_member({"phase_name", Kind::string, true}, (*list)[i], place, findings);
  }
}

void check_ids(const PropertyRule& rule, const Json& value, const std::string& path, Findings& findings) {
  const auto* list = check_list(value, path, findings);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size() && !findings.full(); ++i)
    check_id(rule, (*list)[i], at(path, i), findings);
}

}  // namespace

std::string_view kind_of(const Json* value) {
  if (value == nullptr) return "nothing";
  if (value->is_null()) return "null";
  if (value->is_bool()) return "true or false";
  if (value->is_integer()) return "a whole number";
  if (value->is_number()) return "a number with a fraction";
  if (value->is_string()) return "a string";
  if (value->is_array()) return value->array()->empty() ? "an empty list" : "a list";
  return value->object()->empty() ? "an empty object" : "an object";
}

std::string at(const std::string& path, std::size_t index) {
  return path + "[" + std::to_string(index) + "]";
}
std::string at(const std::string& path, std::string_view member) {
  return path + "." + std::string{member};
}

bool is_identifier(std::string_view text) {
  const auto id = ObjectId::parse(text);
  if (!id) return false;
  const auto version = id->uuid.version();
  return version >= 1 && version <= 5 && id->uuid.bytes()[8] >> 6U == 2;
}

bool is_dictionary_key(std::string_view key) {
  return !key.empty() && key.size() <= 250 && std::all_of(key.begin(), key.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_';
  });
}

bool is_language_tag(std::string_view text) {
  bool first = true;
  while (true) {
    const auto end = std::min(text.find('-'), text.size());
    const auto part = text.substr(0, end);
    const auto right = [&](char c) { return is_letter(c) || (!first && is_digit(c)); };
    if (part.empty() || part.size() > 8 || !std::all_of(part.begin(), part.end(), right)) return false;
    const bool alone = part.size() == 1 && end == text.size();
    const bool no_language =
        first && part.size() == 1 && part != "x" && part != "X" && part != "i" && part != "I";
    if (alone || no_language) return false;
    if (end == text.size()) return true;
    first = false;
    text.remove_prefix(end + 1);
  }
}

std::optional<Timestamp> time_at(const Json& object, std::string_view key) {
  const auto time = Timestamp::parse(object.text(key));
  return time ? std::optional{*time} : std::nullopt;
}

const Json::Array* check_list(const Json& value, const std::string& path, Findings& findings) {
  const auto* list = value.array();
  if (list != nullptr && !list->empty()) return list;
  findings.add(path, "a list with at least one entry", kind_of(&value));
  return nullptr;
}

void check_value(const PropertyRule& rule, const Json& value, const std::string& path, Findings& findings) {
  const auto want = [&](bool right, std::string_view expected) {
    if (!right) findings.add(path, expected, kind_of(&value));
  };
  switch (rule.kind) {
    case Kind::string:
      return want(value.is_string(), "a string");
    case Kind::boolean:
      return want(value.is_bool(), "true or false");
    case Kind::integer:
      return want(value.integer().has_value(), "a whole number");
    case Kind::number:
      return want(value.is_number(), "a number");
    case Kind::timestamp:
      return want(value.is_string() && Timestamp::parse(*value.string()).has_value(),
                  "a timestamp 'YYYY-MM-DDThh:mm:ss[.s]Z' of the calendar");
    case Kind::id:
      return check_id(rule, value, path, findings);
    case Kind::strings:
      return check_strings(value, path, findings);
    case Kind::ids:
      return check_ids(rule, value, path, findings);
    case Kind::dictionary:
      return check_dictionary(value, path, findings);
    case Kind::hashes:
      return check_hashes(value, path, findings);
    case Kind::kill_chain_phases:
      return check_phases(value, path, findings);
  }
}

void check_member(const PropertyRule& rule, const Json& object, const std::string& path, Findings& findings) {
  if (const auto* value = object.find(rule.name))
    return check_value(rule, *value, at(path, rule.name), findings);
  if (rule.required) findings.add(at(path, rule.name), "this required property", "nothing");
}

}  // namespace sanad::records
