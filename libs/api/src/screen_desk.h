// SPDX-License-Identifier: Apache-2.0
/// What names are screened against: the lists of one edition and what was said of their hits.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/api/service.h"

namespace sanad::api {

struct ScreenDesk {
  std::shared_ptr<const LoadedEdition> edition;
  std::unique_ptr<store::Snapshot> snapshot;  ///< of that edition
  std::shared_ptr<const node::Lists> lists;
};
/// All lists, or those of `sources` alone. Errors as EditionCache::at() and ListCache::lists().
Result<ScreenDesk> open_desk(Service& service, std::string_view edition_text,
                             std::vector<std::string> sources);

/// As of today, with working memory of the service.
node::Screened screen_one(Service& service, const ScreenDesk& desk, const screening::Query& query,
                          const screening::ScreenOptions& options);

}  // namespace sanad::api
