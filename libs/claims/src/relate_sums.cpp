// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <set>

#include "sum_book.h"

namespace sanad::claims {
namespace {

constexpr int sentences_far = 9;  ///< between a total and a list of three parts or more
constexpr std::size_t paragraphs_apart = 3;
constexpr int sentences_apart = 4;  ///< between a total and its parts
constexpr std::size_t parts_max = 20;
constexpr double small_total =
    30;  ///< below, two parts and a rest are common: "of 12 dead, 4 were police and 3 children"

bool security_family(const std::string& name) {
  return name == "police" || name == "military" || name == "paramilitary" || name == "security";
}

/// Persons of `part` are among those of `whole`.
bool class_within(const std::string& part, const std::string& whole) {
  if (whole.empty() || part == whole) return true;
  if (whole == "security") return security_family(part);
  return whole == "civilian" && !security_family(part) && part != "militant" && !part.empty();
}

int width_of(const Place& place) {
  return place.level == "world"      ? 4
         : place.level == "country"  ? 3
         : place.level == "province" ? 2
         : place.level == "district" ? 1
                                     : 0;
}

/// Names that the gazetteer does not know may lie anywhere, but no place lies in one of its own kind.
bool place_within(const Place& part, const Place& whole) {
  if (part.name == whole.name) return false;
  if (whole.level == "country")
    return part.level != "country" && (part.country.empty() || part.country == whole.name);
  return whole.level.empty() || width_of(part) < width_of(whole);
}

class Sums {
 public:
  explicit Sums(const Related& related) : r_{related}, book_{related} {}

  std::vector<Relation> run() {
    find_told_sums(r_, book_);
    for (std::size_t first = 0; first < r_.claims.size(); ++first) {
      if (!r_.is_level(first) || r_.hints[first].total) continue;
      grow(first);
    }
    find_named_totals(r_, book_);
    find_slipped_lists(r_, book_);
    return book_.take();
  }

 private:
  bool joins(std::size_t a, std::size_t b) const {
    const auto &x = r_.claims[a], &y = r_.claims[b];
    if (r_.hints[a].from_level || r_.hints[b].from_level) return false;  // "38 (down from 50)"
    return r_.is_level(b) && x.measure == y.measure && x.unit == y.unit &&
           r_.hints[b].paragraph == r_.hints[a].paragraph &&
           r_.hints[b].sentence - r_.hints[a].sentence <= 1 && !y.vague;
  }

  /// All claims in one list with `first`: those of its measure that follow each other, told apart in one
  /// dimension.
  void grow(std::size_t first) {
    if (book_.is_used(first)) return;
    for (const auto dimension : {Dimension::place, Dimension::time, Dimension::victim_class, Dimension::event,
                                 Dimension::added, Dimension::listed}) {
      auto parts = list_from(first, dimension);
      if (parts.size() < (dimension == Dimension::listed ? 3U : 2U)) continue;
      // A longer list with the same total is preferred; a total may close the list.
      if (relate(parts, dimension)) return;
    }
  }

  std::vector<std::size_t> list_from(std::size_t first, Dimension dimension) const {
    std::vector<std::size_t> parts{first};
    std::set<std::string> keys{key_of(r_.claims[first], dimension)};
    const bool free = dimension == Dimension::added || dimension == Dimension::listed ||
                      dimension == Dimension::victim_class;
    if (!free && keys.contains("")) return parts;
    for (auto i = first + 1;
         i < std::min(r_.claims.size(), first + relation_window) && parts.size() < parts_max; ++i) {
      const auto& claim = r_.claims[i];
      if (r_.hints[i].paragraph != r_.hints[first].paragraph) break;
      if (!joins(parts.back(), i)) continue;
      if ((r_.hints[i].including && !r_.hints[first].including) ||
          (dimension == Dimension::victim_class && r_.hints[i].partial && !r_.hints[first].partial))
        continue;  // a part of a part
      if (r_.hints[i].total) break;
      if (dimension == Dimension::listed) {
        // "The daily returns were 410, 575 and 690": nothing tells them apart but their order.
        const auto& one = r_.claims[first];
        if (!r_.same_sentence(i, first) || !same_place(claim, one) || !same_time(claim, one) ||
            r_.hints[i].in_brackets || claim.victim_class != one.victim_class || r_.hints[i].partial)
          break;
      } else if (r_.hints[i].rest) {
        // What is left of the whole closes the list.
      } else if (dimension == Dimension::added) {
        if (!r_.hints[i].adds || !same_place(claim, r_.claims[first])) continue;
      } else {
        const auto key = key_of(claim, dimension);
        if (key.empty() || !agrees(r_.claims[first], claim, dimension)) continue;
        if (!keys.insert(key).second) break;
      }
      parts.push_back(i);
    }
    return parts;
  }

