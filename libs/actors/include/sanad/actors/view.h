// SPDX-License-Identifier: Apache-2.0
/// Views: fixed rules that pick one of several answers and keep the others beside it. Nobody decides for the
/// reader.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/actors/identity.h"
#include "sanad/core/result.h"

namespace sanad::actors {

/// Version of the rules below and of docs/actors.md; printed with every answer.
inline constexpr int view_version = 1;

enum class View : std::uint8_t {
  best_graded,  ///< sure before possible, confirmed before reported; then reliability, independent voices,
                ///< publication
  latest,       ///< what was published last, whatever it rests on
  official,     ///< what the group says of itself, then what states and courts say; then as best_graded
  all,          ///< picks nothing
};
std::string_view name_of(View view);  ///< "best-graded", "latest", "official", "all"
Result<View> parse_view(std::string_view name);

/// Who speaks, seen from the group that is asked about.
enum class Voice : std::uint8_t { own, official, press };
std::string_view name_of(Voice voice);

/// own: said_by is the group, begins with its name ("TTP spokesman"), or names somebody who leads it, speaks
/// for it or belongs to it as known. official: said_by or publisher is an office of a state, a court or the
/// UN, told by words and addresses (docs/actors.md lists them). press: everything else.
Voice voice_of(const StatementBase& base, EntryIndex entry, const Cluster& group, const Known& known);
/// Whose word it is, for counting independent ones: the agency that the publisher copies, else said_by, else
/// publisher.
std::string speaker_of(const records::Statement& statement);

/// One possible answer.
struct Value {
  std::string text;  ///< "Hakimullah Mehsud", "vacant", "yes"
  bool acting = false;
  bool certain = false;   ///< no known date or claim allows another answer on that day
  bool reported = false;  ///< rests on reports alone that the other side has not confirmed, or denies
  std::vector<EntryIndex> because;
  std::string why;  ///< in words, for people
  friend bool operator==(const Value&, const Value&) = default;
};

struct Answer {
  std::optional<Value> chosen;      ///< nullopt: nothing known, or View::all with several values
  std::vector<Value> alternatives;  ///< in the order in which the view would choose them
  std::vector<EntryIndex> denials;
  std::vector<EntryIndex> contradicted;  ///< later refuted by an account of the thing itself
  bool contested() const { return !alternatives.empty(); }
  friend bool operator==(const Answer&, const Answer&) = default;
};

/// Orders the values by the view and picks the first. Deterministic for any order of `values`.
Answer choose(const StatementBase& base, std::vector<Value> values, View view, const Cluster& group,
              const Known& known);

}  // namespace sanad::actors
