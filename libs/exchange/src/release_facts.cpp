// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/release_facts.h"

#include <algorithm>

#include "id_mentions.h"
#include "sanad/core/limits.h"
#include "sanad/records/exchange_extensions.h"
#include "sanad/records/stix_object.h"
#include "sorted_names.h"

namespace sanad::exchange {
namespace {

constexpr std::string_view clearance_type = "x-sanad-clearance";
constexpr std::string_view listing_type = "x-sanad-listing";

bool is_reference(std::string_view key) {
  return key.ends_with("_ref");
}
bool is_reference_list(std::string_view key) {
  return key.ends_with("_refs");
}

bool all_strings(const Json::Array& list) {
  return std::all_of(list.begin(), list.end(), [](const Json& entry) { return entry.is_string(); });
}

/// True if the object says which row of which source it is: natural ids are made of both.
bool names_its_row(const Json& object) {
  const auto names = [](const Json& members) {
    const auto* source = members.find("source");
    const auto* native_id = members.find("native_id");
    return source != nullptr && source->is_string() && native_id != nullptr && native_id->is_string();
  };
  if (names(object)) return true;
  const auto* extensions = object.find("extensions");
  if (extensions == nullptr || !extensions->is_object()) return false;
  return std::any_of(extensions->object()->begin(), extensions->object()->end(),
                     [&](const auto& member) { return member.second.is_object() && names(member.second); });
}

bool has_hashed_document(const Json& listing) {
  const auto* documents = listing.find("documents");
  if (documents == nullptr || !documents->is_array()) return false;
  return std::any_of(documents->array()->begin(), documents->array()->end(), [](const Json& document) {
    const auto* hashed = document.find("hashed");
    return hashed != nullptr && hashed->boolean().value_or(true);
  });
}

/// Walks one object and notes what it mentions.
class Mentions {
 public:
  Mentions(const Json& object, ReleaseFacts& facts) : object_{object}, facts_{facts} {}

  void collect() {
    for (const auto& [key, value] : *object_.object()) member(key, value);
    auto& found = facts_.references;
    sort_unique(found);
    facts_.too_many_references = full_ || found.size() > limits::release_references;
    for (const auto& reference : found) {
      if (reference.how == Mention::list) ++facts_.lists[reference.list].size;
    }
  }
  bool tells_own_uuid() const { return own_uuid_; }

 private:
  void member(std::string_view key, const Json& value) {
    if (key == "id") return;
    if (key == "created_by_ref" && value.is_string()) return owner(*value.string());
    if (key == "object_marking_refs") return each(value, Mention::marking);
    if (key == "granular_markings") return granular(value);
    if (key == "extensions" && value.is_object()) return extensions(*value.object());
    if (key == "object_ref" && facts_.id.type == "language-content" && value.is_string())
      return id(*value.string(), Mention::subject);
    if (is_reference_list(key) && value.is_array() && all_strings(*value.array()))
      return list(key, *value.array());
    text(key);
    inner(key, value);
  }

  void owner(const std::string& text_of_id) {
    const auto parsed = records::ObjectId::parse(text_of_id);
    if (parsed) facts_.created_by = *parsed;
    id(text_of_id, Mention::owner);
  }

  void each(const Json& value, Mention how) {
    if (!value.is_array()) return inner({}, value);
    for (const auto& entry : *value.array()) {
      if (entry.is_string())
        id(*entry.string(), how);
      else
        inner({}, entry);
    }
  }

  void granular(const Json& value) {
    if (!value.is_array()) return inner({}, value);
    for (const auto& entry : *value.array()) {
      if (!entry.is_object()) {
        inner({}, entry);
        continue;
      }
      for (const auto& [key, part] : *entry.object()) {
        if (key == "marking_ref" && part.is_string())
          id(*part.string(), Mention::marking);
        else
          inner({}, part);
      }
    }
  }

  void extensions(const Json::Object& members) {
    for (const auto& [key, extension] : members) {
      const auto parsed = records::ObjectId::parse(key);
      if (parsed)
        note(*parsed, Mention::schema);
      else
        text(key);
      inner({}, extension);
    }
  }

