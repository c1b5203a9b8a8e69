// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "sanad/core/utf8.h"
#include "sanad/node/screen.h"

namespace sanad::node {
namespace {

/// Enough digits to rank by, few enough to read.
double rounded(double value) {
  return std::round(value * 1e6) / 1e6;
}

void write_evidence(JsonWriter& json, const screening::Hit& hit) {
  json.key("words").begin_array();
  for (const auto& word : hit.words) {
    json.begin_object();
    if (!word.query.empty()) json.member("query", word.query);
    if (!word.listed.empty()) json.member("listed", word.listed);
    json.member("relation", screening::name_of(word.relation))
        .member("share", rounded(word.share))
        .end_object();
  }
  json.end_array().key("facts").begin_array();
  for (const auto& fact : hit.facts) {
    json.begin_object().member("fact", screening::name_of(fact.fact)).member("words", fact.words);
    if (!fact.query.empty()) json.member("query", replace_invalid_utf8(fact.query));
    if (!fact.listed.empty()) json.member("listed", fact.listed);
    json.member("bits", rounded(fact.bits)).end_object();
  }
  json.end_array();
}

void write_hit(JsonWriter& json, const ScreenedHit& screened, const Lists& lists) {
  const auto& hit = screened.hit;
  const auto& entry = lists.index.entries()[hit.entry];
  json.begin_object().member("list", entry.source).member("reference", entry.reference);
  json.member("id", entry.id.to_string()).member("kind", records::name_of(entry.kind));
  json.member("name", entry.names.empty() ? std::string{} : entry.names.front().text);
  if (!entry.names.empty()) json.member("matched_name", entry.names[hit.listed_name].text);
  json.member("score", rounded(hit.probability)).member("probability", rounded(hit.probability));
  json.member("name_score", rounded(hit.name_score)).member("band", screening::name_of(hit.band));
  json.key("programmes").begin_array();
  for (const auto& programme : entry.programmes) json.value(programme);
  json.end_array().member("review", name_of(screened.review.state));
  if (!screened.review.note.empty()) json.member("review_note", replace_invalid_utf8(screened.review.note));
  write_evidence(json, hit);
  json.end_object();
}

}  // namespace

void write_screened(JsonWriter& json, const Screened& screened, const Lists& lists) {
  json.begin_object();
  if (!screened.query.id.empty()) json.member("id", replace_invalid_utf8(screened.query.id));
  json.member("name", screened.query.names.empty() ? std::string{}
                                                   : replace_invalid_utf8(screened.query.names.front()));
  if (!screened.error.empty()) json.member("error", screened.error);
  json.member("possible", screened.possible())
      .member("note", screening::review_note)
      .key("hits")
      .begin_array();
  for (const auto& hit : screened.hits) write_hit(json, hit, lists);
  json.end_array().end_object();
}

}  // namespace sanad::node
