// SPDX-License-Identifier: Apache-2.0
/// Which words of a name are titles, joins, markers. Internal to the module.
#pragma once

#include <cstdint>
#include <string_view>

namespace sanad::text {

enum class NameRole : std::uint8_t {
  plain,
  honorific,
  article,    ///< al, ul, ur, de: vanishes
  son_of,     ///< bin, ibn, ould: vanishes, marks the next word
  parent_of,  ///< abu, umm: joins the next word
  servant,    ///< abd, abdul: joins the next word
  of_god,     ///< ullah: joins the word before
  of_faith,   ///< uddin: joins the word before
  legal_form,
  nothing,  ///< "na", "unknown"
};
/// Of one folded word, Latin or Arabic script; plain if it is in no list.
NameRole role_of(std::string_view word);

}  // namespace sanad::text
