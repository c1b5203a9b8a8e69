// SPDX-License-Identifier: Apache-2.0
#include "ofac_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "cell.h"
#include "held_bytes.h"
#include "listing_draft.h"
#include "ofac_remarks.h"
#include "row_source.h"
#include "sanad/core/csv_reader.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/text/encoding.h"
#include "text_cell.h"

namespace sanad::sources {
namespace {

using records::ListingKind;
using records::NameQuality;

constexpr std::size_t sdn_cells = 12, add_cells = 6, alt_cells = 5, comment_cells = 2;
constexpr std::size_t values_of_an_entry = 2000;
constexpr std::uint64_t few = 10;  ///< orphans that even a short list may have

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Rows tell by their number of cells what they are; one that was cut off may have any.
bool is_whole(std::span<const std::string_view> cells) {
  switch (cells.size()) {
    case sdn_cells:
    case comment_cells:
      return true;
    case add_cells:
      return is_number(trimmed(cells[1]));
    case alt_cells: {
      const auto type = trimmed(cells[2]);
      return is_number(trimmed(cells[1])) && (type == "aka" || type == "fka" || type == "nka");
    }
    default:
      return false;
  }
}

/// "-0- " stands for nothing.
std::string value_of(std::string_view cell) {
  cell = trimmed(cell);
  return cell == "-0-" ? std::string{} : std::string{cell};
}

struct Entry {
  std::string id, name, type, programmes, title, remarks, comments;
  std::vector<std::string> facts;  ///< call sign, owner, flag of vessels: kept as positions are not
  std::vector<std::pair<std::string, std::string>> aliases;  ///< type, name
  std::vector<std::string> addresses;
  Origin origin;
  bool primary = false;
};

NameQuality quality_of(std::string_view alias_type) {
  return alias_type == "fka" ? NameQuality::former : NameQuality::strong;
}

ListingKind kind_of(std::string_view type) {
  if (type == "individual") return ListingKind::person;
  if (type == "vessel") return ListingKind::vessel;
  return type == "aircraft" ? ListingKind::aircraft : ListingKind::organisation;
}

class OfacReader {
 public:
  OfacReader(const ReadContext& context, Sink& sink)
      : report_{context.file, sink}, sink_{sink}, draft_{context.source} {}

  ReadSummary run(ByteSource& bytes) {
    PeekSource source{bytes, 0};
    CsvRows rows{source, {}};
    for (auto step = rows.next(); step != RowSource::Step::end; step = rows.next()) {
      const Origin origin = rows.origin();
      if (step == RowSource::Step::failed) {
        return {summary_.read, false,
                fmt::format("the file breaks off in the row that starts on line {}: {}", origin.line,
                            rows.error().message)};
      }
      if (step == RowSource::Step::broken) {
        report_.reject(origin, {}, "bad-row", rows.error().message);
      } else if (!take(rows.cells(), origin)) {
        return {summary_.read, false, HeldBytes::refusal()};
      }
    }
    if (primaries_ == 0) {
      return {summary_.read, false,
              "expected the list's main file (sdn.csv or cons_prim.csv) among the files, found only its "
              "companions: "
              "give all files of the set to one import"};
    }
    const auto orphans = entries_.size() - primaries_;
    if (orphans > std::max(few, primaries_ / 10)) {
      return {summary_.read, false,
              fmt::format(
                  "expected the main file to have the entries that its companions speak of, found {} of {} "
                  "missing: is it cut off, or of another day than they are?",
                  orphans, entries_.size())};
    }
    for (const auto& entry : entries_) pass_on(entry);
    return summary_;
  }

 private:
  bool take(std::span<const std::string_view> cells, const Origin& origin) {
    constexpr char end_of_file = 0x1A;
    std::string id{trimmed(cells[0])};
    std::erase(id, end_of_file);
    if (id.empty() && cells.size() == 1) return true;
    if (is_whole(cells)) return take_row(id, cells, origin);
    report_.reject(
        origin, {}, "bad-row",
        fmt::format(
            "expected a row of 12 cells (sdn), 6 (add), 5 (alt) or 2 (comments), numbered as they are, "
            "found {} cells",
            cells.size()));
    return true;
  }

  bool take_row(const std::string& id, std::span<const std::string_view> cells, const Origin& origin) {
    if (!is_number(id)) {
      report_.reject(origin, "ent_num", "missing-id", expected_found("the number of an entry", id));
      return true;
    }
    const auto [place, is_new] = index_.try_emplace(id, entries_.size());
    if (is_new) {
      held_.add(sizeof(Entry) + id.size());
      entries_.emplace_back();
      entries_.back().id = id;
      entries_.back().origin = origin;
    }
    for (const auto cell : cells) held_.add(cell.size());
    if (held_.too_many()) return false;
    Entry& entry = entries_[place->second];
    switch (cells.size()) {
      case sdn_cells:
        take_primary(entry, cells, origin);
        break;
      case alt_cells:
        if (entry.aliases.size() < values_of_an_entry)
          entry.aliases.emplace_back(value_of(cells[2]), text(cells[3]));
        break;
      case add_cells:
        take_address(entry, cells);
        break;
      default:
        take_comments(entry, cells[1]);
        break;
    }
    return true;
  }

