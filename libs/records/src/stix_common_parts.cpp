// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "stix_common.h"
#include "stix_selectors.h"
#include "stix_values.h"

namespace sanad::records {
namespace {

constexpr std::string_view definition_prefix = "extension-definition--";

/// An address of RFC 3986: a scheme, and no character that must be escaped in it.
bool is_url(std::string_view text) {
  const auto colon = text.find(':');
  constexpr std::string_view never = "\"<>\\^`{|} ";
  if (colon == std::string_view::npos || colon == 0) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) {
    // Above ASCII it is an RFC 3987 address, which makers write everywhere; only control characters are
    // refused.
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7f && never.find(c) == std::string_view::npos;
  });
}

void check_reference(const Json& reference, const std::string& path, Findings& findings) {
  if (!reference.is_object()) return findings.add(path, "an object", kind_of(&reference));
  check_member({"source_name", Kind::string, true}, reference, path, findings);
  constexpr std::array<PropertyRule, 4> rules{
      {{"description"}, {"url"}, {"external_id"}, {"hashes", Kind::hashes}}};
  for (const auto& rule : rules) check_member(rule, reference, path, findings);
  if (reference.find("description") == nullptr && reference.find("url") == nullptr &&
      reference.find("external_id") == nullptr) {
    findings.add(path, "a description, url or external_id", "none of them");
  }
  const auto* url = reference.find("url");
  if (url != nullptr && url->is_string() && !is_url(*url->string())) {
    findings.add(at(path, "url"), "an address (RFC 3986)", "another string");
  }
}

void check_selectors(const Json& object, const Json& marking, const std::string& path, Findings& findings) {
  const auto* selectors = marking.find("selectors");
  const auto place = at(path, "selectors");
  if (selectors == nullptr) return findings.add(place, "this required property", "nothing");
  const auto* list = check_list(*selectors, place, findings);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size() && !findings.full(); ++i) {
    const auto* text = (*list)[i].string();
    if (text == nullptr || select(object, *text) == nullptr) {
      findings.add(at(place, i), "a selector of something in this object", kind_of(&(*list)[i]));
    }
  }
}

void refuse_self(const Json& object, const Json& ref, const std::string& path, Findings& findings) {
  if (ref.is_string() && *ref.string() == object.text("id")) {
    findings.add(path, "the id of another object (section 7.2.2)", "the object's own id");
  }
}

void check_granular(const Json& object, const Json& marking, const std::string& path, Findings& findings) {
  if (!marking.is_object()) return findings.add(path, "an object", kind_of(&marking));
  check_selectors(object, marking, path, findings);
  const auto* ref = marking.find("marking_ref");
  const auto* lang = marking.find("lang");
  if ((ref == nullptr) == (lang == nullptr)) {
    findings.add(path, "either marking_ref or lang", ref == nullptr ? "neither" : "both");
  }
  if (ref != nullptr) {
    check_value({"marking_ref", Kind::id, true, "marking-definition"}, *ref, at(path, "marking_ref"),
                findings);
    refuse_self(object, *ref, at(path, "marking_ref"), findings);
  }
  if (lang != nullptr && !is_language_tag(marking.text("lang"))) {
    findings.add(at(path, "lang"), "an RFC 5646 language tag", kind_of(lang));
  }
}

void check_extension(std::string_view key, const Json& extension, const std::string& path,
                     Findings& findings) {
  constexpr std::array<std::string_view, 5> types{"property-extension", "toplevel-property-extension",
                                                  "new-sdo", "new-sco", "new-sro"};
  if (!extension.is_object()) return findings.add(path, "an object", kind_of(&extension));
  if (!key.starts_with(definition_prefix)) return;  // one of the standard's own, such as "ntfs-ext"
  const auto* type = extension.find("extension_type");
  if (type == nullptr) return;
  if (std::find(types.begin(), types.end(), extension.text("extension_type")) == types.end()) {
    findings.add(at(path, "extension_type"), "a value of extension-type-enum", kind_of(type));
  }
}

}  // namespace

void check_references(const Json& object, Findings& findings) {
  const auto* value = object.find("external_references");
  if (value == nullptr) return;
  const std::string path = "$.external_references";
  const auto* list = check_list(*value, path, findings);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size() && !findings.full(); ++i)
    check_reference((*list)[i], at(path, i), findings);
}

void check_markings(const Json& object, Findings& findings) {
  check_member({"object_marking_refs", Kind::ids, false, "marking-definition"}, object, "$", findings);
  if (const auto* refs = object.find("object_marking_refs"); refs != nullptr && refs->is_array()) {
    for (std::size_t i = 0; i < refs->array()->size() && !findings.full(); ++i) {
      refuse_self(object, (*refs->array())[i], at("$.object_marking_refs", i), findings);
    }
  }
  const auto* granular = object.find("granular_markings");
  if (granular == nullptr) return;
  const std::string path = "$.granular_markings";
  const auto* list = check_list(*granular, path, findings);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size() && !findings.full(); ++i) {
    check_granular(object, (*list)[i], at(path, i), findings);
  }
}

void check_extensions(const Json& object, Findings& findings) {
  const auto* value = object.find("extensions");
  if (value == nullptr) return;
  const auto* members = value->object();
  if (members == nullptr || members->empty()) {
    return findings.add("$.extensions", "extensions by their id", kind_of(value));
  }
  for (const auto& [key, extension] : *members) {
    if (findings.full()) return;
    const bool defined = key.starts_with(definition_prefix);
    if (defined ? !is_identifier(key) : !is_dictionary_key(key)) {
      findings.add("$.extensions", "ids of extension definitions as keys", "another");
      continue;
    }
    check_extension(key, extension, at("$.extensions", key), findings);
  }
}

}  // namespace sanad::records
