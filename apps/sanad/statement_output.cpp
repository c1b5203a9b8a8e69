// SPDX-License-Identifier: Apache-2.0
#include "statement_output.h"

#include <algorithm>
#include <ostream>
#include <string>

#include "text_table.h"

namespace sanad::app {
namespace {

std::string named_text(const records::Named& named) {
  auto text = named.name;
  if (!named.name.empty() && named.kind != records::NodeKind::unknown)
    text += " (" + std::string{name_of(named.kind)} + ")";
  return named.role.empty() ? text : text + ", " + named.role;
}

std::string range_text(const std::optional<DateRange>& range) {
  return range ? range->to_string() + " (" + std::string{name_of(range->precision)} + ")" : std::string{};
}

std::string in_words(std::string relation) {
  std::replace(relation.begin(), relation.end(), '_', ' ');
  return relation;
}

std::string grades_text(const records::Statement& statement) {
  std::string text;
  if (statement.reliability != 0) text += std::string{"reliability "} + statement.reliability;
  if (statement.credibility != 0)
    text += (text.empty() ? "" : ", ") + std::string{"credibility "} + statement.credibility;
  return text;
}

}  // namespace

void print_statement(const records::Statement& statement, std::ostream& out) {
  TextTable table{{{""}, {"statement"}}};
  const auto fact = [&](const char* name, std::string text) {
    if (!text.empty()) table.row({name, std::move(text)});
  };
  fact("source", statement.source);
  fact("native id", statement.native_id);
  for (const auto& subject : statement.subjects) fact("subject", named_text(subject));
  fact("relation", in_words(statement.relation));
  fact("object", named_text(statement.object));
  fact("from", range_text(statement.from));
  fact("to", range_text(statement.to));
  fact("manner", statement.manner);
  fact("place", statement.place);
  if (statement.stance != records::Stance::asserts) fact("stance", std::string{name_of(statement.stance)});
  fact("said by", statement.said_by);
  fact("publisher", statement.publisher);
  fact("published", statement.published ? statement.published->to_string() : std::string{});
  fact("url", statement.url);
  fact("grades", grades_text(statement));
  fact("note", statement.note);
  fact("withdrawn", statement.withdrawn ? statement.withdrawn->to_string() : std::string{});
  fact("withdrawn because", statement.withdrawn_because);
  fact("replaced by", statement.replaced_by);
  fact("marking", std::string{records::label_of(statement.marking)});
  table.print(out, 110);
}

}  // namespace sanad::app
