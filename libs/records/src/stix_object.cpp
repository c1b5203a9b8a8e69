// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/stix_object.h"

#include "sanad/core/limits.h"
#include "stix_common.h"
#include "stix_type_rules.h"

namespace sanad::records {

std::vector<Problem> validate(const Json& object) {
  Findings findings;
  if (!object.is_object()) {
    findings.add("$", "an object", kind_of(&object));
    return std::move(findings).take();
  }
  if (object.text("type") == "bundle") {
    findings.add("$.type", "a single object", "a bundle");
    return std::move(findings).take();
  }
  check_common(object, findings);
  if (const auto* rule = find_type_rule(object.text("type"))) {
    for (const auto& property : rule->properties) check_member(property, object, "$", findings);
    if (rule->more != nullptr) rule->more(object, findings);
  }
  return std::move(findings).take();
}

std::vector<std::string_view> known_types() {
  std::vector<std::string_view> types;
  for (const auto& rule : type_rules()) types.push_back(rule.type);
  return types;
}

Result<ObjectVersion> read_object(std::string_view text) {
  if (text.size() > limits::json_object_bytes) {
    return fail(ErrorCode::limit_exceeded, "expected an object of at most " +
                                               std::to_string(limits::json_object_bytes) + " bytes, found " +
                                               std::to_string(text.size()));
  }
  const auto object = Json::parse(text);
  if (!object) return tl::unexpected{object.error()};
  const auto problems = validate(*object);
  if (!problems.empty())
    return fail(ErrorCode::invalid_input, problems.front().message, problems.front().path);
  auto id = ObjectId::parse(object->text("id"));
  if (!id) return fail(id.error().code, id.error().message, "$.id");
  const auto modified = time_at(*object, "modified");
  const auto created = time_at(*object, "created");
  const auto version = modified ? *modified : created.value_or(Timestamp{});
  return ObjectVersion{*std::move(id), version, std::string{text}, sha256(object->canonical())};
}

}  // namespace sanad::records
