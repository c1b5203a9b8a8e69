// SPDX-License-Identifier: Apache-2.0
/// What a reader says about the input: which place, which rule, what was found. Capped, and counted by code.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::sources {

enum class Severity {
  note,     ///< kept as given, flagged: bounds out of order, weekday does not fit
  rejected  ///< the record is not stored; exit code 1
};

/// Codes are stable, lower case with '-': "bounds-out-of-order", "bad-date", "missing-id"
/// (docs/formats/diagnostics.md).
struct Diagnostic {
  Severity severity = Severity::note;
  std::string where;  ///< "file:row:column" (row = 1-based physical line), "file:$.objects[3].id"
  std::string code;
  std::string message;  ///< what was expected, what was found (shortened), what to do
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Keeps the first limits::diagnostics_kept and counts all.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  const std::vector<Diagnostic>& kept() const& { return kept_; }
  const std::map<std::string, std::size_t, std::less<>>& counts() const& {
    return counts_;
  }  ///< all, by code
  std::size_t rejected() const { return rejected_; }

 private:
  std::vector<Diagnostic> kept_;
  std::map<std::string, std::size_t, std::less<>> counts_;
  std::size_t rejected_ = 0;
};

}  // namespace sanad::sources
