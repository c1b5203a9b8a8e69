// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/taxii.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "sanad/core/limits.h"
#include "sanad/exchange/checkpoint.h"
#include "sanad/exchange/taxii_media.h"
#include "sanad/exchange/taxii_query.h"
#include "taxii_answer.h"
#include "taxii_page.h"

namespace sanad::api {
namespace {

using exchange::TaxiiCollection;
using exchange::TaxiiEndpoint;

constexpr std::string_view discovery_path = "/taxii2";
constexpr std::string_view root_path = "/taxii2/root";

/// Several headers of one name are one list (RFC 9110 section 5.3).
std::string joined(const http::Request& request, std::string_view name) {
  std::string all;
  for (const auto& [key, value] : request.headers) {
    if (key != name) continue;
    if (!all.empty()) all += ',';
    all += value;
  }
  return all;
}

class Taxii {
 public:
  Taxii(TaxiiBackend& backend, const exchange::CursorKey& cursors) : backend_{backend}, cursors_{cursors} {}

  /// What every route says while exchange with the caller is stopped.
  std::optional<http::Response> refusal(const Call& call) const;
  http::Response discovery(const Call& call) const;
  http::Response root(const Call& call) const;
  http::Response collections(const Call& call) const;
  http::Response collection(const Call& call) const;
  http::Response status(const Call& call) const;
  http::Response objects(const Call& call) const { return list(call, PageKind::objects); }
  http::Response manifest(const Call& call) const { return list(call, PageKind::manifest); }
  http::Response object(const Call& call) const {
    return one(call, PageKind::objects, TaxiiEndpoint::object);
  }
  http::Response versions(const Call& call) const {
    return one(call, PageKind::versions, TaxiiEndpoint::versions);
  }
  http::Response post(const Call& call) const;
  http::Response remove(const Call& call) const;

 private:
  static TaxiiCaller caller_of(const Call& call) {
    return {call.caller.partner, call.caller.name, call.request.id};
  }
  std::optional<TaxiiCollection> find_collection(const Call& call) const;
  http::Response list(const Call& call, PageKind kind) const;
  http::Response one(const Call& call, PageKind kind, TaxiiEndpoint endpoint) const;
  http::Response page(const Call& call, PageKind kind, exchange::CursorScope scope,
                      const exchange::TaxiiQuery& query, store::ItemFilter filter) const;

