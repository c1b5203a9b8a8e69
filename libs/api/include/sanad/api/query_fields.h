// SPDX-License-Identifier: Apache-2.0
/// Fields of a query, read strictly: an unknown field, or one that stands twice, is an error and never passed
/// over.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/api/query_args.h"
#include "sanad/core/result.h"
#include "sanad/http/request.h"

namespace sanad::api {

/// Remembers the first error; what cannot be read is as if it were absent, so that all fields can be read and
/// the error be asked for once. `request` outlives it.
class QueryFields {
 public:
  /// limit_exceeded above limits::api_query_fields fields, or for one above limits::name_bytes.
  QueryFields(const http::Request& request, std::initializer_list<std::string_view> known);

  std::string text(std::string_view name, std::string_view otherwise = {});
  std::vector<std::string> many(std::string_view name) const;
  bool flag(std::string_view name);  ///< "true", "1", or empty; "false", "0", absent
  std::uint64_t number(std::string_view name, std::uint64_t otherwise, std::uint64_t least,
                       std::uint64_t most);
  double decimal(std::string_view name, double otherwise, double least, double most);
  /// The value among `words`; the first if absent.
  std::string_view word(std::string_view name, std::initializer_list<std::string_view> words);
  /// where, by, definition, best, edition, evidence, factions, as far as they are known here.
  QueryArgs question(std::string measure);

  void refuse(Error error);
  const std::optional<Error>& error() const& { return error_; }

 private:
  std::optional<std::string_view> only(std::string_view name);
  bool knows(std::string_view name) const;

  const http::Request& request_;
  std::vector<std::string_view> known_;
  std::optional<Error> error_;
};

/// A cursor says where the next page begins, in which edition and of which question; it holds no secret.
struct Cursor {
  std::int64_t edition = 0;
  std::uint64_t skip = 0;
};
/// `question` is anything that tells one question from another.
std::string write_cursor(const Cursor& cursor, std::string_view question);
/// invalid_input for a text that is no cursor, or that of another question.
Result<Cursor> read_cursor(std::string_view text, std::string_view question);
/// What tells this request's question from others: its path and fields but for the cursor.
std::string question_key(const http::Request& request);

}  // namespace sanad::api
