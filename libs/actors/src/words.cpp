// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sanad/actors/table.h"

namespace sanad::actors {

std::string key_of(const records::Statement& statement) {
  return statement.source.empty() ? statement.native_id : statement.source + ":" + statement.native_id;
}

std::string in_words(const records::Statement& statement) {
  std::string text = statement.said_by;
  switch (statement.stance) {
    case records::Stance::asserts:
    case records::Stance::attributes:
      text += text.empty() ? "" : " says: ";
      break;
    case records::Stance::denies:
      text += text.empty() ? "denied: " : " denies: ";
      break;
    case records::Stance::reports_unconfirmed:
      text += text.empty() ? "unconfirmed: " : ", unconfirmed: ";
      break;
  }
  std::string subjects;
  for (const auto& subject : statement.subjects) subjects += (subjects.empty() ? "" : "; ") + subject.name;
  auto relation = statement.relation;
  std::replace(relation.begin(), relation.end(), '_', ' ');
  text += subjects + " " + relation;
  if (!statement.object.name.empty()) text += " " + statement.object.name;
  if (statement.from) text += " (" + statement.from->to_string() + (statement.to ? "" : ")");
  if (statement.to) text += (statement.from ? " to " : " (to ") + statement.to->to_string() + ")";
  if (!statement.publisher.empty()) text += ", " + statement.publisher;
  if (statement.published) text += " " + statement.published->to_string();
  return text;
}

}  // namespace sanad::actors
