// SPDX-License-Identifier: Apache-2.0
/// Who held an office when, by whose account; where nobody did, where two did, and what the accounts disagree
/// about.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/actors/view.h"

namespace sanad::actors {

/// Statements that tell of an office: of a group (its leader, its deputy, its spokesman), or of a title that
/// passes on.
struct OfficeKind {
  std::string_view name;                                ///< "leader", "deputy", "spokesman", "holder"
  std::span<const std::string_view> permanent, acting;  ///< relations whose object is the group or the office
};
const OfficeKind& leadership();
const OfficeKind& deputies();
const OfficeKind& spokesmen();
const OfficeKind& holders();  ///< of an office node: holds_office

/// How an end of a tenure or a life is known.
enum class EndKind : std::uint8_t {
  open,      ///< no account of an end
  stated,    ///< told as the end of the tenure, or confirmed: by the own side, or by a successor taking over
  reported,  ///< reports that the own side has not confirmed, or denies
  inferred,  ///< no account; the next one's beginning
};
std::string_view name_of(EndKind kind);

/// Accounts of how somebody's time ended, weighed against each other.
struct End {
  EndKind kind = EndKind::open;
  std::optional<DateRange> range;  ///< from the earliest to the latest day that accounts in force allow
  bool contested = false;          ///< two accounts that cannot both be true
  std::string manner;  ///< "killed by US drone strike"; the words of the accounts, joined with " / "
  std::vector<EntryIndex> accounts, denials;
  /// Told of a day after which he is shown alive and acting; unconfirmed reports of an end that somebody now
  /// asserts otherwise; reports known to be false.
  std::vector<EntryIndex> contradicted;
  std::vector<EntryIndex> signs_of_life;  ///< statements `alive`
};

struct Tenure {
  Cluster holder;
  std::string name;
  bool acting = false;
  std::optional<DateRange> begin;  ///< nullopt: not told
  bool begin_contested = false;
  bool begin_reported = false;              ///< nothing but unconfirmed reports of it
  std::vector<EntryIndex> begins, denials;  ///< denials that he held the office
  End end;
};

/// A stretch in which nobody held the office for good, two did, or accounts differ. Closed; last = nullopt:
/// still so.
struct Span {
  enum class Kind : std::uint8_t { gap, overlap, contested };
  Kind kind = Kind::gap;
  std::optional<DateRange> from, to;  ///< where it begins and ends, each with what accounts leave open
  std::string text;                   ///< "after A, before B; acting: C"
  std::vector<EntryIndex> because;
};
std::string_view name_of(Span::Kind kind);

struct Succession {
  std::vector<Tenure> tenures;  ///< by beginning, then name
  std::vector<Span> spans;      ///< by beginning
};
/// `group` is whose office it is. Costs O(statements about it and its holders).
Succession succession_of(const StatementBase& base, const Cluster& group, const OfficeKind& office,
                         const Known& known);

/// Who held it on the day: the holders that the accounts allow, and "vacant" where they allow that nobody
/// did. A tenure includes its last day.
Answer holder_on(const StatementBase& base, const Cluster& group, const OfficeKind& office, Day on,
                 const Known& known, View view);
/// The same from a succession at hand.
Answer holder_on(const StatementBase& base, const Succession& succession, const Cluster& group, Day on,
                 const Known& known, View view);

/// "alive" and "dead" as accounts of deaths allow them on the day; without an account, "alive" if statements
/// show him by then or later, else nothing.
Answer alive_on(const StatementBase& base, const Cluster& person, Day on, const Known& known, View view);

}  // namespace sanad::actors
