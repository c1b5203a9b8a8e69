// SPDX-License-Identifier: Apache-2.0
/// The protocol's lists and questions as JSON lines, so that engines of others can be asked the very same.
#pragma once

#include <string>
#include <vector>

#include "protocol.h"

namespace sanad::bench {

/// One line an item, told apart by `item`:
/// - `entry`: `split` ("seed 1", "scripts"), `entry` (its number in the split), `names` (`text`, `quality`),
///   `births` (DateRange::to_string()), `countries` (text::country_code())
/// - `held-out`: `split`, `name`, the `entry` that is right, `variant`
/// - `stranger`: `split` whose list it is asked of, `kind`, `name`; where they are made up, also `births` and
/// `countries`
class Dump {
 public:
  void split(const std::string& name, const Split& split);
  /// `facts`: one for each name, or none.
  void strangers(const std::string& split, const std::string& kind, const std::vector<std::string>& names,
                 const std::vector<records::Listing>& facts);
  /// False if the file cannot be written.
  bool write(const std::string& file) const;

 private:
  std::string text_;
};

}  // namespace sanad::bench
