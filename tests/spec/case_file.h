// SPDX-License-Identifier: Apache-2.0
/// A text case: sources, accounts, decisions and what is expected of them.
#pragma once

#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/records/account.h"
#include "sanad/records/analyst_decision.h"
#include "sanad/records/source_info.h"

namespace sanad::spec {

struct Expectation {
  int line = 0;
  std::vector<std::string> words;       ///< after "expect"
  std::string definition = "all";
  std::vector<std::string> where;
};

struct Case {
  std::vector<records::SourceInfo> sources;
  std::vector<records::Account> accounts;
  std::vector<records::AnalystDecision> decisions;
  std::vector<Expectation> expectations;
};

/// invalid_input names the line.
Result<Case> parse_case(std::string_view text);

}  // namespace sanad::spec
