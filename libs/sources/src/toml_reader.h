// SPDX-License-Identifier: Apache-2.0
/// Reads a TOML document strictly: what is misspelt or of a wrong kind is an error with its line and column.
#pragma once

#include <toml++/toml.h>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"

namespace sanad::sources {

/// Remembers the first error; after it every call is harmless and gives what is empty.
class TomlReader {
 public:
  explicit TomlReader(std::string_view file) : file_{file} {}

  bool failed() const { return error_.has_value(); }
  const std::optional<Error>& error() const& { return error_; }
  const std::optional<Error>& error() const&& = delete;
  /// "FILE:LINE:COLUMN" of the node.
  void fail_at(const toml::node& node, std::string message);

  /// Every key of `table` must be one of `known`.
  void allow(const toml::table& table, std::string_view section, std::span<const std::string_view> known);
  /// The table below `key`, or nullptr if there is none.
  const toml::table* table(const toml::table& parent, std::string_view key);
  /// The tables of an array of tables (or of one table) below `key`.
  std::vector<const toml::table*> tables(const toml::table& parent, std::string_view key);

  std::string text(const toml::node& node);
  std::vector<std::string> texts(const toml::node& node);  ///< a string, or an array of strings
  bool truth(const toml::node& node);
  std::int64_t whole(const toml::node& node, std::int64_t least, std::int64_t most);
  /// Position of a text among `names`; 0 and an error if it is none.
  std::size_t choice(const toml::node& node, std::span<const std::string_view> names);

 private:
  std::string_view file_;
  std::optional<Error> error_;
};

}  // namespace sanad::sources
