// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <ostream>

#include "cmd_screen.h"
#include "sanad/core/utf8.h"
#include "text_table.h"

namespace sanad::app {
namespace {

void print_words(const screening::Hit& hit, std::ostream& out) {
  for (const auto& word : hit.words) {
    const auto relation = screening::name_of(word.relation);
    const auto left = word.query.empty() ? std::string{"-"} : printable(word.query);
    const auto right = word.listed.empty() ? std::string{"-"} : printable(word.listed);
    out << "      " << left << " / " << right << "  " << relation;
    if (word.share != 0) out << fmt::format("  {:+.0f} %", word.share * 100);
    out << '\n';
  }
}

void print_facts(const screening::Hit& hit, std::ostream& out) {
  for (const auto& fact : hit.facts) {
    out << "      " << (fact.bits >= 0 ? "for" : "against") << ": " << fact.words;
    if (!fact.query.empty()) out << " (" << printable(fact.query) << " / " << printable(fact.listed) << ")";
    out << fmt::format("  {:+.1f} bits\n", fact.bits);
  }
}

}  // namespace

void print_screened(const node::Screened& screened, const node::Lists& lists, bool cleared,
                    const Shell& shell) {
  auto& out = shell.out;
  constexpr std::size_t name_shown = 400;
  const auto name = screened.query.names.empty() ? std::string{} : screened.query.names.front();
  out << printable(shorten(replace_invalid_utf8(name), name_shown))
      << (screened.query.id.empty() ? "" : " [" + printable(screened.query.id) + "]") << '\n';
  if (!screened.error.empty()) {
    out << "  not screened: " << printable(screened.error) << '\n';
    return;
  }
  std::size_t shown = 0, hidden = 0;
  for (const auto& [hit, review] : screened.hits) {
    if (review.state == node::Review::State::cleared && !cleared) {
      ++hidden;
      continue;
    }
    ++shown;
    const auto& entry = lists.index.entries()[hit.entry];
    const auto primary = entry.names.empty() ? std::string{} : entry.names.front().text;
    out << fmt::format("  {:.2f} {:<6}  {}:{}  {}", hit.probability, screening::name_of(hit.band),
                       printable(entry.source), printable(entry.reference), printable(primary));
    if (!entry.names.empty() && hit.listed_name != 0)
      out << "  as " << printable(entry.names[hit.listed_name].text);
    out << "  (" << records::name_of(entry.kind) << ")\n";
    if (review.state != node::Review::State::open) {
      out << "      " << node::name_of(review.state) << ": " << printable(review.note) << '\n';
    }
    print_words(hit, out);
    print_facts(hit, out);
  }
  if (hidden > 0) out << "  " << hidden << " cleared, not shown (--all)\n";
  out << "  " << (shown == 0 ? "no possible hit" : std::string{screening::review_note}) << '\n';
}

std::string screened_csv(const node::Screened& screened, const node::Lists& lists, bool header) {
  TextTable table{{{"id"},
                   {"name"},
                   {"probability"},
                   {"band"},
                   {"list"},
                   {"reference"},
                   {"listed_name"},
                   {"matched_name"},
                   {"review"},
                   {"note"}}};
  const auto name = screened.query.names.empty() ? std::string{} : screened.query.names.front();
  for (const auto& [hit, review] : screened.hits) {
    const auto& entry = lists.index.entries()[hit.entry];
    table.row({screened.query.id, name, fmt::format("{:.6f}", hit.probability),
               std::string{screening::name_of(hit.band)}, entry.source, entry.reference,
               entry.names.empty() ? "" : entry.names.front().text,
               entry.names.empty() ? "" : entry.names[hit.listed_name].text,
               std::string{node::name_of(review.state)}, std::string{screening::review_note}});
  }
  if (!screened.error.empty())
    table.row({screened.query.id, name, "", "", "", "", "", "", "", screened.error});
  auto text = table.csv();
  if (!header) text.erase(0, text.find('\n') + 1);
  return text;
}

}  // namespace sanad::app
