// SPDX-License-Identifier: Apache-2.0
/// The figure arguments that `figure`, `diff`, `incidents`, `export` and `brief` share.
#pragma once

#include "sanad/api/query_args.h"
#include "sanad/core/result.h"

namespace sanad::app {

using api::QueryArgs;
using api::Question;

/// As api::parse_question(); a definition that ends in .toml is a file.
Result<Question> parse_question(const QueryArgs& args);

}  // namespace sanad::app
