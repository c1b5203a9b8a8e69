// SPDX-License-Identifier: Apache-2.0
/// Random markings and policies over small vocabularies, so that they meet.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "sanad/exchange/marking_value.h"
#include "sanad/exchange/policy.h"

namespace sanad::exchange {

inline std::vector<std::string> any_names(const std::vector<std::string>& words) {
  std::vector<std::string> chosen;
  for (const auto& word : words) {
    if (*rc::gen::arbitrary<bool>()) chosen.push_back(word);
  }
  return chosen;
}

inline bool one_in(int n) {
  return *rc::gen::inRange(0, n) == 0;
}

inline records::Tlp any_tlp() {
  return static_cast<records::Tlp>(*rc::gen::inRange(0, 5));
}

inline MarkingValue any_marking() {
  MarkingValue value;
  value.tlp = any_tlp();
  value.actions = static_cast<PermittedActions>(*rc::gen::inRange(0, 5));
  value.attribution = static_cast<Attribution>(*rc::gen::inRange(0, 3));
  value.encrypt = one_in(4);
  if (one_in(4)) {
    value.unknown = static_cast<std::uint8_t>(*rc::gen::inRange(1, 8));
    value.unknown_id = *rc::gen::element<std::string>("", "marking-definition--a", "marking-definition--b");
  }
  if (one_in(2)) value.releasable_to = any_names({"aiib", "krn", "nacta", "pmi"});
  if (one_in(3)) value.consent = any_names({"aiib", "krn"});
  if (one_in(3)) value.caveats = any_names({"court", "source-protection"});
  if (one_in(3)) value.expires = Timestamp{*rc::gen::inRange<std::int64_t>(0, 4)};
  return value;
}

}  // namespace sanad::exchange
