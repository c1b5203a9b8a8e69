// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/check_export.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "sanad/report/check_words.h"
#include "sanad/report/csv.h"

namespace sanad::report {
namespace {

/// Printed lists of figures call a per cent of a whole a share, whatever it is a share of.
std::string_view measure_word(const claims::Claim& claim) {
  return claim.aspect == claims::Aspect::share ? "share" : name_of(claim.measure);
}

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  text.empty() ? json.null() : json.value(text);
}

/// Whole numbers without a point, so that 512 is written 512.
void write_number(JsonWriter& json, double number) {
  constexpr double exact_up_to = 9007199254740992.0;  // 2^53
  if (number == std::floor(number) && std::abs(number) <= exact_up_to) {
    json.value(static_cast<std::int64_t>(number));
  } else {
    json.value(number);
  }
}

void write_number(JsonWriter& json, std::string_view name, const std::optional<double>& number) {
  json.key(name);
  number ? write_number(json, *number) : static_cast<void>(json.null());
}

void write_strings(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name).begin_array();
  for (const auto& text : texts) json.value(text);
  json.end_array();
}

void write_time(JsonWriter& json, const std::optional<DateRange>& time) {
  json.key("time");
  if (!time) {
    json.null();
    return;
  }
  json.begin_object()
      .member("start", time->first.to_string())
      .member("end", time->last.to_string())
      .member("precision", name_of(time->precision))
      .end_object();
}

void write_place(JsonWriter& json, const std::optional<claims::Place>& place) {
  json.key("place");
  if (!place) {
    json.null();
    return;
  }
  json.begin_object();
  write_text(json, "name", place->name);
  write_text(json, "level", place->level);
  write_text(json, "country", place->country);
  json.end_object();
}

void write_claim(JsonWriter& json, const claims::Claim& claim) {
  json.member("id", claim.id).member("sentence", claim.sentence);
  json.member("start", static_cast<std::uint64_t>(claim.begin)).member("end", static_cast<std::uint64_t>(claim.end));
  json.member("surface", claim.surface).member("measure", measure_word(claim));
  json.member("aspect", name_of(claim.aspect)).member("comparator", name_of(claim.comparator));
  write_number(json, "value", claim.value);
  write_number(json, "value_high", claim.value_high);
  write_text(json, "unit", claim.unit);
  write_number(json, "rounding", claim.rounding);
  json.member("vague", claim.vague).member("emphatic", claim.emphatic).member("from_below", claim.from_below);
  write_time(json, claim.time);
  write_place(json, claim.place);
  write_text(json, "victim_class", claim.victim_class);
  write_text(json, "actor", claim.actor);
  write_text(json, "event_type", claim.event_type);
  write_text(json, "attribution", claim.attribution);
  write_text(json, "modality", claim.modality);
  json.key("inherited").begin_array();
  for (const auto slot : claim.inherited) json.value(name_of(slot));
  json.end_array();
  write_text(json, "subject", claim.subject);
  write_text(json, "relation", claim.relation);
  write_text(json, "object", claim.object);
}

void write_own(JsonWriter& json, const std::vector<claims::OwnFigure>& figures) {
  json.key("own").begin_array();
  for (const auto& figure : figures) {
    json.begin_object().member("definition", figure.definition);
    for (const auto& [name, bound] :
         {std::pair{"low", &figures::Range::low}, std::pair{"best", &figures::Range::best},
          std::pair{"high", &figures::Range::high}}) {
      json.key(name);
      figure.value ? json.value(((*figure.value).*bound)()) : json.null();
    }
    json.member("incidents", figure.incidents).member("records", figure.records).member("covered", figure.covered);
    json.key("evidence").begin_array();
    for (const auto& id : figure.evidence) json.value("incident--" + id.to_string());
    json.end_array().end_object();
  }
  json.end_array();
}

void write_published(JsonWriter& json, const std::vector<claims::PublishedMatch>& figures) {
  json.key("published").begin_array();
  for (const auto& figure : figures) {
    json.begin_object().member("id", figure.id);
    write_text(json, "publisher", figure.publisher);
    write_text(json, "edition", figure.edition);
    write_text(json, "measure", figure.measure);
    write_text(json, "scope", figure.scope);
    write_text(json, "comparator", figure.comparator);
    write_number(json, "value", figure.value);
    write_number(json, "value_high", figure.value_high);
    write_text(json, "superseded_by", figure.superseded_by);
    write_text(json, "relation", figure.relation);
    write_text(json, "url", figure.url);
    json.end_object();
  }
  json.end_array();
}

/// Every record the judgement rests on: accounts, then statements; sorted, each once.
std::vector<std::string> evidence_ids(const claims::Judgement& judgement) {
  std::set<std::string> accounts;
  for (const auto& figure : judgement.own) {
    for (const auto& id : figure.evidence) accounts.insert("incident--" + id.to_string());
  }
  std::vector<std::string> ids{accounts.begin(), accounts.end()};
  ids.insert(ids.end(), judgement.statements.begin(), judgement.statements.end());
  return ids;
}

