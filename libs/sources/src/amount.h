// SPDX-License-Identifier: Apache-2.0
/// Numbers of persons as lists print them: "14", "1,200", "14-15", "2 or 3", "10+", "at least 10", "up to
/// 20".
#pragma once

#include <string_view>

#include "cell.h"
#include "sanad/records/count.h"

namespace sanad::sources {

/// "14" is low, best and high. "14-15", "2 or 3", "between 2 and 3": low and high. "10+", "at least 10",
/// "over 10", "10 or more": low and best, high open. "up to 20": best and high, low open. "about 20": best
/// alone. Words without a number ("several"), signs and anything else are bad: nothing is guessed.
Cell<records::Count> read_amount(std::string_view text);

}  // namespace sanad::sources
