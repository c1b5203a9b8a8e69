// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sum_book.h"

namespace sanad::claims {
namespace {

constexpr std::size_t parts_max = 20;

class Totals {
 public:
  Totals(const Related& related, SumBook& book) : r_{related}, book_{book} {}

  void run() {
    closed_by_total();
    joined_places();
    casualties();
  }

 private:
  /// "Rs. 207 crore in one year and Rs. 184 crore in the next, making Rs. 391 crore in all": the sentence
  /// closes with the sum.
  void closed_by_total() {
    for (std::size_t i = 2; i < r_.claims.size(); ++i) {
      if (!r_.is_level(i) || !r_.hints[i].total || r_.hints[i].partial) continue;
      std::vector<std::size_t> parts;
      for (auto k = i; k > 0 && r_.same_sentence(k - 1, i) && parts.size() < parts_max; --k) {
        const auto& claim = r_.claims[k - 1];
        if (!r_.is_level(k - 1) || claim.measure != r_.claims[i].measure || claim.unit != r_.claims[i].unit ||
            claim.vague || r_.hints[k - 1].total)
          break;
        parts.push_back(k - 1);
      }
      std::ranges::reverse(parts);
      if (parts.size() < 2 ||
          std::ranges::any_of(parts, [&](std::size_t part) { return book_.is_used(part); }))
        continue;
      const Sum ask{std::move(parts), i, Dimension::added};
      const bool fits = book_.sum_of(ask.parts).meets(printed(r_.claims[i]));
      if (!fits && !book_.one_digit_off(ask)) continue;
      book_.add(ask, fits ? Status::consistent : Status::inconsistent);
    }
  }

  /// "Khyber Pakhtunkhwa and FATA together account for 627": the two were counted before.
  void joined_places() {
    for (std::size_t i = 0; i < r_.claims.size(); ++i) {
      if (!r_.is_level(i) || !r_.claims[i].place) continue;
      const auto& name = r_.claims[i].place->name;
      const auto joint = name.find(" and ");
      if (joint == std::string::npos) continue;
      std::vector<std::size_t> parts;
      for (const auto& half : {name.substr(0, joint), name.substr(joint + 5)}) {
        for (auto k = i; k > (i > relation_window ? i - relation_window : 0); --k) {
          const auto& claim = r_.claims[k - 1];
          if (!r_.is_level(k - 1) || !claim.place || claim.place->name != half ||
              claim.measure != r_.claims[i].measure || claim.victim_class != r_.claims[i].victim_class)
            continue;
          if (!same_time(claim, r_.claims[i])) continue;
          parts.push_back(k - 1);
          break;
        }
      }
      if (parts.size() != 2) continue;
      const Sum ask{std::move(parts), i, Dimension::added};
      book_.add(ask, book_.sum_of(ask.parts).meets(printed(r_.claims[i])) ? Status::consistent
                                                                          : Status::inconsistent);
    }
  }

  /// Killed and injured make casualties. Several tolls may stand around the total: it is wrong only if none
  /// fits.
  void casualties() {
    for (std::size_t i = 0; i < r_.claims.size(); ++i) {
      if (!r_.is_level(i) || r_.claims[i].measure != Measure::casualties || r_.hints[i].from_level) continue;
      const auto killed = near(i, Measure::killed), injured = near(i, Measure::injured);
      if (killed.empty() || injured.empty()) continue;
      Sum ask{{killed.front(), injured.front()}, i, Dimension::none};
      bool fits = false;
      for (const auto k : killed) {
        for (const auto j : injured) {
          const Sum other{{k, j}, i, Dimension::none};
          if (fits || !book_.sum_of(other.parts).meets(printed(r_.claims[i]))) continue;
          ask = other;
          fits = true;
        }
      }
      if (!fits && !book_.one_digit_off(ask) && !told_together(ask)) continue;
      book_.add(ask, fits ? Status::consistent : Status::inconsistent);
    }
  }

  /// Of one class, and a part in the sentence of the total: meant as its parts even if they miss it.
  bool told_together(const Sum& ask) const {
    const auto &a = r_.claims[ask.parts[0]], &b = r_.claims[ask.parts[1]], &total = r_.claims[ask.total];
    if (a.victim_class != total.victim_class || b.victim_class != total.victim_class) return false;
    return r_.same_sentence(ask.parts[0], ask.total) || r_.same_sentence(ask.parts[1], ask.total);
  }

  /// Claims of the measure around `of`, in its paragraph and of no other class, place or time, the nearest
  /// first.
  std::vector<std::size_t> near(std::size_t of, Measure measure) const {
    const auto& claim = r_.claims[of];
    std::vector<std::size_t> all;
    const auto first = of > relation_window ? of - relation_window : 0;
    for (auto i = first; i < std::min(r_.claims.size(), of + 6); ++i) {
      const auto& other = r_.claims[i];
      if (!r_.is_level(i) || other.measure != measure || !r_.same_paragraph(i, of)) continue;
      // "Of them, at least 283": a part that is open above would make any total fit.
      if (r_.hints[i].partial && printed(other).high == unbounded) continue;
      const bool one_class = other.victim_class == claim.victim_class || other.victim_class.empty() ||
                             claim.victim_class.empty();
      if (!one_class || !same_place(other, claim) || !same_time(other, claim)) continue;
      if (std::abs(r_.hints[i].sentence - r_.hints[of].sentence) > 1) continue;
      all.push_back(i);
    }
    std::ranges::stable_sort(all, {}, [of](std::size_t k) { return k > of ? k - of : of - k; });
    return all;
  }

  const Related& r_;
  SumBook& book_;
};

}  // namespace

void find_named_totals(const Related& related, SumBook& book) {
  Totals{related, book}.run();
}

}  // namespace sanad::claims
