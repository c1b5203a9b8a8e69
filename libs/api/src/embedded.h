// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace sanad::embedded {
extern const std::string_view openapi;
}  // namespace sanad::embedded
