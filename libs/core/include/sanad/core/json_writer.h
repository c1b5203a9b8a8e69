// SPDX-License-Identifier: Apache-2.0
/// Writes JSON text straight into a string, for records and for `--json` output. Deterministic; no value
/// tree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanad {

/// Keys come out in the order given; a caller that needs RFC 8785 gives them sorted. Nesting errors are bugs
/// (SANAD_CHECK). `indent` = 0 writes no white space. Several values at the top follow each other, for JSON
/// lines.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out, int indent = 0) : out_{out}, indent_{indent} { levels_.reserve(16); }
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view{text}); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(std::uint64_t number);
  JsonWriter& value(double number);  ///< not finite: null
  JsonWriter& value(bool truth);
  JsonWriter& null();
  JsonWriter& raw(std::string_view json);  ///< text that is JSON already, as one value
  /// key + value, or nothing when the value is empty.
  template <class T>
  JsonWriter& optional(std::string_view name, const std::optional<T>& content) {
    return content ? key(name).value(*content) : *this;
  }
  template <class T>
  JsonWriter& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }

 private:
  void separate();
  void new_line();
  struct Level {
    bool array;
    bool empty = true;
  };
  std::string& out_;
  int indent_;
  bool after_key_ = false;
  std::vector<Level> levels_;
};

}  // namespace sanad
