// SPDX-License-Identifier: Apache-2.0
/// The words of ACLED in those of records/vocabulary.h: 6 event types, 25 sub-types, actor classes as text or
/// number.
#pragma once

#include <string_view>

#include "sanad/records/vocabulary.h"

namespace sanad::sources::acled {

/// inter1 and inter2 (ACLED codebook): the numbers are ACLED's own.
enum class Inter {
  none = 0,
  state,
  rebels,
  political_militia,
  identity_militia,
  rioters,
  protesters,
  civilians,
  external
};

/// "1" or "State Forces" (singular or plural, any case); none for anything else.
Inter inter_of(std::string_view text);

/// A party and its class.
struct Party {
  std::string_view name;
  Inter inter = Inter::none;
};

/// True for the 25 sub-types (any case).
bool is_sub_type(std::string_view sub_type);

records::EventKind kind_of(std::string_view event_type, std::string_view sub_type, Party first, Party second);
/// One-sided where an organised group hits civilians: all "Violence against civilians", and remote violence at them.
records::Violence violence_of(std::string_view event_type, bool civilians_targeted);
records::Tactic tactic_of(std::string_view sub_type);
/// Of one-sided events and remote violence; in battles neither side is told to be the target.
records::Target target_of(std::string_view event_type, Party second, bool civilians_targeted);

}  // namespace sanad::sources::acled
