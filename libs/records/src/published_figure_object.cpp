// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "dom_fields.h"
#include "own_object.h"

namespace sanad::records {
namespace {

constexpr std::size_t typical_bytes = 1536;

void write_period(Draft& draft, const DateRange& period) {
  auto& json = draft.json().key("period").begin_object();
  json.member("first", period.first.to_string()).member("last", period.last.to_string());
  json.member("precision", name_of(period.precision)).end_object();
}

void write_reference(Draft& draft, const PublishedFigure& figure) {
  if (!is_address(figure.url)) return;
  auto& json = draft.json().key("external_references").begin_array().begin_object();
  json.member("source_name", figure.publisher.empty() ? figure.source : figure.publisher);
  json.member("url", figure.url).end_object().end_array();
}

/// "actor" to "low": the members before `modified`.
void write_front(Draft& draft, const PublishedFigure& figure) {
  auto& json = draft.json().begin_object();
  draft.text("actor", figure.actor);
  json.optional("best", figure.best);
  draft.text("change_base", figure.change_base);
  json.optional("change_percent", figure.change_percent);
  if (figure.comparator != Comparator::none) json.member("comparator", name_of(figure.comparator));
  json.member("created", natural_created);
  json.member("created_by_ref", natural_id("identity", "source", figure.source).to_string());
  draft.text("edition", figure.edition);
  draft.text("event_scope", figure.event_scope);
  json.key("extensions").begin_object().key(figure_extension).begin_object();
  json.member("extension_type", "new-sdo").end_object().end_object();
  write_reference(draft, figure);
  json.optional("high", figure.high);
  json.member("id", figure.id.to_string());
  json.optional("low", figure.low);
  draft.text("measure", figure.measure);
}

void write_back(Draft& draft, const PublishedFigure& figure) {
  auto& json = draft.json();
  json.member("native_id", figure.native_id);
  draft.text("note", figure.note);
  json.key("object_marking_refs").begin_array().value(marking_id(figure.marking)).end_array();
  write_period(draft, figure.period);
  draft.text("place", figure.place);
  if (figure.published) json.member("published", figure.published->to_string());
  draft.text("publisher", figure.publisher);
  json.member("source", figure.source).member("spec_version", "2.1");
  draft.text("superseded_by", figure.superseded_by);
  json.member("type", figure_type);
  draft.text("unit", figure.unit);
  draft.text("url", figure.url);
  draft.text("victim_class", figure.victim_class);
  json.end_object();
}

void read_period(const DomFields& fields, DateRange& period) {
  const auto first = fields.day("first");
  const auto last = fields.day("last");
  if (!first || !last || *last < *first) return fields.miss("first", "a range of days");
  period = {*first, *last, DatePrecision::day};
  fields.name("precision", period.precision, parse_date_precision);
}

void read_texts(const DomFields& fields, PublishedFigure& figure) {
  fields.text("source", figure.source);
  fields.text("native_id", figure.native_id);
  fields.text("publisher", figure.publisher);
  fields.text("edition", figure.edition);
  fields.text("url", figure.url);
  fields.text("measure", figure.measure);
  fields.text("unit", figure.unit);
  fields.text("place", figure.place);
  fields.text("victim_class", figure.victim_class);
  fields.text("event_scope", figure.event_scope);
  fields.text("actor", figure.actor);
  fields.text("change_base", figure.change_base);
  fields.text("superseded_by", figure.superseded_by);
  fields.text("note", figure.note);
}

}  // namespace

ObjectVersion to_object(const PublishedFigure& figure, std::optional<Day> edition_day) {
  Draft draft{typical_bytes};
  write_front(draft, figure);
  draft.modified_stands_here();
  write_back(draft, figure);
  return std::move(draft).seal(figure.id, edition_day);
}

Result<PublishedFigure> published_figure_of(std::string_view body) {
  DomBody dom;
  if (auto parsed = dom.parse(body, figure_type); !parsed) return tl::unexpected{parsed.error()};
  if (!dom.extension(figure_extension, [](const DomFields&) {})) return lacks_extension(figure_extension);
  const auto fields = dom.fields();
  PublishedFigure figure;
  figure.id = dom.id();
  figure.marking = dom.marking();
  if (!fields.has("source") || !fields.has("native_id")) fields.miss("source", "a source and a native_id");
  read_texts(fields, figure);
  fields.name("comparator", figure.comparator, parse_comparator);
  figure.low = fields.number("low");
  figure.best = fields.number("best");
  figure.high = fields.number("high");
  figure.change_percent = fields.number("change_percent");
  figure.published = fields.day("published");
  if (!fields.object("period", [&](const DomFields& period) { read_period(period, figure.period); })) {
    fields.miss("period", "a range of days");
  }
  if (dom.fault()) return tl::unexpected{*dom.fault()};
  return figure;
}

}  // namespace sanad::records
