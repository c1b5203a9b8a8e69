// SPDX-License-Identifier: Apache-2.0
/// Turns the TOML of a mapping into rules. One function a section; docs/formats/table.md describes each key.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mapping_rules.h"
#include "toml_reader.h"

namespace sanad::sources {

class MappingReader {
 public:
  /// `mapping` and `rules` may hold what an extended mapping said; sections of the document replace it.
  MappingReader(std::string_view file, Mapping& mapping, Mapping::Rules& rules)
      : toml_{file}, mapping_{mapping}, rules_{rules} {}

  /// The whole document. False: error() says what is wrong.
  bool read(const toml::table& document);
  const Error& error() const& { return *toml_.error(); }
  const Error& error() const&& = delete;

 private:
  void read_source(const toml::table& section);
  void read_file(const toml::table& section);
  void read_file_form(const toml::table& section);
  void read_required(const toml::table& document);
  void read_id(const toml::table& section);
  void read_date(const toml::table& section);
  void read_period(const toml::table& section);
  void read_place(const toml::table& section);
  void read_event(const toml::table& section);
  void read_report(const toml::table& section);
  void read_counts(const toml::table& document);
  CountRule count_rule(const toml::table& section);
  void read_actors(const toml::table& document);
  void read_flags(const toml::table& document);
  void read_aggregate(const toml::table& section);
  void read_listing(const toml::table& section);
  void read_documents(const toml::table& document);
  void check_listing(const toml::table& document);
  void check(const toml::table& document);

  ColumnRef column_named(const std::string& name);
  ColumnRef column(const toml::table& section, std::string_view key);
  std::vector<ColumnRef> columns(const toml::table& section, std::string_view key);
  TextRule text_rule(const toml::table& section, std::string_view key);
  CodedRule coded_rule(const toml::table& section, std::string_view key,
                       std::span<const std::string_view> names);
  void read_map(const toml::table& rule, CodedRule& into);
  /// The keys column, empty, filled, values and contains of `section`.
  CellTest cell_test(const toml::table& section);
  std::vector<std::string> folded(const toml::table& section, std::string_view key);
  char one_character(const toml::node& node, std::string_view what);

  TomlReader toml_;
  Mapping& mapping_;
  Mapping::Rules& rules_;
};

}  // namespace sanad::sources
