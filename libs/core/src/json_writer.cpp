// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/json_writer.h"

#include <charconv>

#include "sanad/core/check.h"
#include "sanad/core/json.h"

namespace sanad {
namespace {

template <class Integer>
void append_integer(std::string& out, Integer number) {
  char text[24];
  out.append(text, std::to_chars(text, text + sizeof text, number).ptr);
}

}  // namespace

void JsonWriter::new_line() {
  if (indent_ == 0) return;
  out_ += '\n';
  out_.append(levels_.size() * static_cast<std::size_t>(indent_), ' ');
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  SANAD_CHECK(levels_.back().array, "a value in an object stands behind its key");
  if (!levels_.back().empty) out_ += ',';
  levels_.back().empty = false;
  new_line();
}

JsonWriter& JsonWriter::key(std::string_view name) {
  SANAD_CHECK(!levels_.empty() && !levels_.back().array, "only objects have keys");
  SANAD_CHECK(!after_key_, "a key is followed by its value");
  if (!levels_.back().empty) out_ += ',';
  levels_.back().empty = false;
  new_line();
  append_json_string(out_, name);
  out_ += ':';
  if (indent_ != 0) out_ += ' ';
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_object() {
  separate();
  out_ += '{';
  levels_.push_back({.array = false});
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  SANAD_CHECK(!levels_.empty() && !levels_.back().array && !after_key_, "an object ends where one was begun");
  const bool empty = levels_.back().empty;
  levels_.pop_back();
  if (!empty) new_line();
  out_ += '}';
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  separate();
  out_ += '[';
  levels_.push_back({.array = true});
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  SANAD_CHECK(!levels_.empty() && levels_.back().array, "an array ends where one was begun");
  const bool empty = levels_.back().empty;
  levels_.pop_back();
  if (!empty) new_line();
  out_ += ']';
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  append_json_string(out_, text);
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
  separate();
  append_integer(out_, number);
  return *this;
}

JsonWriter& JsonWriter::value(std::uint64_t number) {
  separate();
  append_integer(out_, number);
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  separate();
  append_json_number(out_, number);
  return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
  return raw(truth ? "true" : "false");
}
JsonWriter& JsonWriter::null() {
  return raw("null");
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

}  // namespace sanad
