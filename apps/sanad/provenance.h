// SPDX-License-Identifier: Apache-2.0
/// What an exported file says of itself.
#pragma once

#include <string>

#include "sanad/figures/definition.h"
#include "sanad/report/export.h"
#include "shell.h"

namespace sanad::app {

report::Provenance provenance_of(const store::Snapshot& snapshot, const std::string& query,
                                 const figures::Definition& definition, records::Tlp marking, const Shell& shell);

}  // namespace sanad::app
