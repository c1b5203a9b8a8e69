// SPDX-License-Identifier: Apache-2.0
/// Names of places in a text: those the gazetteer knows, and capitalised names in the position of one.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "annotated.h"
#include "sanad/claims/claim.h"

namespace sanad::claims {

struct PlacePhrase {
  std::size_t first = 0, last = 0;  ///< half-open token range of the name
  Place place{};  ///< without a name if the gazetteer does not know it: the name is what stands there
  int rank = 0;   ///< how narrow: 0 world, 1 country, 2 province, 3 district, 4 town or unknown
  bool preposition = false;  ///< "in", "at", "near" ... stands before it
  bool adjective = false;    ///< "U.S. State Department": names the country, not where
  bool site = false;         ///< a road, a mosque, a market: where, if nothing wider is said
};

/// `country` is the name of the country the text is about so far (empty = not known); of areas with one name
/// those in it come first. `names` are unknown names that the text has used as places elsewhere (keys of
/// single words): they are places here too.
std::vector<PlacePhrase> find_places(const Annotated& text, const geo::Gazetteer& gazetteer,
                                     const std::string& country,
                                     const std::set<std::string, std::less<>>& names,
                                     const std::vector<bool>& taken);

}  // namespace sanad::claims
