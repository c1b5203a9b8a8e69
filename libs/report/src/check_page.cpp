// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/check_page.h"

#include <algorithm>
#include <map>
#include <set>

#include "check_cards.h"
#include "check_text.h"
#include "embedded.h"
#include "sanad/report/check_words.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

using claims::BlockKind;

constexpr std::size_t findings_listed = 20;

void write_head(std::string& out, const CheckInput& input) {
  out +=
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Claim check: ";
  out += escape_html(input.title) + "</title>\n<style>\n";
  out += embedded::check_css;
  out += "</style></head>\n<body>\n<header><p class=\"marking\">" + escape_html(records::label_of(input.marking)) +
         "</p><h1>Claim check: <bdi>" + escape_html(input.title) + "</bdi></h1><p class=\"sub\">";
  out += input.edition ? "Held against edition " + std::to_string(*input.edition) + " of the base."
                       : "Arithmetic alone: no base was asked.";
  out += " Made by " + escape_html(input.node) + " on " + input.made_on.to_string() +
         ". A person confirms each finding before it is used.</p></header>\n<main>\n";
}

/// How many claims got which verdict, with the sign that stands beside each.
void write_tally(std::string& out, const CheckInput& input) {
  using claims::Verdict;
  std::map<Verdict, std::size_t> counts;
  for (const auto& claim : input.checked.reading.claims) {
    if (const auto* judgement = finding_of(input, claim)) ++counts[judgement->verdict];
  }
  const auto broken = static_cast<std::size_t>(
      std::count_if(input.checked.reading.relations.begin(), input.checked.reading.relations.end(),
                    [](const auto& relation) { return relation.status == claims::Status::inconsistent; }));
  const auto item = [&](Sign sign, std::size_t count) {
    if (count == 0) return;
    out += "<li><span class=\"glyph\" aria-hidden=\"true\">" + std::string{sign.glyph} + "</span><b>" +
           std::to_string(count) + "</b> " + std::string{sign.word} + "</li>\n";
  };
  const auto claims = input.checked.reading.claims.size();
  out += "<p>" + std::to_string(claims) + (claims == 1 ? " claim was read, " : " claims were read, ") +
         std::to_string(input.checked.reading.relations.size()) + " recomputed relations between them.</p>\n";
  out += "<ul class=\"tally\">\n";
  item(sign_of(claims::Status::inconsistent), broken);
  for (const auto verdict :
       {Verdict::contradicted, Verdict::superseded, Verdict::conflicting_sources, Verdict::supported_other_scope,
        Verdict::supported, Verdict::not_enough_evidence, Verdict::not_checkable}) {
    item(sign_of(verdict), counts[verdict]);
  }
  out += "</ul>\n";
}

/// What an editor has to look at, with the way to it: the reasons for exit code 1.
void write_findings(std::string& out, const CheckInput& input) {
  std::string items;
  std::size_t count = 0;
  const auto item = [&](const std::string& id, Sign sign, const std::string& words) {
    if (++count > findings_listed) return;
    items += "<li><a href=\"#" + id + "\"><span class=\"glyph\" aria-hidden=\"true\">" + std::string{sign.glyph} +
             "</span> " + std::string{sign.word} + ": <bdi>" + escape_html(words) + "</bdi></a></li>\n";
  };
  const auto& reading = input.checked.reading;
  for (std::size_t i = 0; i < reading.relations.size(); ++i) {
    const auto& relation = reading.relations[i];
    if (relation.status == claims::Status::consistent) continue;
    item("r" + std::to_string(i + 1), sign_of(relation.status), relation_words(relation));
  }
  for (const auto& claim : reading.claims) {
    const auto* judgement = finding_of(input, claim);
    const bool bad = judgement != nullptr && (judgement->verdict == claims::Verdict::contradicted ||
                                              judgement->verdict == claims::Verdict::superseded);
    if (bad) item("c" + std::to_string(claim.id), sign_of(judgement->verdict), claim.surface);
  }
  if (count == 0) return;
  out += "<nav aria-label=\"Findings\"><p class=\"quote\">Look at these first</p>\n<ul>" + items + "</ul>\n";
  if (count > findings_listed)
    out += "<p class=\"note\">And " + std::to_string(count - findings_listed) + " more.</p>\n";
  out += "</nav>\n";
}

