// SPDX-License-Identifier: Apache-2.0
#include "json_rows.h"

#include <fmt/format.h>

#include "report.h"
#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

/// What an answer without data says of the reason.
std::string message_of(const Json& answer) {
  for (const std::string_view key : {"error", "message", "error_description"}) {
    if (const auto text = answer.text(key); !text.empty()) return fmt::format("; the file says {}", quoted(text));
    const Json* inner = answer.find(key);
    if (inner != nullptr && inner->is_object() && !inner->text("message").empty()) {
      return fmt::format("; the file says {}", quoted(inner->text("message")));
    }
  }
  return {};
}

/// False for values that no cell holds: arrays and objects.
bool cell_text(const Json& value, std::string& text) {
  text.clear();
  if (const auto* string = value.string()) {
    text = *string;
  } else if (value.is_integer()) {
    text = std::to_string(*value.integer());
  } else if (value.is_number()) {
    append_json_number(text, *value.number());
  } else if (value.is_bool()) {
    text = *value.boolean() ? "1" : "0";
  } else {
    return value.is_null();
  }
  return true;
}

}  // namespace

JsonRows::JsonRows(ByteSource& bytes, std::string_view array_key, std::string_view key)
    : elements_{bytes, array_key, limits::csv_row_bytes}, key_{key} {}

Result<bool> JsonRows::open() {
  const auto step = elements_.next();
  if (step == JsonElements::Step::failed) return tl::unexpected{elements_.error()};
  if (step == JsonElements::Step::too_large) {
    return fail(ErrorCode::limit_exceeded, "the first object is too large", elements_.path());
  }
  if (step == JsonElements::Step::end) {
    if (check_envelope() == Step::failed) return tl::unexpected{error_};
    return false;
  }
  auto object = Json::parse(elements_.text());
  if (!object) return tl::unexpected{object.error()};
  if (!object->is_object() || (elements_.is_single() && object->find(key_) == nullptr)) {
    return fail(ErrorCode::invalid_input, "expected an array of objects" + message_of(*object), elements_.path());
  }
  for (const auto& [name, value] : *object->object()) columns_.push_back(name);
  texts_.resize(columns_.size());
  first_object_ = std::move(*object);
  cells_.assign(columns_.begin(), columns_.end());
  return true;
}

RowSource::Step JsonRows::broken(ErrorCode code, std::string message, Step step) {
  error_ = {code, std::move(message), {}};
  return step;
}

RowSource::Step JsonRows::next() {
  if (!first_is_read_) {
    first_is_read_ = true;
    return Step::row;
  }
  if (in_header_) {
    in_header_ = false;
    return fill(first_object_);
  }
  switch (elements_.next()) {
    case JsonElements::Step::element: return read_object();
    case JsonElements::Step::too_large: return broken(ErrorCode::limit_exceeded, "the object is too large");
    case JsonElements::Step::end: return check_envelope();
    case JsonElements::Step::failed: break;
  }
  return broken(elements_.error().code, describe(elements_.error()), Step::failed);
}

RowSource::Step JsonRows::read_object() {
  const auto object = Json::parse(elements_.text());
  if (!object) return broken(object.error().code, describe(object.error()));
  if (!object->is_object()) return broken(ErrorCode::invalid_input, "expected an object, found another value");
  return fill(*object);
}

RowSource::Step JsonRows::fill(const Json& object) {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const Json* value = object.find(columns_[column]);
    if (value == nullptr) {
      texts_[column].clear();
    } else if (!cell_text(*value, texts_[column])) {
      return broken(ErrorCode::invalid_input, fmt::format("expected a text or number in {}", quoted(columns_[column])));
    }
  }
  cells_.assign(texts_.begin(), texts_.end());
  return Step::row;
}

/// The object around the array must be JSON too, and must not say that something went wrong.
RowSource::Step JsonRows::check_envelope() {
  if (elements_.envelope().empty()) return Step::end;
  const auto json = Json::parse(elements_.envelope());
  if (!json) return broken(json.error().code, describe(json.error()), Step::failed);
  const Json* success = json->find("success");
  if (success == nullptr || success->boolean() != false) return Step::end;
  return broken(ErrorCode::invalid_input, "the answer says that it failed" + message_of(*json), Step::failed);
}

}  // namespace sanad::sources
