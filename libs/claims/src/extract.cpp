// SPDX-License-Identifier: Apache-2.0
#include "extract.h"

#include <algorithm>
#include <set>

#include "currency.h"
#include "respectively.h"
#include "sanad/core/digest.h"
#include "sanad/core/limits.h"
#include "slots.h"

namespace sanad::claims {
namespace {

std::string unit_of(const Quantity& q, const Counted& counted, const std::string& country) {
  switch (q.kind) {
    case QuantityKind::percent:
    case QuantityKind::fraction: return "percent";
    case QuantityKind::points: return "points";
    case QuantityKind::multiple: return "times";
    case QuantityKind::money: return local_currency(q.unit, country);
    case QuantityKind::count:
    case QuantityKind::duration:
    case QuantityKind::rank: break;
  }
  if (!counted.unit.empty()) return counted.unit;
  switch (counted.measure) {
    case Measure::incidents: return "incidents";
    case Measure::operations: return "operations";
    case Measure::weapons: return "weapons";
    default: return "persons";
  }
}

/// Reads one block after another; slots carry over within a block only.
class Extractor {
 public:
  Extractor(const Document& document, const Lexicon& lexicon, const geo::Gazetteer& gazetteer)
      : document_{document}, lexicon_{lexicon}, gazetteer_{gazetteer}, setting_{setting_of(document, lexicon, gazetteer)} {
    context_.written = setting_.written;
    context_.country = setting_.country;
  }

  Extraction run() {
    std::size_t paragraph = 0;
    for (const auto& block : document_.blocks()) {
      ++paragraph;
      if (block.kind == BlockKind::heading || block.kind == BlockKind::furniture) continue;
      if (out_.claims.size() >= limits::document_claims) break;
      read_block(block, paragraph);
    }
    return std::move(out_);
  }

 private:
  void read_block(const Block& block, std::size_t paragraph) {
    Tokens arena;
    const Annotated text{arena.read(document_, block), lexicon_};
    carried_ = {};
    const auto times = find_times(text, context_);
    std::vector<bool> taken(text.size(), false);
    for (const auto& time : times) std::fill(taken.begin() + static_cast<std::ptrdiff_t>(time.first), taken.begin() + static_cast<std::ptrdiff_t>(time.last), true);
    const auto head = dateline_end(text);
    const auto quantities = find_quantities(text, taken);
    auto places = find_places(text, gazetteer_, setting_.country, taken);
    for (auto& place : places) {
      if (place.place.name.empty()) place.place.name = document_.shown(text[place.first].begin, text[place.last - 1].end);
    }
    std::size_t q = 0, t = 0, p = 0;
    // When and where a text was written is not when and where it happened.
    while (t < times.size() && times[t].first < head) ++t;
    while (p < places.size() && places[p].first < head) ++p;
    for (const auto& span : sentences_of(text)) {
      ++sentence_count_;
      Sentence sentence{text, span, {}, {}, {}};
      for (; q < quantities.size() && quantities[q].first < span.last; ++q) sentence.quantities.push_back(quantities[q]);
      for (; t < times.size() && times[t].first < span.last; ++t) sentence.times.push_back(times[t]);
      for (; p < places.size() && places[p].first < span.last; ++p) sentence.places.push_back(places[p]);
      if (!seen_before(text, span)) read_sentence(sentence, paragraph);
      carry(sentence);
    }
  }

  /// A pull quote or a repeated paragraph makes no claim a second time.
  bool seen_before(const Annotated& text, const Span& span) {
    constexpr std::size_t words_min = 5;
    if (span.last - span.first < words_min) return false;
    Sha256 hash;
    for (auto i = span.first; i < span.last; ++i) {
      hash.update(text.key(i));
      hash.update(" ");
    }
    return !seen_.insert(hash.finish().to_hex()).second;
  }

  void read_sentence(const Sentence& sentence, std::size_t paragraph) {
    note_weekdays(sentence);
    if (sentence.quantities.empty()) return;
    auto counted = count_links(sentence, {carried_.measure, carried_.victim_class, carried_.incident_type});
    const auto zipped = zip_respectively(sentence, counted);
    for (std::size_t i = 0; i < counted.size(); ++i) {
      if (out_.claims.size() >= limits::document_claims) return;
      if (is_hypothetical(sentence, counted[i])) continue;
      add(sentence, counted, i, zipped[i], paragraph);
    }
  }

