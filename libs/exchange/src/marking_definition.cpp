// SPDX-License-Identifier: Apache-2.0
// What one marking definition demands: ours, IEP 2.0, and a refusal of everything else.
#include <algorithm>
#include <array>

#include "sanad/core/limits.h"
#include "sanad/exchange/marking_reader.h"
#include "sanad/records/exchange_extensions.h"
#include "sorted_names.h"

namespace sanad::exchange {
namespace {

/// FIRST's Information Exchange Policy 2.0 as a marking of STIX 2.1.
constexpr std::string_view iep_extension = "extension-definition--762e2e97-ee51-43e5-a9ea-165fbb862c4a";

/// One extension on its way: what it demands so far, and whether all of it could be read.
class Members {
 public:
  explicit Members(const Json& extension) : members_{extension.object()} {}

  MarkingValue value;

  void malformed() { fail(NotUnderstood::malformed); }
  void unsupported() { fail(NotUnderstood::scheme); }

  /// Every member once: `read` returns false for one that it does not know.
  template <class Read>
  void each(Read read) {
    if (members_ == nullptr) return malformed();
    for (const auto& [key, member] : *members_) {
      if (key != "extension_type" && !read(key, member)) unsupported();
    }
  }

  void take_time(const Json& member, std::optional<Timestamp>& into) {
    const auto* text = member.string();
    const auto time = text != nullptr ? Timestamp::parse(*text) : Result<Timestamp>{};
    if (text == nullptr || !time) return malformed();
    into = *time;
  }

  Names take_names(const Json& member) {
    Names names;
    const auto* list = member.array();
    if (list == nullptr || list->size() > limits::marking_names) {
      malformed();
      return names;
    }
    for (const auto& entry : *list) {
      const auto* name = entry.string();
      if (name == nullptr || name->empty() || name->size() > limits::organisation_bytes)
        malformed();
      else
        names.push_back(*name);
    }
    sort_unique(names);
    return names;
  }

 private:
  void fail(NotUnderstood why) { value.unknown |= static_cast<std::uint8_t>(why); }
  const Json::Object* members_;
};

MarkingValue own_value(const Json& extension) {
  Members members{extension};
  auto& value = members.value;
  members.each([&](std::string_view key, const Json& member) {
    if (key == "releasable_to")
      value.releasable_to = members.take_names(member);
    else if (key == "consent")
      value.consent = members.take_names(member);
    else if (key == "caveats")
      value.caveats = members.take_names(member);
    else if (key == "expires")
      members.take_time(member, value.expires);
    else
      return key == "basis";
    return true;
  });
  return value;
}

/// Words of IEP in one spelling: makers write '-', '_' and ' ' between them.
std::string folded(std::string_view word) {
  std::string out;
  for (const char c : word) {
    const bool gap = c == '_' || c == ' ';
    out += gap ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

std::optional<PermittedActions> actions_in(std::string_view word) {
  for (int i = 0; i <= static_cast<int>(PermittedActions::externally_visible_direct); ++i) {
    const auto actions = static_cast<PermittedActions>(i);
    if (word == name_of(actions) || word == std::string{name_of(actions)} + "-actions") return actions;
  }
  return std::nullopt;
}

std::optional<Attribution> attribution_in(std::string_view word) {
  for (const auto attribution : {Attribution::may, Attribution::must, Attribution::must_not}) {
    if (word == name_of(attribution)) return attribution;
  }
  return std::nullopt;
}

template <class T, class Read>
void take_word(Members& members, const Json& member, T& into, Read read) {
  const auto* text = member.string();
  const auto word = text != nullptr ? read(folded(*text)) : std::nullopt;
  if (word)
    into = *word;
  else
    members.malformed();
}

std::optional<bool> encryption_in(std::string_view word) {
  if (word == "must") return true;
  if (word == "may") return false;
  return std::nullopt;
}

std::optional<records::Tlp> tlp_in(std::string_view word) {
  const auto tlp = records::parse_tlp(word);
  return tlp ? std::optional{*tlp} : std::nullopt;
}

/// Members that bind what a recipient does with it afterwards, and those that only name the policy.
bool travels_along(std::string_view key) {
  constexpr std::array<std::string_view, 8> keys{"affected_party_notifications",
                                                 "description",
                                                 "external_reference",
                                                 "iep_id",
                                                 "iep_version",
                                                 "name",
                                                 "start_date",
                                                 "unmodified_resale"};
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

MarkingValue iep_value(const Json& extension) {
  Members members{extension};
  auto& value = members.value;
  members.each([&](std::string_view key, const Json& member) {
    if (key == "encrypt_in_transit")
      take_word(members, member, value.encrypt, encryption_in);
    else if (key == "permitted_actions")
      take_word(members, member, value.actions, actions_in);
    else if (key == "provider_attribution")
      take_word(members, member, value.attribution, attribution_in);
    else if (key == "tlp")
      take_word(members, member, value.tlp, tlp_in);
    else if (key == "end_date")
      members.take_time(member, value.expires);
    else
      return travels_along(key);
    return true;
  });
  return value;
}

MarkingValue extension_value(std::string_view key, const Json& extension) {
  if (key == records::marking_extension) return own_value(extension);
  if (key == iep_extension) return iep_value(extension);
  MarkingValue value;
  value.unknown = static_cast<std::uint8_t>(NotUnderstood::scheme);
  return value;
}

}  // namespace

MarkingValue value_of_definition(const Json& definition) {
  MarkingValue all;
  const auto id = definition.text("id");
  if (const auto tlp = records::tlp_of_marking(id)) {
    all.tlp = *tlp;
    return all;
  }
  const auto* extensions = definition.find("extensions");
  // A definition in the old way is a statement, or a TLP under an id that is none of the standard's.
  if (definition.find("definition_type") != nullptr || extensions == nullptr) {
    all.unknown |= static_cast<std::uint8_t>(NotUnderstood::scheme);
  }
  if (extensions != nullptr) {
    if (!extensions->is_object() || extensions->object()->empty())
      all.unknown |= static_cast<std::uint8_t>(NotUnderstood::malformed);
    else
      for (const auto& [key, extension] : *extensions->object())
        all = join(all, extension_value(key, extension));
  }
  if (all.unknown != 0) all.unknown_id = id;
  return all;
}

}  // namespace sanad::exchange
