// SPDX-License-Identifier: Apache-2.0
#include "explanation.h"

#include <algorithm>
#include <array>

#include "initials.h"
#include "word_table.h"

namespace sanad::screening {
namespace {

using text::WordKind;

std::string text_of(const text::NameWords& words, std::size_t first, std::size_t length) {
  std::string all = words.words[first].text;
  for (std::size_t i = 1; i < length; ++i) all += " " + words.words[first + i].text;
  return all;
}

bool minor(WordKind kind) {
  return kind == WordKind::honorific || kind == WordKind::legal_form || kind == WordKind::initial;
}

std::vector<Edge> edges_between(const QueryName& query, const QueryName& listed) {
  std::vector<Edge> edges;
  std::vector<HeardWord> heard;
  heard.reserve(listed.spans.size());
  for (const auto& l : listed.spans) heard.emplace_back(l.sound, l.unvowelled);
  for (const auto& q : query.spans) {
    const HeardWord asked{q.sound, q.unvowelled};
    for (std::size_t i = 0; i < listed.spans.size(); ++i) {
      const auto& l = listed.spans[i];
      if ((q.length > 1 && l.length > 1) || (q.worth < 1 && l.worth < 1)) continue;
      const double alike = alike_words(asked, heard[i]) * static_cast<double>(q.worth * l.worth);
      if (alike >= least_similarity) {
        edges.push_back({q.first, q.length, l.first, l.length, static_cast<float>(alike)});
      }
    }
  }
  add_initials(query.weighed, listed.weighed, edges);
  return edges;
}

Relation relation_of(const Edge& pair, const text::NameWords& query, const text::NameWords& listed) {
  const auto& q = query.words[pair.query];
  const auto& l = listed.words[pair.listed];
  const auto of_initial = [](const auto& word) { return word.kind == WordKind::initial; };
  if (of_initial(q) != of_initial(l)) return Relation::initial;
  if (pair.query_length + pair.listed_length > 2) return Relation::joined;
  if (minor(q.kind) && minor(l.kind) && q.kind != WordKind::initial) return Relation::title;
  if (q.text == l.text) return Relation::same;
  const auto latin = [](const std::string& text) { return text.front() >= 0; };
  if (latin(q.text) != latin(l.text)) return Relation::transliteration;
  constexpr float spelling = 0.85F;
  return pair.similarity >= spelling ? Relation::spelling : Relation::similar;
}

}  // namespace

std::vector<WordEvidence> explain_words(const QueryName& query, const EntryName& entry_name) {
  const QueryName listed{entry_name.words};
  auto edges = edges_between(query, listed);
  Alignment alignment;
  align(query.weighed, listed.weighed, edges, alignment);
  double whole =
      static_cast<double>(alignment.matched + std::max(alignment.query_rest, alignment.listed_rest));
  if (whole <= 0) whole = 1;
  std::vector<char> used_query(query.weighed.size(), 0), used_listed(listed.weighed.size(), 0);
  std::vector<std::pair<std::size_t, WordEvidence>> lines;
  for (const auto& pair : alignment.edges) {
    WordEvidence line;
    line.query = text_of(query.words, pair.query, pair.query_length);
    line.listed = text_of(listed.words, pair.listed, pair.listed_length);
    line.relation = relation_of(pair, query.words, listed.words);
    line.similarity = static_cast<double>(pair.similarity);
    line.share = static_cast<double>(pair.value) / whole;
    lines.emplace_back(pair.query, std::move(line));
    for (std::size_t i = 0; i < pair.query_length; ++i) used_query[pair.query + i] = 1;
    for (std::size_t i = 0; i < pair.listed_length; ++i) used_listed[pair.listed + i] = 1;
  }
  const auto rest = [](const QueryName& name, const std::vector<char>& used) {
    return [&name, &used](std::size_t i) { return used[i] == 0 && !minor(name.weighed[i].kind); };
  };
  const auto open_query = rest(query, used_query), open_listed = rest(listed, used_listed);
  std::size_t next = 0;
  const auto next_listed = [&]() -> std::size_t {
    while (next < listed.weighed.size() && !open_listed(next)) ++next;
    return next;
  };
  for (std::size_t i = 0; i < query.weighed.size(); ++i) {
    if (used_query[i] != 0) continue;
    WordEvidence line;
    line.query = query.words.words[i].text;
    if (!open_query(i)) {
      line.relation = Relation::title;
    } else if (const auto other = next_listed(); other < listed.weighed.size()) {
      line.listed = listed.words.words[other].text;
      line.relation = Relation::contradicts;
      line.share =
          -static_cast<double>(std::min(query.weighed[i].weight, listed.weighed[other].weight)) / whole;
      used_listed[other] = 1;
    } else {
      line.relation = Relation::missing;
    }
    lines.emplace_back(i, std::move(line));
  }
  for (std::size_t j = 0; j < listed.weighed.size(); ++j) {
    if (used_listed[j] != 0) continue;
    WordEvidence line;
    line.listed = listed.words.words[j].text;
    line.relation = minor(listed.weighed[j].kind) ? Relation::title : Relation::not_given;
    lines.emplace_back(query.weighed.size() + j, std::move(line));
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<WordEvidence> evidence;
  for (auto& [place, line] : lines) evidence.push_back(std::move(line));
  return evidence;
}

std::string_view name_of(Relation relation) {
  constexpr std::array<std::string_view, 10> names = {"same",      "spelling",   "transliteration", "similar",
                                                      "joined",    "initial",    "title",           "missing",
                                                      "not given", "contradicts"};
  return names[static_cast<std::size_t>(relation)];
}

std::string_view name_of(Fact fact) {
  constexpr std::array<std::string_view, 7> names = {
      "birth", "nationality", "gender", "father's name", "document", "kind", "quality of the name"};
  return names[static_cast<std::size_t>(fact)];
}

std::string_view name_of(Band band) {
  constexpr std::array<std::string_view, 3> names = {"high", "medium", "low"};
  return names[static_cast<std::size_t>(band)];
}

}  // namespace sanad::screening
