// SPDX-License-Identifier: Apache-2.0
#include "ged_counts.h"

#include <optional>

#include "cell.h"
#include "ged_columns.h"

namespace sanad::sources::ged {
namespace {

using records::Account;
using records::Attackers;
using records::Count;
using records::CountEntry;
using records::EventKind;
using records::Measure;
using records::VictimClass;
using records::Violence;

using Number = std::optional<std::int64_t>;

bool is_government(std::string_view side) { return side.starts_with("Government of "); }

Number read_number(const HeadedRows& rows, Column column, Report& report) {
  const auto count = read_count(rows.cell(column));
  if (count.bad) {
    report.note(rows.origin(), columns[column].name, "bad-count",
                expected_found("a whole number >= 0", rows.cell(column)) + ": taken as unknown");
  }
  return count.value;
}

/// GED gives parts as best estimates only: their bounds are not told.
void add_part(VictimClass victims, Number number, Account& account) {
  if (!number) return;
  account.counts.push_back({Measure::killed, victims, Attackers::unknown, Count{{}, number, {}}});
}

Number sum(Number a, Number b) { return a && b ? Number{*a + *b} : a ? a : b; }

/// The dead of the two sides. UCDP counts members of a government's forces, not of an arm of them, except that wars
/// between states are fought by their armies.
void add_sides(Number deaths_a, Number deaths_b, Account& account) {
  const bool a_governs = is_government(account.actors[0].name);
  const bool b_governs = is_government(account.actors[1].name);
  if (account.violence == Violence::one_sided) {
    // side_b is "Civilians"; both numbers are 0 by the codebook.
    add_part(VictimClass::security, a_governs ? deaths_a : Number{0}, account);
    add_part(VictimClass::militant, a_governs ? Number{0} : deaths_a, account);
  } else if (a_governs && b_governs) {
    add_part(VictimClass::military, sum(deaths_a, deaths_b), account);
    add_part(VictimClass::militant, 0, account);
  } else if (a_governs || b_governs) {
    add_part(VictimClass::security, a_governs ? deaths_a : deaths_b, account);
    add_part(VictimClass::militant, a_governs ? deaths_b : deaths_a, account);
  } else {
    add_part(VictimClass::security, 0, account);
    add_part(VictimClass::militant, sum(deaths_a, deaths_b), account);
  }
}

}  // namespace

void read_kind(const HeadedRows& rows, Report& report, Account& account) {
  const bool a_governs = is_government(account.actors[0].name);
  const bool b_governs = is_government(account.actors[1].name);
  const auto type = read_integer(rows.cell(type_of_violence));
  switch (type.value.value_or(0)) {
    case 1:
      account.violence = Violence::state_based;
      account.kind = a_governs && b_governs ? EventKind::border : EventKind::clash;
      break;
    case 2:
      account.violence = Violence::non_state;
      account.kind = EventKind::communal;
      break;
    case 3:
      account.violence = Violence::one_sided;
      account.kind = a_governs ? EventKind::operation : EventKind::attack;
      break;
    default:
      account.violence = Violence::unknown;
      account.kind = EventKind::unknown;
      report.note(rows.origin(), columns[type_of_violence].name, "bad-code",
                  expected_found("1, 2 or 3", rows.cell(type_of_violence)) + ": taken as unknown");
  }
  account.target = account.violence == Violence::one_sided ? records::Target::civilian : records::Target::unknown;
}

void read_counts(const HeadedRows& rows, Report& report, Account& account) {
  account.counts.clear();
  const Count all{read_number(rows, low, report), read_number(rows, best, report), read_number(rows, high, report)};
  if (all.known()) account.counts.push_back({Measure::killed, VictimClass::all, Attackers::included, all});
  if (!all.in_order()) {
    account.set(records::AccountFlag::bounds_out_of_order);
    const bool low_is_off = all.low && *all.low > all.best.value_or(all.high.value_or(*all.low));
    report.note(rows.origin(), low_is_off ? "low" : "high", "bounds-out-of-order",
                "expected low <= best <= high, found " + std::string{rows.cell(low)} + ", " +
                    std::string{rows.cell(best)} + ", " + std::string{rows.cell(high)} + ": kept as given");
  }
  add_part(VictimClass::civilian, read_number(rows, deaths_civilians, report), account);
  const Number deaths_of_a = read_number(rows, deaths_a, report);
  add_sides(deaths_of_a, read_number(rows, deaths_b, report), account);
  if (const Number other = read_number(rows, deaths_unknown, report); other && *other > 0) {
    add_part(VictimClass::unknown, other, account);
  }
}

}  // namespace sanad::sources::ged
