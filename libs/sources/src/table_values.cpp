// SPDX-License-Identifier: Apache-2.0
// Numbers, coded words, names and flags of a row.
#include <fmt/format.h>

#include <algorithm>

#include "amount.h"
#include "cell.h"
#include "sanad/core/limits.h"
#include "table_account.h"
#include "table_cells.h"

namespace sanad::sources {
namespace {

/// More names in one cell than this are not kept.
constexpr std::size_t most_names = 64;

template <class Enum>
void assign(Enum& into, std::optional<std::size_t> code) {
  if (code) into = static_cast<Enum>(*code);
}

}  // namespace

using records::AccountFlag;
using records::Count;

std::string TableAccount::text_of(const TextRule& rule) const {
  return sources::text_of(rows_, rule);
}

std::optional<std::size_t> TableAccount::code_of(const CodedRule& rule) {
  return sources::code_of(rows_, rule, report_);
}

void TableAccount::read_event() {
  assign(account_.kind, code_of(rules_.event.kind));
  assign(account_.violence, code_of(rules_.event.violence));
  assign(account_.tactic, code_of(rules_.event.tactic));
  assign(account_.target, code_of(rules_.event.target));
  assign(account_.claim, code_of(rules_.event.claim));
  if (const auto suicide = code_of(rules_.event.suicide)) account_.suicide = *suicide == 1;
}

Count TableAccount::read_amount_of(ColumnRef column) {
  const auto cell = rows_.text(column);
  const auto amount = read_amount(cell);
  if (amount.bad) {
    note(column, "bad-count",
         expected_found("a number of persons (\"14\", \"14-15\", \"10+\")", cell) + ": taken as unknown");
  }
  return amount.value.value_or(Count{});
}

Count TableAccount::read_bounds(const CountRule& rule) {
  Count count;
  const Count low = read_amount_of(rule.low);
  const Count best = read_amount_of(rule.best);
  const Count high = read_amount_of(rule.high);
  count.low = low.low ? low.low : low.best;
  count.best = best.best;
  count.high = high.high;
  // A cell of one bound may print more than that bound: "at least 10" under `best`.
  if (!rule.low.given()) count.low = best.low;
  if (!rule.high.given()) count.high = best.high;
  return count;
}

Count TableAccount::read_sum(const CountRule& rule) {
  Count sum;
  bool all = true;
  for (const auto column : rule.sum) {
    const Count part = read_amount_of(column);
    if (!part.minimum()) {
      all = false;
      continue;
    }
    sum.low = sum.low.value_or(0) + *part.minimum();
    sum.high = sum.high.value_or(0) + part.maximum().value_or(0);
  }
  if (!sum.low) return {};
  if (!all) return Count::at_least(*sum.low);
  if (sum.low == sum.high) sum.best = sum.low;
  return sum;
}

void TableAccount::read_counts() {
  for (const auto& rule : rules_.counts) {
    const Count count = rule.value.given() ? read_amount_of(rule.value)
                        : rule.sum.empty() ? read_bounds(rule)
                                           : read_sum(rule);
    if (!count.known()) continue;
    records::CountEntry entry{rule.measure, rule.victims, records::Attackers::unknown, count};
    if (rule.victims == records::VictimClass::all) assign(entry.attackers, code_of(rule.attackers));
    account_.counts.push_back(entry);
    if (count.in_order()) continue;
    account_.set(AccountFlag::bounds_out_of_order);
    const ColumnRef column = rule.low.given() ? rule.low : rule.value;
    note(column, "bounds-out-of-order",
         fmt::format("expected low <= best <= high, found {} / {} / {}: kept as given",
                     count.low ? std::to_string(*count.low) : "-",
                     count.best ? std::to_string(*count.best) : "-",
                     count.high ? std::to_string(*count.high) : "-"));
  }
}

void TableAccount::read_actors() {
  for (const auto& rule : rules_.actors) {
    each_piece(rows_.text(rule.column), rule.split, most_names, [&](std::string_view name) {
      if (account_.actors.size() < most_names) account_.actors.push_back({std::string{name}, rule.role});
    });
  }
}

void TableAccount::read_report() {
  const auto& report = rules_.report;
  account_.publisher = text_of(report.publisher);
  account_.agency = text_of(report.agency);
  for (const auto column : report.articles) {
    each_piece(rows_.text(column), " ", most_names,
               [&](std::string_view address) { account_.articles.emplace_back(address); });
  }
  const auto text = rows_.text(report.published);
  if (text.empty()) return;
  const auto published = match_first(rules_.date.formats, text);
  if (published && published->range.first == published->range.last) {
    account_.published = published->range.first;
  } else {
    note(report.published, "bad-date", expected_found("a day", text) + ": left out");
  }
}

void TableAccount::read_flags() {
  for (const auto& rule : rules_.flags) {
    if (rows_.holds(rule.test)) account_.set(rule.flag);
  }
  each_piece(rows_.text(rules_.flag_names), ";", most_names, [&](std::string_view name) {
    if (const auto flag = records::parse_account_flag(folded_words(name))) {
      account_.set(*flag);
    } else {
      note(rules_.flag_names, "unknown-value", flag.error().message);
    }
  });
}

void TableAccount::read_aggregate() {
  const auto& rule = rules_.aggregate;
  const bool told =
      (rule.test.column.given() && rows_.holds(rule.test)) || account_.has(AccountFlag::aggregate);
  const auto text = rows_.text(rule.covers);
  const auto covers = read_count(text);
  const bool too_many = covers.value && *covers.value > static_cast<std::int64_t>(limits::aggregate_covers);
  if (covers.bad || too_many) {
    note(rule.covers, "bad-count",
         expected_found(fmt::format("a number of incidents up to {}", limits::aggregate_covers), text) +
             ": taken as several");
  }
  const std::uint32_t several = 0;
  if (covers.bad || too_many) {
    account_.covers = several;
  } else if (covers.value && *covers.value > 1) {
    account_.covers = static_cast<std::uint32_t>(*covers.value);
  } else if (told) {
    account_.covers = several;
  }
  if (account_.covers != 1) account_.set(AccountFlag::aggregate);
}

}  // namespace sanad::sources
