// SPDX-License-Identifier: Apache-2.0
#include "sanad/reconcile/incident_register.h"

#include "sanad/core/check.h"

namespace sanad::reconcile {

std::string_view name_of(Role role) {
  switch (role) {
    case Role::account:
      return "account";
    case Role::part:
      return "part";
    case Role::aggregate:
      return "aggregate";
    case Role::copy:
      return "copy";
  }
  check_failed("role", "every role has a name");
}

std::string_view name_of(Band band) {
  switch (band) {
    case Band::same:
      return "same";
    case Band::review:
      return "review";
    case Band::apart:
      return "apart";
  }
  check_failed("band", "every band has a name");
}

std::size_t IncidentRegister::incidents() const {
  // Members stand incident by incident; an aggregate is never the member of an incident that is none.
  std::size_t count = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const bool first = i == 0 || members[i].incident != members[i - 1].incident;
    if (first && members[i].role != Role::aggregate) ++count;
  }
  return count;
}

}  // namespace sanad::reconcile
