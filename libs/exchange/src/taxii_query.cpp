// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_query.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "sanad/core/json_writer.h"
#include "sanad/core/utf8.h"
#include "sorted_names.h"

namespace sanad::exchange {
namespace {

using Fields = std::span<const std::pair<std::string, std::string>>;

std::string shown(std::string_view value) {
  return "'" + shorten(value, 64) + "'";
}

Result<std::size_t> read_limit(std::string_view text) {
  const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  const auto first = std::min(text.find_first_not_of('0'), text.size());
  if (!digits || first == text.size())
    return fail(ErrorCode::invalid_input, "expected a whole number above 0, found " + shown(text));
  text.remove_prefix(first);
  std::size_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  // A number too large for the machine is above the largest page too.
  return read.ec == std::errc{} ? std::min(value, limits::taxii_page) : limits::taxii_page;
}

Result<std::vector<std::string_view>> split(std::string_view text) {
  std::vector<std::string_view> values;
  for (;;) {
    const auto comma = text.find(',');
    const auto value = text.substr(0, comma);
    if (value.empty())
      return fail(ErrorCode::invalid_input, "expected values separated by commas, found an empty one");
    if (values.size() == limits::taxii_match_values) {
      return fail(ErrorCode::limit_exceeded,
                  "expected at most " + std::to_string(limits::taxii_match_values) + " values, found more");
    }
    values.push_back(value);
    if (comma == std::string_view::npos) return values;
    text.remove_prefix(comma + 1);
  }
}

bool is_type(std::string_view text) {
  return text.size() >= 3 && text.size() <= 250 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

bool is_spec_version(std::string_view text) {
  const auto dot = text.find('.');
  const auto number = [](std::string_view part) {
    return !part.empty() && part.size() <= 3 &&
           part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return dot != std::string_view::npos && number(text.substr(0, dot)) && number(text.substr(dot + 1));
}

Result<void> read_ids(const std::vector<std::string_view>& values, TaxiiQuery& query) {
  for (const auto value : values) {
    auto id = records::ObjectId::parse(value);
    if (!id) return fail(ErrorCode::invalid_input, "expected ids of STIX objects, found " + shown(value));
    query.ids.push_back(*std::move(id));
  }
  sort_unique(query.ids);
  return {};
}

Result<void> read_types(const std::vector<std::string_view>& values, TaxiiQuery& query) {
  for (const auto value : values) {
    if (!is_type(value))
      return fail(ErrorCode::invalid_input, "expected types of STIX objects, found " + shown(value));
    query.types.emplace_back(value);
  }
  sort_unique(query.types);
  return {};
}

Result<void> read_spec_versions(const std::vector<std::string_view>& values, TaxiiQuery& query) {
  for (const auto value : values) {
    if (!is_spec_version(value))
      return fail(ErrorCode::invalid_input, "expected versions such as 2.1, found " + shown(value));
    query.spec_versions.emplace_back(value);
  }
  sort_unique(query.spec_versions);
  return {};
}

Result<void> read_versions(const std::vector<std::string_view>& values, TaxiiQuery& query) {
  for (const auto value : values) {
    if (value == "first" || value == "last" || value == "all") {
      (value == "first" ? query.first : value == "last" ? query.last : query.all) = true;
      continue;
    }
    const auto time = Timestamp::parse(value);
    if (!time) {
      return fail(
          ErrorCode::invalid_input,
          "expected first, last, all or timestamps such as 2023-01-30T08:00:00.000Z, found " + shown(value));
    }
    query.versions.push_back(*time);
  }
  sort_unique(query.versions);
  if (query.all && values.size() > 1)
    return fail(ErrorCode::invalid_input, "expected 'all' to stand alone, found other values beside it");
  return {};
}

Result<void> read_match(std::string_view name, std::string_view text, TaxiiQuery& query) {
  const auto values = split(text);
  if (!values) return tl::unexpected{values.error()};
  if (name == "match[id]") return read_ids(*values, query);
  if (name == "match[type]") return read_types(*values, query);
  if (name == "match[spec_version]") return read_spec_versions(*values, query);
  return read_versions(*values, query);
}

Result<void> read_field(std::string_view name, std::string_view text, TaxiiQuery& query) {
  if (name == "limit") {
    return read_limit(text).map([&](std::size_t limit) { query.limit = limit; });
  }
  if (name == "next") {
    if (text.empty())
      return fail(ErrorCode::invalid_input, "expected the 'next' of an earlier page, found nothing");
    query.next = text;
    return {};
  }
  if (name == "added_after") {
    const auto time = Timestamp::parse(text);
    if (!time) {
      return fail(ErrorCode::invalid_input,
                  "expected a timestamp such as 2023-01-30T08:00:00.000Z, found " + shown(text));
    }
    query.added_after = *time;
    return {};
  }
  return read_match(name, text, query);
}

std::span<const std::string_view> known_fields(TaxiiEndpoint endpoint) {
  static constexpr std::array<std::string_view, 7> all{
      "match[id]", "match[type]", "match[version]", "match[spec_version]", "limit", "next", "added_after"};
  static constexpr std::array<std::string_view, 4> versions{"match[spec_version]", "limit", "next",
                                                            "added_after"};
  switch (endpoint) {
    case TaxiiEndpoint::objects:
      return all;
    case TaxiiEndpoint::object:
      return std::span{all}.subspan(2);
    case TaxiiEndpoint::versions:
      return versions;
    case TaxiiEndpoint::delete_object:
      break;
  }
  return std::span{all}.subspan(2, 2);
}

}  // namespace

Result<TaxiiQuery> parse_taxii_query(Fields fields, TaxiiEndpoint endpoint) {
  if (fields.size() > limits::taxii_query_fields) {
    return fail(ErrorCode::limit_exceeded, "expected at most " + std::to_string(limits::taxii_query_fields) +
                                               " query fields, found " + std::to_string(fields.size()));
  }
  TaxiiQuery query;
  const auto known = known_fields(endpoint);
  std::vector<std::string_view> seen;
  for (const auto& [name, value] : fields) {
    const auto where = shorten(name, 64);
    if (std::find(known.begin(), known.end(), name) == known.end())
      return fail(ErrorCode::invalid_input, "this query field is not known here", where);
    if (std::find(seen.begin(), seen.end(), name) != seen.end())
      return fail(ErrorCode::invalid_input, "expected this query field once, found it again", where);
    seen.push_back(name);
    auto read = read_field(name, value, query);
    if (!read) return fail(read.error().code, read.error().message, where);
  }
  return query;
}

Digest TaxiiQuery::filter_digest() const {
  std::string text;
  JsonWriter json{text};
  json.begin_array();
  json.value(added_after ? added_after->to_string() : std::string{});
  json.begin_array();
  for (const auto& id : ids) json.value(id.to_string());
  json.end_array();
  for (const auto* list : {&types, &spec_versions}) {
    json.begin_array();
    for (const auto& value : *list) json.value(value);
    json.end_array();
  }
  json.value(first).value(last).value(all).begin_array();
  for (const auto time : versions) json.value(time.to_string());
  json.end_array().end_array();
  return sha256(text);
}

}  // namespace sanad::exchange
