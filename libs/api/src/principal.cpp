// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/principal.h"

#include <algorithm>
#include <array>

namespace sanad::api {
namespace {
constexpr std::array<std::string_view, 6> role_names{"anonymous", "partner",  "reader",
                                                     "analyst",   "releaser", "admin"};
}

std::string_view name_of(Role role) {
  return role_names.at(static_cast<std::size_t>(role));
}

Result<Role> parse_role(std::string_view name) {
  const auto* found = std::find(role_names.begin(), role_names.end(), name);
  if (found != role_names.end()) return static_cast<Role>(found - role_names.begin());
  return fail(ErrorCode::invalid_input,
              "expected one of the roles anonymous, partner, reader, analyst, releaser, admin; found '" +
                  std::string{name} + "'");
}

bool allows(Role has, Role needs) {
  if (needs == Role::anonymous || has == Role::admin) return true;
  if (needs == Role::partner || has == Role::partner) return has == needs;
  return has >= needs;
}

}  // namespace sanad::api
