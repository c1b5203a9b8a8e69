// SPDX-License-Identifier: Apache-2.0
#include "ftm_actors.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "ftm_list.h"
#include "json_lines.h"
#include "json_texts.h"
#include "natural_keys.h"
#include "report.h"
#include "sanad/core/json.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/text/normalise.h"
#include "statement_draft.h"

namespace sanad::sources {
namespace {

using records::Named;
using records::NodeKind;

/// An entity that says how two others hang together.
struct TieSchema {
  std::string_view schema, subject, object, relation;
};
constexpr std::array<TieSchema, 4> ties{{{"Directorship", "director", "organization", "member_of"},
                                         {"Membership", "member", "organization", "member_of"},
                                         {"Occupancy", "holder", "post", "holds_office"},
                                         {"Succession", "predecessor", "successor", "renamed_to"}}};

std::optional<NodeKind> kind_of(std::string_view schema) {
  if (schema == "Person") return NodeKind::person;
  if (schema == "Organization") return NodeKind::group;
  if (schema == "Company" || schema == "PublicBody") return NodeKind::organisation;
  if (schema == "Position") return NodeKind::office;
  if (schema == "LegalEntity") return NodeKind::unknown;
  return std::nullopt;
}

/// What a role in words is as a relation; the words themselves are kept as a note. Whole words: "intelligence
/// service" has no "vice", "Pamir front" no "amir".
std::string_view relation_of(std::string_view role, std::string_view otherwise) {
  const auto words = text::tokens(role);
  const auto says = [&](auto... any) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return ((word == any) || ...); });
  };
  if (says("former", "formerly", "ex")) return otherwise;  // held once: not which role it was on which days
  const auto speaks = [](std::string_view word) { return word.starts_with("spokes"); };
  if (std::any_of(words.begin(), words.end(), speaks)) return "speaks_for";
  if (says("deputy", "vice")) return "deputy_leader_of";
  if (says("interim", "acting")) return "interim_leader_of";
  if (says("founder", "cofounder")) return "founder_of";
  return says("leader", "coleader", "emir", "amir", "chief") ? "leader_of" : otherwise;
}

std::string first_of(const Json& properties, std::string_view key) {
  std::string first;
  each_text(properties, key, [&](const std::string& text) {
    if (first.empty()) first = text;
  });
  return first;
}

/// The same of what is no name: cut where it is longer than a record holds.
std::string short_of(const Json& properties, std::string_view key) {
  auto text = first_of(properties, key);
  return text.size() > limits::name_bytes ? shorten(text, limits::name_bytes - 3) : text;
}

class FtmActorReader {
 public:
  FtmActorReader(const ReadContext& context, Sink& sink)
      : report_{context.file, sink}, sink_{sink}, context_{context} {}

  ReadSummary run(ByteSource& bytes) {
    JsonLines lines{bytes, limits::json_object_bytes};
    for (auto step = lines.next(); step != JsonLines::Step::end; step = lines.next()) {
      ++summary_.read;
      if (step == JsonLines::Step::too_large) {
        report_.reject(lines.origin(), {}, "too-large",
                       fmt::format("expected a line of at most {} bytes", limits::json_object_bytes));
      } else if (!take(lines.text(), lines.origin())) {
        return {summary_.read, false,
                fmt::format("expected at most {} entities, found more", limits::list_entries)};
      }
    }
    for (const auto& tie : ties_) pass_on(tie);
    for (const auto& [id, entity] : entities_) pass_on_names(id, entity);
    return summary_;
  }

 private:
  struct Entity {
    Named named;
    std::vector<std::string> others;
    Origin origin;
    bool has_role = false;
  };
  struct Tie {
    std::string subject, object, role;
    const TieSchema* schema;
    records::Statement said;  ///< its key, dates and page
    Origin origin;
  };

  /// False when the file holds more than is kept together.
  bool take(std::string_view text, const Origin& origin) {
    const auto json = Json::parse(text);
    if (!json || !json->is_object()) {
      report_.reject(origin, {}, "bad-json", json ? "expected an object" : json.error().message);
      return true;
    }
    const auto* properties = json->find("properties");
    const std::string id{json->text("id")};
    if (id.empty() || id.size() > limits::name_bytes || properties == nullptr || !properties->is_object()) {
      report_.reject(origin, "id", "missing-id", "expected an entity with an id and properties");
      return true;
    }
    if (!keys_.insert(id)) {
      report_.reject(origin, "id", "duplicate-id", "expected an id that no earlier line has");
      return true;
    }
    const auto schema = json->text("schema");
    if (const auto kind = kind_of(schema)) take_entity(*json, *properties, id, *kind, origin);
    const auto tie =
        std::find_if(ties.begin(), ties.end(), [&](const TieSchema& t) { return t.schema == schema; });
    if (tie != ties.end()) take_tie(*properties, id, *tie, origin);
    return entities_.size() + ties_.size() <= limits::list_entries;
  }

