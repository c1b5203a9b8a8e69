// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "paging.h"
#include "routes.h"
#include "sanad/api/published_json.h"
#include "sanad/api/query_fields.h"
#include "sanad/core/limits.h"

namespace sanad::api {
namespace {

struct Wanted {
  std::string publisher, measure, place;
  std::optional<DateRange> period;

  bool holds(const records::PublishedFigure& figure) const {
    return (publisher.empty() || publisher == figure.publisher) &&
           (measure.empty() || measure == figure.measure) && (place.empty() || place == figure.place) &&
           (!period || (figure.period.first <= period->last && period->first <= figure.period.last));
  }
};

http::Response published(Service& service, const Call& call) {
  QueryFields fields{call.request, {"publisher", "period", "measure", "place", "edition", "limit", "cursor"}};
  Wanted wanted{fields.text("publisher"), fields.text("measure"), fields.text("place"), {}};
  if (const auto text = fields.text("period"); !text.empty()) {
    const auto period = DateRange::parse(text);
    if (!period) fields.refuse({period.error().code, period.error().message, "period"});
    if (period) wanted.period = *period;
  }
  const auto page = read_page(fields, call.request);
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto edition = service.editions.at(page.edition);
  if (!edition) return problem_of_query(call.request, edition.error());
  std::vector<const records::PublishedFigure*> found;
  for (const auto& figure : (*edition)->published()) {
    if (wanted.holds(figure)) found.push_back(&figure);
  }
  return json_answer([&](JsonWriter& json) {
    json.begin_object().member("total", static_cast<std::uint64_t>(found.size()));
    json.member("edition", (*edition)->edition()).key("figures").begin_array();
    for (std::size_t i = page.skip; i < found.size() && i - page.skip < page.limit; ++i) {
      write_published(json, *found[i]);
    }
    json.end_array();
    write_next(json, page, (*edition)->edition(), found.size(), call.request);
    json.end_object();
  });
}

}  // namespace

void add_published_routes(Router& router, Service& service) {
  router.add(get_route(service, "/api/v1/published", published));
}

}  // namespace sanad::api
