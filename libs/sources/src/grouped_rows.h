// SPDX-License-Identifier: Apache-2.0
/// Lists that spread an entry over several rows: collected under its key, passed on when the file ends.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "sanad/core/limits.h"
#include "sanad/records/listing.h"
#include "sanad/sources/reader.h"

namespace sanad::sources {

/// One row of the file: cells by column name, as text.
struct GroupRow {
  std::vector<std::string> cells;
  Origin origin;
};
struct Group {
  std::string key;
  std::vector<GroupRow> rows;
};

class GroupedRows {
 public:
  /// False when there are more entries than a list may have.
  bool add(std::string_view key, GroupRow row) {
    const auto [place, is_new] = index_.try_emplace(std::string{key}, groups_.size());
    if (is_new) {
      if (groups_.size() == limits::list_entries) return false;
      groups_.push_back({std::string{key}, {}});
    }
    auto& rows = groups_[place->second].rows;
    if (rows.size() < limits::listing_values) rows.push_back(std::move(row));
    return true;
  }
  const std::vector<Group>& groups() const& { return groups_; }
  const std::vector<Group>& groups() const&& = delete;

 private:
  std::unordered_map<std::string, std::size_t> index_;
  std::vector<Group> groups_;
};

}  // namespace sanad::sources