  void list(std::string_view key, const Json::Array& members) {
    constexpr std::size_t most_lists = 1000;
    if (facts_.lists.size() >= most_lists) {
      full_ = true;
      return;
    }
    const auto types = records::known_types();
    const bool known = std::find(types.begin(), types.end(), facts_.id.type) != types.end();
    facts_.lists.push_back({std::string{key}, 0, key == "object_refs" || !known});
    for (const auto& entry : members)
      id(*entry.string(), Mention::list, static_cast<std::uint16_t>(facts_.lists.size() - 1));
  }

  /// Everything below the first level, and what stands there under other keys. The parser has bounded the
  /// depth.
  void inner(std::string_view key, const Json& value) {
    if (const auto* string = value.string()) {
      if (is_reference(key))
        id(*string, Mention::needed);
      else
        text(*string);
    } else if (const auto* entries = value.array()) {
      for (const auto& entry : *entries) inner(is_reference_list(key) ? "_ref" : std::string_view{}, entry);
    } else if (const auto* members = value.object()) {
      for (const auto& [name, part] : *members) {
        text(name);
        inner(name, part);
      }
    }
  }

  void id(const std::string& text_of_id, Mention how, std::uint16_t list = 0) {
    const auto parsed = records::ObjectId::parse(text_of_id);
    if (parsed)
      note(*parsed, how, list);
    else
      text(text_of_id);
  }

  void text(std::string_view any) {
    for_each_id(any, [&](const records::ObjectId& found) { note(found, Mention::text); });
    own_uuid_ = own_uuid_ || names_uuid(any, facts_.id.uuid);
  }

  void note(const records::ObjectId& id, Mention how, std::uint16_t list = 0) {
    if (how == Mention::marking && records::tlp_of_marking(id.to_string())) return;
    if (id == facts_.id || full_) return;
    own_uuid_ = own_uuid_ || id.uuid == facts_.id.uuid;
    facts_.references.push_back({id, how, list});
    // Repetitions are dropped before the bound is judged, but memory is bounded all along.
    full_ = facts_.references.size() > 8 * limits::release_references;
  }

  const Json& object_;
  ReleaseFacts& facts_;
  bool full_ = false;
  bool own_uuid_ = false;
};

/// A marking definition asks of a reader what it asks for what it marks, since who may see nothing under a
/// marking need not know that it exists. Consents are to single objects, and an expiry ends with them.
MarkingValue marking_of_definition(const Json& object, MarkingReader& markings) {
  auto value = value_of_definition(object);
  value.consent.clear();
  value.expires.reset();
  const bool marked =
      object.find("object_marking_refs") != nullptr || object.find("granular_markings") != nullptr;
  return marked ? join(value, markings.of(object)) : value;
}

void read_version(const Json& object, ReleaseFacts& facts) {
  for (const auto key : {"modified", "created"}) {
    const auto time = Timestamp::parse(object.text(key));
    if (!time) continue;
    facts.modified = *time;
    return;
  }
}

void read_licence(std::string_view body, ReleaseFacts& facts) {
  if (facts.id.type != "identity") return;
  const auto source = records::source_info_of(body);
  if (source) facts.licence = SourceLicence{source->name, source->pass_on};
}

}  // namespace

Result<ReleaseFacts> release_facts(std::string_view body, MarkingReader& markings) {
  const auto parsed = Json::parse(body);
  if (!parsed) return tl::unexpected{parsed.error()};
  const auto& object = *parsed;
  if (!object.is_object()) return fail(ErrorCode::invalid_input, "expected a STIX object");
  const auto id = records::ObjectId::parse(object.text("id"));
  if (!id) return fail(ErrorCode::invalid_input, id.error().message, "$.id");
  ReleaseFacts facts;
  facts.id = *id;
  if (object.text("type") != facts.id.type)
    return fail(ErrorCode::invalid_input, "expected the type of the id", "$.type");
  read_version(object, facts);
  facts.marking =
      facts.id.type == "marking-definition" ? marking_of_definition(object, markings) : markings.of(object);
  read_licence(body, facts);
  Mentions mentions{object, facts};
  mentions.collect();
  const bool named_by_content = facts.id.uuid.version() == 5 && facts.lists.empty();
  facts.whole_only = named_by_content || names_its_row(object) || mentions.tells_own_uuid();
  const bool red = facts.marking.tlp == records::Tlp::red;
  facts.never_leaves = facts.id.type == clearance_type ||
                       (facts.id.type == listing_type && (red || has_hashed_document(object)));
  return facts;
}

}  // namespace sanad::exchange
