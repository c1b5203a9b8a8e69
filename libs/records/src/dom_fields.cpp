// SPDX-License-Identifier: Apache-2.0
#include "dom_fields.h"

#include "marking_join.h"
#include "sanad/core/limits.h"

namespace sanad::records {

void DomFields::note(std::string message, std::string_view key) const {
  if (fault_) return;
  auto where = path_ == "$" ? std::string{path_} : "$.." + std::string{path_};
  fault_ = Error{ErrorCode::invalid_input, std::move(message), where + "." + std::string{key}};
}

void DomFields::miss(std::string_view key, std::string_view expected) const {
  const char* found = has(key) ? ", found another value" : ", found nothing";
  note("expected " + std::string{expected} + found, key);
}

void DomFields::text(std::string_view key, std::string& into) const {
  if (const auto found = view(key)) into = *found;
}

std::optional<std::string_view> DomFields::view(std::string_view key) const {
  std::string_view text;
  return get(key, text, "a string") ? std::optional{text} : std::nullopt;
}

std::optional<std::int64_t> DomFields::integer(std::string_view key) const {
  std::int64_t value = 0;
  return get(key, value, "a whole number") ? std::optional{value} : std::nullopt;
}

std::optional<double> DomFields::number(std::string_view key) const {
  double value = 0;
  return get(key, value, "a number") ? std::optional{value} : std::nullopt;
}

std::optional<bool> DomFields::boolean(std::string_view key) const {
  bool value = false;
  return get(key, value, "true or false") ? std::optional{value} : std::nullopt;
}

std::optional<Day> DomFields::day(std::string_view key) const {
  const auto text = view(key);
  if (!text) return std::nullopt;
  if (const auto day = Day::parse(*text)) return *day;
  miss(key, "a day 'YYYY-MM-DD'");
  return std::nullopt;
}

Result<void> DomBody::parse(std::string_view body, std::string_view type) {
  if (body.size() > limits::json_object_bytes) {
    return fail(ErrorCode::limit_exceeded, "expected an object of at most " +
                                               std::to_string(limits::json_object_bytes) + " bytes, found " +
                                               std::to_string(body.size()));
  }
  simdjson::dom::element root;
  if (const auto error = parser_.parse(body.data(), body.size()).get(root)) {
    return fail(ErrorCode::invalid_input,
                std::string{"expected JSON, found: "} + simdjson::error_message(error));
  }
  if (root.get(object_) != simdjson::SUCCESS) {
    return fail(ErrorCode::invalid_input, "expected a JSON object, found another value", "$");
  }
  const auto found = fields().view("type").value_or(std::string_view{});
  if (found != type) {
    return fail(ErrorCode::unsupported,
                "expected an object of type '" + std::string{type} + "', found '" + shorten(found, 60) + "'",
                "$.type");
  }
  auto id = ObjectId::parse(fields().view("id").value_or(std::string_view{}));
  if (!id) return fail(id.error().code, id.error().message, "$.id");
  id_ = *std::move(id);
  return {};
}

Tlp DomBody::marking() const {
  MarkingJoin join;
  std::optional<Error> strange;
  const DomFields object{object_, "$", strange};
  object.each_text("object_marking_refs", [&](std::string_view id) { join.object_marking(id); });
  object.each_object("granular_markings", [&](const DomFields& marking) {
    if (marking.has("marking_ref"))
      join.granular_marking(marking.view("marking_ref").value_or(std::string_view{}));
  });
  // A member of another kind than the standard's is a marking that we do not understand.
  if (strange) join.granular_marking({});
  return join.result();
}

tl::unexpected<Error> lacks_extension(std::string_view extension) {
  return fail(ErrorCode::unsupported, "expected Sanad's " + std::string{extension} + ", found none",
              "$.extensions");
}

}  // namespace sanad::records