  /// To the letter: the cut may stand before a blank, which belongs to the next word.
  static std::string remarks_of(std::string_view cell) {
    if (value_of(cell).empty()) return {};
    return text::to_utf8(cell, is_valid_utf8(cell) ? text::Encoding::utf8 : text::Encoding::windows1252);
  }

  static void take_comments(Entry& entry, std::string_view cell) {
    if (entry.comments.size() + cell.size() <= limits::csv_field_bytes) entry.comments += remarks_of(cell);
  }

  std::string text(std::string_view cell) {
    std::string into;
    texts_.read(cell, into);
    return into == "-0-" ? std::string{} : into;
  }

  void take_primary(Entry& entry, std::span<const std::string_view> cells, const Origin& origin) {
    ++summary_.read;
    if (entry.primary) {
      return report_.reject(origin, "ent_num", "duplicate-id", "expected a number that no earlier row has");
    }
    ++primaries_;
    entry.primary = true;
    entry.origin = origin;
    entry.name = text(cells[1]);
    entry.type = value_of(cells[2]);
    entry.programmes = value_of(cells[3]);
    entry.title = text(cells[4]);
    for (std::size_t i = 5; i < 11; ++i) {
      if (auto fact = text(cells[i]); !fact.empty()) entry.facts.push_back(std::move(fact));
    }
    entry.remarks = remarks_of(cells[11]);
    texts_.report_row(origin, report_);
  }

  void take_address(Entry& entry, std::span<const std::string_view> cells) {
    std::string whole;
    for (const std::size_t i : {2U, 3U, 4U}) {
      if (const auto part = text(cells[i]); !part.empty())
        whole.append(whole.empty() ? "" : ", ").append(part);
    }
    if (!whole.empty() && entry.addresses.size() < values_of_an_entry)
      entry.addresses.push_back(std::move(whole));
  }

  void pass_on(const Entry& entry) {
    if (!entry.primary) {
      return report_.note(
          entry.origin, "ent_num", "orphan",
          "expected the entry " + quoted(entry.id) + " in the main file, found only rows about it");
    }
    draft_.start(entry.id, kind_of(entry.type));
    auto& listing = draft_.listing();
    draft_.name(entry.name, NameQuality::primary);
    for (const auto& [type, name] : entry.aliases) draft_.name(name, quality_of(type));
    for (std::size_t begin = 0; begin < entry.programmes.size();) {  // "SDGT] [SYRIA"
      const auto end = std::min(entry.programmes.find("] [", begin), entry.programmes.size());
      draft_.text(listing.programmes, std::string_view{entry.programmes}.substr(begin, end - begin));
      begin = end + 3;
    }
    draft_.text(listing.titles, entry.title);
    for (const auto& fact : entry.facts) draft_.text(listing.positions, fact);
    for (const auto& address : entry.addresses) draft_.text(listing.addresses, address);
    // Remarks are cut at 1,000 characters in mid-word; the comments file goes on without a blank.
    read_ofac_remarks(entry.remarks + entry.comments, draft_);
    draft_.finish(entry.origin, report_, sink_);
  }

  Report report_;
  Sink& sink_;
  ListingDraft draft_;
  TextCells texts_{TextCells::Expect::utf8};
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::size_t> index_;
  HeldBytes held_;
  std::uint64_t primaries_ = 0;
  ReadSummary summary_;
};

records::SourceInfo ofac_source(std::string_view name, std::string_view title) {
  records::SourceInfo source;
  source.name = name;
  source.title = title;
  source.publisher = "Office of Foreign Assets Control, US Department of the Treasury";
  source.licence = "work of the US government, no US copyright";
  source.url = "https://ofac.treasury.gov/sanctions-list-service";
  source.pass_on = records::PassOn::freely;
  source.reliability = 'A';
  source.marking = records::Tlp::clear;
  return source;
}

}  // namespace

ReadSummary read_ofac_list(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  return OfacReader{context, sink}.run(bytes);
}

records::SourceInfo ofac_sdn_source() {
  return ofac_source("ofac-sdn", "OFAC Specially Designated Nationals and Blocked Persons List");
}

records::SourceInfo ofac_consolidated_source() {
  return ofac_source("ofac-consolidated", "OFAC Consolidated Sanctions List (other than SDN)");
}

bool looks_like_non_sdn(std::string_view first_bytes) {
  StringSource source{std::string{first_bytes}};
  CsvReader rows{source, {}};
  std::size_t all = 0, non_sdn = 0;
  constexpr std::size_t enough = 40;
  while (all < enough && rows.next() == CsvReader::Step::row) {
    if (rows.cells().size() != sdn_cells) continue;
    ++all;
    const auto programmes = rows.cells()[3];
    for (const std::string_view sign :
         {"NS-PLC", "CMIC-", "UKRAINE-EO13662", "FSE-", "CAPTA", "561-", "NS-MBS", "SSI"}) {
      if (programmes.starts_with(sign)) {
        ++non_sdn;
        break;
      }
    }
  }
  return all > 0 && non_sdn * 4 >= all * 3;
}

}  // namespace sanad::sources
