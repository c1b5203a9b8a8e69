// SPDX-License-Identifier: Apache-2.0
/// Files that the build puts into the library (cmake/EmbedText.cmake).
#pragma once

#include <string_view>

namespace sanad::embedded {
extern const std::string_view brief_css;
extern const std::string_view check_css;
extern const std::string_view actor_css;
extern const std::string_view lanes_css;
}
