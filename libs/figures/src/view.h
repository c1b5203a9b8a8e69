// SPDX-License-Identifier: Apache-2.0
/// The incidents as some or all sources tell them: what figures are counted over.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "key_space.h"
#include "table.h"

namespace sanad::figures {

/// Keys with one value an incident: a column of codes each (no_code = unknown).
inline constexpr std::array column_keys{Key::country, Key::province, Key::district, Key::year,  Key::month,
                                        Key::target,  Key::tactic,   Key::event,    Key::status};

/// Incidents by smallest member. An aggregate that covers an incident of this view is a container: listed,
/// never counted. Covers inside a source that keeps one row an incident are ignored: its rows are apart by
/// its own rule (GED event_clarity 2).
struct View {
  Lists<std::uint32_t> members;           ///< accounts, ascending
  std::vector<std::uint32_t> voices;      ///< beside members.items: number of the voice within the incident
  std::vector<std::uint32_t> of_account;  ///< incident, or no_code
  std::array<std::vector<std::uint32_t>, column_keys.size()> columns;
  std::vector<std::int32_t> first, last;
  std::vector<std::uint8_t> kind, violence, doubtful, marking;
  std::vector<std::uint8_t> container;  ///< an aggregate that covers incidents of this view: never counted
  std::vector<std::uint32_t>
      weight;  ///< incidents it stands for: `covers` of an aggregate that covers nothing here
  Lists<std::uint32_t> actors, sources;

  std::size_t size() const { return weight.size(); }
  const std::vector<std::uint32_t>& column(Key key) const&;
};

/// `sources`: codes, ascending; empty = all. O(accounts).
View make_view(const Table& table, const KeySpace& keys, std::span<const std::uint32_t> sources);

}  // namespace sanad::figures