  /// Equal in every other dimension.
  static bool agrees(const Claim& a, const Claim& b, Dimension dimension) {
    if (dimension != Dimension::place && !same_place(a, b)) return false;
    if (dimension != Dimension::time && !same_time(a, b)) return false;
    if (dimension != Dimension::victim_class && a.victim_class != b.victim_class) return false;
    if (dimension == Dimension::place && a.place && b.place && a.place->country != b.place->country &&
        a.place->level != "country")
      return false;
    return dimension == Dimension::event || compatible_events(a, b);
  }

  /// Whether `total` is wider than the parts in their dimension and like them in the others.
  bool covers(std::size_t total, const std::vector<std::size_t>& parts, Dimension dimension) const {
    const auto& t = r_.claims[total];
    if (!r_.is_level(total) || t.vague || r_.hints[total].from_level ||
        (r_.hints[total].partial && dimension != Dimension::victim_class))
      return false;
    if (parts.size() >= 3 && r_.hints[parts.front()].paragraph != r_.hints[total].paragraph && !t.time)
      return false;
    double largest = 0;
    for (const auto part : parts) {
      if (part == total) return false;
      const auto& p = r_.claims[part];
      largest = std::max(largest, p.value.value_or(0));
      if (t.measure != p.measure || t.unit != p.unit) return false;
      if (std::abs(r_.hints[part].sentence - r_.hints[total].sentence) >
          (parts.size() >= 3 ? sentences_far : sentences_apart))
        return false;
      if (r_.hints[part].rest) continue;
      const bool unsaid = parts.size() >= 3 && p.victim_class.empty() && r_.same_paragraph(part, total);
      if (dimension != Dimension::victim_class && t.victim_class != p.victim_class && !unsaid) return false;
      if (dimension == Dimension::victim_class &&
          (!class_within(p.victim_class, t.victim_class) ||
           (!t.victim_class.empty() && t.victim_class == p.victim_class)))
        return false;
      if (dimension != Dimension::place && !same_place(t, p) &&
          !(p.place && t.place && p.place->country == t.place->name))
        return false;
      if (dimension == Dimension::place && t.place && p.place && !place_within(*p.place, *t.place))
        return false;
      if (dimension == Dimension::time && (!t.time || !p.time || !p.time->within(*t.time) || same_time(t, p)))
        return false;
      if (dimension != Dimension::time && t.time && p.time && !p.time->within(*t.time) &&
          !t.time->within(*p.time))
        return false;
      if (dimension == Dimension::event && t.event_type != "attack" && !t.event_type.empty()) return false;
      if (dimension != Dimension::event && !compatible_events(t, p)) return false;
    }
    return t.value.value_or(0) > 0 && largest > 0;
  }

  bool relate(const std::vector<std::size_t>& parts, Dimension dimension) {
    // The whole list first, then without its last ones: a total without a word of its own may close it.
    for (auto size = parts.size(); size >= 2; --size) {
      const std::vector<std::size_t> some{parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(size)};
      for (const auto total : totals_for(some, dimension)) {
        if (book_.sum_of(some).meets(meant(r_.claims[total]))) {
          book_.add({some, total, dimension}, Status::consistent);
          return true;
        }
      }
    }
    for (const auto total : totals_for(parts, dimension)) {
      const Sum ask{parts, total, dimension};
      if (!meant_as_all(ask)) continue;
      book_.add(ask, Status::inconsistent);
      return true;
    }
    return false;
  }

  /// Claims around the list that may be its total, nearest first.
  std::vector<std::size_t> totals_for(const std::vector<std::size_t>& parts, Dimension dimension) const {
    std::vector<std::size_t> totals;
    const auto after_last = parts.back() + 1;
    constexpr std::size_t behind_max = 5;
    for (std::size_t step = 0; step < behind_max && after_last + step < r_.claims.size(); ++step) {
      const auto i = after_last + step;
      if (r_.hints[i].total && covers(i, parts, dimension)) totals.push_back(i);
      // Without such a word only a sum that fits says that it is one.
      else if (covers(i, parts, dimension) && book_.sum_of(parts).meets(printed(r_.claims[i])))
        totals.push_back(i);
    }
    const auto first = parts.front() > relation_window ? parts.front() - relation_window : 0;
    for (auto i = parts.front(); i > first; --i) {
      if (covers(i - 1, parts, dimension) && r_.hints[parts.front()].paragraph - r_.hints[i - 1].paragraph <=
                                                 (parts.size() >= 3 ? paragraphs_apart : 1))
        totals.push_back(i - 1);
    }
    return totals;
  }

