// SPDX-License-Identifier: Apache-2.0
#include "block_index.h"

#include <algorithm>
#include <cmath>

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
std::uint64_t window_of(std::int32_t day) { return day_key(day) >> 3U; }
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

bool big(const Features& f) {
  return f.killed[0].known() && f.killed[0].hi >= big_toll && f.country != no_key;
}

template <class Entries>
void sort_by_key(Entries& entries) {
  std::ranges::sort(
      entries, [](const auto& a, const auto& b) { return a.key != b.key ? a.key < b.key : a.slot < b.slot; });
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
  const auto put = [&](std::vector<LongEntry>& entries, std::uint64_t place) {
    for (auto w = window_of(f.first); w <= window_of(last); ++w) {
      entries.push_back({(place << 32U) | w, f.first, f.last, slot});
    }
  };
  if (f.has_point()) put(long_cells_, cell_of(row_of(f), column_of(f)));
  for_each_name(f, [&](Key name) { put(long_names_, name); });
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
}

void BlockIndex::take(const std::vector<Entry>& entries, std::uint64_t from, std::uint64_t to,
                      std::vector<Slot>& found, std::size_t& hint) {
  hint = seek(entries, from, hint);
  for (std::size_t i = hint; i < entries.size() && entries[i].key <= to; ++i)
    found.push_back(entries[i].slot);
}

void BlockIndex::query(const Features& probe, const FeatureReader& reader, BlockQuery& into) const {
  probe.is_long() ? query_long(probe, into.found) : query_short(probe, into);
  query_ranges(probe, into.found);
  std::size_t hint = 0;
  for (const auto hash : reader.articles(probe)) take(articles_, hash, hash, into.found, hint);
}

void BlockIndex::query_short(const Features& probe, BlockQuery& into) const {
  auto& found = into.found;
  std::size_t hint = 0;
  if (probe.has_point()) {
    const auto row = row_of(probe);
    const auto column = column_of(probe);
    const auto until = probe.last + (into.earlier_only ? 0 : cell_days);
    for (auto day = probe.first - cell_days; day <= until; ++day) {
      for (int up = -1; up <= 1; ++up) {
        auto& near = into.hints[hint < into.hints.size() - 1 ? hint++ : hint];
        const bool edge = column == 0 || column + 1 == static_cast<std::int32_t>(columns);
        if (!edge) {
          take(days_, by_day(day, cell_of(row + up, column - 1)), by_day(day, cell_of(row + up, column + 1)),
               found, near);
          continue;
        }
        for (int right = -1; right <= 1; ++right) {
          const auto key =
              by_day(day, cell_of(row + up, column + right + static_cast<std::int32_t>(columns)));
          take(days_, key, key, found, near);
        }
      }
    }
  }
  for_each_name(probe, [&](Key name) {
    std::size_t any = names_.size() / 2;
    take(names_, by_name(name, probe.first - name_days), by_name(name, probe.first + name_days), found, any);
  });
  query_tolls(probe, found);
}

void BlockIndex::query_tolls(const Features& probe, std::vector<Slot>& found) const {
  if (!big(probe)) return;
  std::size_t any = tolls_.size() / 2;
  take(tolls_, by_name(probe.country, probe.first), by_name(probe.country, probe.first), found, any);
}

void BlockIndex::query_long(const Features& probe, std::vector<Slot>& found) const {
  std::size_t any = 0;
  for_each_cell(probe, [&](std::uint64_t cell) {
    any = cells_.size() / 2;
    take(cells_, by_cell(cell, probe.first - 1), by_cell(cell, probe.last + 1), found, any);
  });
  for_each_name(probe, [&](Key name) {
    any = names_.size() / 2;
    take(names_, by_name(name, probe.first - name_days), by_name(name, probe.last + 1), found, any);
  });
}

void BlockIndex::query_ranges(const Features& probe, std::vector<Slot>& found) const {
  const auto from = window_of(probe.first - name_days);
  const auto to = window_of(std::min(probe.last, probe.first + most_long_days) + name_days);
  const auto scan = [&](const std::vector<LongEntry>& entries, std::uint64_t place) {
    const auto last = (place << 32U) | to;
    auto i = seek(entries, (place << 32U) | from, entries.size() / 2);
    for (; i < entries.size() && entries[i].key <= last; ++i) {
      const auto& entry = entries[i];
      if (entry.first - name_days <= probe.last && probe.first <= entry.last + name_days) found.push_back(entry.slot);
    }
  };
  if (!long_cells_.empty()) for_each_cell(probe, [&](std::uint64_t cell) { scan(long_cells_, cell); });
  if (!long_names_.empty()) for_each_name(probe, [&](Key name) { scan(long_names_, name); });
}

}  // namespace sanad::reconcile