  void take_entity(const Json& json, const Json& properties, const std::string& id, NodeKind kind,
                   const Origin& origin) {
    Entity entity{{first_of(properties, "name"), kind}, {}, origin};
    if (entity.named.name.empty()) entity.named.name = json.text("caption");
    for (const auto* key : {"name", "alias", "previousName"}) {
      each_text(properties, key, [&](const std::string& text) {
        if (text.empty() || text.size() > limits::name_bytes || text == entity.named.name) return;
        if (entity.others.size() < limits::listing_values) entity.others.push_back(text);
      });
    }
    if (entity.named.name.empty() || entity.named.name.size() > limits::name_bytes) {
      return report_.reject(origin, "name", "missing-name",
                            "expected a name within limit name_bytes, found none");
    }
    entities_.emplace(id, std::move(entity));
  }

  void take_tie(const Json& properties, const std::string& id, const TieSchema& schema,
                const Origin& origin) {
    Tie tie{short_of(properties, schema.subject), short_of(properties, schema.object),
            short_of(properties, "role"),         &schema,
            statement_of(context_, id),           origin};
    if (tie.subject.empty() || tie.object.empty()) {
      return report_.reject(
          origin, "properties", "missing-end",
          fmt::format("expected {} and {} of a {}", schema.subject, schema.object, schema.schema));
    }
    tie.said.from = day_of(properties, "startDate", origin);
    tie.said.to = day_of(properties, "endDate", origin);
    if (tie.said.from && tie.said.to && tie.said.to->last < tie.said.from->first) {
      return report_.reject(origin, "endDate", "ends-before-it-begins",
                            "expected an end that is not before the beginning");
    }
    if (auto publisher = short_of(properties, "publisher"); !publisher.empty()) {
      tie.said.publisher = std::move(publisher);
    }
    tie.said.url = short_of(properties, "sourceUrl");
    if (const auto printed = day_of(properties, "date", origin); printed && printed->first == printed->last) {
      tie.said.published = printed->first;
    }
    ties_.push_back(std::move(tie));
  }

  /// FollowTheMoney dates are cut short where less is known: "2014", "2014-10", "2014-10-14T08:00:00".
  std::optional<DateRange> day_of(const Json& properties, std::string_view key, const Origin& origin) {
    const auto text = first_of(properties, key);
    if (text.empty()) return std::nullopt;
    const auto range = DateRange::parse(std::string_view{text}.substr(0, 10));
    if (range) return *range;
    report_.note(origin, key, "bad-date", expected_found("a date: left out", text));
    return std::nullopt;
  }

  void pass_on(const Tie& tie) {
    const auto subject = entities_.find(tie.subject), object = entities_.find(tie.object);
    if (subject == entities_.end() || object == entities_.end()) {
      return report_.note(tie.origin, "properties", "unknown-end",
                          "expected both ends among the entities of the file: left out");
    }
    subject->second.has_role = object->second.has_role = true;
    auto statement = tie.said;
    statement.subjects = {subject->second.named};
    statement.relation = tie.schema->relation;
    if (statement.relation == "member_of") statement.relation = relation_of(tie.role, statement.relation);
    statement.object = object->second.named;
    if (statement.relation == "founder_of") {
      statement.relation = "founded_by";
      std::swap(statement.subjects.front(), statement.object);
    }
    statement.note = tie.role;
    sink_.statement(statement, tie.origin);
  }

  void pass_on_names(const std::string& id, const Entity& entity) {
    if (entity.named.kind == NodeKind::person && !entity.has_role) return;
    std::set<std::string> seen;
    for (const auto& other : entity.others) {
      if (!seen.insert(other).second) continue;
      auto statement = statement_of(context_, id + ":alias:" + other);
      statement.subjects = {entity.named};
      statement.relation = "alias";
      statement.object = {other, entity.named.kind};
      sink_.statement(statement, entity.origin);
    }
  }

  Report report_;
  Sink& sink_;
  const ReadContext& context_;
  NaturalKeys keys_;
  std::map<std::string, Entity> entities_;
  std::vector<Tie> ties_;
  ReadSummary summary_;
};

}  // namespace

ReadSummary read_ftm_actors(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  return FtmActorReader{context, sink}.run(bytes);
}

records::SourceInfo ftm_actors_source() {
  auto source = ftm_source();
  source.name = "ftm-actors";
  source.title = "Groups and public roles in FollowTheMoney form";
  return source;
}

}  // namespace sanad::sources
