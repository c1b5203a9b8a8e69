// SPDX-License-Identifier: Apache-2.0
#include "foreign_statements.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "held_versions.h"
#include "sanad/core/json.h"
#include "sanad/records/stix_object.h"

namespace sanad::node {
namespace {

using records::Named;
using records::NodeKind;
using records::Statement;

/// The STIX word, ours, and whether the sides change places ("A led-by B" is "B leader_of A").
struct Word {
  std::string_view stix, own;
  bool turned;
};
constexpr std::array<Word, 5> words{{{"alias-of", "alias", true},
                                     {"allied-with", "ally_of", false},
                                     {"led-by", "leader_of", true},
                                     {"part-of", "faction_of", false},
                                     {"pledged-to", "pledged_allegiance_to", false}}};

NodeKind kind_of(std::string_view type, const Json& object) {
  if (type == "identity") {
    const auto what = object.text("identity_class");
    return what == "individual"     ? NodeKind::person
           : what == "organization" ? NodeKind::organisation
                                    : NodeKind::unknown;
  }
  return type == "threat-actor" && object.text("resource_level") == "individual" ? NodeKind::person
                                                                                 : NodeKind::group;
}

std::optional<Day> day_of(const Json& object, std::string_view key) {
  const auto at = Timestamp::parse(object.text(key));
  return at ? std::optional{at->day()} : std::nullopt;
}

template <class Visit>
void each_version(const store::Snapshot& snapshot, std::string_view type, Visit visit) {
  std::vector<records::ObjectId> ids;
  snapshot.for_each_changed(type, 0, [&](const store::StoredVersion& version) { ids.push_back(version.id); });
  for (const auto& id : ids) {
    each_held(snapshot.versions(id), [&](const store::StoredVersion& version, const HeldDays& held) {
      const auto object = Json::parse(version.body);
      if (object && object->find("extensions") == nullptr) visit(*object, id, held);
    });
  }
}

class Reading {
 public:
  Reading(const store::Snapshot& snapshot, std::vector<actors::Entry>& entries)
      : snapshot_{snapshot}, entries_{entries} {}

  void run() {
    for (const std::string_view type : {"identity", "intrusion-set", "threat-actor"}) {
      each_version(snapshot_, type,
                   [&](const Json& object, const records::ObjectId& id, const HeldDays& held) {
                     names_[id.to_string()] = {std::string{object.text("name")}, kind_of(type, object)};
                     if (type != "identity") read_aliases(object, id, held);
                   });
    }
    each_version(snapshot_, "relationship",
                 [&](const Json& object, const records::ObjectId& id, const HeldDays& held) {
                   read_tie(object, id, held);
                 });
  }

 private:
  Statement begun(const Json& object, const records::ObjectId& id) const {
    Statement statement;
    statement.id = id;
    statement.native_id = id.to_string();
    statement.published = day_of(object, "created");
    statement.marking = records::marking_of(object);
    if (object.find("revoked") != nullptr && object.find("revoked")->boolean().value_or(false)) {
      statement.withdrawn = day_of(object, "modified");
      statement.withdrawn_because = "revoked by its maker";
    }
    if (const auto maker = names_.find(std::string{object.text("created_by_ref")}); maker != names_.end()) {
      statement.publisher = maker->second.name;
    }
    return statement;
  }

  void read_aliases(const Json& object, const records::ObjectId& id, const HeldDays& held) {
    const auto& named = names_[id.to_string()];
    const auto* aliases = object.find("aliases");
    const auto* list = aliases != nullptr ? aliases->array() : nullptr;
    if (list == nullptr || named.name.empty()) return;
    for (const auto& alias : *list) {
      const auto* text = alias.string();
      if (text == nullptr || text->empty() || *text == named.name) continue;
      auto statement = begun(object, id);
      statement.native_id += "#" + *text;
      statement.subjects = {named};
      statement.relation = "alias";
      statement.object = {*text, named.kind};
      entries_.push_back({std::move(statement), held.recorded, held.superseded});
    }
  }

  void read_tie(const Json& object, const records::ObjectId& id, const HeldDays& held) {
    const auto source = names_.find(std::string{object.text("source_ref")});
    const auto target = names_.find(std::string{object.text("target_ref")});
    if (source == names_.end() || target == names_.end() || source->second.name.empty() ||
        target->second.name.empty())
      return;
    auto statement = begun(object, id);
    const auto type = object.text("relationship_type");
    const auto word = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.stix == type; });
    const bool turned = word != words.end() && word->turned;
    statement.relation = word != words.end() ? word->own : type;
    std::replace(statement.relation.begin(), statement.relation.end(), '-', '_');
    if (!records::is_relation(statement.relation)) return;
    statement.subjects = {turned ? target->second : source->second};
    statement.object = turned ? source->second : target->second;
    if (const auto start = day_of(object, "start_time")) statement.from = DateRange::single(*start);
    if (const auto stop = Timestamp::parse(object.text("stop_time"))) {
      // A stop at midnight is the end of the day before (STIX asks for one later than the start).
      statement.to = DateRange::single(Timestamp{stop->micros - 1}.day());
    }
    entries_.push_back({std::move(statement), held.recorded, held.superseded});
  }

  const store::Snapshot& snapshot_;
  std::vector<actors::Entry>& entries_;
  std::map<std::string, Named> names_;  ///< by id; the newest version's
};

}  // namespace

void add_foreign_statements(const store::Snapshot& snapshot, std::vector<actors::Entry>& entries) {
  Reading{snapshot, entries}.run();
}

}  // namespace sanad::node
