// SPDX-License-Identifier: Apache-2.0
/// Keys under which differently spelled place and actor names meet.
#pragma once

#include <string>
#include <string_view>

namespace sanad::text {

/// fold() without spaces, with the joins of South and West Asian names dropped ("Tehreek-e-Taliban", "Tehrik
/// i Taliban" and "Tehrik-ul Taliban" meet; "Jamaat-ul-Ahrar" and "Jamaatul Ahrar" too), doubled letters
/// single, and what transliteration leaves open unified: e, i, y, ee, ai, ei; o, u, oo, au; v, w; a silent h
/// ("Mohmand" and "Momand") or final e ("Feroze" and "Firoz"). kh and k, gh and g, q and k stay apart. Words
/// without vowels are abbreviations and stay as they are. Empty if nothing but punctuation is left. Two
/// different things may share a key: a key proposes, it does not prove. About 0.5 us for a short ASCII name.
std::string name_key(std::string_view name);

/// name_key() after generic words of places are dropped: district, agency, tehsil, province, division, city,
/// town, village, area, near, of ... ("Swat district" = "Swat", "Kuram Agency" = "Kurram"), and with upper,
/// lower and the points of the compass behind the name ("Lower Dir" = "Dir (Lower)"). A name of generic words
/// only keeps them.
std::string place_key(std::string_view place);

/// name_key() after generic words of organisations are dropped (the, group, organisation, movement,
/// militants). "Government of X" stays distinct from a group X and meets "X government". Groups known by
/// letters as much as in full share one key ("TTP", "Tehreek-i-Taliban", "Tehrik-e-Taliban Pakistan");
/// factions keep their own.
std::string actor_key(std::string_view actor);

}  // namespace sanad::text
