// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "entries_of.h"
#include "sanad/actors/identity.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/text/normalise.h"
#include "sanad/text/similarity.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 2> alias_relations{"alias", "renamed_to"};

KnownName* find(std::vector<KnownName>& names, std::string_view name) {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const KnownName& known) { return known.name == name; });
  return found == names.end() ? nullptr : &*found;
}

std::vector<KnownName> names_of(const StatementBase& base, const Cluster& cluster, const Known& known) {
  std::vector<KnownName> names;
  for (const auto& [name, uses] : spellings_of(base, cluster, known)) {
    names.push_back({name, script_of(name), uses > 0 ? "used in statements" : "alias", {}, {}, {}});
  }
  for (const auto entry : entries_of(base, cluster, alias_relations, known)) {
    const auto& statement = base.statement(entry);
    auto* name = is_object(base, entry, cluster) ? find(names, statement.object.name) : nullptr;
    if (name == nullptr || !affirms(statement)) continue;
    name->why = statement.relation == "alias" ? "alias" : "renamed";
    name->because.push_back(entry);
    if (!name->from) name->from = statement.from;
    if (!name->to) name->to = statement.to;
  }
  return names;
}

std::string why_found(const Candidate& candidate, std::string_view asked) {
  const auto is = [&](const auto& test) {
    return std::any_of(candidate.names.begin(), candidate.names.end(), test);
  };
  if (is([&](const KnownName& known) { return known.name == asked; })) return "the same name";
  const auto folded = text::fold(asked);
  if (is([&](const KnownName& known) { return text::fold(known.name) == folded; })) {
    return "the same name but for case, marks or punctuation";
  }
  return "spelled alike (name key)";
}

}  // namespace

std::string_view script_of(std::string_view name) {
  struct Range {
    char32_t first, last;
    std::string_view script;
  };
  constexpr std::array<Range, 9> ranges{{{'A', 'Z', "latin"},
                                         {'a', 'z', "latin"},
                                         {0xC0, 0x24F, "latin"},
                                         {0x400, 0x52F, "cyrillic"},
                                         {0x600, 0x77F, "arabic"},
                                         {0x900, 0x97F, "devanagari"},
                                         {0x4E00, 0x9FFF, "han"},
                                         {0xFB50, 0xFDFF, "arabic"},
                                         {0xFE70, 0xFEFC, "arabic"}}};
  for (std::size_t at = 0; at < name.size();) {
    const auto letter = static_cast<char32_t>(next_code_point(name, at));
    for (const auto& range : ranges) {
      if (range.first <= letter && letter <= range.last) return range.script;
    }
  }
  return "other";
}

std::vector<Candidate> resolve(const StatementBase& base, std::string_view name, const Known& known) {
  std::vector<Candidate> candidates;
  const auto take = [&](Cluster cluster) {
    const bool is_there = std::any_of(candidates.begin(), candidates.end(),
                                      [&](const Candidate& other) { return other.cluster == cluster; });
    const auto statements = is_there ? 0 : entries_of(base, cluster, known).size();
    if (statements == 0) return;
    Candidate candidate{std::move(cluster), {}, {}, {}, statements, {}};
    candidate.kind = class_of(base, candidate.cluster);
    candidate.name = name_of(base, candidate.cluster, known);
    candidate.names = names_of(base, candidate.cluster, known);
    candidate.why = why_found(candidate, name);
    candidates.push_back(std::move(candidate));
  };
  for (const auto node : base.nodes_of(name.substr(0, limits::name_bytes))) {
    take(cluster_of(base, node, known));
    // A name that several actors have joins none of them: each of them is meant as likely.
    for (const auto entry : base.about(node, "alias")) {
      if (!base.known(entry, known) || base.object_node(entry) != node || !affirms(base.statement(entry)))
        continue;
      for (auto& owner : subjects_of(base, entry, known)) {
        const auto before = candidates.size();
        take(std::move(owner));
        if (candidates.size() > before) candidates.back().why = "has it as another name (alias statement)";
      }
    }
  }
  std::sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
    const bool a_exact = a.why == "the same name", b_exact = b.why == "the same name";
    if (a_exact != b_exact) return a_exact;
    return a.statements != b.statements ? a.statements > b.statements : a.name < b.name;
  });
  return candidates;
}

std::vector<std::string> similar_names(const StatementBase& base, std::string_view name, std::size_t limit) {
  const auto folded = text::fold(name.substr(0, limits::name_bytes));
  std::vector<std::pair<double, std::string>> near;
  for (const auto& node : base.nodes()) {
    if (node.kind == NodeClass::other) continue;
    for (const auto& other : node.names) {
      const auto likeness = text::token_overlap(folded, text::fold(other));
      if (likeness >= 0.5) near.emplace_back(-likeness, other);
    }
  }
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < near.size() && i < limit; ++i) names.push_back(near[i].second);
  return names;
}

}  // namespace sanad::actors
