// SPDX-License-Identifier: Apache-2.0
#include "check_output.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <span>
#include <tuple>

#include "output.h"
#include "sanad/report/check_export.h"
#include "sanad/report/check_words.h"
#include "side_by_side.h"

namespace sanad::app {
namespace {

constexpr std::size_t lines_shown = 5;  // the page and --json have them all

std::string number_of(int id) {
  return "#" + std::to_string(id);
}

/// The block with brackets round its claims: "[980 dead #1]".
std::string marked_text(const report::CheckInput& input, const claims::Block& block,
                        std::span<const claims::Claim> claims) {
  std::vector<std::tuple<std::size_t, bool, std::string>> marks;  // place, opens, what
  for (const auto& claim : claims) {
    const auto* judgement = finding_of(input, claim);
    const auto glyph = judgement == nullptr ? "" : std::string{report::sign_of(judgement->verdict).glyph};
    marks.emplace_back(claim.byte_begin, true, "[");
    marks.emplace_back(std::clamp(claim.byte_end, claim.byte_begin, block.end), false,
                       " " + number_of(claim.id) + glyph + "]");
  }
  std::stable_sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) {
    return std::tuple{std::get<0>(a), std::get<1>(a)} < std::tuple{std::get<0>(b), std::get<1>(b)};
  });
  const auto visible = input.document.visible();
  std::string text;
  auto at = block.begin;
  const auto up_to = [&](std::size_t end) {
    text += visible.substr(at, end - at);
    at = end;
  };
  for (const auto& [place, opens, what] : marks) {
    up_to(std::max(place, at));
    text += what;
  }
  up_to(block.end);
  std::erase(text, claims::Document::filler);
  return printable(text);
}

std::string range_words(const claims::OwnFigure& figure) {
  if (!figure.value) return figure.incidents == 0 ? "none" : "no number";
  auto text = report::number_words(static_cast<double>(figure.value->best()));
  if (figure.value->low() == figure.value->high()) return text;
  return text + " (" + report::number_words(static_cast<double>(figure.value->low())) + "-" +
         report::number_words(static_cast<double>(figure.value->high())) + ")";
}

std::string printed_words(const claims::PublishedMatch& figure) {
  auto words = "printed: " + figure.publisher + (figure.edition.empty() ? "" : ", " + figure.edition) + ": " +
               report::value_words(figure) + " " + figure.measure;
  if (!figure.scope.empty()) words += " (" + figure.scope + ")";
  if (!figure.relation.empty()) words += " - " + figure.relation;
  if (!figure.superseded_by.empty()) words += ", superseded by " + figure.superseded_by;
  return words;
}

void add_line(std::string& text, std::size_t indent, const std::string& words) {
  text += std::string(indent, ' ') + printable(words) + "\n";
}

/// The origin tells most of what is printed; where there is none, the printed figures themselves.
void add_evidence(std::string& text, const claims::Judgement& judgement) {
  const auto more = [&](std::size_t all, const char* what) {
    if (all > lines_shown) add_line(text, 4, "and " + std::to_string(all - lines_shown) + " more " + what);
  };
  for (std::size_t i = 0; i < judgement.origin.size() && i < lines_shown; ++i) add_line(text, 4, judgement.origin[i]);
  more(judgement.origin.size(), "lines of origin");
  if (judgement.origin.empty()) {
    for (std::size_t i = 0; i < judgement.published.size() && i < lines_shown; ++i) {
      add_line(text, 4, printed_words(judgement.published[i]));
    }
    more(judgement.published.size(), "printed figures");
  }
  for (const auto& id : judgement.statements) add_line(text, 4, "statement: " + id);
  // A register that holds nothing of the scope has nothing to say.
  const bool holds = std::ranges::any_of(judgement.own, [](const auto& f) { return f.covered || f.incidents > 0; });
  if (!holds) return;
  std::string own;
  for (const auto& figure : judgement.own) {
    own += (own.empty() ? "our register: " : "; ") + figure.definition + " " + range_words(figure);
  }
  if (!judgement.own.front().covered) own += "; the scope is not held as a whole";
  add_line(text, 4, own);
}

std::string claim_text(const report::CheckInput& input, const claims::Claim& claim) {
  const auto* judgement = finding_of(input, claim);
  std::string text;
  if (judgement == nullptr) {
    add_line(text, 0, number_of(claim.id) + " " + report::claim_words(claim));
    return text;
  }
  const auto sign = report::sign_of(judgement->verdict);
  add_line(text, 0, number_of(claim.id) + " " + std::string{sign.glyph} + " " + std::string{sign.word});
  add_line(text, 2, report::claim_words(claim));
  if (!judgement->reason.empty()) add_line(text, 2, judgement->reason + " [" + judgement->rule + "]");
  add_evidence(text, *judgement);
  return text;
}

std::string relation_text(const claims::Relation& relation) {
  const auto sign = report::sign_of(relation.status);
  std::string text;
  add_line(text, 0, std::string{sign.glyph} + " " + report::members_words(relation) + ": " + std::string{sign.word});
  add_line(text, 2, report::relation_words(relation));
  for (const auto& explanation : relation.explanations) add_line(text, 4, explanation.text);
  return text;
}

/// Relations are told under the last of their claims.
std::multimap<int, const claims::Relation*> relations_by_claim(const report::CheckInput& input) {
  std::multimap<int, const claims::Relation*> by_claim;
  for (const auto& relation : input.checked.reading.relations) {
    const auto& ids = relation.claims;
    by_claim.emplace(ids.empty() ? 0 : *std::max_element(ids.begin(), ids.end()), &relation);
  }
  return by_claim;
}

void print_tally(const report::CheckInput& input, const Shell& shell) {
  std::map<claims::Verdict, std::size_t> verdicts;
  for (const auto& claim : input.checked.reading.claims) {
    if (const auto* judgement = finding_of(input, claim)) ++verdicts[judgement->verdict];
  }
  const auto& relations = input.checked.reading.relations;
  const auto broken = std::count_if(relations.begin(), relations.end(), [](const auto& relation) {
    return relation.status == claims::Status::inconsistent;
  });
  shell.out << input.checked.reading.claims.size() << " claims";
  for (const auto& [verdict, count] : verdicts) shell.out << ", " << count << " " << report::sign_of(verdict).word;
  shell.out << "; " << relations.size() << " relations, " << broken << " inconsistent\n";
}

void print_text(const report::CheckInput& input, const Shell& shell) {
  const auto by_claim = relations_by_claim(input);
  const std::span<const claims::Claim> claims{input.checked.reading.claims};
  std::size_t next = 0;
  for (const auto& block : input.document.blocks()) {
    const auto first = next;
    while (next < claims.size() && claims[next].byte_begin < block.end) ++next;
    const auto here = claims.subspan(first, next - first);
    std::string findings;
    for (const auto& claim : here) {
      findings += claim_text(input, claim);
      const auto [from, to] = by_claim.equal_range(claim.id);
      for (auto it = from; it != to; ++it) findings += relation_text(*it->second);
    }
    print_beside(shell.out, marked_text(input, block, here), findings, shell.width);
    shell.out << '\n';
  }
  print_tally(input, shell);
}

}  // namespace

void print_check(const report::CheckInput& input, const Shell& shell) {
  switch (shell.format()) {
    case Format::json:
      write_json(shell.out, [&](JsonWriter& json) { report::write_check(json, input); });
      return;
    case Format::csv:
      shell.out << report::check_csv(input);
      return;
    case Format::text:
      print_text(input, shell);
      return;
  }
}

}  // namespace sanad::app
