// SPDX-License-Identifier: Apache-2.0
/// Figures that partners were given: what the differencing check compares the next one with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/timestamp.h"
#include "sanad/core/uuid.h"

namespace sanad::store {

struct FigureSent {
  std::string partner;
  std::string cell;           ///< canonical text of measure, definition and scope
  std::string kind;           ///< "full", "subset", "downgraded"
  std::string value;          ///< canonical JSON of what was told
  std::vector<Uuid> records;  ///< sorted: every record that it counts
  std::int64_t edition = 0;
  std::int64_t ledger_line = 0;
  Timestamp at;
  friend bool operator==(const FigureSent&, const FigureSent&) = default;
};

class FiguresSentView {
 public:
  virtual ~FiguresSentView() = default;
  /// In the order in which they were sent.
  virtual std::vector<FigureSent> list(std::string_view partner, std::string_view cell) const = 0;
  virtual std::vector<FigureSent> list(std::string_view partner) const = 0;
};

class FiguresSent : public FiguresSentView {
 public:
  virtual void add(const FigureSent& figure) = 0;
};

}  // namespace sanad::store
