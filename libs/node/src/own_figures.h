// SPDX-License-Identifier: Apache-2.0
/// Our register's answers to the scopes of claims.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "sanad/claims/evidence.h"
#include "sanad/figures/columns.h"
#include "sanad/records/marking.h"
#include "sanad/records/source_info.h"

namespace sanad::node {

/// Answers are kept: the same scope is computed once. Not for several threads.
class OwnFigures {
 public:
  OwnFigures(const figures::Columns& columns, const std::map<std::string, records::SourceInfo>& sources);

  /// One figure a built-in definition, in their order. Empty where the base does not know the measure, place, class
  /// or actor, and above limits::check_scopes.
  const std::vector<claims::OwnFigure>& of(const claims::FigureScope& scope);

  records::Tlp marking() const { return marking_; }  ///< of all records behind the answers so far
  std::uint64_t asked() const { return answers_.size(); }
  std::uint64_t left_out() const { return left_out_; }

 private:
  using Answer = std::vector<claims::OwnFigure>;
  Answer ask(const claims::FigureScope& scope);
  bool covered(const std::string& country, const DateRange& time);
  /// By systematic source, the months (year * 12 + month) in which it holds incidents of the country.
  const std::map<std::string, std::set<int>>& months_held(const std::string& country);

  const figures::Columns& columns_;
  std::vector<std::string> systematic_;
  std::map<std::tuple<std::string, Day, Day, std::string, std::string, std::string, std::string, std::string>, Answer>
      answers_;
  std::map<std::string, std::map<std::string, std::set<int>>> held_;
  records::Tlp marking_ = records::Tlp::clear;
  std::uint64_t left_out_ = 0;
};

}  // namespace sanad::node
