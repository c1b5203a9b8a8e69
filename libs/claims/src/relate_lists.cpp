// SPDX-License-Identifier: Apache-2.0
// Lists whose wording says that they are a sum, whatever the slots of their members: what a reader adds up.
#include <algorithm>
#include <set>
#include <string>

#include "sum_book.h"

namespace sanad::claims {
namespace {

constexpr std::size_t parts_max = 12;
constexpr std::size_t starts_max = 4;  ///< claims between a total and the first of its parts
constexpr int sentences_apart = 2;
constexpr double small_total = 30;  ///< below, a rest that is not told is common

class Lists {
 public:
  Lists(const Related& related, SumBook& book) : r_{related}, book_{book} {}

  /// Totals that the numbers beside them make to the last digit.
  void that_fit() {
    for (std::size_t total = 0; total < r_.claims.size(); ++total) {
      if (!may_be_total(total)) continue;
      if (!behind(total)) before(total);
    }
  }

  /// Lists that the text closes, and that miss their total by a digit.
  void that_slip() {
    for (std::size_t total = 0; total < r_.claims.size(); ++total) {
      if (!may_be_total(total)) continue;
      auto parts = closed_behind(total);
      if (parts.size() < 2) parts = closed_before(total);
      if (parts.size() < 2 || any_used(parts)) continue;
      const auto dimension = told_apart_by(parts);
      const Sum ask{std::move(parts), total, dimension};
      if (fits(ask)) continue;
      const bool rest = r_.hints[ask.parts.back()].rest && r_.same_sentence(total, ask.parts.back());
      if (!rest && !book_.one_digit_off(ask)) continue;
      book_.add(ask, Status::inconsistent);
    }
  }

 private:
  bool may_be_total(std::size_t i) const {
    return r_.is_level(i) && !r_.claims[i].vague && r_.claims[i].value > 0 && !book_.is_total(i) &&
           r_.claims[i].measure != Measure::duration && r_.claims[i].measure != Measure::rank;
  }

  /// Whether `i` may be one of the parts of `total`.
  bool may_be_part(std::size_t i, std::size_t total) const {
    const auto &part = r_.claims[i], &all = r_.claims[total];
    return r_.is_level(i) && !part.vague && part.measure == all.measure && part.unit == all.unit &&
           r_.same_paragraph(i, total) && !r_.hints[i].from_level && part.value <= all.value;
  }

  bool any_used(const std::vector<std::size_t>& parts) const {
    return std::ranges::any_of(parts, [&](std::size_t part) { return book_.is_used(part); });
  }

  /// To the last digit: numbers that only may be meant so prove nothing.
  bool fits(const Sum& ask) const {
    const auto sum = book_.sum_of(ask.parts);
    const auto& total = r_.claims[ask.total];
    return sum.high < unbounded && sum.meets(printed(total));
  }

  /// The slot in which no two parts agree.
  Dimension told_apart_by(const std::vector<std::size_t>& parts) const {
    for (const auto dimension :
         {Dimension::place, Dimension::victim_class, Dimension::time, Dimension::event}) {
      std::set<std::string> keys;
      for (const auto part : parts) {
        auto key = key_of(r_.claims[part], dimension);
        if (!key.empty()) keys.insert(std::move(key));
      }
      if (keys.size() == parts.size()) return dimension;
    }
    return Dimension::none;
  }

  /// Three numbers seldom make another by chance; two need a word for it.
  bool telling(const Sum& ask) const {
    if (ask.parts.size() >= 3) return true;
    constexpr double chance = 200;  // two small numbers make a third too often
    if (r_.claims[ask.total].value >= chance && r_.same_sentence(ask.parts[0], ask.parts[1]) &&
        !r_.same_sentence(ask.parts[0], ask.total))
      return true;
    return r_.hints[ask.total].total || r_.hints[ask.total].opens_list || r_.hints[ask.parts.back()].rest;
  }

  bool add_if_fits(const std::vector<std::size_t>& parts, std::size_t total) {
    if (parts.size() < 2 || any_used(parts)) return false;
    // A total that closes its list adds up what was told one after the other.
    const Sum ask{parts, total, total < parts.front() ? told_apart_by(parts) : Dimension::none};
    if (!telling(ask) || !fits(ask)) return false;
    book_.add(ask, Status::consistent);
    return true;
  }

