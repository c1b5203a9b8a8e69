// SPDX-License-Identifier: Apache-2.0
/// Armed groups and parties that sources name by letters as often as in full. Internal to the module.
#pragma once

#include <string_view>

namespace sanad::text {

/// The key that all spellings of a well-known name share, for a key that is one of them
/// ("tiriktalibanpakistan" and "ttp" give "ttp"); empty for every other key. Whole names only: factions ("TTP
/// - TA") stay apart.
std::string_view usual_actor_key(std::string_view key);

}  // namespace sanad::text
