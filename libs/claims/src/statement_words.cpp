// SPDX-License-Identifier: Apache-2.0
#include "statement_words.h"

#include <algorithm>
#include <array>

namespace sanad::claims::said {
namespace {

template <std::size_t N>
constexpr std::array<std::string_view, N> list(const std::string_view (&words)[N]) {
  auto sorted = std::to_array(words);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}
template <class List>
bool in(const List& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

constexpr auto function_words = list(
    {"according", "dozens",   "hundreds", "officials", "three",     "four",       "five",    "six",
     "seven",     "eight",    "nine",     "ten",       "a",         "after",      "against", "all",
     "also",      "although", "among",    "an",        "and",       "another",    "any",     "as",
     "at",        "because",  "before",   "both",      "but",       "by",         "despite", "during",
     "each",      "every",    "few",      "finally",   "following", "for",        "former",  "from",
     "he",        "her",      "his",      "however",   "i",         "if",         "in",      "initially",
     "it",        "its",      "later",    "many",      "meanwhile", "more",       "most",    "moreover",
     "near",      "no",       "not",      "of",        "on",        "one",        "or",      "ostensibly",
     "other",     "others",   "our",      "over",      "recent",    "several",    "she",     "since",
     "so",        "some",     "such",     "that",      "the",       "their",      "then",    "there",
     "these",     "they",     "this",     "those",     "though",    "throughout", "to",      "today",
     "two",       "under",    "until",    "upon",      "we",        "when",       "where",   "whereas",
     "which",     "while",    "who",      "with",      "within",    "you"});
constexpr auto group_words = list(
    {"ahrar",       "alliance",  "army",         "army's",       "boko",       "brigade",       "brigades",
     "brotherhood", "caliphate", "cell",         "coalition",    "column",     "command",       "contras",
     "council",     "eta",       "emirate",      "faction",      "factions",   "fighters",      "forces",
     "front",       "gang",      "group",        "guard",        "guerrillas", "hamas",         "haram",
     "harakat",     "hezbollah", "hizb",         "hizbul",       "insurgents", "islamic",       "islamists",
     "jaish",       "jamaat",    "jihad",        "jundallah",    "khmer",      "lashkar",       "liberation",
     "ltte",        "maoists",   "militants",    "militia",      "mojahedin",  "movement",      "mujahideen",
     "network",     "nusra",     "organisation", "organization", "party",      "path",          "province",
     "qaeda",       "qaida",     "rebels",       "republican",   "resistance", "revolutionary", "sayyaf",
     "separatists", "shabaab",   "shabab",       "shura",        "sipah",      "state",         "taliban",
     "tanzim",      "tehreek",   "tehrik",       "tigers",       "tnsm",       "union",         "wing"});
constexpr auto state_acronyms =
    list({"afp", "ap",  "asp", "bbc",  "cia",  "cid",  "cnn", "ctd", "dsp",  "eu",   "fbi",
          "fc",  "ied", "isi", "ispr", "kp",   "nato", "pc",  "sho", "si",   "sp",   "sup",
          "tv",  "uae", "uk",  "un",   "unsc", "us",   "usa", "u.s", "u.s.", "u.k.", "u.n."});
constexpr auto titles = list({"additional",
                              "admiral",
                              "agent",
                              "amir",
                              "asi",
                              "asp",
                              "assistant",
                              "ayatollah",
                              "brig",
                              "brigadier",
                              "brigadiers",
                              "caliph",
                              "capt",
                              "captain",
                              "chief",
                              "chieftain",
                              "cleric",
                              "col",
                              "colonel",
                              "comandante",
                              "commandant",
                              "commander",
                              "comrade",
                              "constable",
                              "corporal",
                              "deputy",
                              "dig",
                              "dr",
                              "dsp",
                              "emir",
                              "former",
                              "gen",
                              "general",
                              "head",
                              "havildar",
                              "imam",
                              "inspector",
                              "journalist",
                              "judge",
                              "justice",
                              "king",
                              "lance",
                              "late",
                              "leader",
                              "lieutenant",
                              "lt",
                              "maj",
                              "major",
                              "maulana",
                              "maulvi",
                              "militant",
                              "minister",
                              "moulvi",
                              "mr",
                              "mrs",
                              "ms",
                              "mufti",
                              "mulla",
                              "mullah",
                              "naib",
                              "naik",
                              "officer",
                              "president",
                              "prime",
                              "prof",
                              "professor",
                              "qazi",
                              "schoolgirl",
                              "senator",
                              "senior",
                              "sepoy",
                              "sergeant",
                              "sgt",
                              "shaikh",
                              "sheik",
                              "sheikh",
                              "sho",
                              "sir",
                              "soldier",
                              "sp",
                              "spokesman",
                              "spokesperson",
                              "ssp",
                              "sub",
                              "subedar",
                              "superintendent",
                              "superintendents",
                              "ustad",
                              "warlord"});
constexpr auto services =
    list({"affairs", "army", "corps", "force", "forces", "guard", "guards", "intelligence", "investigation",
          "levies", "navy", "police", "prisons", "rangers", "security", "service", "services", "staff"});
constexpr auto particles = list({"abu", "al", "bin", "da", "de", "del", "di", "dos", "e", "el", "i", "ibn",
                                 "la", "ul", "ur", "van", "von"});
constexpr auto modals =
    list({"can",   "cannot",  "could",   "if",         "may",       "might",  "must",   "ought",
          "shall", "should",  "unless",  "will",       "would",     "wants",  "wanted", "hopes",
          "plans", "planned", "intends", "threatened", "threatens", "likely", "whether"});
constexpr auto denials =
    list({"alleged",  "denied",      "denies",      "deny",    "denying",     "dismissed",
          "disputed", "erroneously", "false",       "falsely", "incorrectly", "mistakenly",
          "presumed", "refuted",     "rejected",    "rumored", "rumors",      "rumoured",
          "rumours",  "speculation", "unconfirmed", "wrongly"});
constexpr auto negations =
    list({"didn't", "hasn't", "neither", "never", "no", "nor", "not", "wasn't", "weren't"});
constexpr auto auxiliaries =
    list({"are", "be", "been", "being", "got", "had", "has", "have", "having", "is", "was", "were"});
constexpr auto pronouns = list({"he", "she", "him", "her"});
constexpr auto prepositions =
    list({"across",  "against", "along",   "among", "around", "at",   "behind", "between", "by",
          "during",  "for",     "from",    "in",    "inside", "into", "near",   "of",      "on",
          "outside", "over",    "through", "to",    "under",  "with", "within"});
constexpr auto means_words =
    list({"airstrike", "airstrikes", "ambush",     "assault",     "attack",   "attacks",  "battle",
          "blast",     "bomb",       "bombing",    "bombardment", "clash",    "clashes",  "crash",
          "crossfire", "encounter",  "exchange",   "explosion",   "fight",    "fighting", "fire",
          "firefight", "gunfight",   "gunmen",     "ied",         "landmine", "mine",     "missile",
          "offensive", "operation",  "operations", "raid",        "raids",    "shelling", "shoot-out",
          "shooting",  "shootout",   "strike",     "strikes",     "troops",   "forces",   "wounds",
          "injuries",  "illness",    "disease",    "cancer",      "malaria",  "stroke",   "tuberculosis",
          "covid-19"});
constexpr auto event_words =
    list({"abduction",  "ambush",     "assassination", "assault",  "attack",    "attacks",    "attempt",
          "blast",      "blasts",     "bombing",       "bombings", "explosion", "explosions", "hijacking",
          "hijackings", "kidnapping", "kidnappings",   "killing",  "killings",  "massacre",   "murder",
          "plot",       "shooting",   "shootings",     "siege"});
constexpr auto meetings =
    list({"ceremony",  "conference", "congress",     "consultations", "dialogue", "drill",
          "exercise",  "exercises",  "forum",        "hearing",       "hearings", "loya",
          "meeting",   "meetings",   "negotiations", "session",       "sessions", "summit",
          "symposium", "talks",      "trial",        "workshop"});
constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr auto weekdays =
    list({"friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"});

}  // namespace

bool is_function_word(std::string_view word) {
  return in(function_words, word);
}
bool is_group_word(std::string_view word) {
  return in(group_words, word);
}
bool is_state_acronym(std::string_view word) {
  return in(state_acronyms, word);
}
bool is_title(std::string_view word) {
  return in(titles, word);
}
bool is_service(std::string_view word) {
  return in(services, word);
}
bool is_name_particle(std::string_view word) {
  return in(particles, word);
}
bool is_modal(std::string_view word) {
  return in(modals, word);
}
bool is_denial(std::string_view word) {
  return in(denials, word);
}
bool is_negation(std::string_view word) {
  return in(negations, word);
}
bool is_auxiliary(std::string_view word) {
  return in(auxiliaries, word);
}
bool is_pronoun(std::string_view word) {
  return in(pronouns, word);
}
bool is_preposition(std::string_view word) {
  return in(prepositions, word);
}
bool is_means(std::string_view word) {
  return in(means_words, word);
}
bool is_event(std::string_view word) {
  return in(event_words, word);
}
bool is_meeting(std::string_view word) {
  return in(meetings, word);
}
bool is_weekday(std::string_view word) {
  return in(weekdays, word);
}

int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  const bool sept = word == "sept";
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (word == months[i] || (word.size() == 3 && months[i].starts_with(word)) || (sept && i == 8)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

std::string_view office_of(std::string_view noun) {
  constexpr auto leaders = list({"amir", "caliph", "chairman", "chief", "commander", "emir", "head", "leader",
                                 "commander-in-chief", "president"});
  constexpr auto speakers = list({"spokesman", "spokesperson", "spokeswoman"});
  if (in(leaders, noun)) return "leader_of";
  if (in(speakers, noun)) return "speaks_for";
  return noun == "deputy" ? "deputy_leader_of" : std::string_view{};
}

}  // namespace sanad::claims::said
