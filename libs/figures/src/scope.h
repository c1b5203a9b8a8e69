// SPDX-License-Identifier: Apache-2.0
/// Filters of a query as codes, and which incidents of a view they let through.
#pragma once

#include <cstdint>
#include <vector>

#include "key_space.h"
#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/figures/definition.h"
#include "values.h"
#include "view.h"

namespace sanad::figures {

/// One filter: codes that pass (the last element is for "unknown"), or periods of Key::date.
struct CodeFilter {
  Key key = Key::country;
  std::vector<std::uint8_t> passes;
  std::vector<DateRange> periods;
  bool undated = false;  ///< of Key::date: "unknown" is asked for
  struct Dated {
    std::uint32_t code;
    DateRange within;
    bool sure;
  };
  std::vector<Dated> dated{};  ///< of Key::actor: codes that pass in a time only
};

struct Scope {
  std::vector<CodeFilter> filters;
  std::uint32_t classes = 0;  ///< victims asked for, as Persons::classes; 0 = all
};

/// not_found for a value that neither the table nor the vocabulary knows; invalid_input for one that is no
/// year, month or period, and for a split or filter by victim of the measure incidents.
Result<Scope> resolve(const Query& query, const KeySpace& keys);

/// Bits of VictimClass that a name of the key victim stands for: "security" is any of its arms; "all" is 0.
Result<std::uint32_t> victim_classes(std::string_view name);

/// Containers are let through only where `containers` says so (lists of incidents). Per incident: no, maybe
/// or yes; the definition's verdict joined with every filter. An incident passes a period when its first
/// possible day lies in it; one that began before and may have happened in it is `maybe`.
std::vector<Counts> mask_of(const Scope& scope, const View& view, const Values& values,
                            bool containers = false);

}  // namespace sanad::figures
