// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "section.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

bool is_date(figures::Key key) {
  return key == figures::Key::date || key == figures::Key::year || key == figures::Key::month;
}

std::optional<DateRange> period_of(const std::vector<figures::Filter>& where) {
  std::optional<DateRange> period;
  for (const auto& filter : where) {
    if (!is_date(filter.key)) continue;
    if (period || filter.values.size() != 1) return std::nullopt;
    if (auto range = DateRange::parse(filter.values.front())) period = *range;
  }
  return period;
}

std::string scope_of(const std::vector<figures::Filter>& where) {
  std::string text;
  for (const auto& filter : where) {
    std::string values;
    for (const auto& value : filter.values) values += (values.empty() ? "" : " or ") + value;
    const bool plain = is_date(filter.key) || filter.key == figures::Key::country ||
                       filter.key == figures::Key::province || filter.key == figures::Key::district;
    text += (text.empty() ? "" : ", ") + (plain ? values : std::string{name_of(filter.key)} + " " + values);
  }
  return text.empty() ? "Everything in the base" : text;
}

}  // namespace

Page::Page(const BriefInput& input) : input_{input}, period_{period_of(input.where)}, scope_{scope_of(input.where)} {}

std::optional<figures::FigureTable> Page::ask(records::Measure measure, std::vector<figures::Key> by,
                                              std::vector<figures::Filter> more) const {
  figures::Query query;
  query.measure = measure;
  query.definition = input_.definition.name;
  query.where = input_.where;
  query.where.insert(query.where.end(), more.begin(), more.end());
  query.by = std::move(by);
  auto table = input_.columns.figure(query, input_.definition);
  return table ? std::optional{std::move(*table)} : std::nullopt;
}

std::optional<figures::FigureTable> Page::ask_in(const DateRange& period, records::Measure measure,
                                                 std::vector<figures::Key> by) const {
  figures::Query query;
  query.measure = measure;
  query.definition = input_.definition.name;
  for (const auto& filter : input_.where) {
    if (!is_date(filter.key)) query.where.push_back(filter);
  }
  query.where.push_back({figures::Key::date, {period.first.to_string() + ".." + period.last.to_string()}});
  query.by = std::move(by);
  auto table = input_.columns.figure(query, input_.definition);
  return table ? std::optional{std::move(*table)} : std::nullopt;
}

Page& Page::raw(std::string_view html) {
  out_ += html;
  return *this;
}

Page& Page::text(std::string_view words) {
  out_ += escape_html(words);
  return *this;
}

void Page::begin_section(const std::string& id, const std::string& heading) {
  raw("<section id=\"" + id + "\"><h2>").text(heading).raw("</h2>\n");
}

void Page::end_section() { raw("</section>\n"); }

void Page::figure(const std::string& svg, const std::string& sentence) {
  raw("<figure>").raw(svg).raw("<figcaption>").text(sentence).raw("</figcaption></figure>\n");
}

void Page::not_shown(const std::string& what, const std::string& why) { missing_.emplace_back(what, why); }

}  // namespace sanad::report
