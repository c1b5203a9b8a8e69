// SPDX-License-Identifier: Apache-2.0
/// Keys under which differently spelled place and actor names meet.
#pragma once

#include <string>
#include <string_view>

namespace sanad::text {

/// fold() without spaces, with the joins of South and West Asian names unified ("Tehreek-e-Taliban", "Tehrik i
/// Taliban" and "Tehrik-ul Taliban" meet; "Jamaat-ul-Ahrar" and "Jamaatul Ahrar" too), doubled letters single, and
/// vowel variants that transliteration leaves open unified (ee/i/y, oo/u/o, kh/k is NOT unified, q/k is not).
/// Empty if nothing but punctuation is left. Two different things may share a key: a key proposes, it does not prove.
std::string name_key(std::string_view name);

/// name_key() after generic words of places are dropped: district, agency, tehsil, province, division, city, town,
/// village, area, near, of ... ("Swat district" = "Swat", "Kuram Agency" ~ "Kurram").
std::string place_key(std::string_view place);

/// name_key() after generic words of organisations are dropped (the, group, organisation, movement, militants,
/// government of -> "government X" stays distinct from group X).
std::string actor_key(std::string_view actor);

}  // namespace sanad::text
