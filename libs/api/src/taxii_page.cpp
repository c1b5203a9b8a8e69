// SPDX-License-Identifier: Apache-2.0
#include "taxii_page.h"

#include <string_view>
#include <vector>

#include "sanad/exchange/taxii_resources.h"
#include "taxii_answer.h"

namespace sanad::api {
namespace {

std::string body_of(PageKind kind, const std::vector<store::Item>& items, const exchange::NextPage& next) {
  if (kind == PageKind::objects) {
    std::vector<std::string_view> bodies;
    bodies.reserve(items.size());
    for (const auto& item : items) bodies.emplace_back(item.body);
    return exchange::envelope_json(bodies, next);
  }
  if (kind == PageKind::versions) {
    std::vector<Timestamp> versions;
    versions.reserve(items.size());
    for (const auto& item : items) versions.push_back(item.version);
    return exchange::versions_json(versions, next);
  }
  std::vector<exchange::ManifestRecord> records;
  records.reserve(items.size());
  for (const auto& item : items)
    records.push_back({item.id.to_string(), item.added, item.version, item.spec_version});
  return exchange::manifest_json(records, next);
}

}  // namespace

store::ItemFilter filter_of(const exchange::TaxiiQuery& query, exchange::TaxiiEndpoint endpoint) {
  store::ItemFilter filter;
  filter.added_after = query.added_after;
  filter.ids = query.ids;
  filter.types = query.types;
  filter.spec_versions = query.spec_versions;
  filter.versions = query.versions;
  const bool silent = !query.first && !query.last && !query.all && query.versions.empty();
  const bool lists_all = endpoint == exchange::TaxiiEndpoint::versions;
  filter.first = query.first;
  filter.last = query.last || (silent && !lists_all);
  filter.all = query.all || (silent && lists_all);
  filter.limit = query.limit;
  return filter;
}

http::Response page_answer(PageKind kind, const store::ItemPage& page, const exchange::CursorKey& cursors,
                           const exchange::CursorScope& scope) {
  exchange::NextPage next;
  if (page.more && !page.items.empty()) next = cursors.seal(scope, page.items.back().seq);
  auto response = taxii_answer(200, body_of(kind, page.items, next));
  if (page.items.empty()) return response;
  response.headers.emplace_back("x-taxii-date-added-first", page.items.front().added.to_string());
  response.headers.emplace_back("x-taxii-date-added-last", page.items.back().added.to_string());
  return response;
}

}  // namespace sanad::api
