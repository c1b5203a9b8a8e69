// SPDX-License-Identifier: Apache-2.0
/// Holds a JSON value against a schema of openapi.yaml, as far as its schemas go: type, enum, required,
/// properties, additionalProperties, items, minItems, maxItems, $ref.
#pragma once

#include <algorithm>
#include <string>

#include "sanad/core/json.h"

namespace sanad::api {

class SchemaCheck {
 public:
  explicit SchemaCheck(const Json& document) : document_{document} {}

  /// Empty if it holds; else the first place that does not, and why.
  std::string check(const Json& value, const Json& schema, const std::string& path = "$") const {
    if (const auto* ref = schema.find("$ref")) return check(value, resolve(*ref->string()), path);
    if (const auto* words = schema.find("enum")) {
      const auto& list = *words->array();
      if (std::find(list.begin(), list.end(), value) == list.end())
        return path + ": " + value.canonical() + " is no word of it";
    }
    if (const auto* type = schema.find("type"); type != nullptr && !is_of(value, *type))
      return path + ": " + value.canonical().substr(0, 80) + " is of another type";
    if (value.object() != nullptr) return check_object(value, schema, path);
    return value.array() != nullptr ? check_array(value, schema, path) : std::string{};
  }

  const Json& resolve(const std::string& ref) const {
    const auto* at = &document_;
    for (std::size_t from = 2; from < ref.size();) {
      const auto end = std::min(ref.find('/', from), ref.size());
      at = at->find(ref.substr(from, end - from));
      from = end + 1;
    }
    return *at;
  }

 private:
  static bool is_of(const Json& value, const Json& type) {
    if (const auto* types = type.array()) {
      return std::any_of(types->begin(), types->end(), [&](const Json& one) { return is_of(value, one); });
    }
    const auto& name = *type.string();
    return (name == "object" && value.is_object()) || (name == "array" && value.is_array()) ||
           (name == "string" && value.is_string()) || (name == "integer" && value.is_integer()) ||
           (name == "number" && value.is_number()) || (name == "boolean" && value.is_bool()) ||
           (name == "null" && value.is_null());
  }

  std::string check_object(const Json& value, const Json& schema, const std::string& path) const {
    if (const auto* required = schema.find("required")) {
      for (const auto& name : *required->array()) {
        if (value.find(*name.string()) == nullptr) return path + ": lacks " + *name.string();
      }
    }
    const auto* properties = schema.find("properties");
    const auto* more = schema.find("additionalProperties");
    for (const auto& [name, member] : *value.object()) {
      const auto* property = properties == nullptr ? nullptr : properties->find(name);
      if (property == nullptr && more != nullptr && more->boolean() == false) return path + ": has " + name;
      if (property == nullptr && more != nullptr && more->is_object()) property = more;
      if (property == nullptr) continue;
      if (auto found = check(member, *property, path + "." + name); !found.empty()) return found;
    }
    return {};
  }

  std::string check_array(const Json& value, const Json& schema, const std::string& path) const {
    const auto size = static_cast<std::int64_t>(value.array()->size());
    const auto* least = schema.find("minItems");
    const auto* most = schema.find("maxItems");
    if ((least != nullptr && size < *least->integer()) || (most != nullptr && size > *most->integer()))
      return path + ": has another number of elements";
    const auto* items = schema.find("items");
    for (std::size_t i = 0; items != nullptr && i < value.array()->size(); ++i) {
      if (auto found = check((*value.array())[i], *items, path + "[" + std::to_string(i) + "]");
          !found.empty())
        return found;
    }
    return {};
  }

  const Json& document_;
};

}  // namespace sanad::api
