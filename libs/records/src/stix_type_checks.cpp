// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>

#include "stix_type_rules.h"

namespace sanad::records {
namespace {

constexpr std::int64_t most_sightings = 999'999'999;

enum class Order { not_before, after };

void check_order(const Json& object, std::string_view first, std::string_view second, Order order,
                 Findings& findings) {
  const auto start = time_at(object, first);
  const auto end = time_at(object, second);
  if (!start || !end) return;
  if (order == Order::not_before ? *end < *start : *end <= *start) {
    const auto expected = order == Order::not_before ? "a time not before " : "a time after ";
    findings.add(at("$", second), expected + std::string{first}, "an earlier one");
  }
}

void check_range(const Json& object, std::string_view key, double low, double high, Findings& findings) {
  const auto* value = object.find(key);
  const auto number = value == nullptr ? std::nullopt : value->number();
  if (number && (*number < low || *number > high)) {
    findings.add(at("$", key),
                 "a number from " + std::to_string(static_cast<std::int64_t>(low)) + " to " +
                     std::to_string(static_cast<std::int64_t>(high)),
                 "one outside");
  }
}

/// "1.0.0": three whole numbers (the rest of SemVer may follow a '-' or '+').
bool is_semantic_version(std::string_view text) {
  text = text.substr(0, text.find_first_of("-+"));
  const auto number = [](std::string_view part) {
    return !part.empty() && part.size() <= 9 && (part == "0" || part.front() != '0') &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const auto first = text.find('.');
  const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
  return second != std::string_view::npos && number(text.substr(0, first)) &&
         number(text.substr(first + 1, second - first - 1)) && number(text.substr(second + 1));
}

/// Section 7.2.1: these instances and no others.
std::string_view fixed_tlp_id(std::string_view colour) {
  if (colour == "white") return "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9";
  if (colour == "green") return "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da";
  if (colour == "amber") return "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82";
  if (colour == "red") return "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";
  return {};
}

}  // namespace

void check_seen(const Json& object, Findings& findings) {
  check_order(object, "first_seen", "last_seen", Order::not_before, findings);
}

void check_location(const Json& object, Findings& findings) {
  const bool latitude = object.find("latitude") != nullptr;
  const bool longitude = object.find("longitude") != nullptr;
  if (latitude != longitude) findings.add("$", "both latitude and longitude", "one of them");
  if (object.find("precision") != nullptr && !(latitude && longitude)) {
    findings.add("$.precision", "latitude and longitude beside a precision", "none");
  }
  if (!latitude && object.find("region") == nullptr && object.find("country") == nullptr) {
    findings.add("$", "a region, a country or a point", "none of them");
  }
  check_range(object, "latitude", -90, 90, findings);
  check_range(object, "longitude", -180, 180, findings);
}

void check_relationship(const Json& object, Findings& findings) {
  const auto type = object.text("relationship_type");
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  if (object.find("relationship_type") != nullptr &&
      (type.empty() || !std::all_of(type.begin(), type.end(), allowed))) {
    findings.add("$.relationship_type", "characters a-z, 0-9 and '-'", "others");
  }
  check_order(object, "start_time", "stop_time", Order::after, findings);
}

void check_sighting(const Json& object, Findings& findings) {
  check_seen(object, findings);
  check_range(object, "count", 0, static_cast<double>(most_sightings), findings);
}

void check_observed_data(const Json& object, Findings& findings) {
  check_order(object, "first_observed", "last_observed", Order::not_before, findings);
  check_range(object, "number_observed", 1, static_cast<double>(most_sightings), findings);
  const bool objects = object.find("objects") != nullptr;
  if (objects == (object.find("object_refs") != nullptr)) {
    findings.add("$", "either object_refs or objects", objects ? "both" : "neither");
  }
}

void check_opinion(const Json& object, Findings& findings) {
  constexpr std::array<std::string_view, 5> values{"strongly-disagree", "disagree", "neutral", "agree",
                                                   "strongly-agree"};
  if (const auto* value = object.find("opinion");
      value != nullptr && std::find(values.begin(), values.end(), object.text("opinion")) == values.end()) {
    findings.add("$.opinion", "a value of opinion-enum", kind_of(value));
  }
}

void check_malware(const Json& object, Findings& findings) {
  check_seen(object, findings);
  const auto* family = object.find("is_family");
  if (family != nullptr && family->boolean() == true && object.find("name") == nullptr) {
    findings.add("$.name", "the name of the family", "nothing");
  }
}

void check_indicator(const Json& object, Findings& findings) {
  check_order(object, "valid_from", "valid_until", Order::after, findings);
}

void check_marking_definition(const Json& object, Findings& findings) {
  const auto* definition = object.find("definition");
  const auto* type = object.find("definition_type");
  if ((definition == nullptr) != (type == nullptr)) {
    return findings.add("$", "definition_type and definition together", "one of them");
  }
  if (definition == nullptr) {
    if (object.find("extensions") == nullptr) findings.add("$", "a definition or an extension", "neither");
    return;
  }
  if (!definition->is_object()) return findings.add("$.definition", "an object", kind_of(definition));
  if (object.text("definition_type") == "statement") {
    check_member({"statement", Kind::string, true}, *definition, "$.definition", findings);
  } else if (object.text("definition_type") == "tlp") {
    const auto id = fixed_tlp_id(definition->text("tlp"));
    if (id.empty() || id != object.text("id"))
      findings.add("$.definition.tlp", "the standard's id of this TLP", "another");
  } else if (type->is_string()) {
    findings.add("$.definition_type", "\"statement\" or \"tlp\"", "another");
  }
}

void check_language_content(const Json& object, Findings& findings) {
  const auto* contents = object.find("contents");
  if (contents == nullptr || !contents->is_object()) return;
  for (const auto& [language, fields] : *contents->object()) {
    if (findings.full()) return;
    if (!is_language_tag(language)) {
      findings.add("$.contents", "RFC 5646 language tags as keys", "another");
    } else if (!fields.is_object() || fields.object()->empty()) {
      findings.add(at("$.contents", language), "translations by property", kind_of(&fields));
    }
  }
}

void check_extension_definition(const Json& object, Findings& findings) {
  constexpr std::array<std::string_view, 5> values{"new-sdo", "new-sco", "new-sro", "property-extension",
                                                   "toplevel-property-extension"};
  if (object.find("version") != nullptr && !is_semantic_version(object.text("version"))) {
    findings.add("$.version", "a semantic version such as \"1.0.0\"", kind_of(object.find("version")));
  }
  bool toplevel = false;
  if (const auto* types = object.find("extension_types"); types != nullptr && types->is_array()) {
    for (std::size_t i = 0; i < types->array()->size(); ++i) {
      const auto* text = (*types->array())[i].string();
      if (text == nullptr) continue;  // told by the table
      toplevel = toplevel || *text == "toplevel-property-extension";
      if (std::find(values.begin(), values.end(), *text) == values.end()) {
        findings.add(at("$.extension_types", i), "a value of extension-type-enum", "another string");
      }
    }
  }
  if (toplevel && object.find("extension_properties") == nullptr) {
    findings.add("$.extension_properties", "the names of the top-level properties", "nothing");
  }
}

}  // namespace sanad::records
