// SPDX-License-Identifier: Apache-2.0
/// The accounts as columns, with what the register says of each. All that is saved; views are derived from
/// it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dictionary.h"
#include "sanad/core/uuid.h"
#include "sanad/figures/query.h"
#include "sanad/records/vocabulary.h"

namespace sanad::figures {

/// One number of an account; `absent` marks a bound that is not given. Larger numbers are held as the
/// largest.
struct CountCell {
  static constexpr std::int32_t absent = -1;
  std::uint8_t measure = 0, victims = 0, attackers = 0, unused = 0;
  std::int32_t low = absent, best = absent, high = absent;
  friend bool operator==(const CountCell&, const CountCell&) = default;
};

/// Lists of unequal length, one for each index, in one vector.
template <class T>
struct Lists {
  std::vector<std::uint32_t> begin{0};
  std::vector<T> items;

  std::span<const T> at(std::size_t index) const {
    return std::span{items}.subspan(begin[index], begin[index + 1] - begin[index]);
  }
  template <class Range>
  void append(const Range& more) {
    items.insert(items.end(), std::begin(more), std::end(more));
    close();
  }
  void close() { begin.push_back(static_cast<std::uint32_t>(items.size())); }
  std::size_t size() const { return begin.size() - 1; }
  friend bool operator==(const Lists&, const Lists&) = default;
};

/// What a cover joins: an aggregate account and an incident.
struct CoverCell {
  std::uint32_t aggregate = 0, incident = 0;
  friend auto operator<=>(const CoverCell&, const CoverCell&) = default;
};

/// Bits of Table::state.
enum class State : std::uint8_t { unreconciled = 1, review_waits = 2 };

inline constexpr std::int32_t no_day = INT32_MIN;
inline constexpr float no_degree = 1000;

/// Accounts in the order of their ids; every vector has one element an account.
struct Table {
  std::vector<Uuid> id;
  std::vector<std::uint32_t> source, country, province, district;  ///< codes; no_code where not known
  std::vector<std::int32_t> first, last;                           ///< days; see date_precision
  std::vector<std::int32_t> published;                             ///< no_day when not told
  std::vector<std::uint8_t> date_precision, place_precision, kind, violence, tactic, target, marking;
  std::vector<std::uint8_t> role, state;
  std::vector<std::uint32_t> flags, covers;
  std::vector<std::uint32_t> voice;     ///< accounts of the same number speak with one voice
  std::vector<std::uint32_t> original;  ///< of a copy: the account it repeats; else no_code
  std::vector<std::uint32_t> incident;  ///< numbered by smallest member
  Lists<std::uint32_t> actors;          ///< codes, ascending, distinct
  Lists<CountCell> counts;

  // For lists of incidents only.
  Lists<char> native_id, place;            ///< as given
  std::vector<float> latitude, longitude;  ///< degrees; no_degree without a point
  std::vector<float> bits;                 ///< reconcile::Membership::bits
  std::vector<std::uint8_t> band;
  std::vector<Uuid> incident_id;  ///< by incident: the register's, or that of its only account

  std::vector<CoverCell> cover;  ///< sorted
  std::uint32_t incidents = 0;   ///< distinct values of `incident`
  Dictionary sources, countries, provinces, districts, actor_names;
  std::vector<std::uint8_t> one_row;  ///< by source code: SourceInfo::one_row_per_incident

  std::size_t size() const { return id.size(); }
  bool is(std::uint32_t account, State bit) const {
    return (state[account] & static_cast<std::uint8_t>(bit)) != 0;
  }
  friend bool operator==(const Table&, const Table&) = default;
};

}  // namespace sanad::figures