  void add(const Sentence& sentence, const std::vector<Counted>& all, std::size_t index, const Zipped& zipped, std::size_t paragraph) {
    const auto& counted = all[index];
    const auto& text = sentence.text;
    const auto& q = sentence.quantities[counted.quantity];
    Claim claim;
    claim.id = static_cast<int>(out_.claims.size()) + 1;
    claim.byte_begin = text[q.first].begin;
    claim.byte_end = text[std::max(counted.surface_last, q.last) - 1].end;
    claim.begin = document_.code_point_at(claim.byte_begin);
    claim.end = document_.code_point_at(claim.byte_end);
    claim.sentence = document_.sentence_at(claim.byte_begin);
    claim.surface = document_.shown(claim.byte_begin, claim.byte_end);
    claim.measure = counted.measure;
    claim.aspect = counted.aspect;
    claim.comparator = q.comparator;
    claim.value = counted.aspect == Aspect::change ? counted.sign * q.value : q.value;
    if (q.high) claim.value_high = counted.aspect == Aspect::change ? counted.sign * *q.high : *q.high;
    claim.rounding = q.rounding;
    claim.unit = unit_of(q, counted, setting_.country);
    claim.emphatic = q.emphatic;
    claim.vague = q.vague;
    claim.from_below = q.from_below;
    claim.victim_class = counted.victim_class;
    if (counted.inherits_measure) claim.inherited.push_back(Slot::measure);
    if (counted.inherits_class) claim.inherited.push_back(Slot::victim_class);
    fill_time(sentence, counted, zipped, claim);
    fill_place(sentence, counted, zipped, claim);
    claim.actor = actor_of(document_, sentence, counted);
    claim.event_type = event_of(sentence, counted);
    claim.attribution = attribution_of(document_, sentence, counted);
    if (!claim.attribution.empty()) claim.modality = "reported";
    if (claim.value == 0.0) claim.modality = "negated";
    if (claim.actor.empty() && !carried_.actor.empty()) {
      claim.actor = carried_.actor;
      claim.inherited.push_back(Slot::actor);
    }
    if (claim.event_type.empty() && !carried_.event_type.empty()) {
      claim.event_type = carried_.event_type;
      claim.inherited.push_back(Slot::event_type);
    }
    out_.hints.push_back(hints_of(sentence, all, index, paragraph));
    out_.claims.push_back(std::move(claim));
    carry_count(counted);
  }

  /// What a later bare number goes on from.
  void carry_count(const Counted& counted) {
    switch (counted.measure) {
      case Measure::money: case Measure::duration: case Measure::rank: case Measure::weapons: case Measure::other: return;
      default: break;
    }
    carried_.measure = counted.measure;
    if (counted.aspect != Aspect::level) return;
    if (!counted.partial) carried_.victim_class = counted.victim_class;
    if (counted.measure == Measure::incidents) carried_.incident_type = counted.event_type;
  }

  void fill_time(const Sentence& sentence, const Counted& counted, const Zipped& zipped, Claim& claim) {
    const auto* time = zipped.time != nullptr ? zipped.time : time_of(sentence, counted);
    if (time != nullptr) {
      if (time->resolved) claim.time = time->range;   // else a day that nothing here fixes: not the one before it
    } else if (carried_.time) {
      claim.time = carried_.time;
      claim.inherited.push_back(Slot::time);
    }
  }

  void fill_place(const Sentence& sentence, const Counted& counted, const Zipped& zipped, Claim& claim) {
    const auto* place = zipped.place != nullptr ? zipped.place : place_of(sentence, counted);
    if (place != nullptr) {
      claim.place = place->place;
    } else if (carried_.place) {
      claim.place = carried_.place;
      claim.inherited.push_back(Slot::place);
    } else if (!setting_.country.empty()) {
      claim.place = Place{setting_.country, "country", setting_.country};
      claim.inherited.push_back(Slot::place);
    }
  }

