// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/json.h"

#include <cmath>
#include <limits>

#include "sanad/core/check.h"

namespace sanad {

Json::Json(std::uint64_t value) {
  if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    value_ = static_cast<std::int64_t>(value);
  } else {
    value_ = static_cast<double>(value);
  }
}

const std::string* Json::string() const& {
  return std::get_if<std::string>(&value_);
}
const Json::Array* Json::array() const& {
  return std::get_if<Array>(&value_);
}
const Json::Object* Json::object() const& {
  return std::get_if<Object>(&value_);
}

std::optional<bool> Json::boolean() const {
  const bool* held = std::get_if<bool>(&value_);
  return held ? std::optional{*held} : std::nullopt;
}

std::optional<std::int64_t> Json::integer() const {
  if (const auto* whole = std::get_if<std::int64_t>(&value_)) return *whole;
  const auto* held = std::get_if<double>(&value_);
  const bool fits = held && *held >= -0x1p63 && *held < 0x1p63 && std::trunc(*held) == *held;
  return fits ? std::optional{static_cast<std::int64_t>(*held)} : std::nullopt;
}

std::optional<double> Json::number() const {
  if (const auto* whole = std::get_if<std::int64_t>(&value_)) return static_cast<double>(*whole);
  const auto* held = std::get_if<double>(&value_);
  return held ? std::optional{*held} : std::nullopt;
}

const Json* Json::find(std::string_view key) const& {
  const Object* members = object();
  if (!members) return nullptr;
  for (const auto& [name, value] : *members) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::string_view Json::text(std::string_view key) const& {
  const Json* member = find(key);
  const std::string* held = member ? member->string() : nullptr;
  return held ? std::string_view{*held} : std::string_view{};
}

void Json::set(std::string_view key, Json value) {
  if (is_null()) value_ = Object{};
  auto* members = std::get_if<Object>(&value_);
  SANAD_CHECK(members, "only an object (or null, which becomes one) has members to set");
  for (auto& [name, held] : *members) {
    if (name == key) {
      held = std::move(value);
      return;
    }
  }
  members->emplace_back(std::string{key}, std::move(value));
}

}  // namespace sanad
