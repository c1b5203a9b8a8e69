// SPDX-License-Identifier: Apache-2.0
#include "block_index.h"

#include <algorithm>
#include <cmath>

#include "radix_sort.h"

namespace sanad::reconcile {
namespace {
constexpr std::int32_t day_offset = 1 << 20;  // days from year 1 on are positive
constexpr std::int32_t cell_days = 2, name_days = 3;
constexpr std::int32_t big_toll = 10;
constexpr std::uint64_t columns = 720;
constexpr std::int32_t most_long_days = 4000;  // a range without an end is looked up in its first years only

std::uint64_t day_key(std::int32_t day) {
  return static_cast<std::uint64_t>(day + day_offset);
}
/// Long ranges are listed by windows of eight days.
std::uint64_t window_of(std::int32_t day) {
  return day_key(day) >> 3U;
}
std::int32_t row_of(const Features& f) {
  return static_cast<std::int32_t>((f.latitude + 90) * 2);
}
std::int32_t column_of(const Features& f) {
  return static_cast<std::int32_t>((f.longitude + 180) * 2) % static_cast<std::int32_t>(columns);
}
std::uint64_t cell_of(std::int32_t row, std::int32_t column) {
  const auto wrapped = (static_cast<std::uint64_t>(column) + columns) % columns;
  return (static_cast<std::uint64_t>(row + 1) << 10U) | wrapped;
}
std::uint64_t by_day(std::int32_t day, std::uint64_t cell) {
  return (day_key(day) << 20U) | cell;
}
std::uint64_t by_cell(std::uint64_t cell, std::int32_t day) {
  return (cell << 24U) | day_key(day);
}
std::uint64_t by_name(Key name, std::int32_t day) {
  return (std::uint64_t{name} << 32U) | day_key(day);
}

template <class Use>
void for_each_name(const Features& f, const Use& use) {
  if (f.district != no_key) use(f.district);
  for (const Key name : f.places) {
    if (name != no_key && name != f.district) use(name);
  }
}

template <class Use>
void for_each_cell(const Features& f, const Use& use) {
  if (!f.has_point()) return;
  for (int row = -1; row <= 1; ++row) {
    for (int column = -1; column <= 1; ++column) {
      use(cell_of(row_of(f) + row, column_of(f) + column + static_cast<std::int32_t>(columns)));
    }
  }
}

/// The cells beside and above and below, row by row, as closed ranges.
template <class Use>
void for_each_row(const Features& f, const Use& use) {
  const auto row = row_of(f);
  const auto column = column_of(f);
  const bool edge = column == 0 || column + 1 == static_cast<std::int32_t>(columns);
  for (int up = -1; up <= 1; ++up) {
    if (!edge) {
      use(cell_of(row + up, column - 1), cell_of(row + up, column + 1));
      continue;
    }
    for (int right = -1; right <= 1; ++right) {
      const auto cell = cell_of(row + up, column + right + static_cast<std::int32_t>(columns));
      use(cell, cell);
    }
  }
}

std::uint64_t by_window(std::uint64_t window, std::uint64_t cell) {
  return (window << 20U) | cell;
}
bool meets(const Features& probe, std::int32_t first, std::int32_t last) {
  return first - name_days <= probe.last && probe.first <= last + name_days;
}

bool big(const Features& f) {
  return f.killed[0].known() && f.killed[0].hi >= big_toll && f.country != no_key;
}

template <class Entries>
void sort_by_key(Entries& entries) {
  radix_sort(entries, [](const auto& entry) { return entry.key; });
}

/// First entry at or after `key`, searched outward from `hint`: constant time when probes come in order.
template <class Entries>
std::size_t seek(const Entries& entries, std::uint64_t key, std::size_t hint) {
  const std::size_t size = entries.size();
  std::size_t low = std::min(hint, size), high = low, step = 1;
  while (low > 0 && entries[low - 1].key >= key) {
    high = low - 1;
    low = low > step ? low - step : 0;
    step *= 2;
  }
  step = 1;
  while (high < size && entries[high].key < key) {
    low = high + 1;
    high = std::min(size, high + step);
    step *= 2;
  }
  const auto* first = entries.data() + low;
  const auto* last = entries.data() + std::max(low, high);
  return static_cast<std::size_t>(
      std::lower_bound(first, last, key, [](const auto& e, std::uint64_t k) { return e.key < k; }) -
      entries.data());
}
}  // namespace

template <class Entries>
void BlockIndex::Starts::build(const Entries& entries) {
  starts_.clear();
  if (entries.empty() || entries.back().key >> 32U > 64 * entries.size()) return;
  starts_.assign((entries.back().key >> 32U) + 2, 0);
  for (const auto& entry : entries) ++starts_[(entry.key >> 32U) + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

template <class Entries>
std::size_t BlockIndex::Starts::find(const Entries& entries, Key name, std::uint64_t key) const {
  if (starts_.empty()) return seek(entries, key, entries.size() / 2);
  if (name + 1 >= starts_.size()) return entries.size();
  const auto* first = entries.data() + starts_[name];
  const auto* last = entries.data() + starts_[name + 1];
  const auto* at =
      std::lower_bound(first, last, key, [](const auto& e, std::uint64_t k) { return e.key < k; });
  return static_cast<std::size_t>(at - entries.data());
}

void BlockIndex::clear() {
  *this = BlockIndex{};
}

void BlockIndex::add_short(Slot slot, const Features& f) {
  if (f.has_point()) {
    const auto cell = cell_of(row_of(f), column_of(f));
    for (auto day = f.first; day <= f.last; ++day) {
      days_.push_back({by_day(day, cell), slot});
      cells_.push_back({by_cell(cell, day), slot});
    }
  }
  for_each_name(f, [&](Key name) { names_.push_back({by_name(name, f.first), slot}); });
  if (big(f)) tolls_.push_back({by_name(f.country, f.first), slot});
}

void BlockIndex::add_long(Slot slot, const Features& f) {
  const auto last = std::min(f.last, f.first + most_long_days);
  for (auto w = window_of(f.first); w <= window_of(last); ++w) {
    if (f.has_point())
      long_cells_.push_back({by_window(w, cell_of(row_of(f), column_of(f))), f.first, f.last, slot});
    for_each_name(f, [&](Key name) {
      long_names_.push_back({(std::uint64_t{name} << 32U) | w, f.first, f.last, slot});
    });
  }
}

void BlockIndex::build(std::span<const Slot> slots, std::span<const Features> features,
                       const FeatureReader& reader) {
  clear();
  days_.reserve(slots.size());
  cells_.reserve(slots.size());
  names_.reserve(slots.size() * 2);
  for (const Slot slot : slots) {
    const auto& f = features[slot];
    f.is_long() ? add_long(slot, f) : add_short(slot, f);
    for (const auto hash : reader.articles(f)) articles_.push_back({hash, slot});
  }
  sort_by_key(days_);
  sort_by_key(cells_);
  sort_by_key(names_);
  sort_by_key(tolls_);
  sort_by_key(articles_);
  sort_by_key(long_cells_);
  sort_by_key(long_names_);
  name_starts_.build(names_);
  long_name_starts_.build(long_names_);
}

void BlockIndex::take(const std::vector<Entry>& entries, std::uint64_t from, std::uint64_t to,
                      std::vector<Slot>& found, std::size_t& hint) {
  hint = seek(entries, from, hint);
  for (std::size_t i = hint; i < entries.size() && entries[i].key <= to; ++i)
    found.push_back(entries[i].slot);
}

void BlockIndex::query(const Features& probe, const FeatureReader& reader, BlockQuery& into) const {
  query_cells(probe, into);
  query_names(probe, into);
  std::size_t hint = tolls_.size() / 2;
  if (!probe.is_long() && big(probe)) {
    take(tolls_, by_name(probe.country, probe.first), by_name(probe.country, probe.first), into.found, hint);
  }
  hint = articles_.size() / 2;
  for (const auto hash : reader.articles(probe)) take(articles_, hash, hash, into.found, hint);
}

/// Accounts of one event mostly come one after another and ask for the same cells on the same days.
void BlockIndex::query_cells(const Features& probe, BlockQuery& into) const {
  if (!probe.has_point()) return;
  const std::array<std::int32_t, 4> key{probe.first, probe.last, row_of(probe), column_of(probe)};
  if (key != into.near_key) {
    into.near_key = key;
    into.near.clear();
    if (probe.is_long()) {
      for_each_cell(probe, [&](std::uint64_t cell) {
        std::size_t any = cells_.size() / 2;
        take(cells_, by_cell(cell, probe.first - 1), by_cell(cell, probe.last + 1), into.near, any);
      });
    } else {
      query_days(probe, into);
    }
    if (!long_cells_.empty()) query_long_cells(probe, into);
  }
  into.found.insert(into.found.end(), into.near.begin(), into.near.end());
}

void BlockIndex::query_days(const Features& probe, BlockQuery& into) const {
  std::size_t hint = 0;
  const auto until = probe.last + (into.earlier_only ? 0 : cell_days);
  for (auto day = probe.first - cell_days; day <= until; ++day) {
    for_each_row(probe, [&](std::uint64_t from, std::uint64_t to) {
      auto& near = into.hints[hint < into.hints.size() - 1 ? hint++ : hint];
      take(days_, by_day(day, from), by_day(day, to), into.near, near);
    });
  }
}

void BlockIndex::query_long_cells(const Features& probe, BlockQuery& into) const {
  const auto until = window_of(std::min(probe.last, probe.first + most_long_days) + name_days);
  auto& hint = into.hints.back();
  for (auto w = window_of(probe.first - name_days); w <= until; ++w) {
    for_each_row(probe, [&](std::uint64_t from, std::uint64_t to) {
      hint = seek(long_cells_, by_window(w, from), hint);
      for (auto i = hint; i < long_cells_.size() && long_cells_[i].key <= by_window(w, to); ++i) {
        if (meets(probe, long_cells_[i].first, long_cells_[i].last)) into.near.push_back(long_cells_[i].slot);
      }
    });
  }
}

void BlockIndex::query_names(const Features& probe, BlockQuery& into) const {
  const auto last = probe.is_long() ? probe.last + 1 : probe.first + (into.earlier_only ? 0 : name_days);
  const auto from = window_of(probe.first - name_days);
  const auto to = window_of(std::min(probe.last, probe.first + most_long_days) + name_days);
  for_each_name(probe, [&](Key name) {
    auto i = name_starts_.find(names_, name, by_name(name, probe.first - name_days));
    for (; i < names_.size() && names_[i].key <= by_name(name, last); ++i)
      into.found.push_back(names_[i].slot);
    if (long_names_.empty()) return;
    const auto end = (std::uint64_t{name} << 32U) | to;
    i = long_name_starts_.find(long_names_, name, (std::uint64_t{name} << 32U) | from);
    for (; i < long_names_.size() && long_names_[i].key <= end; ++i) {
      if (meets(probe, long_names_[i].first, long_names_[i].last)) into.found.push_back(long_names_[i].slot);
    }
  });
}

}  // namespace sanad::reconcile
