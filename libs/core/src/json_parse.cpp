// SPDX-License-Identifier: Apache-2.0
// simdjson finds the structure and checks the UTF-8; what it lets pass and Sanad refuses is checked here.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <new>
#include <span>

#include "json_scalar.h"
#include "quoted.h"
#include "sanad/core/json.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"

namespace sanad {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::string_view json_space = " \t\n\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(json_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(json_space) - first + 1);
}

/// One step of a JSON path.
std::string step(std::string_view key) {
  return "." + shorten(key, 64);
}

/// A key that stands twice, or nullptr. Most objects are small: those are compared without allocating.
const std::string* find_duplicate(const Json::Object& members) {
  constexpr std::size_t small = 16;
  std::array<const std::string*, small> near;
  std::vector<const std::string*> far;
  if (members.size() > small) far.resize(members.size());
  const std::span keys{members.size() > small ? far.data() : near.data(), members.size()};
  std::transform(members.begin(), members.end(), keys.begin(),
                 [](const auto& member) { return &member.first; });
  std::sort(keys.begin(), keys.end(), [](const auto* a, const auto* b) { return *a < *b; });
  const auto same = [](const auto* a, const auto* b) { return *a == *b; };
  const auto twice = std::adjacent_find(keys.begin(), keys.end(), same);
  return twice == keys.end() ? nullptr : *twice;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : padded_{text} {
    if (padded_.data() == nullptr) throw std::bad_alloc{};
    text_ = {padded_.data(), padded_.size()};
  }
  Result<Json> run();

 private:
  bool read_document(Json& into);
  bool read_root_scalar(Json& into);
  bool read_value(ondemand::value& value, std::size_t depth, Json& into);
  bool read_string(ondemand::raw_json_string raw, std::string& into);
  bool read_array(ondemand::array& array, std::size_t depth, Json& into);
  bool read_object(ondemand::object& object, std::size_t depth, Json& into);
  bool keys_are_distinct(const Json::Object& members);

  std::size_t offset_of(const char* place) const { return static_cast<std::size_t>(place - text_.data()); }
  std::string_view from(const char* place) const {
    return text_.substr(std::min(offset_of(place), text_.size()));
  }
  bool refuse(ErrorCode code, std::string message, std::size_t offset);
  bool refuse_structure(simdjson::error_code code);
  bool check_container(const char* place, std::size_t depth);
  std::size_t place_of_bad_string() const;

  simdjson::padded_string padded_;
  std::string_view text_;
  ondemand::parser parser_;
  ondemand::document document_;
  Error error_{ErrorCode::invalid_input, {}};
  bool path_wanted_ = false;  ///< error_.where is a path: callers put their step before it
};

bool Parser::refuse(ErrorCode code, std::string message, std::size_t offset) {
  error_ = {code, std::move(message), "byte " + std::to_string(offset)};
  return false;
}

/// First control character inside a string, else the quote that is never closed.
std::size_t Parser::place_of_bad_string() const {
  std::size_t opened = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (inside && static_cast<unsigned char>(text_[i]) < 0x20) return i;
    if (inside && text_[i] == '\\') {
      ++i;
    } else if (text_[i] == '"') {
      inside = !inside;
      opened = i;
    }
  }
  return opened;
}

bool Parser::refuse_structure(simdjson::error_code code) {
  if (code == simdjson::MEMALLOC) throw std::bad_alloc{};
  if (code == simdjson::UTF8_ERROR) {
    return refuse(ErrorCode::invalid_input, "expected UTF-8, found a byte that breaks its rules",
                  find_invalid_utf8(text_));
  }
  if (code == simdjson::UNCLOSED_STRING || code == simdjson::UNESCAPED_CHARS) {
    return refuse(ErrorCode::invalid_input, "expected a closed string without control characters",
                  place_of_bad_string());
  }
  if (code == simdjson::EMPTY) {
    return refuse(ErrorCode::invalid_input, "expected a JSON value, found the end of the text", text_.size());
  }
  const char* place = nullptr;
  if (document_.current_location().get(place) != simdjson::SUCCESS) place = text_.data() + text_.size();
  const std::size_t offset = std::min(offset_of(place), text_.size());
  if (code == simdjson::INCOMPLETE_ARRAY_OR_OBJECT || offset == text_.size()) {
    return refuse(ErrorCode::invalid_input,
                  "expected every array and object to be closed at the end of the text", offset);
  }
  return refuse(ErrorCode::invalid_input,
                "expected JSON (RFC 8259), found " + quoted(text_.substr(offset, 1)) + " out of place",
                offset);
}

Result<Json> Parser::run() {
  Json value;
  if (read_document(value)) return value;
  if (path_wanted_) error_.where.insert(0, "$");
  return tl::unexpected{std::move(error_)};
}

