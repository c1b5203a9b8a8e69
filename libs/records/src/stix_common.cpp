// SPDX-License-Identifier: Apache-2.0
#include "stix_common.h"

#include <algorithm>
#include <array>

#include "stix_values.h"

namespace sanad::records {
namespace {

constexpr std::array<std::string_view, 18> observables{
    "artifact",     "autonomous-system", "directory", "domain-name",
    "email-addr",   "email-message",     "file",      "ipv4-addr",
    "ipv6-addr",    "mac-addr",          "mutex",     "network-traffic",
    "process",      "software",          "url",       "windows-registry-key",
    "user-account", "x509-certificate"};

bool is_observable(const Json& object) {
  if (std::find(observables.begin(), observables.end(), object.text("type")) != observables.end())
    return true;
  const auto* extensions = object.find("extensions");
  if (extensions == nullptr || !extensions->is_object()) return false;
  return std::any_of(extensions->object()->begin(), extensions->object()->end(),
                     [](const auto& member) { return member.second.text("extension_type") == "new-sco"; });
}

void check_names(const Json& object, Findings& findings) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  for (const auto& [name, value] : *object.object()) {
    const bool sized = name == "id" || (name.size() >= 3 && name.size() <= 250);
    if (!sized || !std::all_of(name.begin(), name.end(), allowed)) {
      findings.add("$", "property names of 3 to 250 characters a-z, 0-9 or '_'", "another");
    }
  }
}

void check_identity(const Json& object, bool observable, Findings& findings) {
  check_member({"type", Kind::string, true}, object, "$", findings);
  check_member({"id", Kind::id, true}, object, "$", findings);
  const auto id = object.text("id");
  if (is_identifier(id) && id.substr(0, id.size() - 38) != object.text("type")) {
    findings.add("$.id", "an id that starts with the object's type", "another type");
  }
  const auto* version = object.find("spec_version");
  if ((version == nullptr && observable) || object.text("spec_version") == "2.1") return;
  findings.add("$.spec_version", "\"2.1\"", version == nullptr ? "nothing" : "another version");
}

/// Section 3.2: at least milliseconds.
void check_precise_time(const Json& object, std::string_view key, bool required, Findings& findings) {
  const auto before = findings.size();
  check_member({key, Kind::timestamp, required}, object, "$", findings);
  const auto text = object.text(key);
  if (findings.size() != before || text.empty()) return;
  const auto dot = text.find('.');
  if (dot == std::string_view::npos || text.size() - dot < 5) {
    findings.add(at("$", key), "a timestamp to the millisecond", "a coarser one");
  }
}

void check_times(const Json& object, bool observable, Findings& findings) {
  const bool versioned = object.text("type") != "marking-definition";
  check_precise_time(object, "created", !observable, findings);
  if (!versioned) {
    for (const auto key : {"modified", "revoked"}) {
      if (object.find(key) != nullptr) findings.add(at("$", key), "none on a marking definition", "one");
    }
    return;
  }
  check_precise_time(object, "modified", !observable, findings);
  const auto created = time_at(object, "created");
  const auto modified = time_at(object, "modified");
  if (created && modified && *modified < *created) {
    findings.add("$.modified", "a time not before `created`", "an earlier one");
  }
}

}  // namespace

void check_common(const Json& object, Findings& findings) {
  constexpr std::array<PropertyRule, 5> others{{{"created_by_ref", Kind::id, false, "identity"},
                                                {"revoked", Kind::boolean},
                                                {"labels", Kind::strings},
                                                {"confidence", Kind::integer},
                                                {"defanged", Kind::boolean}}};
  const bool observable = is_observable(object);
  check_names(object, findings);
  check_identity(object, observable, findings);
  check_times(object, observable, findings);
  for (const auto& rule : others) check_member(rule, object, "$", findings);
  if (const auto* confidence = object.find("confidence"); confidence != nullptr) {
    const auto value = confidence->integer();
    if (value && (*value < 0 || *value > 100)) findings.add("$.confidence", "0 to 100", "a number outside");
  }
  if (const auto* lang = object.find("lang"); lang != nullptr && !is_language_tag(object.text("lang"))) {
    findings.add("$.lang", "an RFC 5646 language tag", kind_of(lang));
  }
  check_references(object, findings);
  check_markings(object, findings);
  check_extensions(object, findings);
}

}  // namespace sanad::records
