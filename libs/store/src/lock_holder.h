// SPDX-License-Identifier: Apache-2.0
/// Who holds the write lock of a base, for the message to whoever waits for it.
#pragma once

#include <string>

namespace sanad::store {

/// "process 1234 (sanad)", or "another process" where the system does not tell.
std::string lock_holder(const std::string& base_path);

}  // namespace sanad::store
