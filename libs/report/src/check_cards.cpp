// SPDX-License-Identifier: Apache-2.0
#include "check_cards.h"

#include "sanad/report/check_words.h"
#include "section.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

constexpr std::size_t ids_shown = 4, figures_shown = 20;

std::string opening(std::string_view css, const std::string& id) {
  return "<article class=\"card " + std::string{css} + "\" id=\"" + id + "\">";
}

std::string heading(const std::string& links, Sign sign) {
  return "<h3>" + links + " <span class=\"glyph\" aria-hidden=\"true\">" + std::string{sign.glyph} + "</span> " +
         std::string{sign.word} + "</h3>\n";
}

std::string back_link(int claim) {
  const auto id = std::to_string(claim);
  return "<a href=\"#t" + id + "\">Claim " + id + "</a>";
}

std::string published_item(const claims::PublishedMatch& figure) {
  std::string out = "<li><bdi>" + escape_html(figure.publisher) + "</bdi>";
  if (!figure.edition.empty()) out += ", <bdi>" + escape_html(figure.edition) + "</bdi>";
  out += ": <span class=\"value\">" + escape_html(value_words(figure)) + "</span> <bdi>" +
         escape_html(figure.measure) + "</bdi>";
  if (!figure.scope.empty()) out += "; counted: <bdi>" + escape_html(figure.scope) + "</bdi>";
  if (!figure.relation.empty()) out += ". <em>" + escape_html(words_of(figure.relation)) + "</em>";
  if (!figure.superseded_by.empty()) out += ", superseded by " + escape_html(figure.superseded_by);
  out += ". <span class=\"small\">" + escape_html(figure.id);
  if (!figure.url.empty()) out += ", " + escape_html(figure.url);
  return out + "</span></li>\n";
}

std::string published_list(const std::vector<claims::PublishedMatch>& figures) {
  if (figures.empty()) return "";
  std::string out = "<ul class=\"figures\">";
  for (std::size_t i = 0; i < figures.size() && i < figures_shown; ++i) out += published_item(figures[i]);
  out += "</ul>\n";
  if (figures.size() > figures_shown) {
    out += "<p class=\"note\">And " + std::to_string(figures.size() - figures_shown) + " more, in --json.</p>\n";
  }
  return out;
}

std::string title_of(const std::string& definition) {
  for (const auto& known : figures::built_in_definitions()) {
    if (known.name == definition) return known.title;
  }
  return definition;
}

std::string own_table(const std::vector<claims::OwnFigure>& figures) {
  Table table{"Our register, under each definition",
              {{"Definition"},
               {"Low", true},
               {"Best", true},
               {"High", true},
               {"Incidents", true},
               {"Records", true},
               {"Whole scope held"}}};
  for (const auto& figure : figures) {
    const auto bound = [&](auto which) {
      return figure.value ? grouped(which(*figure.value)) : std::string{"unknown"};
    };
    table.row({title_of(figure.definition), bound([](auto r) { return r.low(); }),
               bound([](auto r) { return r.best(); }), bound([](auto r) { return r.high(); }),
               grouped(static_cast<std::int64_t>(figure.incidents)),
               grouped(static_cast<std::int64_t>(figure.records)), figure.covered ? "yes" : "no"});
  }
  return table.empty() ? "" : table.finish();
}

/// The records behind our figures, a few by id; `sanad show` opens each.
std::string record_line(const claims::Judgement& judgement) {
  std::vector<std::string> ids = judgement.statements;
  for (const auto& figure : judgement.own) {
    if (figure.evidence.empty()) continue;
    for (const auto& id : figure.evidence) ids.push_back("incident--" + id.to_string());
    break;  // the definitions share their records: one of them is enough to begin at
  }
  if (ids.empty()) return "";
  std::string line = "<p class=\"note\">Records (open with <code>sanad show</code>): ";
  for (std::size_t i = 0; i < ids.size() && i < ids_shown; ++i) {
    line += (i == 0 ? "<code>" : ", <code>") + escape_html(ids[i]) + "</code>";
  }
  if (ids.size() > ids_shown) line += " and " + std::to_string(ids.size() - ids_shown) + " more";
  return line + "</p>\n";
}

std::string summary_words(const claims::Judgement& judgement) {
  const auto many = [](std::size_t count, const char* one, const char* more) {
    return std::to_string(count) + " " + (count == 1 ? one : more);
  };
  std::string text = "Evidence: " + many(judgement.published.size(), "printed figure", "printed figures");
  if (!judgement.own.empty())
    text += ", our register under " + many(judgement.own.size(), "definition", "definitions");
  if (!judgement.statements.empty()) text += ", " + many(judgement.statements.size(), "statement", "statements");
  return text;
}

std::string evidence(const claims::Judgement& judgement) {
  const auto rests_on = judgement.published.size() + judgement.own.size() + judgement.statements.size();
  if (rests_on == 0 && judgement.rule.empty()) return "";
  const bool finding = judgement.verdict == claims::Verdict::contradicted ||
                       judgement.verdict == claims::Verdict::superseded ||
                       judgement.verdict == claims::Verdict::conflicting_sources;
  std::string out = std::string{"<details"} + (finding ? " open" : "") + "><summary>" + summary_words(judgement) +
                    "</summary>\n" + published_list(judgement.published) + own_table(judgement.own) +
                    record_line(judgement);
  out += "<p class=\"note\">Rule: <code>" + escape_html(judgement.rule) + "</code>; tolerance " +
         number_words(judgement.tolerance) + ".</p>\n";
  return out + "</details>\n";
}

std::string list(const std::vector<std::string>& sentences) {
  if (sentences.empty()) return "";
  std::string out = "<ul>";
  for (const auto& sentence : sentences) out += "<li><bdi>" + escape_html(sentence) + "</bdi></li>";
  return out + "</ul>\n";
}

}  // namespace

std::string claim_card(const claims::Claim& claim, const claims::Judgement* judgement) {
  const auto sign = judgement == nullptr ? Sign{"\xE2\x80\xA2", "claim", "unchecked"} : sign_of(judgement->verdict);
  std::string out = opening(sign.css, "c" + std::to_string(claim.id)) + heading(back_link(claim.id), sign);
  out += "<p class=\"quote\"><bdi>" + escape_html(claim.surface) + "</bdi></p>\n";
  out += "<p class=\"what\"><bdi>" + escape_html(claim_words(claim)) + "</bdi></p>\n";
  if (judgement == nullptr) return out + "</article>\n";
  if (!judgement->reason.empty()) out += "<p>" + escape_html(judgement->reason) + "</p>\n";
  return out + list(judgement->origin) + evidence(*judgement) + "</article>\n";
}

std::string relation_card(const claims::Relation& relation, std::size_t number) {
  const auto sign = sign_of(relation.status);
  std::string out =
      opening(sign.css, "r" + std::to_string(number)) + heading("Arithmetic " + std::to_string(number), sign);
  out += "<p class=\"quote\">" + escape_html(words_of(members_words(relation))) + "</p>\n<p>" +
         escape_html(words_of(relation_words(relation))) + ".</p>\n<p class=\"what\">Claims:";
  for (const auto id : relation.claims) out += " " + back_link(id);
  out += "</p>\n";
  std::vector<std::string> sentences;
  for (const auto& explanation : relation.explanations) sentences.push_back(explanation.text);
  if (sentences.empty()) return out + "</article>\n";
  return out + "<details open><summary>What would explain it</summary>" + list(sentences) + "</details></article>\n";
}

}  // namespace sanad::report
