// SPDX-License-Identifier: Apache-2.0
#include "match_question.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "read_number.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"

namespace sanad::api {
namespace {

using records::ListingKind;

constexpr std::array schemas = std::to_array<std::pair<std::string_view, ListingKind>>({
    {"Person", ListingKind::person},
    {"Organization", ListingKind::organisation},
    {"Company", ListingKind::organisation},
    {"PublicBody", ListingKind::organisation},
    {"LegalEntity", ListingKind::unknown},
    {"Thing", ListingKind::unknown},
    {"Vehicle", ListingKind::unknown},
    {"Vessel", ListingKind::vessel},
    {"Airplane", ListingKind::aircraft},
});

enum class Field { name, birth, country, gender, father, document };
constexpr std::array properties = std::to_array<std::pair<std::string_view, Field>>({
    {"name", Field::name},
    {"alias", Field::name},
    {"weakAlias", Field::name},
    {"previousName", Field::name},
    {"birthDate", Field::birth},
    {"nationality", Field::country},
    {"country", Field::country},
    {"citizenship", Field::country},
    {"jurisdiction", Field::country},
    {"gender", Field::gender},
    {"fatherName", Field::father},
    {"idNumber", Field::document},
    {"passportNumber", Field::document},
    {"taxNumber", Field::document},
    {"registrationNumber", Field::document},
    {"imoNumber", Field::document},
});

constexpr std::size_t most_values = 64;

tl::unexpected<MatchRefusal> refuse(int status, std::string detail) {
  return tl::unexpected{MatchRefusal{status, std::move(detail)}};
}

/// A value of a query that cannot be read is left out: it can then speak neither for nor against.
void put(screening::Query& query, Field field, const std::string& value) {
  switch (field) {
    case Field::name:
      query.names.push_back(value);
      break;
    case Field::birth:
      if (auto birth = screening::parse_birth(value)) query.births.push_back(*birth);
      break;
    case Field::country:
      query.countries.push_back(value);
      break;
    case Field::gender:
      if (auto gender = records::parse_gender(value)) query.gender = *gender;
      break;
    case Field::father:
      query.father = value;
      break;
    case Field::document:
      query.documents.push_back(value);
      break;
  }
}

/// A property is a text or a list of texts.
bool read_property(const Json& value, Field field, screening::Query& query) {
  if (const auto* text = value.string()) {
    if (text->size() > limits::name_bytes) return false;
    put(query, field, *text);
    return true;
  }
  const auto* list = value.array();
  if (list == nullptr || list->size() > most_values) return value.is_null();
  return std::all_of(list->begin(), list->end(), [&](const Json& element) {
    const auto* text = element.string();
    if (text == nullptr || text->size() > limits::name_bytes) return false;
    put(query, field, *text);
    return true;
  });
}

tl::expected<MatchExample, MatchRefusal> read_example(const std::string& key, const Json& json) {
  const auto shown = "query '" + shorten(key, 64) + "': ";
  MatchExample example{key, &json, std::string{json.text("schema")}, {}};
  const auto* given = json.find("properties");
  if (example.schema.empty()) return refuse(422, shown + "expected a schema, found none");
  const auto* schema =
      std::find_if(schemas.begin(), schemas.end(), [&](const auto& s) { return s.first == example.schema; });
  if (schema == schemas.end()) {
    return refuse(
        400, shown + "expected a schema that can be matched, found '" + shorten(example.schema, 64) + "'");
  }
  if (given == nullptr || !given->is_object()) return refuse(422, shown + "expected properties, found none");
  example.query.kind = schema->second;
  for (const auto& [name, value] : *given->object()) {
    const auto* property =
        std::find_if(properties.begin(), properties.end(), [&](const auto& p) { return p.first == name; });
    if (property == properties.end()) continue;
    if (!read_property(value, property->second, example.query)) {
      return refuse(400, fmt::format("{}expected a text of at most {} bytes, or a list of at most {}, as {}",
                                     shown, limits::name_bytes, most_values, property->first));
    }
  }
  return example;
}

}  // namespace

tl::expected<std::vector<MatchExample>, MatchRefusal> read_examples(const Json& body) {
  const auto* queries = body.find("queries") == nullptr ? nullptr : body.find("queries")->object();
  if (queries == nullptr) return refuse(422, "expected an object 'queries', found none");
  if (queries->empty()) return refuse(400, "expected at least one query, found none");
  if (queries->size() > limits::match_queries) {
    return refuse(
        400, fmt::format("expected at most {} queries, found {}", limits::match_queries, queries->size()));
  }
  if (const auto* config = body.find("config");
      config != nullptr && !config->is_null() && !config->is_object()) {
    return refuse(400, "expected an object as config, found another value");
  }
  std::vector<MatchExample> examples;
  for (const auto& [key, value] : *queries) {
    auto example = read_example(key, value);
    if (!example) return tl::unexpected{example.error()};
    examples.push_back(std::move(*example));
  }
  return examples;
}

std::vector<std::string_view> match_algorithms() {
  return {"sanad",    "best",       "default",        "logic-v1",
          "logic-v2", "name-based", "name-qualified", "regression-v1"};
}

tl::expected<MatchFields, MatchRefusal> read_match_fields(const http::Request& request) {
  constexpr std::size_t most = 500;
  MatchFields fields;
  for (const auto& [name, value] : request.query) {
    if (name == "limit") {
      fields.limit = read_number<std::size_t>(value).value_or(0);
      if (fields.limit < 1 || fields.limit > most)
        return refuse(400, fmt::format("limit: expected a whole number from 1 to {}", most));
    }
    for (const auto& [key, number] :
         {std::pair{"threshold", &fields.threshold}, std::pair{"cutoff", &fields.cutoff}}) {
      if (name != key) continue;
      *number = read_number<double>(value).value_or(-1);
      if (!(*number >= 0 && *number <= 1))
        return refuse(400, std::string{key} + ": expected a number from 0 to 1");
    }
    for (const auto& [key, list] :
         {std::pair{"include_dataset", &fields.include_datasets},
          std::pair{"exclude_dataset", &fields.exclude_datasets},
          std::pair{"exclude_schema", &fields.exclude_schemas},
          std::pair{"exclude_entity_ids", &fields.exclude_ids}, std::pair{"topics", &fields.topics}}) {
      if (name == key) list->push_back(value);
    }
    if (name == "changed_since") {
      const auto day = Day::parse(std::string_view{value}.substr(0, std::string_view{"YYYY-MM-DD"}.size()));
      if (!day) return refuse(400, "changed_since: expected a day, YYYY-MM-DD");
      fields.changed_since = *day;
    }
    const auto known = match_algorithms();
    if (name == "algorithm" && std::find(known.begin(), known.end(), value) == known.end())
      return refuse(400, "algorithm: expected one of those that /algorithms lists");
  }
  fields.cutoff = std::min(fields.cutoff, fields.threshold);
  return fields;
}

}  // namespace sanad::api
