// SPDX-License-Identifier: Apache-2.0
/// Accounts as they come, before they are put in order and joined with the register.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "actor_names.h"
#include "area_names.h"
#include "sanad/records/account.h"
#include "sanad/records/source_info.h"
#include "table.h"

namespace sanad::figures {

class Staging {
 public:
  explicit Staging(const geo::Gazetteer& gazetteer);
  void declare(const records::SourceInfo& source) { one_row_[source.name] = source.one_row_per_incident; }
  void add(const records::Account& account);

  /// Columns in the order of ids, one an account (of two with one id, the later); the register's part is
  /// empty.
  Table table() const;

 private:
  /// Everything but the lists, which lie in the pools. Names are numbers of the interners.
  struct Row {
    Uuid id;
    std::uint32_t source, voice, country, province, district;
    std::int32_t first, last, published;
    std::uint32_t flags, covers;
    std::uint32_t actors, actor_count, counts, count_count;
    float latitude, longitude;
    std::uint8_t date_precision, place_precision, kind, violence, tactic, target, marking;
  };
  std::vector<std::uint32_t> order() const;
  void place(const records::Account& account, Row& row);
  void append(const Row& row, Table& table) const;
  void append_lists(std::uint32_t index, Table& table, const std::vector<std::uint32_t>& actor_codes) const;
  void name_sources(Table& table) const;
  void name_areas(Table& table) const;

  const geo::Gazetteer* gazetteer_;
  std::map<std::string, bool, std::less<>> one_row_;
  Interner sources_, voices_, voice_names_;
  std::vector<std::uint32_t> voice_of_name_;
  AreaNames countries_, provinces_, districts_;
  ActorNames actors_;
  std::vector<Row> rows_;
  std::vector<std::uint32_t> actor_pool_;
  std::vector<CountCell> count_pool_;
  Lists<char> native_ids_, places_;

  std::uint32_t voice_of(const records::Account& account);
};

}  // namespace sanad::figures
