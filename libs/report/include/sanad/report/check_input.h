// SPDX-License-Identifier: Apache-2.0
/// What the outputs of a claim check are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sanad/claims/check.h"
#include "sanad/core/date.h"
#include "sanad/records/marking.h"

namespace sanad::report {

/// References outlive the call.
struct CheckInput {
  const claims::Document& document;
  const claims::CheckedText& checked;
  std::string title;                           ///< of the text, as printed: its file's name
  std::string node;                            ///< who checked it, as printed ("local node")
  std::optional<std::int64_t> edition;         ///< of the base; nullopt: without a base, arithmetic alone
  records::Tlp marking = records::Tlp::clear;  ///< the strictest of the evidence
  Day made_on;
};

/// The judgement of a claim, or nullptr if there is none. O(log n).
const claims::Judgement* judgement_of(const CheckInput& input, const claims::Claim& claim);

/// The judgement as a person is shown it: without a base, that evidence is missing goes without saying (nullptr).
const claims::Judgement* finding_of(const CheckInput& input, const claims::Claim& claim);

}  // namespace sanad::report
