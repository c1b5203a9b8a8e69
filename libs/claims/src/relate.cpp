// SPDX-License-Identifier: Apache-2.0
#include "relate.h"

namespace sanad::claims {

bool same_place(const Claim& a, const Claim& b) {
  if (!a.place || !b.place) return true;
  return a.place->name == b.place->name;
}

bool same_time(const Claim& a, const Claim& b) {
  if (!a.time || !b.time) return true;
  return a.time->first == b.time->first && a.time->last == b.time->last;
}

bool compatible_events(const Claim& a, const Claim& b) {
  if (a.measure != Measure::incidents || b.measure != Measure::incidents) return true;
  return a.event_type.empty() || b.event_type.empty() || a.event_type == b.event_type;
}

}  // namespace sanad::claims
