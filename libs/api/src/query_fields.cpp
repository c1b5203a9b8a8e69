// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/query_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "read_number.h"
#include "sanad/core/digest.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"

namespace sanad::api {
namespace {

std::string quoted(std::string_view text) {
  constexpr std::size_t shown = 100;
  return "'" + shorten(text, shown) + "'";
}

std::string listed(const auto& words) {
  std::string list;
  for (const auto word : words) list += (list.empty() ? "" : ", ") + std::string{word};
  return list;
}

std::string fingerprint(std::string_view question) {
  constexpr std::size_t digits = 12;
  return sha256(question).to_hex().substr(0, digits);
}

}  // namespace

QueryFields::QueryFields(const http::Request& request, std::initializer_list<std::string_view> known)
    : request_{request}, known_{known} {
  if (request.query.size() > limits::api_query_fields) {
    refuse({ErrorCode::limit_exceeded, fmt::format("expected at most {} fields, found {}",
                                                   limits::api_query_fields, request.query.size())});
  }
  for (const auto& [name, value] : request.query) {
    if (!knows(name)) {
      refuse({ErrorCode::invalid_input,
              "expected one of the fields " + listed(known_) + "; found " + quoted(name), quoted(name)});
    } else if (value.size() > limits::name_bytes) {
      refuse({ErrorCode::limit_exceeded,
              fmt::format("expected at most {} bytes, found {}", limits::name_bytes, value.size()), name});
    }
  }
}

bool QueryFields::knows(std::string_view name) const {
  return std::find(known_.begin(), known_.end(), name) != known_.end();
}

void QueryFields::refuse(Error error) {
  if (!error_) error_ = std::move(error);
}

std::optional<std::string_view> QueryFields::only(std::string_view name) {
  std::optional<std::string_view> found;
  for (const auto& [key, value] : request_.query) {
    if (key != name) continue;
    if (found)
      refuse({ErrorCode::invalid_input, "expected this field once, found it again", std::string{name}});
    found = value;
  }
  return found;
}

std::string QueryFields::text(std::string_view name, std::string_view otherwise) {
  return std::string{only(name).value_or(otherwise)};
}

std::vector<std::string> QueryFields::many(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : request_.query) {
    if (key == name && !value.empty()) values.push_back(value);
  }
  return values;
}

bool QueryFields::flag(std::string_view name) {
  const auto value = only(name);
  if (!value || *value == "false" || *value == "0") return false;
  if (value->empty() || *value == "true" || *value == "1") return true;
  refuse({ErrorCode::invalid_input, "expected true or false, found " + quoted(*value), std::string{name}});
  return false;
}

std::uint64_t QueryFields::number(std::string_view name, std::uint64_t otherwise, std::uint64_t least,
                                  std::uint64_t most) {
  const auto value = only(name);
  if (!value) return otherwise;
  const auto number = read_number<std::uint64_t>(*value);
  if (number && *number >= least && *number <= most) return *number;
  refuse({ErrorCode::invalid_input,
          fmt::format("expected a whole number from {} to {}, found {}", least, most, quoted(*value)),
          std::string{name}});
  return otherwise;
}

double QueryFields::decimal(std::string_view name, double otherwise, double least, double most) {
  const auto value = only(name);
  if (!value) return otherwise;
  const auto number = read_number<double>(*value);
  if (number && *number >= least && *number <= most) return *number;
  refuse({ErrorCode::invalid_input,
          fmt::format("expected a number from {} to {}, found {}", least, most, quoted(*value)),
          std::string{name}});
  return otherwise;
}

std::string_view QueryFields::word(std::string_view name, std::initializer_list<std::string_view> words) {
  const auto value = only(name);
  if (!value) return *words.begin();
  const auto* found = std::find(words.begin(), words.end(), *value);
  if (found != words.end()) return *found;
  refuse({ErrorCode::invalid_input, "expected one of " + listed(words) + "; found " + quoted(*value),
          std::string{name}});
  return *words.begin();
}

QueryArgs QueryFields::question(std::string measure) {
  QueryArgs args;
  args.measure = std::move(measure);
  args.where = many("where");
  args.by = text("by");
  args.definition = text("definition", args.definition);
  args.best = text("best", args.best);
  args.edition = text("edition");
  args.evidence = flag("evidence");
  args.factions = flag("factions");
  return args;
}

std::string write_cursor(const Cursor& cursor, std::string_view question) {
  return fmt::format("{}.{}.{}", cursor.edition, cursor.skip, fingerprint(question));
}

Result<Cursor> read_cursor(std::string_view text, std::string_view question) {
  const auto first = text.find('.');
  const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
  if (second != std::string_view::npos && text.substr(second + 1) == fingerprint(question)) {
    const auto edition = read_number<std::int64_t>(text.substr(0, first));
    const auto skip = read_number<std::uint64_t>(text.substr(first + 1, second - first - 1));
    if (edition && *edition >= 0 && skip) return Cursor{*edition, *skip};
  }
  return fail(
      ErrorCode::invalid_input,
      "expected the `next` of the page before, with the other fields as they were; found another text",
      "cursor");
}

std::string question_key(const http::Request& request) {
  std::string key = request.path;
  for (const auto& [name, value] : request.query) {
    if (name == "cursor") continue;
    key += '\n' + std::to_string(name.size()) + ':' + name + '=' + value;
  }
  return key;
}

}  // namespace sanad::api
