// SPDX-License-Identifier: Apache-2.0
/// The marking of one object from the ids it names, one at a time; fails closed.
#pragma once

#include <algorithm>
#include <string_view>

#include "sanad/records/marking.h"

namespace sanad::records {

/// Object markings joined with granular ones. No object marking, or an id that is no TLP, counts as
/// tlp_when_unmarked.
class MarkingJoin {
 public:
  void object_marking(std::string_view id) {
    any_ = true;
    granular_marking(id);
  }
  void granular_marking(std::string_view id) {
    tlp_ = join(tlp_, tlp_of_marking(id).value_or(tlp_when_unmarked));
  }
  Tlp result() const { return any_ ? tlp_ : join(tlp_, tlp_when_unmarked); }

 private:
  Tlp tlp_ = Tlp::clear;
  bool any_ = false;
};

}  // namespace sanad::records
