// SPDX-License-Identifier: Apache-2.0
#include "detect_lists.h"

#include <algorithm>

#include "cell.h"
#include "ofac_list.h"
#include "sanad/core/byte_source.h"
#include "sanad/core/csv_reader.h"

namespace sanad::sources {
namespace {

bool is_number(std::string_view cell) {
  return !cell.empty() && cell.size() <= 12 &&
         std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The first start tag of a document: "<export xmlns=...".
std::string_view root_tag(std::string_view xml) {
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    if (at + 1 < xml.size() && xml[at + 1] != '?' && xml[at + 1] != '!') {
      return xml.substr(at, std::min(xml.find('>', at), xml.size()) - at);
    }
  }
  return {};
}

std::string_view xml_format_of(std::string_view xml) {
  const auto root = root_tag(xml);
  if (root.starts_with("<CONSOLIDATED_LIST")) return "un";
  if (root.starts_with("<export") || root.find(":export") != std::string_view::npos) {
    return xml.find("sanctionEntity") != std::string_view::npos ? "eu" : "";
  }
  if (root.starts_with("<Sanctions") || root.find(":Sanctions") != std::string_view::npos)
    return "ofac-advanced";
  return {};
}

}  // namespace

char ofac_part_of(std::string_view first_bytes) {
  StringSource source{std::string{first_bytes}};
  CsvReader rows{source, {}};
  if (rows.next() != CsvReader::Step::row) return '\0';
  const auto cells = rows.cells();
  if (cells.empty() || !is_number(trimmed(cells[0]))) return '\0';
  if (cells.size() == 12 && first_bytes.find("-0-") != std::string_view::npos) return 's';
  if (cells.size() == 5 && is_number(trimmed(cells[1]))) {
    const auto type = trimmed(cells[2]);
    return type == "aka" || type == "fka" || type == "nka" ? 'a' : '\0';
  }
  if (cells.size() == 6 && is_number(trimmed(cells[1])) && first_bytes.find("-0-") != std::string_view::npos)
    return 'd';
  return cells.size() == 2 ? 'c' : '\0';
}

std::string_view list_format_of(std::string_view text) {
  if (text.starts_with('<')) return xml_format_of(text);
  const auto holds = [text](std::string_view what) { return text.find(what) != std::string_view::npos; };
  if (text.starts_with('{')) {
    const auto line = text.substr(0, text.find('\n'));
    const bool entity =
        line.find("\"schema\"") != std::string_view::npos && line.find("\"id\"") != std::string_view::npos;
    if (entity && line.find("\"properties\"") != std::string_view::npos) return "ftm";
    if (line.find("\"op\"") != std::string_view::npos && line.find("\"entity\"") != std::string_view::npos)
      return "ftm";
    if (line.find("\"DATA_SOURCE\"") != std::string_view::npos &&
        line.find("\"RECORD_ID\"") != std::string_view::npos)
      return "senzing";
    return holds("\"values\"") && holds("\"value\"") && holds("\"uuid\"") ? "misp-galaxy" : "";
  }
  if (holds("Entity_LogicalId") && holds("NameAlias_")) return "eu";
  if (holds("OFSI Group ID") && holds("Unique ID") && holds("Name 6")) return "uk";
  if (holds("entity_number") && holds("source_list_url") && holds("alt_names")) return "csl";
  switch (ofac_part_of(text)) {
    case 's':
      return looks_like_non_sdn(text) ? "ofac-cons" : "ofac";
    case 'a':
    case 'd':
      return "ofac";
    default:
      return {};
  }
}

}  // namespace sanad::sources
