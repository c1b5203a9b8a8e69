// SPDX-License-Identifier: Apache-2.0
#include "place_phrase.h"

#include <array>

namespace sanad::claims {
namespace {

constexpr std::size_t name_words_max = 4;

int rank_of(geo::Level level) {
  switch (level) {
    case geo::Level::country:
      return 1;
    case geo::Level::province:
      return 2;
    case geo::Level::district:
      return 3;
    case geo::Level::town:
      return 4;
  }
  return 4;
}

std::string country_of(const geo::Gazetteer& gazetteer, geo::AreaIndex area) {
  const auto country = gazetteer.enclosing(area, geo::Level::country);
  return country == geo::no_area ? "" : gazetteer.at(country).name;
}

/// Of several areas with one name: those of the country of the text, then the wider one.
const Mark* choose(std::span<const Mark> marks, const geo::Gazetteer& gazetteer, const std::string& country) {
  const Mark* best = nullptr;
  const auto better = [&](const Mark& a, const Mark& b) {
    const bool in_a = country_of(gazetteer, a.entry->area) == country,
               in_b = country_of(gazetteer, b.entry->area) == country;
    if (in_a != in_b) return in_a;
    return rank_of(gazetteer.at(a.entry->area).level) < rank_of(gazetteer.at(b.entry->area).level);
  };
  for (const auto& mark : marks) {
    if (mark.entry->tag != Tag::place) continue;
    if (best == nullptr || better(mark, *best)) best = &mark;
  }
  return best;
}

struct Suffix {
  std::string_view word, level;
  int rank;
};
constexpr std::array suffixes{Suffix{"province", "province", 2},
                              Suffix{"state", "province", 2},
                              Suffix{"region", "province", 2},
                              Suffix{"governorate", "province", 2},
                              Suffix{"department", "province", 2},
                              Suffix{"territory", "province", 2},
                              Suffix{"division", "province", 2},
                              Suffix{"oblast", "province", 2},
                              Suffix{"republic", "province", 2},
                              Suffix{"district", "district", 3},
                              Suffix{"agency", "district", 3},
                              Suffix{"county", "district", 3},
                              Suffix{"tehsil", "district", 3},
                              Suffix{"municipality", "district", 3},
                              Suffix{"valley", "district", 3},
                              Suffix{"city", "town", 4},
                              Suffix{"town", "town", 4},
                              Suffix{"village", "town", 4},
                              Suffix{"area", "", 4},
                              Suffix{"hamlet", "town", 4},
                              Suffix{"suburb", "", 4},
                              Suffix{"neighbourhood", "", 4},
                              Suffix{"neighborhood", "", 4},
                              Suffix{"airport", "", 4},
                              Suffix{"peninsula", "", 2},
                              Suffix{"island", "", 3}};

/// Sites: streets and buildings, which stand in a place that is usually named as well.
bool is_site_word(const Annotated& text, std::size_t i) {
  return text.is(
      i, {"road",      "highway",  "street",     "avenue",   "mosque",     "market", "bazaar",   "bridge",
          "station",   "hospital", "university", "camp",     "checkpoint", "square", "school",   "church",
          "cathedral", "stadium",  "hotel",      "prison",   "jail",       "base",   "junction", "crossing",
          "shrine",    "temple",   "border",     "forest",   "mountains",  "hills",  "desert",   "synagogue",
          "theatre",   "barracks", "college",    "seminary", "madrassa",   "chowk"});
}

const Suffix* suffix_at(const Annotated& text, std::size_t i) {
  for (const auto& suffix : suffixes) {
    if (text.is(i, {suffix.word})) return &suffix;
  }
  return nullptr;
}

bool is_place_preposition(const Annotated& text, std::size_t i) {
  return text.is(
      i, {"in", "at", "near", "outside", "inside", "around", "across", "throughout", "within", "from"});
}

/// A preposition stands before the name, an article or a compass word between ("in the northern city of
/// Kaduna").
bool after_preposition(const Annotated& text, std::size_t first) {
  for (std::size_t back = 1; back <= 3 && back <= first; ++back) {
    if (is_place_preposition(text, first - back)) return true;
    if (text[first - back].kind == TokenKind::sign) return false;
  }
  // "of": "the city of Kaduna", "parts of Borno", "capital of".
  return first > 1 && text.is(first - 1, {"of"}) &&
         text.is(first - 2,
                 {"city",         "town",       "village",     "province",  "state",  "district",  "parts",
                  "part",         "capital",    "region",      "area",      "areas",  "outskirts", "suburb",
                  "suburbs",      "north",      "south",       "east",      "west",   "port",      "island",
                  "department",   "county",     "governorate", "territory", "valley", "streets",   "villages",
                  "municipality", "provinces",  "republic",    "kingdom",   "edge",   "fringes",   "centre",
                  "center",       "heart",      "garrison",    "siege",     "battle", "coast",     "hills",
                  "kilometres",   "kilometers", "km",          "miles"});
}

bool is_name_word(const Annotated& text, std::size_t i) {
  if (i >= text.size() || text[i].kind != TokenKind::word || !text[i].capital) return false;
  for (const auto& mark : text.marks_at(i)) {
    if (mark.entry->tag == Tag::month || mark.entry->tag == Tag::weekday || mark.entry->tag == Tag::actor)
      return false;
  }
  return true;
}

/// A capitalised name where a place stands: "in Maiduguri", "at Bastion Road", "Borno state".
bool is_place_kind(const Annotated& text, std::size_t i) {
  return text.is(i, {"village", "town", "city", "district", "hamlet", "suburb", "settlement", "neighbourhood",
                     "neighborhood", "locality", "province", "port", "resort"});
}

/// "Karma, a village", "Gamboru, a market town": the apposition says that the name is a place.
bool apposed_place(const Annotated& text, std::size_t last) {
  if (!text.is(last, {","}) || !text.is(last + 1, {"a", "an", "the"})) return false;
  constexpr std::size_t adjectives = 3;
  for (std::size_t i = last + 2; i < last + 2 + adjectives; ++i) {
    if (is_place_kind(text, i)) return true;
  }
  return false;
}

/// "Antioquia alone had 19", "Diyala suffered 61": a name as the subject of a count.
bool counting_subject(const Annotated& text, std::size_t first, std::size_t last) {
  if (first > 0 && !text.is(first - 1, {".", ",", ";", "and", "while", "whereas", "but", "(", ":"}))
    return false;
  for (auto i = first; i < last; ++i) {
    for (const auto& mark : text.marks_at(i)) {
      if (mark.entry->tag != Tag::abbreviation && mark.entry->tag != Tag::place) return false;
    }
  }
  auto at = last;
  if (text.is(at, {"alone"})) ++at;
  if (!text.is(at, {"had", "saw", "suffered", "recorded", "witnessed", "registered", "experienced", "counted",
                    "logged", "reported"}))
    return false;
  ++at;
  if (const auto* comparator = text.at(at, Tag::comparator)) at = comparator->last;
  return at < text.size() && (text[at].kind == TokenKind::number || text.at(at, Tag::number) != nullptr);
}

/// "Gulu had 41 dead, Kitgum 33 and Pader 19": the next name of a list of places with their counts.
bool next_of_list(const Annotated& text, std::size_t i, std::size_t last,
                  const std::vector<PlacePhrase>& found) {
  constexpr std::size_t reach = 8;
  if (found.empty() || found.back().adjective || i < 2 || i - found.back().last > reach || last - i > 2 ||
      !text.is(i - 1, {",", "and"}))
    return false;
  for (auto t = i; t < last; ++t) {
    if (!text.marks_at(t).empty()) return false;
  }
  const bool counted =
      text[i - 2].kind == TokenKind::number || text.at(i - 2, Tag::measure_noun) != nullptr ||
      text.at(i - 2, Tag::incident_noun) != nullptr || text.is(i - 1, {"and"}) || text.is(i - 2, {","});
  return counted && last < text.size() && text[last].kind == TokenKind::number && text[last].space_before;
}

std::optional<PlacePhrase> unknown_at(const Annotated& text, std::size_t i, const std::string& country,
                                      const std::vector<PlacePhrase>& found) {
  if (!is_name_word(text, i)) return std::nullopt;
  auto last = i + 1;
  while (last < text.size() && last - i < name_words_max &&
         (is_name_word(text, last) || (text.is(last, {"-", "al", "el", "de", "la", "del", "es", "du", "do",
                                                      "da", "des", "los", "las", "ul", "bin", "sur"}) &&
                                       is_name_word(text, last + 1)))) {
    if (text[last].kind != TokenKind::sign && !text[last].space_before && !text.is_dash(last - 1)) break;
    ++last;
  }
  PlacePhrase phrase{.first = i, .last = last, .rank = 4};
  phrase.preposition = after_preposition(text, i);
  const auto* suffix = suffix_at(text, last);
  if (suffix != nullptr) {
    phrase.place.level = suffix->level;
    phrase.rank = suffix->rank;
  } else {
    // "of" and "from" bring in persons and institutions too; "in", "at", "near" bring in places.
    const bool near = i > 0 && text.is(i - 1, {"in", "at", "near", "outside", "inside", "around", "across",
                                               "throughout", "reaching", "reached", "entered", "entering",
                                               "stormed", "overran", "overrunning", "fled", "besieged"});
    const bool city_of = i > 1 && text.is(i - 1, {"of"}) && phrase.preposition;
    // "in the Zamboanga siege", "on the Dédougou-Tougan road"
    const bool the =
        i > 1 && text.is(i - 1, {"the"}) &&
        text.is(i - 2, {"in", "at", "near", "on", "outside", "inside", "along", "during", "of", "from"});
    const bool of_event = the && (text.at(last, Tag::incident_noun) != nullptr ||
                                  text.is(last, {"siege", "front", "offensive", "campaign"}));
    phrase.site = is_site_word(text, last) && (the || near || (i > 0 && text.is(i - 1, {"on", "along"})));
    const bool apposed = apposed_place(text, last);
    const bool from = i > 0 && text.is(i - 1, {"from"}) && text.marks_at(i).empty() && last == i + 1;
    if (!near && !city_of && !of_event && !phrase.site && !apposed && !from &&
        !counting_subject(text, i, last) && !next_of_list(text, i, last, found))
      return std::nullopt;
    if (of_event || apposed || phrase.site) phrase.preposition = true;
    if (phrase.site) ++last;
    phrase.last = last;
    if (text[i].upper && text[i].key.size() <= 5 && last == i + 1)
      return std::nullopt;  // an abbreviation: an office, not a place
    if (text.is(i, {"the", "a", "an", "he", "she", "it", "they", "his", "its", "their", "this", "that", "all",
                    "mr", "president", "muslim", "islamic"})) {
      return std::nullopt;
    }
  }
  for (auto t = i; t < last; ++t) {
    if (text[t].kind == TokenKind::sign && !text.is_dash(t)) return std::nullopt;
  }
  phrase.place.country = country;
  return phrase;
}

/// "Somalia's information ministry": who speaks, not where.
bool owns_office(const Annotated& text, std::size_t last) {
  if (!text.is(last, {"'s"})) return false;
  constexpr std::size_t reach = 4;
  for (auto i = last + 1; i <= last + reach; ++i) {
    if (text.is(i, {"ministry", "minister", "government", "army", "police", "president", "parliament",
                    "spokesman", "spokeswoman", "ambassador", "military", "intelligence", "cabinet"}))
      return true;
    if (i >= text.size() || text[i].kind != TokenKind::word) return false;
  }
  return false;
}

/// A name of the gazetteer.
std::optional<PlacePhrase> known_at(const Annotated& text, std::size_t i, const geo::Gazetteer& gazetteer,
                                    const std::string& country) {
  const auto* mark = choose(text.marks_at(i), gazetteer, country);
  if (mark == nullptr) return std::nullopt;
  const auto& area = gazetteer.at(mark->entry->area);
  PlacePhrase phrase{
      .first = i,
      .last = mark->last,
      .place = {area.name, std::string{name_of(area.level)}, country_of(gazetteer, mark->entry->area)},
      .rank = rank_of(area.level)};
  phrase.preposition = after_preposition(text, i) || apposed_place(text, mark->last);
  const bool letters = text[i].upper || text.key(i).find('.') != std::string_view::npos;
  phrase.adjective = area.level == geo::Level::country && letters && mark->last == i + 1 &&
                     !phrase.preposition && !text.is(mark->last, {"'s"}) &&
                     text.at(mark->last, Tag::aux) == nullptr;
  phrase.adjective = phrase.adjective || (area.level == geo::Level::country && owns_office(text, mark->last));
  // A town's name inside a longer name is a person or a street ("Karachi Road", "Quetta Gladiators"); only
  // towns are so common that it matters. A person's name before it says the same.
  const bool person = area.level == geo::Level::town && !phrase.preposition && i > 0 && text[i - 1].capital &&
                      text[i - 1].kind == TokenKind::word && text[i].space_before &&
                      suffix_at(text, mark->last) == nullptr;
  if (person) return std::nullopt;
  return phrase;
}

/// "worldwide", "the country".
std::optional<PlacePhrase> general_at(const Annotated& text, std::size_t i, const std::string& country) {
  const bool whole = text.is(i, {"nationwide", "countrywide"}) ||
                     (text.is(i, {"country", "nation"}) && i > 0 && text.is(i - 1, {"the"}));
  if (!country.empty() && whole) {
    return PlacePhrase{.first = i,
                       .last = i + 1,
                       .place = {country, "country", country},
                       .rank = 1,
                       .preposition = after_preposition(text, i)};
  }
  const bool world = text.is(i, {"world", "worldwide", "globally"}) && !text[i].capital &&
                     (i == 0 || !text.is(i + 1, {"bank", "cup", "war", "health", "food"}));
  if (!world) return std::nullopt;
  return PlacePhrase{
      .first = i, .last = i + 1, .place = {"World", "world", ""}, .rank = 0, .preposition = true};
}

/// A single word that the text uses as a place elsewhere.
std::optional<PlacePhrase> named_elsewhere(const Annotated& text, std::size_t i, const std::string& country,
                                           const std::set<std::string, std::less<>>& names) {
  if (!is_name_word(text, i) || !names.contains(text.key(i)) || is_name_word(text, i + 1))
    return std::nullopt;
  if (i > 0 && is_name_word(text, i - 1) && text[i].space_before) return std::nullopt;
  return PlacePhrase{.first = i,
                     .last = i + 1,
                     .place = {"", "", country},
                     .rank = 4,
                     .preposition = text.is(i - 1, {"of"})};
}

}  // namespace

std::vector<PlacePhrase> find_places(const Annotated& text, const geo::Gazetteer& gazetteer,
                                     const std::string& country,
                                     const std::set<std::string, std::less<>>& names,
                                     const std::vector<bool>& taken) {
  std::vector<PlacePhrase> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (taken[i] || text[i].kind != TokenKind::word) continue;
    // "AK-47", "MI-5": a model, not a province.
    if (text[i].upper && text.is_dash(i + 1) && text.glued(i + 1) && i + 2 < text.size() &&
        text[i + 2].kind == TokenKind::number)
      continue;
    if (const auto* actor = text.at(i, Tag::actor)) {
      // "Islamic State", "Balochistan Liberation Army": the actor holds the name.
      i = actor->last - 1;
      continue;
    }
    auto phrase = general_at(text, i, country);
    if (!phrase) phrase = known_at(text, i, gazetteer, country);
    if (!phrase) phrase = unknown_at(text, i, country, found);
    if (!phrase) phrase = named_elsewhere(text, i, country, names);
    if (!phrase) continue;
    i = phrase->last - 1;
    found.push_back(std::move(*phrase));
  }
  return found;
}

}  // namespace sanad::claims
