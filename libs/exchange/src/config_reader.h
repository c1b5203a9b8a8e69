// SPDX-License-Identifier: Apache-2.0
/// Reads the values of a TOML configuration strictly: what is misspelt, of a wrong kind or out of bounds is
/// an error with its line and column.
#pragma once

#include <toml++/toml.h>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"

namespace sanad::exchange {

/// Remembers the first error; after it every call is harmless and gives what is empty.
class ConfigReader {
 public:
  explicit ConfigReader(std::string_view file) : file_{file} {}

  bool failed() const { return error_.has_value(); }
  const std::optional<Error>& error() const& { return error_; }
  const std::optional<Error>& error() const&& = delete;
  void fail_at(const toml::source_region& place, std::string message,
               ErrorCode code = ErrorCode::invalid_input);

  /// Every key of `table` must be one of `known`; `section` names the table in the message.
  void allow(const toml::table& table, std::string_view section, std::span<const std::string_view> known);
  const toml::table* table(const toml::table& parent, std::string_view key);
  /// The tables of [[key]]; limit_exceeded above `most`.
  std::vector<const toml::table*> tables(const toml::table& parent, std::string_view key, std::size_t most);

  // Leave `into` as it is when there is no such key.
  void text(const toml::table& table, std::string_view key, std::string& into);
  void truth(const toml::table& table, std::string_view key, bool& into);
  void whole(const toml::table& table, std::string_view key, std::uint32_t& into, std::uint32_t least,
             std::uint32_t most);
  /// Sorted, without repetition.
  void texts(const toml::table& table, std::string_view key, std::vector<std::string>& into);
  /// A text that `read` takes or refuses; its message is shown at the place of the value.
  template <class T, class Read>
  void parsed(const toml::table& table, std::string_view key, T& into, Read read) {
    const auto* node = table.get(key);
    if (node == nullptr) return;
    std::string text_here;
    text(table, key, text_here);
    if (failed()) return;
    auto value = read(text_here);
    if (value)
      into = std::move(*value);
    else
      fail_at(node->source(), value.error().message);
  }
  void require(const toml::table& table, std::string_view key, std::string_view section);
  /// Where `key` stands, or the table if it has no such key.
  static const toml::source_region& place_of(const toml::table& table, std::string_view key);

 private:
  std::string_view file_;
  std::optional<Error> error_;
};

/// Parses the document and gives its root to `read`; limit_exceeded above limits::config_bytes.
Result<void> read_config(std::string_view toml, ConfigReader& reader, std::string_view file,
                         const std::function<void(const toml::table&)>& read);

/// [a-z0-9.-], 1 to 64 characters: names of nodes, partners and collections.
Result<std::string> check_short_name(std::string_view name, std::string_view what);

/// A name in quotes, cut and mended for a message.
std::string quoted(std::string_view text);

}  // namespace sanad::exchange
