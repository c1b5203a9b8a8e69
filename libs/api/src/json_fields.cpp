// SPDX-License-Identifier: Apache-2.0
#include "json_fields.h"

#include <fmt/format.h>

namespace sanad::api {

void JsonFields::refuse(std::string_view name, std::string message) {
  if (!error_) error_ = Error{ErrorCode::invalid_input, std::move(message), std::string{name}};
}

std::string JsonFields::text(std::string_view name, std::size_t most_bytes) {
  const auto* member = object_.find(name);
  if (member == nullptr || member->is_null()) return {};
  const auto* text = member->string();
  if (text == nullptr) {
    refuse(name, "expected a text, found another value");
  } else if (text->size() > most_bytes) {
    refuse(name, fmt::format("expected at most {} bytes, found {}", most_bytes, text->size()));
  }
  return error_ ? std::string{} : *text;
}

std::vector<std::string> JsonFields::texts(std::string_view name, std::size_t most, std::size_t most_bytes) {
  const auto* member = object_.find(name);
  if (member == nullptr || member->is_null()) return {};
  const auto* list = member->array();
  if (list == nullptr) {
    auto one = text(name, most_bytes);
    return one.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::move(one)};
  }
  if (list->size() > most)
    refuse(name, fmt::format("expected at most {} texts, found {}", most, list->size()));
  std::vector<std::string> texts;
  for (const auto& element : *list) {
    const auto* text = element.string();
    if (text == nullptr || text->size() > most_bytes)
      refuse(name, fmt::format("expected texts of at most {} bytes, found something else", most_bytes));
    if (error_) return {};
    texts.push_back(*text);
  }
  return texts;
}

std::optional<bool> JsonFields::flag(std::string_view name) {
  const auto* member = object_.find(name);
  if (member == nullptr || member->is_null()) return std::nullopt;
  const auto flag = member->boolean();
  if (!flag) refuse(name, "expected true or false, found another value");
  return flag;
}

std::optional<double> JsonFields::number(std::string_view name) {
  const auto* member = object_.find(name);
  if (member == nullptr || member->is_null()) return std::nullopt;
  const auto number = member->number();
  if (!number) refuse(name, "expected a number, found another value");
  return number;
}

}  // namespace sanad::api