  bool behind(std::size_t total) {
    for (std::size_t start = 1; start <= starts_max; ++start) {
      std::vector<std::size_t> parts;
      double sum = 0;
      for (auto i = total + start; i < r_.claims.size() && parts.size() < parts_max; ++i) {
        if (r_.hints[i].sentence - r_.hints[total].sentence > sentences_apart) break;
        if (!may_be_part(i, total)) {
          if (parts.empty()) break;
          continue;
        }
        if (!parts.empty() && !r_.same_sentence(i, parts.front())) break;
        parts.push_back(i);
        sum += r_.claims[i].value.value_or(0);
        if (sum > r_.claims[total].value) break;
        if (add_if_fits(parts, total)) return true;
      }
    }
    return false;
  }

  void before(std::size_t total) {
    std::vector<std::size_t> parts;
    double sum = 0;
    for (auto i = total; i > 0 && parts.size() < parts_max; --i) {
      if (r_.hints[total].sentence - r_.hints[i - 1].sentence > 1 || !r_.same_paragraph(i - 1, total)) return;
      if (!may_be_part(i - 1, total)) {
        if (r_.is_level(i - 1) || parts.empty()) return;
        continue;
      }
      parts.insert(parts.begin(), i - 1);
      sum += r_.claims[i - 1].value.value_or(0);
      if (sum > r_.claims[total].value) return;
      if (add_if_fits(parts, total)) return;
    }
  }

  /// "..., of whom 137 were named; the other 165", "54 people, namely 23, 2, 4 and 25": to the end of its
  /// sentence.
  std::vector<std::size_t> closed_behind(std::size_t total) const {
    std::vector<std::size_t> parts;
    for (auto i = total + 1; i < r_.claims.size() && parts.size() < parts_max; ++i) {
      if (!r_.same_paragraph(i, total) || r_.hints[i].sentence - r_.hints[total].sentence > 1) break;
      if (!parts.empty() && !r_.same_sentence(i, parts.front())) break;
      if (!r_.is_level(i) || r_.claims[i].measure != r_.claims[total].measure) {
        if (parts.empty() || !r_.hints[parts.back()].rest) continue;
        break;
      }
      if (r_.claims[i].vague || r_.hints[i].including || r_.hints[i].from_level ||
          r_.claims[i].unit != r_.claims[total].unit)
        return {};
      const auto &when = r_.claims[i].time, &all = r_.claims[total].time;
      if ((!parts.empty() && r_.hints[i].of_previous) || (when && all && !when->within(*all))) return {};
      parts.push_back(i);
      if (r_.hints[i].rest) return parts;
    }
    if (parts.size() < 3) return {};
    // "Of these, 641 are in Nampula, 96 in Niassa and 22 in Tete."
    const bool of_them = r_.hints[parts.front()].partial && r_.claims[total].value >= small_total;
    const bool listed = of_them || (r_.hints[total].opens_list && r_.same_sentence(total, parts.front()));
    return listed ? parts : std::vector<std::size_t>{};
  }

  /// "18 were hurt on 6 May and 30 on 17 May, which makes 48".
  std::vector<std::size_t> closed_before(std::size_t total) const {
    if (!r_.hints[total].total || r_.hints[total].partial) return {};
    std::vector<std::size_t> parts;
    for (auto i = total; i > 0 && r_.same_sentence(i - 1, total) && parts.size() < parts_max; --i) {
      if (!r_.is_level(i - 1)) continue;
      const auto& part = r_.claims[i - 1];
      if (part.measure != r_.claims[total].measure || part.unit != r_.claims[total].unit || part.vague) break;
      parts.insert(parts.begin(), i - 1);
    }
    return parts;
  }

  const Related& r_;
  SumBook& book_;
};

}  // namespace

void find_told_sums(const Related& related, SumBook& book) {
  Lists{related, book}.that_fit();
}

void find_slipped_lists(const Related& related, SumBook& book) {
  Lists{related, book}.that_slip();
}

}  // namespace sanad::claims
