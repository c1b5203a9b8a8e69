// SPDX-License-Identifier: Apache-2.0
/// The closed lists of words by which statements are told: no names of persons or groups among them.
#pragma once

#include <string_view>

namespace sanad::claims::said {

// Each takes a word with ASCII letters lowered.
bool is_function_word(
    std::string_view word);  ///< "the", "after", "he": starts no name, though it may be a capital
bool is_group_word(
    std::string_view word);  ///< "front", "army", "taliban": an armed group or body has it in its name
bool is_state_acronym(std::string_view word);  ///< "us", "un": letters that are no group
bool is_title(std::string_view word);          ///< "mullah", "brigadier", "dsp": stands before a name
bool is_service(std::string_view word);  ///< "police", "intelligence": ends the name of a service in a rank
bool is_name_particle(std::string_view word);  ///< "bin", "de", "ul": inside a name
bool is_modal(std::string_view word);          ///< "could", "must": nothing is asserted
bool is_denial(std::string_view word);         ///< "denied", "false", "rumours": what is said is not asserted
bool is_negation(std::string_view word);       ///< "not", "never"
bool is_auxiliary(std::string_view word);      ///< "was", "has", "been"
bool is_pronoun(std::string_view word);        ///< "he", "she": a person named before
bool is_preposition(std::string_view word);    ///< "in", "near", "by"
bool is_means(std::string_view word);          ///< "strike", "raid", "blast": how somebody died
bool is_event(std::string_view word);          ///< "attack", "bombing", "siege", "attempt"
bool is_meeting(std::string_view word);        ///< "dialogue", "summit", "talks"
int month_of(std::string_view word);           ///< 1..12, 0 if it is none; "may" and "march" too
bool is_weekday(std::string_view word);

/// "leader_of", "interim_leader_of", "deputy_leader_of", "speaks_for" for the noun of an office, else empty.
std::string_view office_of(std::string_view noun);

}  // namespace sanad::claims::said
