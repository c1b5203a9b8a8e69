// SPDX-License-Identifier: Apache-2.0
/// Which single letters of a name are initials, and not the articles that are written alike. Internal to the
/// module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanad::text {

/// For each of `words` (the folded words of `name`) that is e, i or y, the three that are also izafat or
/// "and", whether it is an initial: it has a point ("Y. Arafat"), or is the one capital among small letters
/// and stands free ("Robert E Lee"; not "Tehrik-E-Taliban", "ORTEGA Y GASSET"). False for all other words.
std::vector<bool> lone_initials(std::string_view name, const std::vector<std::string>& words);

}  // namespace sanad::text
