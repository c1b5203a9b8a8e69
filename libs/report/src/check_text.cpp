// SPDX-License-Identifier: Apache-2.0
#include "check_text.h"

#include <algorithm>

#include "sanad/report/check_words.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

/// shown() of a part of a block: blanks at its ends part words and are kept.
std::string part(const claims::Document& document, std::size_t begin, std::size_t end) {
  const auto text = document.visible().substr(begin, end - begin);
  const auto first = text.find_first_not_of(claims::Document::filler);
  const auto last = text.find_last_not_of(claims::Document::filler);
  if (first == std::string_view::npos) return "";
  const auto words = escape_html(document.shown(begin, end));
  if (words.empty()) return " ";
  return (is_blank(text[first]) ? " " : "") + words + (is_blank(text[last]) ? " " : "");
}

Sign sign_for(const CheckInput& input, const claims::Claim& claim) {
  const auto* judgement = finding_of(input, claim);
  return judgement == nullptr ? Sign{"\xE2\x80\xA2", "claim", "unchecked"} : sign_of(judgement->verdict);
}

/// "12 x": the number and shape that lead to the claim's card.
std::string tag(const claims::Claim& claim, Sign sign, bool broken, bool marked) {
  const auto id = std::to_string(claim.id);
  std::string out =
      marked ? "<a class=\"tag\" href=\"#c" + id + "\"" : "<a class=\"tag\" id=\"t" + id + "\" href=\"#c" + id + "\"";
  out += " title=\"" + std::string{sign.word} + (broken ? ", inconsistent" : "") + "\">" + id + "\xC2\xA0" +
         std::string{sign.glyph} + (broken ? "\xE2\x89\xA0" : "") + "</a>";
  return out;
}

/// The claims that get a mark of their own: the narrowest first, none over another.
std::vector<bool> marked(std::span<const claims::Claim> claims) {
  std::vector<std::size_t> order(claims.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto width = [&](std::size_t i) { return claims[i].byte_end - claims[i].byte_begin; };
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return width(a) < width(b); });
  std::set<std::pair<std::size_t, std::size_t>> taken;  // end, begin: ordered, not overlapping
  std::vector<bool> chosen(claims.size());
  for (const auto i : order) {
    const auto behind = taken.upper_bound({claims[i].byte_begin, std::string::npos});
    if (behind != taken.end() && behind->second < claims[i].byte_end) continue;
    taken.insert({claims[i].byte_end, claims[i].byte_begin});
    chosen[i] = true;
  }
  return chosen;
}

const char* css_of(claims::BlockKind kind) {
  switch (kind) {
    case claims::BlockKind::heading:
      return "heading";
    case claims::BlockKind::furniture:
      return "furniture";
    case claims::BlockKind::list_item:
      return "item";
    case claims::BlockKind::table_row:
      return "row";
    case claims::BlockKind::paragraph:
      break;
  }
  return "prose";
}

}  // namespace

std::set<int> broken_claims(const CheckInput& input) {
  std::set<int> broken;
  for (const auto& relation : input.checked.reading.relations) {
    if (relation.status == claims::Status::inconsistent)
      broken.insert(relation.claims.begin(), relation.claims.end());
  }
  return broken;
}

std::string block_html(const CheckInput& input, const claims::Block& block, std::span<const claims::Claim> claims,
                       const std::set<int>& broken) {
  const auto& document = input.document;
  const auto has_mark = marked(claims);
  std::string out = std::string{"<p dir=\"auto\" class=\""} + css_of(block.kind) + "\">";
  auto at = block.begin;
  const auto text_up_to = [&](std::size_t end) {
    end = std::clamp(end, at, block.end);
    out += part(document, at, end);
    at = end;
  };
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const auto& claim = claims[i];
    const auto sign = sign_for(input, claim);
    const bool is_broken = broken.contains(claim.id);
    text_up_to(claim.byte_begin);
    if (has_mark[i]) {
      out += "<mark id=\"t" + std::to_string(claim.id) + "\" class=\"" + std::string{sign.css} +
             (is_broken ? " broken\">" : "\">");
      text_up_to(claim.byte_end);
      out += "</mark>";
    }
    out += tag(claim, sign, is_broken, has_mark[i]);
  }
  text_up_to(block.end);
  return out + "</p>\n";
}

}  // namespace sanad::report
