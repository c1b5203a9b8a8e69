// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "answers.h"
#include "match_entity.h"
#include "match_question.h"
#include "routes.h"
#include "sanad/api/query_fields.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/node/load.h"
#include "screen_desk.h"

namespace sanad::api {
namespace {

http::Response refusal(int status, std::string_view detail) {
  auto response = json_answer([&](JsonWriter& json) {
    json.begin_object().member("detail", replace_invalid_utf8(detail)).end_object();
  });
  response.status = status;
  if (status == 401) response.headers.emplace_back("www-authenticate", "Bearer realm=\"sanad\"");
  return response;
}

/// The newest state of the lists that a dataset of yente stands for: all, or one.
Result<ScreenDesk> open_dataset(Service& service, std::string_view dataset) {
  std::vector<std::string> sources;
  if (dataset != "default") sources.emplace_back(dataset);
  return open_desk(service, {}, std::move(sources));
}

std::optional<records::Listing> listing_of(const store::Snapshot& snapshot, const records::ObjectId& id) {
  const auto version = snapshot.get(id);
  if (!version || version->withdrawn) return std::nullopt;
  auto listing = records::listing_of(version->body);
  return listing ? std::optional{std::move(*listing)} : std::nullopt;
}

bool has(const std::vector<std::string>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// The entries that the fields leave, or nullopt for all.
std::optional<std::vector<std::size_t>> entries_left(const MatchFields& fields, const ScreenDesk& desk) {
  if (fields.include_datasets.empty() && fields.exclude_datasets.empty() && fields.exclude_schemas.empty() &&
      fields.exclude_ids.empty() && fields.topics.empty() && !fields.changed_since) {
    return std::nullopt;
  }
  std::vector<std::size_t> left;
  if (!fields.topics.empty() && !has(fields.topics, "sanction")) return left;
  const auto& entries = desk.lists->index.entries();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& entry = entries[i];
    if (!fields.include_datasets.empty() && !has(fields.include_datasets, entry.source)) continue;
    if (has(fields.exclude_datasets, entry.source) || has(fields.exclude_schemas, schema_of(entry.kind)))
      continue;
    if (has(fields.exclude_ids, entry.id.to_string())) continue;
    if (fields.changed_since) {
      const auto listing = listing_of(*desk.snapshot, entry.id);
      const auto changed =
          listing ? (listing->updated_on ? listing->updated_on : listing->listed_on) : std::nullopt;
      if (!changed || *changed < fields.changed_since.value_or(*changed)) continue;
    }
    left.push_back(i);
  }
  return left;
}

class Batch {
 public:
  Batch(Service& service, const ScreenDesk& desk, const MatchFields& fields)
      : service_{service}, desk_{desk}, fields_{fields}, left_{entries_left(fields, desk)} {}

  void write(JsonWriter& json, const MatchExample& example) {
    const auto screened = screen(example.query);
    std::uint64_t matches = 0;
    json.key(replace_invalid_utf8(example.key))
        .begin_object()
        .member("status", screened.error.empty() ? 200 : 400);
    json.key("results").begin_array();
    for (const auto& hit : screened.hits) {
      if (hit.hit.probability <= fields_.cutoff) continue;
      matches += write_result(json, example.query, hit) ? 1U : 0U;
    }
    json.end_array()
        .key("total")
        .begin_object()
        .member("value", matches)
        .member("relation", "eq")
        .end_object();
    json.key("query").begin_object().key("id");
    const auto id = example.example->text("id");
    id.empty() ? json.null() : json.value(id);
    json.member("schema", example.schema)
        .key("properties")
        .raw(example.example->find("properties")->canonical());
    json.end_object().end_object();
  }

 private:
  node::Screened screen(const screening::Query& query) {
    screening::ScreenOptions options{.limit = fields_.limit, .threshold = fields_.cutoff};
    if (left_ && left_->empty()) return {query, {}, {}};
    if (left_) options.only = *left_;
    return screen_one(service_, desk_, query, options);
  }

  bool write_result(JsonWriter& json, const screening::Query& query, const node::ScreenedHit& screened) {
    const auto& entry = desk_.lists->index.entries()[screened.hit.entry];
    const auto listing = listing_of(*desk_.snapshot, entry.id);
    if (!listing) return false;
    const bool cleared = screened.review.state == node::Review::State::cleared;
    const bool match = screened.hit.probability >= fields_.threshold && !cleared;
    json.begin_object();
    write_entity_members(json, *listing);
    json.member("score", screened.hit.probability).member("match", match);
    write_explanations(json, query, screened.hit, entry);
    json.member("note", cleared ? "cleared by two reviewers" : screening::review_note).end_object();
    return match;
  }

