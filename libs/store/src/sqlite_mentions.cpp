// SPDX-License-Identifier: Apache-2.0
#include "sqlite_mentions.h"

namespace sanad::store {
namespace {

/// Sources and definitions are mentioned by thousands; more than this are not.
constexpr std::size_t most_known = 4096;

}  // namespace

std::int64_t SqliteMentions::known_until() const {
  auto& row = context_.connection().cached("SELECT known_until FROM mention_state");
  const auto edition = row.step() ? row.integer(0) : 0;
  row.reset();
  return edition;
}

std::optional<std::int64_t> SqliteMentions::find(const records::ObjectId& target) const {
  const auto type = context_.find_type(target.type);
  if (!type) return std::nullopt;
  auto& row = context_.connection().cached("SELECT no FROM mentioned WHERE uuid = ?1 AND type = ?2");
  row.bind(1, target.uuid).bind(2, *type);
  const auto no = row.step() ? std::optional{row.integer(0)} : std::nullopt;
  row.reset();
  return no;
}

std::int64_t SqliteMentions::number(const records::ObjectId& target) {
  const auto known = known_.find(target);
  if (known != known_.end()) return known->second;
  auto no = find(target);
  if (!no) {
    const auto type = context_.type(target.type);
    context_.connection()
        .cached("INSERT INTO mentioned (uuid, type) VALUES (?1, ?2)")
        .bind(1, target.uuid)
        .bind(2, type)
        .run();
    no = find(target);
  }
  if (known_.size() >= most_known) known_.clear();
  return known_.emplace(target, no.value()).first->second;
}

void SqliteMentions::for_each(const records::ObjectId& target,
                              const std::function<void(const records::ObjectId&)>& visit) const {
  const auto no = find(target);
  if (!no) return;
  Statement rows{context_.settled(),
                 "SELECT t.name, v.uuid FROM mention m JOIN version v ON v.seq = m.source JOIN object_type t "
                 "ON t.no = v.type WHERE m.target = ?1 AND v.until IS NULL ORDER BY m.source"};
  rows.bind(1, *no);
  while (rows.step()) visit({std::string{rows.text(0)}, rows.uuid(1)});
}

void SqliteMentions::put(std::int64_t version, std::span<const records::ObjectId> targets) {
  const Use use{context_.state()};
  for (const auto& target : targets) {
    const auto no = number(target);
    context_.connection()
        .cached("INSERT INTO mention VALUES (?1, ?2) ON CONFLICT DO NOTHING")
        .bind(1, no)
        .bind(2, version)
        .run();
  }
}

void SqliteMentions::set_known_until(std::int64_t edition) {
  const Use use{context_.state()};
  context_.connection().cached("INSERT OR REPLACE INTO mention_state VALUES (1, ?1)").bind(1, edition).run();
}

}  // namespace sanad::store
