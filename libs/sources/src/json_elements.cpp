// SPDX-License-Identifier: Apache-2.0
#include "json_elements.h"

#include <fmt/format.h>

#include "report.h"
#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

constexpr std::size_t buffer_bytes = 64 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(int c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_scalar(int c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+' || c == '.';
}

}  // namespace

JsonElements::JsonElements(ByteSource& source, std::string_view array_key, std::size_t largest)
    : source_{source}, array_key_{array_key}, largest_{largest}, buffer_(buffer_bytes) {}

std::string JsonElements::path() const {
  if (form_ == Form::member) return fmt::format("$.{}[{}]", array_key_, count_ - 1);
  return form_ == Form::array ? fmt::format("$[{}]", count_ - 1) : std::string{"$"};
}

JsonElements::Step JsonElements::next() {
  switch (form_) {
    case Form::unread: return start();
    case Form::array:
    case Form::member: return next_element();
    case Form::object: return next_member();
    case Form::single:
    case Form::done: break;
  }
  return error_.message.empty() ? Step::end : Step::failed;
}

/// The next byte, or -1 at the end of the file.
int JsonElements::peek() {
  if (position_ == end_) {
    consumed_ += end_;
    position_ = 0;
    end_ = source_.read(buffer_);
    if (end_ == 0) return -1;
  }
  return static_cast<unsigned char>(buffer_[position_]);
}

/// Moves behind the byte that peek() saw. What is longer than it may be is counted, not kept.
char JsonElements::take(std::string* into) {
  const char c = buffer_[position_++];
  if (c == '\n') ++line_;
  if (into != nullptr && into->size() <= largest_) into->push_back(c);
  return c;
}

void JsonElements::take_blanks(std::string* into) {
  while (is_blank(peek())) take(into);
}

bool JsonElements::stop(std::string message) {
  error_ = {ErrorCode::invalid_input, std::move(message), fmt::format("byte {}", place())};
  form_ = Form::done;
  return false;
}

bool JsonElements::stop_at(std::string_view expected) {
  const int c = peek();
  if (c < 0) return stop(fmt::format("expected {}, found the end of the file: it is cut off", expected));
  const char found = static_cast<char>(c);
  return stop(expected_found(expected, {&found, 1}));
}

JsonElements::Step JsonElements::failed_at(std::string_view expected) {
  stop_at(expected);
  return Step::failed;
}

bool JsonElements::take_value(std::string* into) {
  const int c = peek();
  if (c == '"') return take_string(into);
  if (c == '{' || c == '[') return take_nested(into);
  return take_scalar(into);
}

bool JsonElements::take_string(std::string* into) {
  take(into);
  for (int c = peek(); c >= 0; c = peek()) {
    take(into);
    if (c == '"') return true;
    if (c == '\\' && peek() >= 0) take(into);
  }
  return stop_at("a closing quote");
}

bool JsonElements::take_scalar(std::string* into) {
  if (!is_scalar(peek())) return stop_at("a JSON value");
  while (is_scalar(peek())) take(into);
  return true;
}

/// False if the innermost bracket that is open is of the other kind. Beyond the depth that a parser will take, brackets
/// are only counted, so that memory stays bounded.
bool JsonElements::close(char bracket) {
  if (deep_ > 0) {
    --deep_;
    return true;
  }
  if (open_.back() != (bracket == '}' ? '{' : '[')) return false;
  open_.pop_back();
  return true;
}

bool JsonElements::take_nested(std::string* into) {
  open_.clear();
  deep_ = 0;
  for (int c = peek(); c >= 0; c = peek()) {
    if (c == '"') {
      if (!take_string(into)) return false;
      continue;
    }
    const char byte = take(into);
    if (byte == '{' || byte == '[') {
      if (open_.size() <= limits::json_depth) {
        open_.push_back(byte);
      } else {
        ++deep_;
      }
    } else if (byte == '}' || byte == ']') {
      if (!close(byte)) return stop("expected brackets that match, found one that does not");
      if (open_.empty()) return true;
    }
  }
  return stop_at("a closing bracket");
}

JsonElements::Step JsonElements::start() {
  for (const char byte : byte_order_mark) {
    if (peek() != static_cast<unsigned char>(byte)) break;
    take(nullptr);
  }
  take_blanks(nullptr);
  offset_ = place();
  element_line_ = line_;
  switch (peek()) {
    case -1: stop("expected JSON, found an empty file"); break;
    case '[':
      take(nullptr);
      form_ = Form::array;
      return next_element();
    case '{':
      take(&envelope_);
      form_ = Form::object;
      return next_member();
    default: stop_at("'{' or '[' at the start");
  }
  return Step::failed;
}

bool JsonElements::take_key(std::string& key) {
  if (peek() != '"') return stop_at("a member name in quotes");
  const std::size_t before = envelope_.size();
  if (!take_string(&envelope_)) return false;
  key.assign(envelope_, before);
  take_blanks(&envelope_);
  if (peek() != ':') return stop_at("':' behind the member name");
  take(&envelope_);
  take_blanks(&envelope_);
  return true;
}

/// Members of the object at the top, up to the array or to the end of the object.
JsonElements::Step JsonElements::next_member() {
  std::string key;
  const std::string wanted = '"' + array_key_ + '"';
  for (;;) {
    take_blanks(&envelope_);
    if (peek() == '}') break;
    if (!first_member_) {
      if (peek() != ',') return failed_at("',' or '}'");
      take(&envelope_);
      take_blanks(&envelope_);
    }
    first_member_ = false;
    if (!take_key(key)) return Step::failed;
    if (!array_met_ && key == wanted && peek() == '[') {
      take(&envelope_);
      form_ = Form::member;
      return next_element();
    }
    if (!take_value(&envelope_)) return Step::failed;
  }
  return end_object();
}

JsonElements::Step JsonElements::next_element() {
  take_blanks(nullptr);
  if (peek() == ']') return end_array();
  if (!first_element_) {
    if (peek() != ',') return failed_at("',' or ']'");
    take(nullptr);
    take_blanks(nullptr);
  }
  first_element_ = false;
  ++count_;
  text_.clear();
  offset_ = place();
  element_line_ = line_;
  if (!take_value(&text_)) return Step::failed;
  length_ = place() - offset_;
  return length_ > largest_ ? Step::too_large : Step::element;
}

JsonElements::Step JsonElements::end_array() {
  if (form_ == Form::array) {
    take(nullptr);
    return end_file(Step::end);
  }
  take(&envelope_);
  form_ = Form::object;
  array_met_ = true;
  return next_member();
}

JsonElements::Step JsonElements::end_object() {
  take(&envelope_);
  if (envelope_.size() > largest_ && array_met_) {
    stop("expected a small object around the array, found a larger one");
    return Step::failed;
  }
  if (array_met_) return end_file(Step::end);
  length_ = place() - offset_;
  text_.swap(envelope_);
  envelope_.clear();
  const Step step = end_file(length_ > largest_ ? Step::too_large : Step::element);
  if (step != Step::failed) form_ = Form::single;
  return step;
}

JsonElements::Step JsonElements::end_file(Step then) {
  take_blanks(nullptr);
  if (peek() >= 0) return failed_at("the end of the file behind the value");
  form_ = Form::done;
  return then;
}

}  // namespace sanad::sources