  Service& service_;
  const ScreenDesk& desk_;
  const MatchFields& fields_;
  std::optional<std::vector<std::size_t>> left_;
};

http::Response match(Service& service, const Call& call) {
  const auto fields = read_match_fields(call.request);
  if (!fields) return refusal(fields.error().status, fields.error().detail);
  const auto body = Json::parse(call.request.body);
  if (!body || !body->is_object()) {
    return refusal(
        422, "expected a JSON object, found " + (body ? std::string{"another value"} : body.error().message));
  }
  const auto examples = read_examples(*body);
  if (!examples) return refusal(examples.error().status, examples.error().detail);
  const auto desk = open_dataset(service, call.in_path("dataset"));
  if (!desk) return refusal(404, desk.error().message);
  Batch batch{service, *desk, *fields};
  auto response = json_answer([&](JsonWriter& json) {
    json.begin_object().key("responses").begin_object();
    for (const auto& example : *examples) batch.write(json, example);
    json.end_object().member("limit", static_cast<std::uint64_t>(fields->limit)).end_object();
  });
  response.headers.emplace_back("x-batch-size", std::to_string(examples->size()));
  return response;
}

/// Entries that a text may mean, or all, before paging.
std::vector<std::size_t> search_entries(Service& service, const ScreenDesk& desk, const std::string& text,
                                        std::size_t most) {
  std::vector<std::size_t> found;
  if (text.empty()) {
    for (std::size_t i = 0; i < desk.lists->index.entries().size(); ++i) found.push_back(i);
    return found;
  }
  screening::Query query;
  query.names = {text};
  if (!screening::check_query(query)) return found;
  auto scratch = service.scratch.take();
  // Whatever has a likeness, the likeliest first: one word of a name proves little, and is what people search
  // by.
  for (const auto& hit :
       desk.lists->index.screen(query, {.limit = most, .threshold = 0, .explain = false}, *scratch)) {
    found.push_back(hit.entry);
  }
  return found;
}

http::Response search(Service& service, const Call& call) {
  constexpr std::uint64_t usual = 10, most = 500, most_skipped = 9499;
  // yente passes over what it does not know: so must we.
  http::Request known = call.request;
  std::erase_if(known.query, [](const http::Field& f) {
    return f.first != "q" && f.first != "limit" && f.first != "offset" && f.first != "schema";
  });
  QueryFields fields{known, {"q", "limit", "offset", "schema"}};
  const auto text = fields.text("q"), schema = fields.text("schema", "Thing");
  const auto limit = fields.number("limit", usual, 0, most),
             offset = fields.number("offset", 0, 0, most_skipped);
  if (fields.error()) return refusal(400, describe(*fields.error()));
  const auto desk = open_dataset(service, call.in_path("dataset"));
  if (!desk) return refusal(404, desk.error().message);
  const auto& entries = desk->lists->index.entries();
  auto found = search_entries(service, *desk, text, most_skipped + most);
  std::erase_if(found, [&](std::size_t i) {
    return schema != "Thing" && schema != "LegalEntity" && schema_of(entries[i].kind) != schema;
  });
  return json_answer([&](JsonWriter& json) {
    json.begin_object().key("results").begin_array();
    for (std::size_t i = offset; i < found.size() && i - offset < limit; ++i) {
      const auto listing = listing_of(*desk->snapshot, entries[found[i]].id);
      if (!listing) continue;
      json.begin_object();
      write_entity_members(json, *listing);
      json.end_object();
    }
    json.end_array().key("total").begin_object().member("value", static_cast<std::uint64_t>(found.size()));
    json.member("relation", "eq").end_object().key("facets").begin_object().end_object();
    json.member("limit", limit).member("offset", offset).end_object();
  });
}

http::Response entity(Service& service, const Call& call) {
  const auto id = records::ObjectId::parse(call.in_path("id"));
  const auto listing = id ? listing_of(*service.base.snapshot(), *id) : std::nullopt;
  if (!listing) return refusal(404, "expected the id of a list entry, found another one");
  return json_answer([&](JsonWriter& json) {
    json.begin_object();
    write_entity_members(json, *listing);
    json.end_object();
  });
}

http::Response catalog(Service& service, const Call&) {
  const auto edition = service.editions.at({}).value();
  const auto snapshot = edition->open();
  const auto lists = service.lists.lists(*snapshot, {});
  const auto sources = node::load_sources(*snapshot);
  const std::vector<node::LoadedList> none;
  const auto& loaded = lists ? (*lists)->lists : none;
  return json_answer([&](JsonWriter& json) {
    json.begin_object().key("datasets").begin_array();
    for (const auto& list : loaded) {
      const auto source = sources.find(list.source);
      json.begin_object().member("name", list.source);
      json.member("title", source == sources.end() ? list.source : source->second.title);
      json.member("version", std::to_string(edition->edition()));
      json.member("entity_count", static_cast<std::uint64_t>(list.entries)).member("load", true).end_object();
    }
    json.end_array().key("current").begin_array();
    for (const auto& list : loaded) json.value(list.source);
    json.end_array().key("outdated").begin_array().end_array().member("index_stale", false).end_object();
  });
}

http::Response algorithms(Service&, const Call&) {
  return json_answer([&](JsonWriter& json) {
    json.begin_object().key("algorithms").begin_array();
    for (const auto name : match_algorithms()) {
      json.begin_object().member("name", name);
      json.member("description",
                  "Names across scripts with dates, countries and documents (docs/screening.md); every "
                  "name of an algorithm is answered by this one");
      json.key("features").begin_object().end_object().end_object();
    }
    json.end_array().member("default", "sanad").member("best", "sanad").end_object();
  });
}

}  // namespace

void add_match_routes(Router& router, Service& service) {
  router.add(post_route(service, "/match/{dataset}", match, Role::reader, limits::api_body_bytes));
  router.add(get_route(service, "/search/{dataset}", search));
  router.add(get_route(service, "/entities/{id}", entity));
  router.add(get_route(service, "/catalog", catalog));
  router.add(get_route(service, "/algorithms", algorithms));
  for (const auto* prefix : {"/match", "/search", "/entities", "/catalog", "/algorithms"}) {
    router.errors_below(prefix, [](const http::Request&, int status, std::string_view detail) {
      return refusal(status, detail);
    });
  }
}

}  // namespace sanad::api
