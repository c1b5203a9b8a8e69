// SPDX-License-Identifier: Apache-2.0
/// How relations, means and events of a claim and of a statement stand to each other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sanad::claims::said {

/// Relations that speak of one kind of thing.
enum class Topic : std::uint8_t {
  none,
  death,
  false_death,
  lead,
  interim,
  deputy,
  speak,
  found,
  reunion,
  split,
  join,
  pledge,
  ally,
  attack,
  alias,
  held,
  arrest,
  succession,
};
Topic topic_of(std::string_view relation);
/// Whether a statement of `statement` bears on a claim of `claim` (a pledge bears on an alliance).
bool bears_on(Topic statement, Topic claim);
/// Whether the other side must be the same for a statement to be of the same thing.
bool needs_object(Topic topic);
/// Whether it happens once: then two days exclude each other.
bool happens_once(Topic topic);

enum class Means : std::uint8_t { unknown, air, bomb, fight, illness };
Means means_of(std::string_view text);

/// Whether two descriptions of an event share at least two words that are names, or all of the one's.
bool same_event(std::string_view a, std::string_view b);
/// The same words in any order: "Radio Mullah", "Mullah Radio".
bool same_words(std::string_view a, std::string_view b);

}  // namespace sanad::claims::said
