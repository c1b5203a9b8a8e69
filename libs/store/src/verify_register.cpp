// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "verify.h"

namespace sanad::store {
namespace {

struct Rule {
  std::string_view broken_by;  ///< SELECT uuid of what breaks it
  std::string_view message;
};

// The register of the newest reconciliation. Accounts are looked up as of then: later ones may have been
// withdrawn.
constexpr Rule rules[] = {
    {"SELECT account FROM membership_span WHERE until IS NULL GROUP BY account HAVING count(*) > 1",
     "expected the account in one incident, found it in several"},
    {"SELECT m.account FROM membership_span m WHERE m.until IS NULL AND NOT EXISTS (SELECT 1 FROM object o "
     "JOIN "
     "object_type t ON t.no = o.type WHERE o.uuid = m.account AND t.name = 'incident')",
     "expected an account of the base, found none"},
    {"SELECT incident FROM membership_span WHERE role NOT BETWEEN 0 AND 3 OR band NOT BETWEEN 0 AND 2 OR "
     "length(incident) <> 16 OR length(account) <> 16",
     "expected a role, a band and ids as the format has them, found others"},
    {"SELECT a FROM pair_span WHERE until IS NULL AND a >= b",
     "expected the smaller account first, found the larger"},
    {"SELECT p.a FROM pair_span p WHERE p.until IS NULL AND NOT (EXISTS (SELECT 1 FROM object WHERE uuid = "
     "p.a) AND "
     "EXISTS (SELECT 1 FROM object WHERE uuid = p.b))",
     "expected a pair of accounts of the base, found an account that is not there"},
    {"SELECT c.aggregate FROM cover_span c WHERE c.until IS NULL AND NOT EXISTS (SELECT 1 FROM "
     "membership_span m "
     "WHERE m.until IS NULL AND m.incident = c.incident)",
     "expected it to cover an incident of the register, found none"},
    {"SELECT c.aggregate FROM cover_span c WHERE c.until IS NULL AND NOT EXISTS (SELECT 1 FROM object WHERE "
     "uuid = "
     "c.aggregate)",
     "expected an aggregate account of the base, found none"},
    {"SELECT incident FROM membership_span WHERE until <= since",
     "expected a span of editions, found none in it"},
    {"SELECT a FROM pair_span WHERE until <= since", "expected a span of editions, found none in it"},
    {"SELECT aggregate FROM cover_span WHERE until <= since",
     "expected a span of editions, found none in it"},
};

}  // namespace

void verify_register(Connection& connection, Findings& findings) {
  for (const auto& rule : rules) {
    Statement rows{connection, rule.broken_by};
    while (rows.step())
      findings.add("register", "incident--" + rows.uuid(0).to_string(), std::string{rule.message});
  }
  const auto newest = connection.integer("SELECT coalesce(max(seq), 0) FROM commit_point");
  Statement late{connection, "SELECT since FROM reconciliation WHERE reconciled_at > ?1 OR since > ?1"};
  late.bind(1, newest);
  while (late.step()) {
    findings.add("register", fmt::format("reconciliation {}", late.integer(0)),
                 fmt::format("expected an edition up to {}, found a later one", newest));
  }
}

}  // namespace sanad::store