/// Relations by the claim they are shown under: the last one of the text that has a part in them.
std::multimap<int, std::size_t> relations_by_claim(const CheckInput& input) {
  std::multimap<int, std::size_t> by_claim;
  const auto& relations = input.checked.reading.relations;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const auto& ids = relations[i].claims;
    by_claim.emplace(ids.empty() ? 0 : *std::max_element(ids.begin(), ids.end()), i);
  }
  return by_claim;
}

/// Blocks without claims share a row; a block with claims has its findings beside it.
class Pairs {
 public:
  Pairs(std::string& out, const CheckInput& input)
      : out_{out}, input_{input}, broken_{broken_claims(input)}, relations_{relations_by_claim(input)} {}

  void write() {
    const std::span<const claims::Claim> claims{input_.checked.reading.claims};
    std::size_t next = 0;
    for (const auto& block : input_.document.blocks()) {
      const auto first = next;
      while (next < claims.size() && claims[next].byte_begin < block.end) ++next;
      const auto here = claims.subspan(first, next - first);
      if (!here.empty()) close();
      if (!open_) out_ += "<div class=\"pair\"><div class=\"text\">\n";
      open_ = true;
      out_ += block_html(input_, block, here, broken_);
      if (!here.empty()) findings(here);
    }
    close();
  }

 private:
  void close() {
    if (open_) out_ += "</div></div>\n";
    open_ = false;
  }

  void findings(std::span<const claims::Claim> claims) {
    out_ += "</div>\n<div class=\"findings\">\n";
    for (const auto& claim : claims) {
      out_ += claim_card(claim, finding_of(input_, claim));
      const auto [from, to] = relations_.equal_range(claim.id);
      for (auto it = from; it != to; ++it) {
        out_ += relation_card(input_.checked.reading.relations[it->second], it->second + 1);
      }
    }
    close();
  }

  std::string& out_;
  const CheckInput& input_;
  std::set<int> broken_;
  std::multimap<int, std::size_t> relations_;
  bool open_ = false;
};

void write_method(std::string& out, const CheckInput& input) {
  std::size_t headings = 0, furniture = 0;
  for (const auto& block : input.document.blocks()) {
    headings += block.kind == BlockKind::heading ? 1U : 0U;
    furniture += block.kind == BlockKind::furniture ? 1U : 0U;
  }
  const auto many = [](std::size_t number, const char* one, const char* more) {
    return std::to_string(number) + (number == 1 ? one : more);
  };
  out += "<section id=\"method\"><h2>What was done, and what was not read</h2>\n<p class=\"note\">";
  out +=
      "Figures and dated statements are found by fixed rules, without a learned model. What the text says of how its "
      "figures hang together is recomputed with the rounding that print allows. A verdict says what the evidence "
      "here holds of the same or a near scope; it is no measure of truth, and says nothing of a writer's motives. "
      "Words marked \"taken over\" stand earlier in the paragraph. On paper stands the evidence that is "
      "open.</p>\n<p class=\"note\">Not read as claims: " +
      many(headings, " heading, ", " headings, ") + many(furniture, " line", " lines") +
      " of page furniture (grey), opinions, plans and conditions (can, should, if, will), ranks in prose, "
      "years and ages by themselves, exact repeats. A sentence without a mark was not confirmed: it was not "
      "checked.</p>\n";
  std::set<std::string> used;
  for (const auto& judgement : input.checked.judgements) {
    for (const auto& figure : judgement.own) used.insert(figure.definition);
  }
  if (!used.empty()) out += "<h2>Definitions</h2>\n<dl>\n";
  for (const auto& definition : figures::built_in_definitions()) {
    if (!used.contains(definition.name)) continue;
    out += "<dt>" + escape_html(definition.title) + " (" + escape_html(definition.name) + ")</dt><dd>" +
           escape_html(definition.text) + "</dd>\n";
  }
  if (!used.empty()) out += "</dl>\n";
  out += "</section>\n";
}

}  // namespace

std::string render_check(const CheckInput& input) {
  std::string out;
  write_head(out, input);
  write_tally(out, input);
  write_findings(out, input);
  Pairs{out, input}.write();
  write_method(out, input);
  out += "</main>\n<footer><p>" + escape_html(records::label_of(input.marking)) + ". Claim check of <bdi>" +
         escape_html(input.title) + "</bdi>, " + input.made_on.to_string() + ".</p></footer>\n</body></html>\n";
  return out;
}

}  // namespace sanad::report
