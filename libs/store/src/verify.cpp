// SPDX-License-Identifier: Apache-2.0
#include "verify.h"

#include <fmt/format.h>

#include <utility>

#include "schema.h"
#include "sqlite_error.h"
#include "transaction.h"

namespace sanad::store {

void Findings::add(std::string what, std::string where, std::string message) {
  if (list_.size() < most)
    list_.push_back({std::move(what), std::move(where), std::move(message)});
  else
    ++more_;
}

std::vector<Finding> Findings::take() && {
  if (more_ > 0) list_.push_back({"database", "", fmt::format("{} more findings are not listed", more_)});
  return std::move(list_);
}

std::vector<Finding> verify_base(LentConnection connection, const Clock&) {
  const ScopedTransaction reading{*connection, "BEGIN"};
  Findings findings;
  using Check = void (*)(Connection&, Findings&);
  for (const Check check :
       {verify_database, verify_sequence, verify_objects, verify_files, verify_register, verify_exchange}) {
    try {
      check(*connection, findings);
    } catch (const SqliteError& error) {
      if (!error.damaged()) throw;
      findings.add("database", "", error.what());
    }
  }
  return std::move(findings).take();
}

void verify_database(Connection& connection, Findings& findings) {
  Statement integrity{connection, "PRAGMA integrity_check"};
  while (integrity.step()) {
    if (integrity.text(0) != "ok") findings.add("database", "", std::string{integrity.text(0)});
  }
  Statement keys{connection, "PRAGMA foreign_key_check"};
  while (keys.step()) {
    findings.add("database", fmt::format("{} row {}", keys.text(0), keys.integer(1)),
                 fmt::format("expected a row of '{}' that it names, found none", keys.text(2)));
  }
  for (const auto view : promised_views()) {
    try {
      Statement{connection, fmt::format("SELECT * FROM \"{}\" LIMIT 1", view)}.step();
    } catch (const SqliteError& error) {
      if (error.damaged()) throw;
      findings.add("view", std::string{view}, error.what());
    }
  }
}

void verify_sequence(Connection& connection, Findings& findings) {
  const auto newest = connection.integer("SELECT coalesce(max(seq), 0) FROM commit_point");
  const auto given =
      connection.integer("SELECT (SELECT count(*) FROM version) + (SELECT count(*) FROM commit_point)");
  const auto lowest = connection.integer(
      "SELECT min(coalesce((SELECT min(seq) FROM version), 1), coalesce((SELECT min(seq) FROM commit_point), "
      "1))");
  if (given != newest || lowest != 1) {
    findings.add(
        "sequence", fmt::format("1..{}", newest),
        fmt::format("expected each number given to one version or commit, found {} of {}", given, newest));
  }
  const auto report = [&](std::string_view sql, std::string_view message) {
    Statement rows{connection, sql};
    while (rows.step())
      findings.add("sequence", fmt::format("version {}", rows.integer(0)), std::string{message});
  };
  report("SELECT seq FROM version WHERE seq IN (SELECT seq FROM commit_point)",
         "expected the number of a version, found that a commit has it too");
  report(
      "SELECT v.seq FROM version v LEFT JOIN version p ON p.seq = v.previous WHERE v.previous IS NOT NULL "
      "AND "
      "(p.seq IS NULL OR p.seq >= v.seq OR p.until IS NOT v.seq OR p.uuid <> v.uuid OR p.type <> v.type)",
      "expected it to follow the version before it of the same object, found another chain");
  report(
      "SELECT v.seq FROM version v LEFT JOIN version n ON n.seq = v.until "
      "WHERE v.until IS NOT NULL AND n.previous IS NOT v.seq",
      "expected the version that follows it to name it, found that it does not");
  report(
      "SELECT v.seq FROM version v LEFT JOIN object o ON o.uuid = v.uuid AND o.type = v.type "
      "WHERE v.until IS NULL AND o.latest IS NOT v.seq",
      "expected its object to name it as the latest version, found that it does not");
  report(
      "SELECT v.seq FROM version v LEFT JOIN object o ON o.uuid = v.uuid AND o.type = v.type "
      "WHERE v.previous IS NULL AND o.first IS NOT v.seq",
      "expected its object to name it as the first version, found that it does not");
  report(
      "SELECT o.latest FROM object o LEFT JOIN version v ON v.seq = o.latest WHERE v.until IS NOT NULL OR "
      "v.uuid IS NOT o.uuid OR v.type IS NOT o.type",
      "expected the latest version of an object, found another or none");
}

}  // namespace sanad::store
