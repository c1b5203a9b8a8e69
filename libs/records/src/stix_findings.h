// SPDX-License-Identifier: Apache-2.0
/// The breaches found so far in one object. Messages tell kinds and lengths, never the text of the record.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/records/stix_object.h"

namespace sanad::records {

inline constexpr std::size_t most_problems = 32;

class Findings {
 public:
  void add(std::string_view path, std::string_view expected, std::string_view found) {
    if (full()) return;
    problems_.push_back(
        {std::string{path}, "expected " + std::string{expected} + ", found " + std::string{found}});
  }
  bool full() const { return problems_.size() >= most_problems; }
  std::size_t size() const { return problems_.size(); }
  std::vector<Problem> take() && { return std::move(problems_); }

 private:
  std::vector<Problem> problems_;
};

}  // namespace sanad::records
