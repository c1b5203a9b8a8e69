// SPDX-License-Identifier: Apache-2.0
/// Members of a JSON body, read as strictly as fields of a query.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/json.h"

namespace sanad::api {

/// Remembers the first error. `object` outlives it.
class JsonFields {
 public:
  explicit JsonFields(const Json& object) : object_{object} {}

  /// Empty if absent.
  std::string text(std::string_view name, std::size_t most_bytes);
  /// Empty if absent; one text counts as a list of one.
  std::vector<std::string> texts(std::string_view name, std::size_t most, std::size_t most_bytes);
  std::optional<bool> flag(std::string_view name);
  std::optional<double> number(std::string_view name);

  void refuse(std::string_view name, std::string message);
  const std::optional<Error>& error() const& { return error_; }

 private:
  const Json& object_;
  std::optional<Error> error_;
};

}  // namespace sanad::api