  /// Whether the text gives the list as the whole, so that a sum that does not fit is a slip and not a rest.
  bool meant_as_all(const Sum& ask) const {
    const auto sum = book_.sum_of(ask.parts), total = printed(r_.claims[ask.total]);
    if (sum.meets(total)) return false;  // "at least 28" is no less true of more
    if (ask.dimension == Dimension::added && !r_.hints[ask.total].total) return false;
    bool including = false;
    for (const auto part : ask.parts) including = including || r_.hints[part].including;
    const bool soft = overlapping(ask, true);
    if (!including && !overlapping(ask, false) && spelled_out(ask)) return true;
    if (complementary(ask) || (!including && ask.parts.size() >= 3 && book_.one_digit_off(ask))) return true;
    if (!sure_of_scope(ask)) return false;
    // Parts of different days, places or classes do not count anyone twice: they cannot be more than all.
    if (sum.low > total.high) return !soft;
    if (including) return false;
    const bool closes = ask.total > ask.parts.front() && r_.hints[ask.total].total;
    // "bringing the toll since Sunday to 131": it may count more than the list.
    if ((closes && book_.one_digit_off(ask)) || (ask.parts.size() > 2 && spelled_out(ask))) return true;
    if (!book_.one_digit_off(ask)) return false;
    return r_.hints[ask.parts.front()].partial && total.low >= small_total;
  }

  /// The parts are known to lie in the total: no name that may lie anywhere, no class that is not said.
  bool sure_of_scope(const Sum& ask) const {
    const auto& total = r_.claims[ask.total];
    if (!r_.same_paragraph(ask.total, ask.parts.front()) &&
        !std::ranges::all_of(ask.parts, [&](std::size_t part) {
          const auto& time = r_.claims[part].time;
          return total.time && time && time->within(*total.time);
        }))
      return false;
    if (ask.dimension == Dimension::victim_class) return true;
    if (ask.dimension == Dimension::place && total.place && total.place->level.empty()) return false;
    return std::ranges::all_of(ask.parts, [&](std::size_t part) {
      return r_.claims[part].victim_class == total.victim_class || r_.hints[part].rest;
    });
  }

  /// "1,103 people were killed: 611 civilians and 492 soldiers": the list follows its total in the same
  /// sentence.
  bool spelled_out(const Sum& ask) const {
    const auto first = ask.parts.front();
    return ask.total < first && r_.hints[ask.total].opens_list && first - ask.total <= 2 &&
           r_.same_sentence(ask.total, first);
  }

  /// Civilians and security personnel together are everyone, in most counts.
  bool complementary(const Sum& ask) const {
    if (ask.dimension != Dimension::victim_class || ask.parts.size() != 2) return false;
    const auto &a = r_.claims[ask.parts[0]].victim_class, &b = r_.claims[ask.parts[1]].victim_class;
    constexpr double near = 0.2;
    const auto sum = book_.sum_of(ask.parts), total = printed(r_.claims[ask.total]);
    return ((a == "civilian" && security_family(b)) || (b == "civilian" && security_family(a))) &&
           std::abs(sum.low - total.low) <= near * total.low;
  }

  /// `unnamed`: parts of no named class count as such.
  /// Classes that name the same persons twice: women and civilians.
  bool overlapping(const Sum& ask, bool unnamed) const {
    if (ask.dimension == Dimension::event) return true;
    if (ask.dimension != Dimension::victim_class) return false;
    for (const auto part : ask.parts) {
      const auto& name = r_.claims[part].victim_class;
      if ((unnamed && name.empty()) || name == "woman" || name == "child" || name == "foreign" ||
          name == "journalist")
        return true;
    }
    return false;
  }

  const Related& r_;
  SumBook book_;
};

}  // namespace

std::vector<Relation> find_sums(const Related& related) {
  return Sums{related}.run();
}

}  // namespace sanad::claims
