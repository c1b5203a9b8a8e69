// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/screen_audit.h"

#include <algorithm>
#include <cmath>

#include "sanad/core/digest.h"
#include "sanad/core/json.h"
#include "sanad/core/utf8.h"

namespace sanad::node {
namespace {

constexpr std::string_view digest_key = ",\"digest\":\"";

void write_births(JsonWriter& json, const std::vector<records::BirthSpan>& births) {
  json.key("births").begin_array();
  for (const auto& birth : births)
    json.value(birth.when.first.to_string() + ".." + birth.when.last.to_string());
  json.end_array();
}

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key).begin_array();
  for (const auto& text : texts) json.value(replace_invalid_utf8(text));
  json.end_array();
}

std::vector<std::string> texts_of(const Json& json, std::string_view key) {
  std::vector<std::string> texts;
  const auto* list = json.find(key);
  if (list == nullptr || list->array() == nullptr) return texts;
  for (const auto& text : *list->array()) {
    if (text.string() != nullptr) texts.push_back(*text.string());
  }
  return texts;
}

Result<screening::Query> query_of(const Json& json) {
  screening::Query query;
  query.id = json.text("id");
  query.names = texts_of(json, "names");
  for (const auto& text : texts_of(json, "births")) {
    const auto range = DateRange::parse(text);
    if (!range) return tl::unexpected{range.error()};
    query.births.push_back({*range, false});
  }
  query.countries = texts_of(json, "countries");
  query.documents = texts_of(json, "documents");
  query.father = json.text("father");
  if (const auto gender = records::parse_gender(json.text("gender"))) query.gender = *gender;
  if (const auto kind = records::parse_listing_kind(json.text("kind"))) query.kind = *kind;
  return query;
}

/// Of each line: its text and the digest it ends with.
struct Line {
  std::string_view body, digest;
};
Result<Line> split_line(std::string_view line, std::size_t number) {
  const auto at = line.rfind(digest_key);
  if (at == std::string_view::npos || !line.ends_with("\"}")) {
    return fail(ErrorCode::conflict,
                "expected a line of an audit log, found something else in line " + std::to_string(number));
  }
  return Line{line.substr(0, at),
              line.substr(at + digest_key.size(), line.size() - at - digest_key.size() - 2)};
}

template <class Visit>
Result<std::string> walk(std::string_view log, Visit visit) {
  std::string previous;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < log.size();) {
    const auto end = std::min(log.find('\n', begin), log.size());
    const auto text = log.substr(begin, end - begin);
    ++number;
    auto line = split_line(text, number);
    if (!line) return tl::unexpected{line.error()};
    if (sha256(previous + std::string{line->body}).to_hex() != line->digest) {
      return fail(ErrorCode::conflict, "the audit log does not fit together at line " +
                                           std::to_string(number) +
                                           ": a line was changed, left out or put in");
    }
    previous = line->digest;
    if (auto visited = visit(text, number); !visited) return tl::unexpected{visited.error()};
    begin = end + 1;
  }
  return previous;
}

}  // namespace

std::string audit_line(const AuditEntry& entry, const Screened& screened, const Lists& lists,
                       std::string_view previous) {
  std::string body;
  {
    JsonWriter json{body};
    const auto& query = screened.query;
    json.begin_object().member("at", entry.at.to_string()).member("by", replace_invalid_utf8(entry.by));
    json.member("edition", entry.edition).member("rules", screening::rules_version);
    json.member("limit", static_cast<std::uint64_t>(entry.limit)).member("threshold", entry.threshold);
    write_texts(json, "lists", entry.lists);
    json.key("query").begin_object().member("id", replace_invalid_utf8(query.id));
    write_texts(json, "names", query.names);
    write_births(json, query.births);
    write_texts(json, "countries", query.countries);
    write_texts(json, "documents", query.documents);
    json.member("father", replace_invalid_utf8(query.father))
        .member("gender", records::name_of(query.gender));
    json.member("kind", records::name_of(query.kind)).end_object();
    json.member("note", screening::review_note).key("hits").begin_array();
    for (const auto& [hit, review] : screened.hits) {
      const auto& listed = lists.index.entries()[hit.entry];
      json.begin_object()
          .member("listing", listed.id.to_string())
          .member("entry_hash", screening::matching_hash(listed));
      json.member("probability", hit.probability).member("review", name_of(review.state)).end_object();
    }
    json.end_array().end_object();
  }
  body.pop_back();  // the digest goes inside the object
  const auto digest = sha256(std::string{previous} + body).to_hex();
  return body + std::string{digest_key} + digest + "\"}\n";
}

Result<std::string> check_audit(std::string_view log) {
  return walk(log, [](std::string_view, std::size_t) -> Result<void> { return {}; });
}

Result<ReplayReport> replay_audit(const store::Store& base, std::string_view log) {
  ReplayReport report;
  std::unique_ptr<Lists> lists;
  std::vector<std::string> loaded;
  screening::NameIndex::Scratch scratch;
  const auto walked = walk(log, [&](std::string_view text, std::size_t number) -> Result<void> {
    ++report.lines;
    const auto differ = [&](const std::string& what) -> Result<void> {
      report.differences.push_back("line " + std::to_string(number) + ": " + what);
      return {};
    };
    const auto json = Json::parse(text);
    const auto* query_json = json ? json->find("query") : nullptr;
    const auto* hits = json ? json->find("hits") : nullptr;
    const auto* edition = json ? json->find("edition") : nullptr;
    const auto* rules = json ? json->find("rules") : nullptr;
    const auto* limit = json ? json->find("limit") : nullptr;
    const auto* threshold = json ? json->find("threshold") : nullptr;
    if (query_json == nullptr || hits == nullptr || hits->array() == nullptr || edition == nullptr ||
        rules == nullptr || limit == nullptr || threshold == nullptr) {
      return differ("not a screening");
    }
    if (rules->integer().value_or(0) != screening::rules_version) {
      return differ("screened under rules " + std::to_string(rules->integer().value_or(0)) + ", these are " +
                    std::to_string(screening::rules_version));
    }
    const auto query = query_of(*query_json);
    if (!query) return differ(query.error().message);
    const auto names = texts_of(*json, "lists");
    if (lists == nullptr || lists->edition != edition->integer().value_or(0) || loaded != names) {
      auto snapshot = base.snapshot(edition->integer().value_or(0));
      if (!snapshot) return differ(snapshot.error().message);
      auto made = load_lists(**snapshot, names);
      if (!made) return differ(made.error().message);
      lists = std::move(*made);
      loaded = names;
    }
    screening::ScreenOptions options;
    options.limit = static_cast<std::size_t>(limit->integer().value_or(10));
    options.threshold = threshold->number().value_or(0);
    const auto again = screening::check_query(*query) ? lists->index.screen(*query, options, scratch)
                                                      : std::vector<screening::Hit>{};
    if (again.size() != hits->array()->size()) {
      return differ(std::to_string(hits->array()->size()) + " hits then, " + std::to_string(again.size()) +
                    " now");
    }
    for (std::size_t i = 0; i < again.size(); ++i) {
      const auto& then = (*hits->array())[i];
      const auto* probability = then.find("probability");
      const bool same = then.text("listing") == lists->index.entries()[again[i].entry].id.to_string() &&
                        probability != nullptr && probability->number().value_or(-1) == again[i].probability;
      if (!same) return differ("hit " + std::to_string(i + 1) + " has another entry or score");
    }
    ++report.same;
    return {};
  });
  if (!walked) return tl::unexpected{walked.error()};
  return report;
}

}  // namespace sanad::node
