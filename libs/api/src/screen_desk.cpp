// SPDX-License-Identifier: Apache-2.0
#include "screen_desk.h"

#include <utility>

namespace sanad::api {

Result<ScreenDesk> open_desk(Service& service, std::string_view edition_text,
                             std::vector<std::string> sources) {
  auto edition = service.editions.at(edition_text);
  if (!edition) return tl::unexpected{edition.error()};
  auto snapshot = (*edition)->open();
  auto lists = service.lists.lists(*snapshot, std::move(sources));
  if (!lists) return tl::unexpected{lists.error()};
  return ScreenDesk{std::move(*edition), std::move(snapshot), std::move(*lists)};
}

node::Screened screen_one(Service& service, const ScreenDesk& desk, const screening::Query& query,
                          const screening::ScreenOptions& options) {
  auto scratch = service.scratch.take();
  return node::screen_subject(*desk.lists, desk.edition->clearances(), query, options,
                              service.context.clock.now().day(), *scratch);
}

}  // namespace sanad::api
