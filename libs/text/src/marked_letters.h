// SPDX-License-Identifier: Apache-2.0
/// Latin letters whose marks stand for another sound. Internal to the module.
#pragma once

#include <string>
#include <string_view>

namespace sanad::text {

/// `name` with such letters of the Balkan, Baltic, Slavic and Turkish alphabets as English would write them
/// ("Milošević" -> "Miloshevich"). Empty if there are none. Most documents leave the marks out, so that this
/// is a second reading.
std::string with_marks_written_out(std::string_view name);

}  // namespace sanad::text
