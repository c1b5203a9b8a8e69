// SPDX-License-Identifier: Apache-2.0
#include "quantity.h"

#include <algorithm>
#include <cmath>

#include "number_words.h"

namespace sanad::claims {
namespace {

constexpr double age_max = 110;
/// "Four-fifths" is said of 78 and of 82 per cent.
constexpr double fraction_rounding = 2.5;

bool is_label(const Annotated& text, std::size_t i) {
  const auto* label = text.at(i, Tag::count_label);
  if (label == nullptr) return false;
  return text[i].capital || text.is(i, {"table", "figure", "article", "section", "no", "nos", "tel", "phone",
                                        "fax", "para", "paragraph", "chapter", "page", "annex", "appendix"});
}

/// "Table 01", "No. 5", "Resolution 1267", "AK-47", "F-16", "0300-1234567", "6:30", "9/11", "3rd", "M-19".
bool is_code(const Annotated& text, std::size_t first, std::size_t last) {
  if (first > 0) {
    if (is_label(text, first - 1) ||
        (first > 1 && text.is(first - 1, {".", "#", ":"}) && is_label(text, first - 2)))
      return true;
    if (text.is(first - 1, {"#", "+", "§"}) && text.glued(first)) return true;
    if (text.is(first - 1, {"/", ":", "_", "@", "\\", "="}) && text.glued(first)) return true;
    if (text.is(first - 1, {"-"}) && text.glued(first) && first > 1 && text.glued(first - 1) &&
        text[first - 2].kind == TokenKind::word)
      return true;
    // Letters and digits in one word: "M4", "Q2", "G20", but not "Rs500".
    if (text[first - 1].kind == TokenKind::word && text.glued(first) &&
        text.at(first - 1, Tag::currency) == nullptr)
      return true;
  }
  if (last < text.size() && text.glued(last)) {
    if (text.is(last, {"/", ":"}) && last + 1 < text.size() && text.glued(last + 1)) return true;
    if (text.is(last, {"st", "nd", "rd", "th", "s", "mm", "km", "kg", "am", "pm", "a.m.", "p.m.", "g", "h",
                       "x", "°"}))
      return true;
    if (text.is(last, {"-"}) && text.glued(last + 1) && last + 1 < text.size()) {
      // "15-member", "29-year-old", "042-111-222": joined to a word, or a chain of numbers.
      if (text[last + 1].kind == TokenKind::word && text.at(last + 1, Tag::scale) == nullptr &&
          text.at(last + 1, Tag::fraction) == nullptr && text.at(last + 1, Tag::multiple) == nullptr &&
          !text.is(last + 1, {"fold", "to"}))
        return true;
    }
  }
  if (text.is(last, {"mm", "calibre", "caliber", "bore"})) return true;
  return text.is(last, {"a.m.", "p.m.", "am", "pm", "hrs", "o'clock", "gmt"});
}

bool is_phone(const Annotated& text, std::size_t first, std::size_t last) {
  const auto key = text.key(first);
  if (key.size() > 1 && key.front() == '0' && key.find_first_of(".,") == std::string_view::npos) return true;
  int parts = 1;
  for (auto i = last;
       i + 1 < text.size() && text.is_dash(i) && text.glued(i) && text[i + 1].kind == TokenKind::number;
       i += 2)
    ++parts;
  return parts > 2 || (key.size() > 9 && key.find_first_of(".,'") == std::string_view::npos);
}

bool singular_person(const Annotated& text, std::size_t end) {
  const auto* person = text.ending(end, Tag::person);
  return person != nullptr && !person->entry->words.back().ends_with("s") &&
         !person->entry->words.back().ends_with("men") &&
         !text.is(end - 1, {"people", "children", "police", "personnel", "taliban"});
}

bool is_age(const Annotated& text, std::size_t first, std::size_t last, double value) {
  if (text.at(last, Tag::age) != nullptr) return true;
  if (text.is(last, {"-"}) && text.at(last + 1, Tag::age) != nullptr) return true;
  if (first > 0 && text.is(first - 1, {"aged", "age", "ages"})) return true;
  // "aged 19 and 23": a list behind the word.
  if (first > 2 && text.is(first - 1, {"and", "to", ","}) && text[first - 2].kind == TokenKind::number &&
      text.is(first - 3, {"aged", "ages"}))
    return true;
  const bool bare = last >= text.size() || text[last].kind == TokenKind::sign ||
                    text.is(last, {"and", "or", "who", "was", "when"});
  // "were under 21", "a schoolteacher of 34".
  if (bare && value <= age_max && first > 1 && text.is(first - 1, {"under", "over", "below"}) &&
      text.is(first - 2, {"was", "were", "is", "are", "those", "children", "people"}))
    return true;
  if (bare && value <= age_max && value > 5 && first > 1 && text.is(first - 1, {"of"}) &&
      singular_person(text, first - 1))
    return true;
  // "Iqbal Khan, 43, was": a number between commas behind a name.
  return value <= age_max && first > 1 && text.is(first - 1, {","}) && text.is(last, {",", ")"}) &&
         text[first - 2].capital && text.at(first - 2, Tag::place) == nullptr &&
         text.at(first - 2, Tag::month) == nullptr && !text.at(last + 1, Tag::preposition);
}

/// A bare number of 1900 to 2100 is a year, unless what it counts stands right behind it.
bool is_year(const Annotated& text, std::size_t first, std::size_t last) {
  const auto key = text.key(first);
  if (last != first + 1 || key.size() != 4 || key.find_first_not_of("0123456789") != std::string_view::npos)
    return false;
  if (key.substr(0, 2) != "19" && key.substr(0, 2) != "20" && key != "2100") return false;
  if (first > 0 &&
      text.is(first - 1, {"in", "of", "since", "by", "during", "until", "throughout", "year", "from", "and"}))
    return true;
  for (const auto tag :
       {Tag::person, Tag::measure_noun, Tag::incident_noun, Tag::operation_noun, Tag::percent}) {
    if (text.at(last, tag) != nullptr) return false;
  }
  return true;
}

void take_unit(const Annotated& text, Quantity& q) {
  const auto skip = text.is(q.last, {"-"}) ? q.last + 1 : q.last;
  if (const auto* points = text.at(skip, Tag::points)) {
    q.kind = QuantityKind::points;
    q.last = points->last;
  } else if (const auto* percent = text.at(skip, Tag::percent)) {
    q.kind = QuantityKind::percent;
    q.last = percent->last;
  } else if (const auto* currency = text.at(q.last, Tag::currency)) {
    q.kind = QuantityKind::money;
    q.unit = currency->entry->value;
    q.last = currency->last;
  } else if (const auto* times = text.at(q.last, Tag::times);
             times != nullptr &&
             text.is(times->last, {"as", "more", "higher", "the", "greater", "that", "larger"})) {
    q.kind = QuantityKind::multiple;
    q.last = times->last;
  } else if (text.is(skip, {"fold"})) {
    q.kind = QuantityKind::multiple;
    q.last = skip + 1;
  }
  if (q.kind == QuantityKind::percent || q.kind == QuantityKind::points || q.kind == QuantityKind::multiple) {
    if (q.rounding == 0) q.rounding = 0.5;
  }
}

/// "12-15", "12 to 15", "between 12 and 15": the second number, if it makes one range with the first.
void take_range(const Annotated& text, Quantity& q) {
  const bool between = q.first > 0 && text.is(q.first - 1, {"between"});
  const bool from = q.first > 0 && text.is(q.first - 1, {"from"});
  auto at = q.last;
  if (between && text.is(at, {"and"})) {
    ++at;
  } else if (!from && (text.is(at, {"to"}) || text.is(at, {"or"}) ||
                       (text.is_dash(at) && text.key(at) != "\xE2\x80\x94"))) {
    ++at;
  } else {
    return;
  }
  const auto second = number_at(text, at);
  if (!second || second->value <= q.value || second->vague) return;
  if (text.is(q.last, {"or"}) && second->value > q.value + 1) return;
  const bool same_unit = q.kind == QuantityKind::count;
  if (!same_unit && q.kind != QuantityKind::percent) return;
  // "fell by two per cent to 1,218": another kind of number.
  if (!same_unit && text.at(second->last, Tag::percent) == nullptr) return;
  // "5 to 7 million": the scale belongs to both.
  if (second->rounding > 0 && q.rounding == 0 && second->value >= 1000 && q.value < 1000 &&
      text.at(second->last - 1, Tag::scale) != nullptr) {
    q.value *= text.at(second->last - 1, Tag::scale)->entry->number;
  }
  q.high = second->value;
  q.last = second->last;
  q.comparator = records::Comparator::range;
  if (between) q.comparator_first = q.first - 1;
}

void take_comparator(const Annotated& text, Quantity& q) {
  q.comparator_first = std::min(q.comparator_first, q.first);
  if (q.comparator == records::Comparator::range) return;
  auto begin = q.first;
  if (begin > 0 && text.is(begin - 1, {"the", "a", "an", "another", "further", "additional"})) {
    q.adds = text.is(begin - 1, {"another", "further", "additional"});
    --begin;
    if (begin > 0 && text.is(begin - 1, {"a", "an"})) --begin;
  }
  const Mark* mark = text.ending(begin, Tag::comparator);
  if (mark == nullptr) mark = text.ending(q.first, Tag::comparator);
  // "21 per cent over the 504 of 2021", "above the 12": compared with it, not more than it.
  if (mark != nullptr && begin < q.first && text.is(begin, {"the"}) &&
      text.is(mark->first, {"over", "above", "below", "under", "on", "more", "less", "fewer", "greater"}))
    mark = nullptr;
  // "by over the year" and "on" are not read here: only the phrases of the table.
  if (mark != nullptr) {
    const auto parsed = records::parse_comparator(mark->entry->value);
    if (parsed) q.comparator = *parsed;
    q.emphatic = mark->entry->flags == "emphatic";
    q.from_below = mark->entry->flags == "below";
    q.comparator_first = mark->first;
    // "Over nine days, from": how long it went on, not more than it.
    const bool opens = mark->first == 0 || text.is(mark->first - 1, {",", ".", ":"});
    if (q.kind == QuantityKind::duration && opens && text.is(mark->first, {"over"})) {
      q.comparator = records::Comparator::eq;
      q.comparator_first = q.first;
    }
  } else if (const auto* after = text.at(q.last, Tag::comparator_after)) {
    const auto parsed = records::parse_comparator(after->entry->value);
    if (parsed) q.comparator = *parsed;
  }
  if (q.vague && (q.comparator == records::Comparator::eq || q.comparator == records::Comparator::approx)) {
    q.comparator = records::Comparator::ge;
  }
}

/// "two-thirds of", "a third of", "half of": a share in words, as per cent.
std::optional<Quantity> fraction_at(const Annotated& text, std::size_t first) {
  auto at = first;
  double count = 1;
  const bool in_whole = text.is(at, {"one"}) && text.is(at + 1, {"in"});
  if (text.is(at, {"a", "one", "an"}) && !in_whole) {
    ++at;
  } else if (const auto number = number_at(text, at);
             number && number->value < 20 && number->value >= (in_whole ? 1 : 2)) {
    count = number->value;
    at = number->last;
    const bool out_of = text.is(at, {"out"}) && text.is(at + 1, {"of"});  // "three out of four"
    if (text.is(at, {"in"}) || out_of) {                                  // "nine in ten"
      const auto whole = number_at(text, out_of ? at + 2 : at + 1);
      constexpr double whole_max = 20;
      if (!whole || !whole->words || whole->value <= count || whole->value > whole_max ||
          (text.at(whole->last, Tag::person) != nullptr && !out_of))
        return std::nullopt;
      return Quantity{.first = first,
                      .last = whole->last,
                      .kind = QuantityKind::fraction,
                      .value = 100 * count / whole->value,
                      .rounding = 2.5};
    }
  } else if (number && number->value != 1) {
    return std::nullopt;
  }
  const bool plain = at == first;
  if (text.is(at, {"-"})) ++at;
  const auto* mark = text.at(at, Tag::fraction);
  if (mark == nullptr) return std::nullopt;
  const bool half = mark->entry->number == 50;
  const bool plural = mark->entry->words.back().ends_with("s");
  if (plain && !half) return std::nullopt;  // "third" alone is an ordinal
  if (count > 1 && !plural && !half) return std::nullopt;
  const bool by = first > 0 && text.is(first - 1, {"by"});  // "fell by a quarter"
  // "2,733, just under a quarter;", "or about two-thirds,": a share that stands for itself.
  const bool set_off = text.is(first - (first > 0 ? 1 : 0), {",", "or", "is", "("});
  const bool compared = text.ending(first, Tag::comparator) != nullptr;
  const bool alone = first > 0 && (compared || (set_off && !plain)) &&
                     (mark->last >= text.size() || text[mark->last].kind == TokenKind::sign);
  const bool of = by || alone ||
                  text.is(mark->last, {"of", "the", "were", "was", "are", "its", "their", "all", "those",
                                       "them", "fewer", "more", "less", "higher", "lower", "have", "had"}) ||
                  mark->entry->words.back() == "of";
  if (!of && !plural) return std::nullopt;
  return Quantity{.first = first,
                  .last = mark->last,
                  .kind = QuantityKind::fraction,
                  .value = count * mark->entry->number,
                  .rounding = fraction_rounding};
}

std::optional<Quantity> money_at(const Annotated& text, std::size_t first) {
  const auto* currency = text.at(first, Tag::currency);
  if (currency == nullptr) return std::nullopt;
  auto at = currency->last;
  if (text.is(at, {"."})) ++at;
  auto number = number_at(text, at);
  if (!number || number->words) return std::nullopt;
  // "US$ 124 m": behind a currency a lone letter is a scale with a space, too.
  if (const auto* scale = text.at(number->last, Tag::scale);
      scale != nullptr && text[number->last].space_before) {
    number->value *= scale->entry->number;
    number->rounding = std::max(number->rounding, 0.5) * scale->entry->number;
    number->last = scale->last;
  }
  return Quantity{.first = first,
                  .last = number->last,
                  .kind = QuantityKind::money,
                  .value = number->value,
                  .rounding = number->rounding,
                  .unit = currency->entry->value};
}

std::optional<Quantity> multiple_at(const Annotated& text, std::size_t first) {
  const auto* mark = text.at(first, Tag::multiple);
  if (mark == nullptr) return std::nullopt;
  return Quantity{.first = first,
                  .last = mark->last,
                  .kind = QuantityKind::multiple,
                  .value = mark->entry->number,
                  .rounding = mark->entry->number * 0.05};
}

/// "No soldier died", "no injuries", "nobody was hurt".
std::optional<Quantity> zero_at(const Annotated& text, std::size_t i) {
  const bool no = text.is(i, {"no"}) && i + 1 < text.size() && text[i + 1].kind == TokenKind::word &&
                  text.glued(i + 1) == false;
  if (!no && !text.is(i, {"nobody", "none"})) return std::nullopt;
  if (no && text.is(i + 1, {"longer", "more", "less", "fewer", "doubt", "other", "such"}))
    return std::nullopt;
  const auto last = no && text.is(i + 1, {"one"}) ? i + 2 : i + 1;
  return Quantity{.first = i, .last = last, .value = 0, .comparator_first = i, .zero = true};
}

/// "ranked 12th", "ranks second".
std::optional<Quantity> rank_at(const Annotated& text, std::size_t i) {
  const bool said =
      i > 0 && (text.is(i - 1, {"ranked", "ranks", "ranking", "placed"}) ||
                (i > 1 && text.is(i - 1, {"the", "in"}) && text.is(i - 2, {"ranked", "ranks", "as"})));
  if (!said || (i > 1 && text.is(i - 2, {"as"}) && !text.is(i + 1, {"most", "worst"}))) return std::nullopt;
  if (const auto* ordinal = text.at(i, Tag::ordinal); ordinal != nullptr && !text.is(i, {"last", "final"})) {
    return Quantity{.first = i,
                    .last = ordinal->last,
                    .kind = QuantityKind::rank,
                    .value = ordinal->entry->number,
                    .comparator_first = i};
  }
  if (text[i].kind != TokenKind::number || !text.glued(i + 1) || !text.is(i + 1, {"st", "nd", "rd", "th"}))
    return std::nullopt;
  const auto number = number_at(text, i);
  if (!number) return std::nullopt;
  return Quantity{
      .first = i, .last = i + 2, .kind = QuantityKind::rank, .value = number->value, .comparator_first = i};
}

void take_duration(const Annotated& text, Quantity& q) {
  const auto unit = text.is_dash(q.last) && text.glued(q.last) ? q.last + 1 : q.last;
  struct Unit {
    std::string_view one, many;
  };
  for (const auto& [one, many] : {Unit{"hour", "hours"}, Unit{"day", "days"}, Unit{"week", "weeks"},
                                  Unit{"month", "months"}, Unit{"year", "years"}}) {
    if (!text.is(unit, {one, many})) continue;
    q.kind = QuantityKind::duration;
    q.unit = many;
    q.last = unit + 1;
  }
}

std::optional<Quantity> quantity_at(const Annotated& text, std::size_t i) {
  if (auto zero = zero_at(text, i)) return zero;
  if (auto rank = rank_at(text, i)) return rank;
  if (auto money = money_at(text, i)) return money;
  if (auto fraction = fraction_at(text, i)) return fraction;
  if (auto multiple = multiple_at(text, i)) return multiple;
  const auto number = number_at(text, i);
  if (!number) return std::nullopt;
  Quantity q{.first = i,
             .last = number->last,
             .value = number->value,
             .rounding = number->rounding,
             .vague = number->vague};
  q.comparator_first = i;
  q.lone_one = number->words && number->value == 1 && number->last == i + 1;
  if (text[i].kind == TokenKind::number && (is_code(text, i, q.last) || is_phone(text, i, q.last)))
    return std::nullopt;
  if (is_age(text, i, q.last, q.value)) return std::nullopt;
  if (text[i].kind == TokenKind::number && is_year(text, i, q.last)) return std::nullopt;
  take_unit(text, q);
  take_range(text, q);
  if (q.kind == QuantityKind::count) take_unit(text, q);
  if (q.kind == QuantityKind::count) take_duration(text, q);
  return q;
}

}  // namespace

std::vector<Quantity> find_quantities(const Annotated& text, const std::vector<bool>& taken) {
  std::vector<Quantity> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (taken[i]) continue;
    auto q = quantity_at(text, i);
    if (!q) {
      // A number that is no quantity is stepped over whole: "three" of "twenty-three-year-old".
      if (const auto number = number_at(text, i)) i = number->last - 1;
      continue;
    }
    if (std::any_of(taken.begin() + static_cast<std::ptrdiff_t>(q->first),
                    taken.begin() + static_cast<std::ptrdiff_t>(q->last), [](bool t) { return t; }))
      continue;
    if (q->comparator_first == 0 || q->comparator_first > q->first) q->comparator_first = q->first;
    take_comparator(text, *q);
    i = q->last - 1;
    found.push_back(*q);
  }
  return found;
}

}  // namespace sanad::claims
