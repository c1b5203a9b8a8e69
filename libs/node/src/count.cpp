// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/count.h"

#include <algorithm>

#include "sanad/core/environment_error.h"
#include "sanad/geo/gazetteer.h"
#include "sanad/node/load.h"

namespace sanad::node {
namespace {
constexpr std::string_view block_name = "columns";
}

figures::Columns load_columns(const store::Snapshot& snapshot, const Context& context) {
  if (const auto bytes = snapshot.derived(block_name)) {
    if (auto columns = figures::Columns::load(*bytes)) return std::move(*columns);
  }
  figures::Columns::Builder builder{geo::Gazetteer::built_in()};
  for (const auto& [name, source] : load_sources(snapshot)) builder.declare(source);
  const auto total = snapshot.count("incident");
  std::uint64_t done = 0;
  for_each_account(snapshot, [&](const records::Account& account) {
    builder.add(account);
    if ((++done & 0xFFFU) == 0) context.progress.update("reading accounts", done, total);
  });
  context.progress.finish();
  return std::move(builder).build(snapshot.incidents());
}

void keep_columns(store::Store& base, const store::Snapshot& snapshot, const figures::Columns& columns) {
  try {
    if (snapshot.derived(block_name)) return;
    auto transaction = base.begin();
    if (transaction->view().edition() != snapshot.edition())
      return;  // written to since: the block would be stale
    transaction->save_derived(block_name, columns.save());
    transaction->commit("columns", "");
  } catch (const EnvironmentError&) {
    // Read-only or busy: the next run builds them again.
  }
}

Result<figures::Definition> find_definition(std::string_view name,
                                            const std::vector<figures::Definition>& own) {
  std::string known;
  for (const auto& definition : own) {
    if (definition.name == name) return definition;
    known += (known.empty() ? "" : ", ") + definition.name;
  }
  for (const auto& definition : figures::built_in_definitions()) {
    if (definition.name == name) return definition;
    known += (known.empty() ? "" : ", ") + definition.name;
  }
  return fail(ErrorCode::not_found,
              "expected one of the definitions " + known + "; found '" + std::string{name} + "'");
}

Result<DiffOutcome> diff_editions(const store::Snapshot& before, const store::Snapshot& after,
                                  figures::Query query, const figures::Definition& definition,
                                  const Context& context) {
  return diff_columns(load_columns(before, context), before.edition(), load_columns(after, context), after,
                      std::move(query), definition);
}

Result<DiffOutcome> diff_columns(const figures::Columns& before_columns, store::Sequence before,
                                 const figures::Columns& after_columns, const store::Snapshot& after,
                                 figures::Query query, const figures::Definition& definition) {
  query.evidence = true;
  auto old_table = before_columns.figure(query, definition);
  if (!old_table) return tl::unexpected{old_table.error()};
  auto new_table = after_columns.figure(query, definition);
  if (!new_table) return tl::unexpected{new_table.error()};
  std::vector<Uuid> revised;
  after.for_each_changed("incident", before,
                         [&](const store::StoredVersion& version) { revised.push_back(version.id.uuid); });
  std::sort(revised.begin(), revised.end());
  revised.erase(std::unique(revised.begin(), revised.end()), revised.end());
  auto moves = figures::diff(*old_table, *new_table, revised);
  return DiffOutcome{std::move(*old_table), std::move(*new_table), std::move(moves)};
}

}  // namespace sanad::node
