// SPDX-License-Identifier: Apache-2.0
/// A mapping: how the columns of any table become accounts. Written as TOML (docs/formats/table.md).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "sanad/core/result.h"
#include "sanad/records/source_info.h"

namespace sanad::sources {

/// Opaque outside the module; made by parse_mapping().
struct Mapping {
  struct Rules;
  std::string name;
  records::SourceInfo source;
  std::shared_ptr<const Rules> rules;
};

/// invalid_input names line and column of the TOML, the key, and what it may be.
Result<Mapping> parse_mapping(std::string_view toml, std::string_view file);

/// Mappings that ship with Sanad (mappings/*.toml of this module, compiled in).
struct BuiltInMapping {
  std::string_view name, toml;
};
std::span<const BuiltInMapping> built_in_mappings();
Result<Mapping> built_in_mapping(std::string_view name);
/// Name of the built-in mapping whose `recognise` columns all stand in this header, or empty.
std::string recognise_table(std::span<const std::string_view> header);

}  // namespace sanad::sources