void write_judgement(JsonWriter& json, const claims::Judgement* judgement) {
  const claims::Judgement none;
  const auto& found = judgement == nullptr ? none : *judgement;
  json.key("verdict");
  judgement == nullptr ? json.null() : json.value(name_of(found.verdict));
  write_text(json, "reason", found.reason);
  write_text(json, "rule", found.rule);
  write_number(json, "tolerance", found.tolerance);
  write_strings(json, "evidence", evidence_ids(found));
  write_published(json, found.published);
  write_own(json, found.own);
  write_strings(json, "statements", found.statements);
  write_strings(json, "origin", found.origin);
}

void write_relation(JsonWriter& json, const claims::Relation& relation) {
  json.begin_object().member("kind", name_of(relation.kind)).key("claims").begin_array();
  for (const auto id : relation.claims) json.value(id);
  json.end_array();
  write_text(json, "stated", relation.stated);
  write_number(json, "stated_value", relation.stated_value);
  json.key("computed").begin_array();
  write_number(json, relation.low);
  write_number(json, relation.high);
  json.end_array().member("status", name_of(relation.status)).key("explanations").begin_array();
  for (const auto& explanation : relation.explanations) {
    json.begin_object().member("kind", explanation.kind).member("text", explanation.text);
    write_number(json, "value", explanation.value);
    json.end_object();
  }
  json.end_array().end_object();
}

std::string plain_number(const std::optional<double>& number) {
  if (!number) return "";
  std::string text;
  JsonWriter json{text};
  write_number(json, *number);
  return text;
}

/// By claim, the broken relations that it has a part in: "change subset".
std::map<int, std::string> broken_relations(const CheckInput& input) {
  std::map<int, std::string> broken;
  for (const auto& relation : input.checked.reading.relations) {
    if (relation.status == claims::Status::consistent) continue;
    for (const auto id : relation.claims) {
      auto& names = broken[id];
      names += (names.empty() ? "" : " ") + std::string{name_of(relation.kind)};
    }
  }
  return broken;
}

}  // namespace

void write_check(JsonWriter& json, const CheckInput& input) {
  json.begin_object().key("claims").begin_array();
  for (const auto& claim : input.checked.reading.claims) {
    json.begin_object();
    write_claim(json, claim);
    write_judgement(json, judgement_of(input, claim));
    json.end_object();
  }
  json.end_array().key("relations").begin_array();
  for (const auto& relation : input.checked.reading.relations) write_relation(json, relation);
  json.end_array().member("finding", input.checked.finding()).key("edition");
  input.edition ? json.value(*input.edition) : json.null();
  json.member("marking", records::label_of(input.marking)).end_object();
}

std::string check_csv(const CheckInput& input) {
  std::string out;
  append_csv_row(out,
                 {"id",         "sentence",     "start",      "end",        "surface",     "measure",  "aspect",
                  "comparator", "value",        "value_high", "unit",       "time_start",  "time_end", "place",
                  "country",    "victim_class", "actor",      "event_type", "attribution", "modality", "inherited",
                  "verdict",    "inconsistent", "rule",       "reason"});
  auto broken = broken_relations(input);
  for (const auto& claim : input.checked.reading.claims) {
    const auto* judgement = judgement_of(input, claim);
    std::string inherited;
    for (const auto slot : claim.inherited) inherited += (inherited.empty() ? "" : " ") + std::string{name_of(slot)};
    append_csv_row(out, std::vector<std::string>{std::to_string(claim.id),
                                                 std::to_string(claim.sentence),
                                                 std::to_string(claim.begin),
                                                 std::to_string(claim.end),
                                                 claim.surface,
                                                 std::string{measure_word(claim)},
                                                 std::string{name_of(claim.aspect)},
                                                 std::string{name_of(claim.comparator)},
                                                 plain_number(claim.value),
                                                 plain_number(claim.value_high),
                                                 claim.unit,
                                                 claim.time ? claim.time->first.to_string() : "",
                                                 claim.time ? claim.time->last.to_string() : "",
                                                 claim.place ? claim.place->name : "",
                                                 claim.place ? claim.place->country : "",
                                                 claim.victim_class,
                                                 claim.actor,
                                                 claim.event_type,
                                                 claim.attribution,
                                                 claim.modality,
                                                 inherited,
                                                 judgement == nullptr ? "" : std::string{name_of(judgement->verdict)},
                                                 broken[claim.id],
                                                 judgement == nullptr ? "" : judgement->rule,
                                                 judgement == nullptr ? "" : judgement->reason});
  }
  return out;
}

}  // namespace sanad::report