  TaxiiBackend& backend_;
  const exchange::CursorKey& cursors_;
};

http::Response Taxii::discovery(const Call&) const {
  return taxii_answer(200, exchange::to_json(exchange::TaxiiDiscovery{
                               .title = backend_.title(),
                               .description = backend_.description(),
                               .contact = {},
                               .api_roots = {backend_.base_url() + std::string{root_path} + "/"}}));
}

std::optional<http::Response> Taxii::refusal(const Call& call) const {
  if (!backend_.stopped(caller_of(call))) return std::nullopt;
  return taxii_error(
      call.request, 403,
      "exchange with this account is stopped until a person of this node has looked at an alarm; "
      "ask them");
}

/// Whoever begins to exchange looks at the API root: there both sides show where their ledgers stand.
http::Response Taxii::root(const Call& call) const {
  const auto caller = caller_of(call);
  if (const auto shown = call.request.header(exchange::checkpoint_header); !shown.empty()) {
    if (const auto taken = backend_.take_checkpoint(caller, shown); !taken)
      return taxii_error(call.request, 400, taken.error());
    if (auto refused = refusal(call)) return *std::move(refused);
  }
  auto response =
      taxii_answer(200, exchange::to_json(exchange::TaxiiApiRoot{backend_.title(), backend_.description(),
                                                                 limits::taxii_envelope_bytes}));
  if (auto own = backend_.checkpoint(caller); !own.empty())
    response.headers.emplace_back(exchange::checkpoint_header, std::move(own));
  return response;
}

http::Response Taxii::collections(const Call& call) const {
  return taxii_answer(200, exchange::to_json(backend_.collections(caller_of(call))));
}

http::Response Taxii::collection(const Call& call) const {
  const auto found = find_collection(call);
  return found ? taxii_answer(200, exchange::to_json(*found)) : taxii_not_found(call.request);
}

http::Response Taxii::status(const Call& call) const {
  const auto id = Uuid::parse(call.in_path("status"));
  const auto body = id ? backend_.status(caller_of(call), *id) : std::nullopt;
  return body ? taxii_answer(200, *body) : taxii_not_found(call.request);
}

std::optional<TaxiiCollection> Taxii::find_collection(const Call& call) const {
  const auto name = call.in_path("collection");
  const auto id = Uuid::parse(name);
  auto all = backend_.collections(caller_of(call));
  const auto found = std::find_if(all.begin(), all.end(), [&](const TaxiiCollection& collection) {
    return collection.alias == name || (id && collection.id == *id);
  });
  return found == all.end() ? std::nullopt : std::optional{std::move(*found)};
}

http::Response Taxii::list(const Call& call, PageKind kind) const {
  const auto collection = find_collection(call);
  if (!collection) return taxii_not_found(call.request);
  if (!collection->can_read) return taxii_error(call.request, 403, "this collection may not be read");
  const auto query = exchange::parse_taxii_query(call.request.query, TaxiiEndpoint::objects);
  if (!query) return taxii_error(call.request, 400, query.error());
  return page(call, kind,
              {.partner = {},
               .collection = collection->alias,
               .resource = kind == PageKind::manifest ? "manifest" : "objects",
               .filter = {},
               .policy = {}},
              *query, filter_of(*query, TaxiiEndpoint::objects));
}

http::Response Taxii::one(const Call& call, PageKind kind, TaxiiEndpoint endpoint) const {
  const auto collection = find_collection(call);
  if (!collection) return taxii_not_found(call.request);
  if (!collection->can_read) return taxii_error(call.request, 403, "this collection may not be read");
  const auto query = exchange::parse_taxii_query(call.request.query, endpoint);
  if (!query) return taxii_error(call.request, 400, query.error());
  auto id = records::ObjectId::parse(call.in_path("object"));
  if (!id || !backend_.has(caller_of(call), collection->alias, *id)) return taxii_not_found(call.request);
  auto filter = filter_of(*query, endpoint);
  exchange::CursorScope scope{
      .partner = {},
      .collection = collection->alias,
      .resource = (kind == PageKind::versions ? "versions/" : "objects/") + id->to_string(),
      .filter = {},
      .policy = {}};
  filter.ids = {*std::move(id)};
  return page(call, kind, std::move(scope), *query, std::move(filter));
}

/// `scope` says collection and resource; the rest of it is the caller's and the query's.
http::Response Taxii::page(const Call& call, PageKind kind, exchange::CursorScope scope,
                           const exchange::TaxiiQuery& query, store::ItemFilter filter) const {
  const auto caller = caller_of(call);
  scope.partner = caller.partner;
  scope.filter = query.filter_digest();
  scope.policy = backend_.policy(caller);
  if (!query.next.empty()) {
    const auto after = cursors_.open(scope, query.next);
    if (!after) return taxii_error(call.request, 400, after.error());
    filter.after = *after;
  }
  filter.bodies = kind == PageKind::objects;
  return page_answer(kind, backend_.page(caller, scope.collection, filter), cursors_, scope);
}

http::Response Taxii::post(const Call& call) const {
  const auto collection = find_collection(call);
  if (!collection) return taxii_not_found(call.request);
  if (!collection->can_write) return taxii_error(call.request, 403, "this collection may not be written to");
  if (!exchange::is_taxii_content(call.request.header("content-type"))) {
    return taxii_error(call.request, 415,
                       "expected an envelope of the type " + std::string{exchange::taxii_media_type},
                       "content-type");
  }
  const auto coding = call.request.header("content-encoding");
  if (!coding.empty() && coding != "identity")
    return taxii_error(call.request, 415, "expected content that is not encoded", "content-encoding");
  const auto envelope = exchange::parse_envelope(call.request.body);
  if (!envelope) return taxii_error(call.request, 422, envelope.error());
  return taxii_answer(202, exchange::to_json(backend_.add(caller_of(call), collection->alias, *envelope)));
}

http::Response Taxii::remove(const Call& call) const {
  const auto collection = find_collection(call);
  if (!collection) return taxii_not_found(call.request);
  if (!collection->can_read || !collection->can_write)
    return taxii_error(call.request, 403, "objects of this collection may not be deleted");
  const auto query = exchange::parse_taxii_query(call.request.query, TaxiiEndpoint::delete_object);
  if (!query) return taxii_error(call.request, 400, query.error());
  const auto id = records::ObjectId::parse(call.in_path("object"));
  if (!id) return taxii_not_found(call.request);
  // After a DELETE without filters the object is gone, of whatever version of STIX.
  std::optional<store::ItemFilter> which;
  if (*query != exchange::TaxiiQuery{}) {
    which = filter_of(*query, TaxiiEndpoint::delete_object);
    which->ids = {*id};
  }
  if (backend_.remove(caller_of(call), collection->alias, *id, which) == 0)
    return taxii_not_found(call.request);
  return taxii_answer(200, {});
}

/// What every route asks of a request first.
template <class Method>
Answer negotiated(std::shared_ptr<const Taxii> taxii, Method method) {
  return [taxii = std::move(taxii), method](const Call& call) {
    if (exchange::accepts_taxii(joined(call.request, "accept"))) {
      auto refused = taxii->refusal(call);
      return refused ? *std::move(refused) : ((*taxii).*method)(call);
    }
    return taxii_error(call.request, 406,
                       "expected a request that accepts " + std::string{exchange::taxii_media_type},
                       "accept");
  };
}

}  // namespace

void add_taxii_routes(Router& router, TaxiiBackend& backend, const exchange::CursorKey& cursors) {
  const auto taxii = std::make_shared<const Taxii>(backend, cursors);
  const auto add = [&](http::Method method, const std::string& path, auto answer, std::size_t body = 0) {
    router.add({method, path, Role::partner, negotiated(taxii, answer), body});
  };
  const std::string root{root_path};
  const auto collection = root + "/collections/{collection}";
  const auto object = collection + "/objects/{object}";
  using enum http::Method;
  add(get, std::string{discovery_path}, &Taxii::discovery);
  add(get, root, &Taxii::root);
  add(get, root + "/status/{status}", &Taxii::status);
  add(get, root + "/collections", &Taxii::collections);
  add(get, collection, &Taxii::collection);
  add(get, collection + "/manifest", &Taxii::manifest);
  add(get, collection + "/objects", &Taxii::objects);
  add(post, collection + "/objects", &Taxii::post, limits::taxii_envelope_bytes);
  add(get, object, &Taxii::object);
  add(del, object, &Taxii::remove);
  add(get, object + "/versions", &Taxii::versions);
  router.errors_below(
      std::string{discovery_path}, [](const http::Request& request, int status, std::string_view detail) {
        return status == 404 ? taxii_not_found(request) : taxii_error(request, status, detail);
      });
}

}  // namespace sanad::api
