// SPDX-License-Identifier: Apache-2.0
#include "extract.h"

#include <algorithm>
#include <set>

#include "currency.h"
#include "inheritance.h"
#include "sanad/core/digest.h"
#include "sanad/core/limits.h"
#include "slots.h"

namespace sanad::claims {
namespace {

std::string unit_of(const Quantity& q, const Counted& counted, const std::string& country) {
  switch (q.kind) {
    case QuantityKind::percent:
    case QuantityKind::fraction:
      return "percent";
    case QuantityKind::points:
      return "points";
    case QuantityKind::multiple:
      return "times";
    case QuantityKind::money:
      return local_currency(q.unit, country);
    case QuantityKind::count:
    case QuantityKind::duration:
    case QuantityKind::rank:
      break;
  }
  if (!counted.unit.empty()) return counted.unit;
  switch (counted.measure) {
    case Measure::incidents:
      return "incidents";
    case Measure::operations:
      return "operations";
    case Measure::weapons:
      return "weapons";
    default:
      return "persons";
  }
}

/// Reads one block after another; slots carry over within a block only.
class Extractor {
 public:
  Extractor(const Document& document, const Lexicon& lexicon, const geo::Gazetteer& gazetteer)
      : document_{document},
        lexicon_{lexicon},
        gazetteer_{gazetteer},
        setting_{setting_of(document, lexicon, gazetteer)},
        inheritance_{document_, setting_} {
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
    inheritance_.begin_paragraph();
    const auto times = find_times(text, context_);
    std::vector<bool> taken(text.size(), false);
    for (const auto& time : times)
      std::fill(taken.begin() + static_cast<std::ptrdiff_t>(time.first),
                taken.begin() + static_cast<std::ptrdiff_t>(time.last), true);
    const auto head = dateline_end(text);
    const auto quantities = find_quantities(text, taken);
    auto places = find_places(text, gazetteer_, setting_.country, setting_.names, taken);
    for (auto& place : places) {
      if (place.place.name.empty())
        place.place.name = document_.shown(text[place.first].begin, text[place.last - 1].end);
    }
    std::size_t q = 0, t = 0, p = 0;
    // When and where a text was written is not when and where it happened.
    while (t < times.size() && times[t].first < head) ++t;
    while (p < places.size() && places[p].first < head) ++p;
    for (const auto& span : sentences_of(text)) {
      ++sentence_count_;
      Sentence sentence{text, span, {}, {}, {}};
      for (; q < quantities.size() && quantities[q].first < span.last; ++q)
        sentence.quantities.push_back(quantities[q]);
      for (; t < times.size() && times[t].first < span.last; ++t) sentence.times.push_back(times[t]);
      for (; p < places.size() && places[p].first < span.last; ++p) sentence.places.push_back(places[p]);
      inheritance_.begin_sentence();
      const auto before = out_.claims.size();
      if (!seen_before(text, span)) read_sentence(sentence, paragraph);
      inheritance_.end_sentence(sentence, std::span{out_.claims}.subspan(before));
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
    auto counted = count_links(sentence, inheritance_.before());
    const auto zipped = zip_respectively(document_, sentence, counted);
    for (std::size_t i = 0; i < counted.size(); ++i) {
      if (out_.claims.size() >= limits::document_claims) return;
      if (is_hypothetical(sentence, counted[i])) continue;
      add(sentence, counted, i, zipped[i], paragraph);
    }
  }

  void add(const Sentence& sentence, const std::vector<Counted>& all, std::size_t index, const Zipped& zipped,
           std::size_t paragraph) {
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
    inheritance_.fill(sentence, counted, zipped, claim);
    if (!claim.attribution.empty()) claim.modality = "reported";
    if (claim.value == 0.0) claim.modality = "negated";
    auto hints = hints_of(sentence, all, index);
    hints.paragraph = paragraph;
    hints.sentence = sentence_count_;
    out_.hints.push_back(std::move(hints));
    out_.claims.push_back(std::move(claim));
  }

  void note_weekdays(const Sentence& sentence) {
    for (const auto& time : sentence.times) {
      if (!time.weekday || !time.full_date || !time.resolved) continue;
      const auto begin = sentence.text[time.first].begin, end = sentence.text[time.last - 1].end;
      out_.weekdays.push_back(
          {document_.sentence_at(begin), *time.weekday, time.range.first, document_.shown(begin, end)});
    }
  }

  const Document& document_;
  const Lexicon& lexicon_;
  const geo::Gazetteer& gazetteer_;
  Setting setting_;
  TimeContext context_;
  Inheritance inheritance_;
  int sentence_count_ = 0;
  std::set<std::string> seen_;
  Extraction out_;
};

}  // namespace

Extraction extract(const Document& document, const Lexicon& lexicon, const geo::Gazetteer& gazetteer) {
  return Extractor{document, lexicon, gazetteer}.run();
}

}  // namespace sanad::claims
