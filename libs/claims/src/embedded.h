// SPDX-License-Identifier: Apache-2.0
/// The tables of lexicon/, compiled in (cmake/EmbedText.cmake).
#pragma once

#include <string_view>

namespace sanad::embedded {

extern const std::string_view claims_counts, claims_grammar, claims_times, claims_actors;

}  // namespace sanad::embedded
