// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "sanad/core/json.h"
#include "sanad/exchange/checkpoint.h"
#include "sanad/exchange/ledger_entry.h"
#include "verify.h"

namespace sanad::store {
namespace {

struct Rule {
  std::string_view broken_by;  ///< SELECT seq of the item that breaks it
  std::string_view message;
};

constexpr Rule item_rules[] = {
    {"SELECT seq FROM (SELECT seq, added, lag(seq, 1, 0) OVER (ORDER BY seq) AS before, lag(added) OVER "
     "(ORDER "
     "BY seq) AS earlier FROM item) WHERE seq <> before + 1 OR added <= earlier",
     "expected numbers without gaps and times that grow with them, found others"},
    {"SELECT i.seq FROM item i LEFT JOIN version v ON v.seq = i.record WHERE i.record IS NOT NULL AND "
     "(v.uuid IS "
     "NOT i.uuid OR v.type IS NOT i.type OR v.digest IS NOT i.digest)",
     "expected it to show the version of its object and digest, found another"},
    {"SELECT seq FROM item WHERE record IS NULL AND body IS NULL AND ended IS NULL",
     "expected an item that is shown to have a body, found none"},
    {"SELECT seq FROM (SELECT seq, count(*) OVER (PARTITION BY place, uuid, type, version, spec) AS times "
     "FROM "
     "item WHERE ended IS NULL) WHERE times > 1",
     "expected an object version to be shown once in its place, found it several times"},
    {"SELECT seq FROM (SELECT seq, top, oldest, newest, spec = max(spec) OVER object AS is_top, row_number() "
     "OVER "
     "(PARTITION BY place, uuid, type ORDER BY spec DESC, version) AS first, row_number() OVER (PARTITION BY "
     "place, uuid, type ORDER BY spec DESC, version DESC) AS last FROM item WHERE ended IS NULL WINDOW "
     "object AS "
     "(PARTITION BY place, uuid, type)) WHERE top <> is_top OR oldest <> (first = 1) OR newest <> (last = 1)",
     "expected it to be marked as what it is among the versions of its object, found another mark"},
    {"SELECT seq FROM item WHERE ended IS NOT NULL AND (top <> 0 OR oldest <> 0 OR newest <> 0)",
     "expected an item that has ended to be out of every walk, found it marked"},
};

void verify_chain(Connection& connection, Findings& findings) {
  exchange::ChainCheck check;
  Statement lines{connection, "SELECT no, text, digest FROM ledger ORDER BY no"};
  while (lines.step()) {
    const auto entry = check.next(lines.integer(0), lines.text(1), lines.digest(2));
    if (!entry) findings.add("ledger", entry.error().where, entry.error().message);
  }
  Statement signed_lines{connection,
                         "SELECT c.no, c.text, l.digest FROM checkpoint c LEFT JOIN ledger l ON l.no = c.no "
                         "WHERE c.partner = '' ORDER BY c.no, c.at, c.text"};
  while (signed_lines.step()) {
    const auto checkpoint = exchange::read_checkpoint(signed_lines.text(1));
    const bool right = checkpoint && holds(*checkpoint) && checkpoint->no == signed_lines.integer(0) &&
                       (checkpoint->no == 0 || checkpoint->digest == signed_lines.digest(2));
    if (!right) {
      findings.add(
          "ledger", fmt::format("ledger line {}", signed_lines.integer(0)),
          "expected the digest that this node signed for it, found another: the ledger was rewritten, "
          "or the checkpoint altered");
    }
  }
}

/// Why the ledger line does not speak of the delivery of this item; empty if it does.
std::string_view unlike(const exchange::LedgerEntry& entry, const Statement& item) {
  using exchange::LedgerAction;
  if (entry.action != LedgerAction::sent && entry.action != LedgerAction::derived) return "of a delivery";
  if (entry.partner != item.text(2) || entry.collection != item.text(3))
    return "of its partner and collection";
  if (!entry.object || entry.object->type != item.text(4) || entry.object->uuid != item.uuid(5)) {
    return "of its object";
  }
  if (entry.content != item.digest(6)) return "of its content";
  return {};
}

void verify_deliveries(Connection& connection, Findings& findings) {
  Statement rows{
      connection,
      "SELECT i.seq, l.text, n.name, p.collection, t.name, i.uuid, i.digest, i.sent FROM item i JOIN "
      "place p ON p.no = i.place JOIN partner n ON n.no = p.partner JOIN object_type t ON t.no = i.type "
      "LEFT JOIN ledger l ON l.no = i.sent WHERE i.sent IS NOT NULL ORDER BY i.seq"};
  while (rows.step()) {
    const auto where = fmt::format("item {}", rows.integer(0));
    const auto entry = exchange::read_ledger_entry(rows.text(1));
    if (!entry) {
      findings.add(
          "item", where,
          fmt::format("it was sent: expected line {} of the ledger to say so, found none", rows.integer(7)));
    } else if (const auto difference = unlike(*entry, rows); !difference.empty()) {
      findings.add("item", where,
                   fmt::format("it was sent: expected line {} of the ledger to be {}, found another",
                               rows.integer(7), difference));
    }
  }
}

void verify_bodies(Connection& connection, Findings& findings) {
  Statement rows{connection, "SELECT seq, digest, body FROM item WHERE body IS NOT NULL ORDER BY seq"};
  while (rows.step()) {
    const auto body = rows.text(2);
    if (sha256(body) == rows.digest(1)) continue;
    const auto parsed = Json::parse(body);
    if (parsed && sha256(parsed->canonical()) == rows.digest(1)) continue;
    findings.add("item", fmt::format("item {}", rows.integer(0)),
                 "expected the content of its digest, found another: it was altered or damaged");
  }
  Statement purged{
      connection,
      "SELECT p.version FROM purge p JOIN version v ON v.seq = p.version WHERE v.body IS NOT NULL"};
  while (purged.step()) {
    findings.add("item", fmt::format("version {}", purged.integer(0)),
                 "expected a body that was blanked, found one");
  }
}

}  // namespace

void verify_exchange(Connection& connection, Findings& findings) {
  verify_chain(connection, findings);
  for (const auto& rule : item_rules) {
    Statement rows{connection, rule.broken_by};
    while (rows.step())
      findings.add("item", fmt::format("item {}", rows.integer(0)), std::string{rule.message});
  }
  verify_deliveries(connection, findings);
  verify_bodies(connection, findings);
}

}  // namespace sanad::store