  Hints hints_of(const Sentence& sentence, const std::vector<Counted>& all, std::size_t index, std::size_t paragraph) const {
    const auto& counted = all[index];
    const auto& text = sentence.text;
    const auto& q = sentence.quantities[counted.quantity];
    Hints hints{.paragraph = paragraph, .sentence = sentence_count_, .order = q.first, .noun_last = std::max(counted.noun.last, q.last)};
    hints.partial = counted.partial;
    for (auto i = q.comparator_first; i > sentence.span.first && q.comparator_first - i < 5; --i) {
      if (text.is(i - 1, {"including", "inclusive", "among", "amongst"})) hints.including = true;
      if (text.is(i - 1, {"total", "combined", "altogether", "overall", "toll", "all", "totalling", "totaling", "aggregate", "sum"})) hints.total = true;
      if (sentence.quantity_from(i - 1) != nullptr || text.is(i - 1, {";"})) break;
    }
    const auto* total = text.at(hints.noun_last, Tag::total);
    hints.total = hints.total || total != nullptr;
    hints.adds = q.adds || text.ending(q.comparator_first, Tag::additive) != nullptr;
    hints.from_level = counted.from_level;
    hints.to_level = counted.to_level;
    const auto next = index + 1 < all.size() ? sentence.quantities[all[index + 1].quantity].comparator_first : sentence.span.last;
    for (auto i = hints.noun_last; i < next; ++i) {
      if (text.is(i, {":", "(", "\xE2\x80\x94", "\xE2\x80\x93"}) || text.is(i, {"comprising", "namely", "consisting"}) || (text.is(i, {"made"}) && text.is(i + 1, {"up"}))) {
        hints.opens_list = true;
      }
    }
    hints.of_whole = text.is(q.last, {"of"});
    hints.in_brackets = q.comparator_first > sentence.span.first &&
                        (text.is(q.comparator_first - 1, {"("}) || (text.is(q.comparator_first - 1, {"or"}) && q.comparator_first > 1 && text.is(q.comparator_first - 2, {","})));
    hints.by_count = q.comparator_first > sentence.span.first && text.is(q.comparator_first - 1, {"by"}) && q.kind == QuantityKind::count;
    if (counted.aspect == Aspect::rate) {
      for (auto i = hints.noun_last; i < std::min(hints.noun_last + 4, sentence.span.last); ++i) {
        if (const auto* unit = text.at(i, Tag::per_unit)) {
          hints.unit_days = unit->entry->value == "day" ? 1 : unit->entry->value == "week" ? 7 : unit->entry->value == "month" ? 30.4375 : 365.25;
          break;
        }
      }
    }
    for (const auto& time : sentence.times) {
      if (time.earlier && time.resolved) hints.base_time = time.range;
    }
    return hints;
  }

  void note_weekdays(const Sentence& sentence) {
    for (const auto& time : sentence.times) {
      if (!time.weekday || !time.full_date || !time.resolved) continue;
      const auto begin = sentence.text[time.first].begin, end = sentence.text[time.last - 1].end;
      out_.weekdays.push_back({document_.sentence_at(begin), *time.weekday, time.range.first, document_.shown(begin, end)});
    }
  }

  /// What the next sentence may take over.
  void carry(const Sentence& sentence) {
    for (const auto& time : sentence.times) {
      if (time.resolved && !time.earlier) carried_.time = time.range;
    }
    for (const auto& place : sentence.places) {
      if (place.rank <= 3 || place.preposition) carried_.place = place.place;
    }
    for (const auto& claim : std::span{out_.claims}.last(std::min<std::size_t>(out_.claims.size(), sentence.quantities.size()))) {
      if (out_.hints[static_cast<std::size_t>(claim.id) - 1].sentence != sentence_count_) continue;
      if (!claim.event_type.empty()) carried_.event_type = claim.event_type;
      if (!claim.actor.empty()) carried_.actor = claim.actor;
      if (claim.place) carried_.place = claim.place;
    }
  }

  const Document& document_;
  const Lexicon& lexicon_;
  const geo::Gazetteer& gazetteer_;
  Setting setting_;
  TimeContext context_;
  Carried carried_;
  int sentence_count_ = 0;
  std::set<std::string> seen_;
  Extraction out_;
};

}  // namespace

Extraction extract(const Document& document, const Lexicon& lexicon, const geo::Gazetteer& gazetteer) {
  return Extractor{document, lexicon, gazetteer}.run();
}

}  // namespace sanad::claims
