// SPDX-License-Identifier: Apache-2.0
/// JSON values read from untrusted bytes: one strict parse, whose verdict serves hash, policy and storage
/// alike.
///
/// Refused: depth over limits::json_depth, more than limits::json_keys members in an object, duplicate keys,
/// invalid UTF-8, lone surrogates, a byte order mark, NUL (as a byte and as \u0000), numbers too large for a
/// double (those too near zero become zero), anything after the value. Whole numbers outside the range of
/// int64 become doubles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "sanad/core/result.h"

namespace sanad {

class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;  ///< in the order of the text; keys are distinct

  Json() = default;  ///< null
  Json(std::nullptr_t) {}
  Json(bool value) : value_{value} {}
  Json(int value) : value_{static_cast<std::int64_t>(value)} {}
  Json(std::int64_t value) : value_{value} {}
  Json(std::uint64_t value);  ///< above 2^63-1 it becomes a double
  Json(double value) : value_{value} {}
  Json(std::string value) : value_{std::move(value)} {}
  Json(std::string_view value) : value_{std::string{value}} {}
  Json(const char* value) : value_{std::string{value}} {}
  Json(Array value) : value_{std::move(value)} {}
  Json(Object value) : value_{std::move(value)} {}

  /// invalid_input or limit_exceeded; `where` is a byte offset ("byte 17") or, for duplicate keys, a JSON
  /// path.
  static Result<Json> parse(std::string_view text);

  bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  bool is_bool() const { return std::holds_alternative<bool>(value_); }
  bool is_integer() const { return std::holds_alternative<std::int64_t>(value_); }
  bool is_number() const { return is_integer() || std::holds_alternative<double>(value_); }
  bool is_string() const { return std::holds_alternative<std::string>(value_); }
  bool is_array() const { return std::holds_alternative<Array>(value_); }
  bool is_object() const { return std::holds_alternative<Object>(value_); }

  // Access by kind; nullptr or nullopt when the value is of another kind.
  const std::string* string() const&;
  const Array* array() const&;
  const Object* object() const&;
  std::optional<bool> boolean() const;
  std::optional<std::int64_t> integer() const;  ///< whole doubles count too
  std::optional<double> number() const;
  const std::string* string() const&& = delete;
  const Array* array() const&& = delete;
  const Object* object() const&& = delete;

  /// Member of an object, or nullptr. Linear in the number of members.
  const Json* find(std::string_view key) const&;
  const Json* find(std::string_view key) const&& = delete;
  /// The string member `key`, or an empty view.
  std::string_view text(std::string_view key) const&;
  std::string_view text(std::string_view key) const&& = delete;
  /// Sets or replaces a member; SANAD_CHECK that this is an object (or null, which becomes one).
  void set(std::string_view key, Json value);

  /// RFC 8785 (JCS): keys sorted by UTF-16 code units, numbers as ECMAScript prints them, no white space.
  /// Every number is a double there: whole numbers above 2^53 lose their last digits.
  std::string canonical() const;
  friend bool operator==(const Json&, const Json&) = default;

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

/// The text of one JSON string, with its quotes, escaped as RFC 8785 demands. Appends.
void append_json_string(std::string& out, std::string_view utf8);
/// A number as ECMAScript's Number::toString prints it (RFC 8785 section 3.2.2.3); null if not finite.
/// Appends.
void append_json_number(std::string& out, double value);

}  // namespace sanad