bool Parser::read_document(Json& into) {
  if (text_.starts_with("\xEF\xBB\xBF")) {
    return refuse(ErrorCode::invalid_input, "expected JSON, found a byte order mark", 0);
  }
  if (const auto code = parser_.iterate(padded_).get(document_)) return refuse_structure(code);
  const std::string_view root = trimmed(text_);
  if (root.empty()) return refuse_structure(simdjson::EMPTY);
  if (root.front() != '{' && root.front() != '[') return read_root_scalar(into);
  if (root.front() == '[') {
    ondemand::array array;
    if (const auto code = document_.get_array().get(array)) return refuse_structure(code);
    if (!read_array(array, 1, into)) return false;
  } else {
    ondemand::object object;
    if (const auto code = document_.get_object().get(object)) return refuse_structure(code);
    if (!read_object(object, 1, into)) return false;
  }
  const char* place = nullptr;
  if (document_.current_location().get(place) == simdjson::OUT_OF_BOUNDS) return true;
  return refuse(ErrorCode::invalid_input, "expected the end of the text behind the JSON value",
                offset_of(place));
}

bool Parser::read_root_scalar(Json& into) {
  const std::string_view root = trimmed(text_);
  const std::size_t start = offset_of(root.data());
  if (root.front() != '"') {
    const auto problem = read_json_token(root, into);
    return !problem || refuse(ErrorCode::invalid_input, "expected " + std::string{problem.message}, start);
  }
  std::string content;
  std::size_t consumed = 0;
  const auto problem = read_json_string(root.substr(1), content, consumed);
  if (problem) {
    return refuse(ErrorCode::invalid_input, "expected " + std::string{problem.message},
                  start + 1 + problem.offset);
  }
  if (consumed + 1 != root.size()) {
    return refuse(ErrorCode::invalid_input, "expected the end of the text behind the JSON value",
                  start + 1 + consumed);
  }
  into = Json{std::move(content)};
  return true;
}

bool Parser::read_string(ondemand::raw_json_string raw, std::string& into) {
  std::size_t consumed = 0;
  const auto problem = read_json_string(from(raw.raw()), into, consumed);
  if (!problem) return true;
  return refuse(ErrorCode::invalid_input, "expected " + std::string{problem.message},
                offset_of(raw.raw()) + problem.offset);
}

bool Parser::check_container(const char* place, std::size_t depth) {
  if (depth <= limits::json_depth) return true;
  return refuse(ErrorCode::limit_exceeded,
                "expected at most " + std::to_string(limits::json_depth) + " nested arrays and objects",
                offset_of(place));
}

bool Parser::read_value(ondemand::value& value, std::size_t depth, Json& into) {
  const std::string_view token = value.raw_json_token();
  switch (token.empty() ? '\0' : token.front()) {
    case '[': {
      if (!check_container(token.data(), depth)) return false;
      ondemand::array array;
      if (const auto code = value.get_array().get(array)) return refuse_structure(code);
      return read_array(array, depth, into);
    }
    case '{': {
      if (!check_container(token.data(), depth)) return false;
      ondemand::object object;
      if (const auto code = value.get_object().get(object)) return refuse_structure(code);
      return read_object(object, depth, into);
    }
    case '"': {
      ondemand::raw_json_string raw;
      if (const auto code = value.get_raw_json_string().get(raw)) return refuse_structure(code);
      std::string content;
      if (!read_string(raw, content)) return false;
      into = Json{std::move(content)};
      return true;
    }
    default: {
      const auto problem = read_json_token(trimmed(token), into);
      return !problem || refuse(ErrorCode::invalid_input, "expected " + std::string{problem.message},
                                offset_of(token.data()));
    }
  }
}

bool Parser::read_array(ondemand::array& array, std::size_t depth, Json& into) {
  Json::Array elements;
  for (auto element : array) {
    ondemand::value value;
    if (const auto code = std::move(element).get(value)) return refuse_structure(code);
    if (!read_value(value, depth + 1, elements.emplace_back())) {
      if (path_wanted_) error_.where.insert(0, "[" + std::to_string(elements.size() - 1) + "]");
      return false;
    }
  }
  into = Json{std::move(elements)};
  return true;
}

bool Parser::read_object(ondemand::object& object, std::size_t depth, Json& into) {
  Json::Object members;
  for (auto field : object) {
    ondemand::raw_json_string key;
    if (const auto code = field.key().get(key)) return refuse_structure(code);
    if (members.size() == limits::json_keys) {
      return refuse(ErrorCode::limit_exceeded,
                    "expected at most " + std::to_string(limits::json_keys) + " members in an object",
                    offset_of(key.raw()) - 1);
    }
    auto& member = members.emplace_back();
    if (!read_string(key, member.first)) return false;
    ondemand::value value;
    if (const auto code = field.value().get(value)) return refuse_structure(code);
    if (!read_value(value, depth + 1, member.second)) {
      if (path_wanted_) error_.where.insert(0, step(member.first));
      return false;
    }
  }
  if (!keys_are_distinct(members)) return false;
  into = Json{std::move(members)};
  return true;
}

bool Parser::keys_are_distinct(const Json::Object& members) {
  const std::string* twice = find_duplicate(members);
  if (twice == nullptr) return true;
  path_wanted_ = true;
  error_ = {ErrorCode::invalid_input, "expected distinct keys in an object, found one twice", step(*twice)};
  return false;
}

}  // namespace

Result<Json> Json::parse(std::string_view text) {
  if (text.size() > limits::json_bytes) {
    return fail(ErrorCode::limit_exceeded,
                "expected at most " + std::to_string(limits::json_bytes) + " bytes of JSON, found " +
                    std::to_string(text.size()),
                "byte " + std::to_string(limits::json_bytes));
  }
  return Parser{text}.run();
}

}  // namespace sanad
