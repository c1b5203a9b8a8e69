// SPDX-License-Identifier: Apache-2.0
/// The words of a folded name, and which of them say nothing about whom or what it names. Internal to the
/// module.
#pragma once

#include <string_view>
#include <vector>

namespace sanad::text {

/// Views into the folded text they were split from.
using Words = std::vector<std::string_view>;

Words split_folded(std::string_view folded);

/// Drops what joins the parts of a name: the izafat ("-e-", "-i-"), articles ("al", "ul", "ur" before r ...),
/// also where they are glued to the word before ("Jamaatul Ahrar", "Salahuddin"). Never the only or the last
/// word, and not between initials ("D. I. Khan").
void drop_joins(Words& words);

/// Drops the generic words of places (district, agency, city ...), slips of the pen in long ones included;
/// moves upper, lower and the points of the compass behind the name ("Lower Dir" = "Dir Lower"). If every
/// word is generic, all of them stay.
void drop_place_words(Words& words);

/// Drops the generic words of organisations; "government" stays, at the front. If every word is generic, all
/// stay.
void drop_actor_words(Words& words);

}  // namespace sanad::text
