// SPDX-License-Identifier: Apache-2.0
/// A base of invented statements in a few words.
#pragma once

#include <string>
#include <vector>

#include "sanad/actors/statement_base.h"

namespace sanad::actors {

inline Day day(std::string_view text) {
  return Day::parse(text).value();
}

/// A statement published and recorded on `published`.
struct Said {
  std::string subject, relation, object, from, published;
  records::NodeKind subject_kind = records::NodeKind::person, object_kind = records::NodeKind::group;
  std::string to{}, said_by{};
  records::Stance stance = records::Stance::asserts;
};

inline Entry entry(const std::string& id, const Said& said) {
  records::Statement statement;
  statement.source = "list";
  statement.native_id = id;
  statement.id = records::natural_id("relationship", statement.source, id);
  statement.subjects = {{said.subject, said.subject_kind}};
  statement.relation = said.relation;
  if (!said.object.empty()) statement.object = {said.object, said.object_kind};
  if (!said.from.empty()) statement.from = DateRange::parse(said.from).value();
  if (!said.to.empty()) statement.to = DateRange::parse(said.to).value();
  statement.published = day(said.published);
  statement.publisher = "page " + id;
  statement.said_by = said.said_by;
  statement.stance = said.stance;
  return {std::move(statement), day(said.published), {}};
}

inline StatementBase base_of(const std::vector<Said>& list) {
  std::vector<Entry> entries;
  for (const auto& said : list) entries.push_back(entry(std::to_string(entries.size() + 1), said));
  return StatementBase{std::move(entries)};
}

}  // namespace sanad::actors
