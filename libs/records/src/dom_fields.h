// SPDX-License-Identifier: Apache-2.0
/// Typed members of one JSON object that simdjson has parsed. A member that is missing leaves what is there;
/// one of the wrong kind is noted as the fault (the first is kept). Used where the Json tree would be too
/// slow.
#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>

#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/core/utf8.h"
#include "sanad/records/marking.h"
#include "sanad/records/object_id.h"

namespace sanad::records {

class DomFields {
 public:
  /// `path` and `fault` must outlive it; so must the parser behind `object`.
  DomFields(const simdjson::dom::object& object, std::string_view path, std::optional<Error>& fault)
      : object_{object}, path_{path}, fault_{fault} {}

  bool has(std::string_view key) const { return object_.at_key(key).error() == simdjson::SUCCESS; }
  void miss(std::string_view key, std::string_view expected) const;

  void text(std::string_view key, std::string& into) const;
  std::optional<std::string_view> view(std::string_view key) const;
  std::optional<std::int64_t> integer(std::string_view key) const;
  std::optional<double> number(std::string_view key) const;
  std::optional<bool> boolean(std::string_view key) const;
  std::optional<Day> day(std::string_view key) const;

  template <class Enum, class Parse>
  void name(std::string_view key, Enum& into, Parse parse) const {
    const auto word = view(key);
    if (!word) return;
    const Result<Enum> value = parse(*word);
    if (value)
      into = *value;
    else
      note(value.error().message, key);
  }

  /// True if the member is there and an object; `read` then gets it.
  template <class Read>
  bool object(std::string_view key, Read read) const {
    simdjson::dom::object member;
    if (!get(key, member, "an object")) return false;
    read(DomFields{member, key, fault_});
    return true;
  }

  template <class Read>
  void each_object(std::string_view key, Read read) const {
    each(key, [&](simdjson::dom::element element) {
      simdjson::dom::object member;
      if (element.get(member) == simdjson::SUCCESS)
        read(DomFields{member, key, fault_});
      else
        miss(key, "a list of objects");
    });
  }

  template <class Read>
  void each_text(std::string_view key, Read read) const {
    each(key, [&](simdjson::dom::element element) {
      std::string_view text;
      if (element.get(text) == simdjson::SUCCESS)
        read(text);
      else
        miss(key, "a list of strings");
    });
  }

  /// Every member that is an object, whatever its key.
  template <class Read>
  void each_member_object(Read read) const {
    for (const auto field : object_) {
      simdjson::dom::object member;
      if (field.value.get(member) == simdjson::SUCCESS) read(DomFields{member, field.key, fault_});
    }
  }

 private:
  void note(std::string message, std::string_view key) const;

  template <class T>
  bool get(std::string_view key, T& into, std::string_view expected) const {
    simdjson::dom::element element;
    if (object_.at_key(key).get(element) != simdjson::SUCCESS) return false;
    if (element.get(into) == simdjson::SUCCESS) return true;
    miss(key, expected);
    return false;
  }
  template <class Take>
  void each(std::string_view key, Take take) const {
    simdjson::dom::array list;
    if (!get(key, list, "a list")) return;
    for (const auto element : list) take(element);
  }

  simdjson::dom::object object_;
  std::string_view path_;
  std::optional<Error>& fault_;
};

/// One parsed body of an object. Owns what its fields point into.
class DomBody {
 public:
  DomBody() = default;
  DomBody(const DomBody&) = delete;
  DomBody& operator=(const DomBody&) = delete;

  /// unsupported if the object is of another type; invalid_input if it is no JSON object or has no valid id.
  Result<void> parse(std::string_view body, std::string_view type);

  DomFields fields() { return {object_, "$", fault_}; }
  const ObjectId& id() const { return id_; }
  const std::optional<Error>& fault() const { return fault_; }
  /// As marking_of() of the Json tree.
  Tlp marking() const;

  /// `read` gets the extension's members; false if there is no such extension.
  template <class Read>
  bool extension(std::string_view key, Read read) {
    bool found = false;
    fields().object("extensions", [&](const DomFields& all) { found = all.object(key, read); });
    return found;
  }

 private:
  simdjson::dom::parser parser_;
  simdjson::dom::object object_;
  ObjectId id_;
  std::optional<Error> fault_;
};

/// What a reader says of an object of the right type that another maker made.
tl::unexpected<Error> lacks_extension(std::string_view extension);

}  // namespace sanad::records
