// SPDX-License-Identifier: Apache-2.0
#include "statement_book.h"

#include <algorithm>
#include <map>
#include <set>

namespace sanad::claims {
namespace said {
namespace {

constexpr std::size_t days_shown = 6, publishers_shown = 4;

std::string short_day(const DateRange& range) {
  if (range.first == range.last) return range.first.to_string();
  if (range == DateRange::whole_year(range.first.year())) return range.first.to_string().substr(0, 4);
  if (range == DateRange::whole_month(range.first.year(), range.first.month())) {
    return range.first.to_string().substr(0, 7);
  }
  return range.to_string();
}

std::string listed(const std::set<std::string>& names) {
  std::string text;
  std::size_t shown = 0;
  for (const auto& name : names) {
    if (shown++ == publishers_shown) {
      text += " and " + std::to_string(names.size() - publishers_shown) + " more";
      break;
    }
    text += (text.empty() ? "" : ", ") + name;
  }
  return text;
}

}  // namespace

std::string publishers(std::span<const Entry* const> entries) {
  std::set<std::string> names;
  for (const auto* entry : entries)
    names.insert(entry->said.publisher.empty() ? entry->said.id : entry->said.publisher);
  return listed(names);
}

std::string days_and_publishers(std::span<const Entry* const> entries) {
  std::map<std::pair<Day, Day>, std::vector<const Entry*>> by_day;
  for (const auto* entry : entries) {
    if (entry->said.time) by_day[{entry->said.time->first, entry->said.time->last}].push_back(entry);
  }
  std::string text;
  std::size_t shown = 0;
  for (const auto& [day, of_day] : by_day) {
    if (shown++ == days_shown) {
      text += " and others";
      break;
    }
    text +=
        (text.empty() ? "" : "; ") + short_day(*of_day.front()->said.time) + " (" + publishers(of_day) + ")";
  }
  return text;
}

bool days_compete(std::span<const Entry* const> entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    for (std::size_t k = i + 1; k < entries.size(); ++k) {
      const auto& a = entries[i]->said.time;
      const auto& b = entries[k]->said.time;
      if (a && b && !a->overlaps(*b)) return true;
    }
  }
  return false;
}

}  // namespace said

StatementBook::Impl::Impl(std::vector<DatedStatement> statements) : names{statements} {
  entries.reserve(statements.size());
  for (auto& statement : statements) {
    said::Entry entry;
    entry.topic = said::topic_of(statement.relation);
    entry.subject = said::keys_of_list(statement.subject);
    entry.object = said::keys_of_list(statement.object);
    entry.said = std::move(statement);
    if (entry.topic != said::Topic::none) entries.push_back(std::move(entry));
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const said::Entry& a, const said::Entry& b) { return a.said.id < b.said.id; });
}

StatementBook::StatementBook(std::vector<DatedStatement> statements)
    : impl_{std::make_shared<const Impl>(std::move(statements))} {}

std::optional<Judgement> judge_statement(const Claim& claim, std::span<const DatedStatement> statements,
                                         const geo::Gazetteer& gazetteer) {
  return StatementBook{{statements.begin(), statements.end()}}.judge(claim, gazetteer);
}

std::vector<DatedStatement> dated_statements(std::span<const records::Statement> statements) {
  std::vector<DatedStatement> all;
  for (const auto& statement : statements) {
    if (statement.stance == records::Stance::denies ||
        statement.stance == records::Stance::reports_unconfirmed)
      continue;
    DatedStatement dated;
    dated.id = statement.source + ":" + statement.native_id;
    for (const auto& subject : statement.subjects)
      dated.subject += (dated.subject.empty() ? "" : "; ") + subject.name;
    dated.relation = statement.relation;
    dated.object = statement.object.name;
    dated.time = statement.from ? statement.from : statement.to;
    if (statement.from && statement.to) {
      dated.time = DateRange{statement.from->first, statement.to->last,
                             std::max(statement.from->precision, statement.to->precision)};
    }
    dated.place = statement.place;
    dated.publisher = statement.publisher;
    dated.url = statement.url;
    all.push_back(std::move(dated));
  }
  return all;
}

}  // namespace sanad::claims
