// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "dom_fields.h"
#include "own_object.h"
#include "sanad/core/check.h"

namespace sanad::records {
namespace {

constexpr std::size_t typical_bytes = 1536;

std::string relationship_type(std::string_view relation) {
  std::string type{relation};
  std::replace(type.begin(), type.end(), '_', '-');
  return type;
}

void write_range(JsonWriter& json, std::string_view key, const std::optional<DateRange>& range) {
  if (!range) return;
  json.key(key).begin_object().member("first", range->first.to_string());
  json.member("last", range->last.to_string()).member("precision", name_of(range->precision)).end_object();
}

void write_named(JsonWriter& json, const Named& named) {
  json.begin_object();
  if (named.kind != NodeKind::unknown) json.member("kind", name_of(named.kind));
  json.member("name", named.name);
  if (!named.role.empty()) json.member("role", named.role);
  json.end_object();
}

void write_grade(Draft& draft, std::string_view key, const char& grade) {
  if (grade != 0) draft.json().member(key, std::string_view{&grade, 1});
}

void write_extension(Draft& draft, const Statement& statement) {
  auto& json = draft.json();
  json.key("extensions").begin_object().key(statement_extension).begin_object();
  write_grade(draft, "credibility", statement.credibility);
  json.member("extension_type", "property-extension");
  write_range(json, "from", statement.from);
  draft.text("manner", statement.manner);
  json.member("native_id", statement.native_id);
  draft.text("note", statement.note);
  if (statement.object != Named{}) write_named(json.key("object"), statement.object);
  draft.text("place", statement.place);
  if (statement.published) json.member("published", statement.published->to_string());
  draft.text("publisher", statement.publisher);
  json.member("relation", statement.relation);
  write_grade(draft, "reliability", statement.reliability);
  draft.text("replaced_by", statement.replaced_by);
  draft.text("said_by", statement.said_by);
  json.member("source", statement.source);
  if (statement.stance != Stance::asserts) json.member("stance", name_of(statement.stance));
  json.key("subjects").begin_array();
  for (const auto& subject : statement.subjects) write_named(json, subject);
  json.end_array();
  write_range(json, "to", statement.to);
  draft.text("url", statement.url);
  if (statement.withdrawn) json.member("withdrawn", statement.withdrawn->to_string());
  draft.text("withdrawn_because", statement.withdrawn_because);
  json.end_object().end_object();
}

/// STIX asks for one later than the other (section 5.1), so that an end is the midnight after its day.
void write_times(JsonWriter& json, const Statement& statement) {
  std::optional<Timestamp> start, stop;
  if (statement.from) start = Timestamp::of_day(statement.from->first);
  if (statement.to) stop = Timestamp::of_day(statement.to->last.plus_days(1));
  if (start) json.member("start_time", start->to_string());
  if (stop && (!start || *start < *stop)) json.member("stop_time", stop->to_string());
}

ObjectVersion node_of(const Statement& statement, const Named& named) {
  Draft draft{typical_bytes};
  auto id = node_id(statement.source, named);
  auto& json = draft.json().begin_object().member("created", natural_created);
  json.member("created_by_ref", natural_id("identity", "source", statement.source).to_string());
  json.member("id", id.to_string());
  if (named.kind != NodeKind::group) {
    json.member("identity_class", named.kind == NodeKind::person         ? "individual"
                                  : named.kind == NodeKind::organisation ? "organization"
                                                                         : "unspecified");
  }
  draft.modified_stands_here();
  json.member("name", named.name);
  draft.close(statement.marking, named.kind == NodeKind::group ? "intrusion-set" : "identity");
  return std::move(draft).seal(std::move(id), std::nullopt);
}

void read_range(const DomFields& fields, std::string_view key, std::optional<DateRange>& into) {
  fields.object(key, [&](const DomFields& range) {
    const auto first = range.day("first");
    const auto last = range.day("last");
    if (!first || !last || *last < *first) return range.miss("first", "a range of days");
    into = DateRange{*first, *last, DatePrecision::day};
    range.name("precision", into->precision, parse_date_precision);
  });
}

Named read_named(const DomFields& fields) {
  Named named;
  fields.text("name", named.name);
  fields.name("kind", named.kind, parse_node_kind);
  fields.text("role", named.role);
  return named;
}

void read_grade(const DomFields& fields, std::string_view key, char first, char last, char& into) {
  const auto text = fields.view(key);
  if (!text) return;
  if (text->size() != 1 || text->front() < first || text->front() > last)
    return fields.miss(key, "one grade");
  into = text->front();
}

void read_extension(const DomFields& own, Statement& statement) {
  if (!own.has("source") || !own.has("native_id")) own.miss("source", "a source and a native_id");
  own.text("source", statement.source);
  own.text("native_id", statement.native_id);
  own.text("relation", statement.relation);
  if (!is_relation(statement.relation)) own.miss("relation", "a relation of a-z, 0-9 and '_'");
  own.each_object("subjects",
                  [&](const DomFields& named) { statement.subjects.push_back(read_named(named)); });
  if (statement.subjects.empty()) own.miss("subjects", "at least one subject");
  own.object("object", [&](const DomFields& named) { statement.object = read_named(named); });
  read_range(own, "from", statement.from);
  read_range(own, "to", statement.to);
  own.text("manner", statement.manner);
  own.text("place", statement.place);
  own.name("stance", statement.stance, parse_stance);
  own.text("said_by", statement.said_by);
  own.text("publisher", statement.publisher);
  own.text("url", statement.url);
  statement.published = own.day("published");
  read_grade(own, "reliability", 'A', 'F', statement.reliability);
  read_grade(own, "credibility", '1', '6', statement.credibility);
  own.text("note", statement.note);
  statement.withdrawn = own.day("withdrawn");
  own.text("withdrawn_because", statement.withdrawn_because);
  own.text("replaced_by", statement.replaced_by);
}

}  // namespace

ObjectVersion to_object(const Statement& statement, std::optional<Day> edition_day) {
  SANAD_CHECK(!statement.subjects.empty() && is_relation(statement.relation),
              "readers let no statement pass without a subject and a relation");
  Draft draft{typical_bytes};
  const auto& target = statement.object.name.empty() ? statement.subjects.front() : statement.object;
  auto& json = draft.json().begin_object().member("created", natural_created);
  json.member("created_by_ref", natural_id("identity", "source", statement.source).to_string());
  write_extension(draft, statement);
  if (is_address(statement.url)) {
    json.key("external_references").begin_array().begin_object();
    json.member("source_name", statement.publisher.empty() ? statement.source : statement.publisher);
    json.member("url", statement.url).end_object().end_array();
  }
  json.member("id", statement.id.to_string());
  draft.modified_stands_here();
  json.key("object_marking_refs").begin_array().value(marking_id(statement.marking)).end_array();
  json.member("relationship_type", relationship_type(statement.relation));
  json.member("source_ref", node_id(statement.source, statement.subjects.front()).to_string());
  json.member("spec_version", "2.1");
  write_times(json, statement);
  json.member("target_ref", node_id(statement.source, target).to_string());
  json.member("type", "relationship").end_object();
  return std::move(draft).seal(statement.id, edition_day);
}

std::vector<ObjectVersion> nodes_of(const Statement& statement) {
  std::vector<ObjectVersion> nodes;
  for (const auto& subject : statement.subjects) nodes.push_back(node_of(statement, subject));
  if (!statement.object.name.empty()) nodes.push_back(node_of(statement, statement.object));
  return nodes;
}

Result<Statement> statement_of(std::string_view body) {
  DomBody dom;
  if (auto parsed = dom.parse(body, "relationship"); !parsed) return tl::unexpected{parsed.error()};
  Statement statement;
  statement.id = dom.id();
  statement.marking = dom.marking();
  if (!dom.extension(statement_extension, [&](const DomFields& own) { read_extension(own, statement); })) {
    return lacks_extension(statement_extension);
  }
  if (dom.fault()) return tl::unexpected{*dom.fault()};
  return statement;
}

}  // namespace sanad::records
