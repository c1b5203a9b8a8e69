// SPDX-License-Identifier: Apache-2.0
#include "name_score.h"

#include <algorithm>

#include "word_table.h"

namespace sanad::screening {
namespace {

using text::WordKind;

// Tuned on held-out aliases of OFAC's list alone (docs/screening.md).
constexpr double contradiction_weight =
    0.9;  // both sides have a name here: each bit of the smaller rest counts so
constexpr double query_only_weight = 0.45;   // the list does not have it
constexpr double listed_only_weight = 0.30;  // the query does not have it
constexpr double crossed_patronymics = 0.55;
constexpr double another_order = 0.06;  // "Wali Muhammad" is seldom "Muhammad Wali"

float sum(std::span<const Weighed> words, std::size_t first, std::size_t length) {
  float weight = 0;
  for (std::size_t i = first; i < first + length; ++i) weight += words[i].weight;
  return weight;
}

std::uint32_t mask_of(std::size_t first, std::size_t length) {
  return ((1U << length) - 1U) << first;
}

float rest_of(std::span<const Weighed> words, std::uint32_t used) {
  double rest = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((used >> i & 1U) == 0) rest += missing_share(words[i].kind) * static_cast<double>(words[i].weight);
  }
  return static_cast<float>(rest);
}

bool has_number_left(std::span<const Weighed> words, std::uint32_t used) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((used >> i & 1U) == 0 && words[i].kind == WordKind::number) return true;
  }
  return false;
}

/// Both names mark their patronymic, and what is marked here is the partner of what is not there.
bool crossed(const Alignment& alignment, std::span<const Weighed> query, std::span<const Weighed> listed) {
  int marked_to_plain = 0, plain_to_marked = 0;
  for (const auto& pair : alignment.edges) {
    const bool q = query[pair.query].patronymic, l = listed[pair.listed].patronymic;
    marked_to_plain += q && !l ? 1 : 0;
    plain_to_marked += !q && l ? 1 : 0;
  }
  return marked_to_plain > 0 && plain_to_marked > 0;
}

/// Share of the pairs of words that stand in another order in the listed name.
double inverted_share(const Alignment& alignment) {
  int inverted = 0, all = 0;
  for (std::size_t i = 0; i < alignment.edges.size(); ++i) {
    for (std::size_t j = i + 1; j < alignment.edges.size(); ++j) {
      const auto& a = alignment.edges[i];
      const auto& b = alignment.edges[j];
      ++all;
      inverted += (a.query < b.query) != (a.listed < b.listed) ? 1 : 0;
    }
  }
  return all == 0 ? 0 : static_cast<double>(inverted) / all;
}

bool names_somebody(const Weighed& word) {
  return is_name(word.kind);
}

std::size_t first_name(std::span<const Weighed> words) {
  return static_cast<std::size_t>(std::find_if(words.begin(), words.end(), names_somebody) - words.begin());
}

/// The first name says whose name it is; what follows is mostly the father's and the tribe's.
void look_at_first_names(std::span<const Weighed> query, std::span<const Weighed> listed, Alignment& into) {
  const auto q = first_name(query), l = first_name(listed);
  into.query_names = static_cast<std::uint8_t>(std::count_if(query.begin(), query.end(), names_somebody));
  into.listed_names = static_cast<std::uint8_t>(std::count_if(listed.begin(), listed.end(), names_somebody));
  for (const auto& pair : into.edges) {
    into.first_with_first = into.first_with_first || (pair.query == q && pair.listed == l);
    into.pairs =
        static_cast<std::uint8_t>(into.pairs + (names_somebody(query[pair.query]) ? pair.query_length : 0));
  }
}

}  // namespace

double missing_share(WordKind kind) {
  switch (kind) {
    case WordKind::name:
      return 1;
    case WordKind::kunya:
      return 0.7;
    case WordKind::number:
      return 0.8;
    case WordKind::initial:
    case WordKind::legal_form:
      return 0.3;
    case WordKind::honorific:
      return 0.075;
  }
  return 1;
}

float weight_of(WordKind kind, double bits) {
  switch (kind) {
    case WordKind::honorific:
    case WordKind::legal_form:
      return static_cast<float>(std::min(bits, 3.0));
    case WordKind::initial:
      return 2;
    case WordKind::number:
      return 6;
    default:
      return static_cast<float>(bits);
  }
}

double credit_of(double similarity) {
  return std::max(0.0, 1 - (1 - similarity) / (1 - least_similarity));
}

double score_of(double matched, double query_rest, double listed_rest) {
  if (matched <= 0) return 0;
  const double both = std::min(query_rest, listed_rest);
  return matched / (matched + 2 * contradiction_weight * both + query_only_weight * (query_rest - both) +
                    listed_only_weight * (listed_rest - both));
}

void align(std::span<const Weighed> query, std::span<const Weighed> listed, std::vector<Edge>& edges,
           Alignment& into) {
  for (auto& edge : edges) {
    const float weight =
        std::min(sum(query, edge.query, edge.query_length), sum(listed, edge.listed, edge.listed_length));
    const bool numbers =
        query[edge.query].kind == WordKind::number && listed[edge.listed].kind == WordKind::number;
    const bool another = numbers && edge.similarity < 1;  // 84 is not nearly 91
    edge.value = another ? 0 : weight * static_cast<float>(credit_of(static_cast<double>(edge.similarity)));
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
    if (a.value != b.value) return a.value > b.value;
    if (a.query != b.query) return a.query < b.query;
    if (a.query_length != b.query_length) return a.query_length < b.query_length;
    return a.listed != b.listed ? a.listed < b.listed
                                : a.query_length + a.listed_length < b.query_length + b.listed_length;
  });
  into.edges.clear();
  static_cast<Agreement&>(into) = {};
  std::uint32_t used_query = 0, used_listed = 0;
  double lost = 0;
  for (const auto& edge : edges) {
    const auto q = mask_of(edge.query, edge.query_length), l = mask_of(edge.listed, edge.listed_length);
    if (edge.value <= 0 || (used_query & q) != 0 || (used_listed & l) != 0) continue;
    used_query |= q;
    used_listed |= l;
    into.edges.push_back(edge);
    into.matched += edge.value;
    const double credit = credit_of(static_cast<double>(edge.similarity));
    lost += static_cast<double>(edge.value) * (1 - credit) / credit;
  }
  into.lost = static_cast<float>(lost);
  into.query_rest = rest_of(query, used_query) + into.lost;
  into.listed_rest = rest_of(listed, used_listed) + into.lost;
  into.patronymics_crossed = crossed(into, query, listed);
  into.inverted = static_cast<float>(inverted_share(into));
  look_at_first_names(query, listed, into);
  into.numbers_differ = has_number_left(query, used_query) && has_number_left(listed, used_listed);
  into.score = score_of(static_cast<double>(into.matched), static_cast<double>(into.query_rest),
                        static_cast<double>(into.listed_rest));
  if (into.patronymics_crossed) into.score *= crossed_patronymics;
  into.score *= 1 - another_order * static_cast<double>(into.inverted);
}

}  // namespace sanad::screening
