// SPDX-License-Identifier: Apache-2.0
/// The verbs and nouns by which texts tell statements. Each function looks at one trigger word and adds what
/// it finds.
#pragma once

#include <vector>

#include "statement_scene.h"

namespace sanad::claims::said {

/// What a pattern works on: the sentence, where its trigger stands, and where to put what it finds.
struct Work {
  Scene& scene;
  std::size_t at;
  std::vector<Found>& out;

  /// Fills time, place and attribution from behind `at`, remembers the subject, and puts the statement out.
  void put(Found found, const Party& subject) const;
};

// Ends of lives and of freedom (statement_deaths.cpp).
void read_killed(const Work& work);
void read_died(const Work& work);
void read_arrested(const Work& work);
void read_victims(const Work& work);
void read_losses(const Work& work);  ///< "the leadership of X has suffered casualties as a result of Y"

// Offices (statement_offices.cpp).
void read_became(const Work& work);  ///< "became the new leader of", "took over as"
void read_named(const Work& work);   ///< "was named leader of", "named X as its leader"
void read_office(const Work& work);  ///< "was the leader of", "the incumbent head of"
void read_led(const Work& work);     ///< "led X from 2009 to 2013", "X, led by Y"
void read_succeeded(const Work& work);
void read_founded(const Work& work);
void read_founder(const Work& work);

// Ties (statement_ties.cpp).
void read_known_as(const Work& work);
void read_split(const Work& work);
void read_joined(const Work& work);
void read_pledged(const Work& work);
void read_alliance(const Work& work);
void read_merged(const Work& work);

// Events (statement_events.cpp).
void read_attack(
    const Work& work);  ///< "claimed responsibility for", "masterminded", "ordered the shooting of"
void read_held(const Work& work);

/// A word that one of these functions looks at: a paragraph without any holds no statement.
bool is_trigger(std::string_view lower);

/// Looks at every word of the sentence.
void read_sentence(Scene& scene, std::vector<Found>& out);

}  // namespace sanad::claims::said
