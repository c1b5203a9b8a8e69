// SPDX-License-Identifier: Apache-2.0
/// What a mapping says, read and checked: rules that table_row.h applies to one row after the other.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "date_format.h"
#include "sanad/records/account.h"
#include "sanad/sources/table_mapping.h"
#include "sanad/text/encoding.h"

namespace sanad::sources {

/// A column of the table by its place in Mapping::Rules::columns; not given if the mapping does not name one.
struct ColumnRef {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t index = none;
  bool given() const { return index != none; }
};

/// Which part of a cell is meant.
enum class CellPart { whole, before_brackets, in_brackets };

/// A text: the same for all rows, or from cells.
struct TextRule {
  std::string constant;
  std::vector<ColumnRef> columns;  ///< what is not empty of them, joined
  std::string join = ", ";
  CellPart part = CellPart::whole;
};

/// A word of a closed vocabulary: the same for all rows, or from a cell. The cell is compared folded
/// (folded_words()): with `equal`, then with the vocabulary's own names, then for the first of `contains`
/// that it holds.
struct CodedRule {
  std::optional<std::size_t> constant;
  ColumnRef column;
  std::vector<std::pair<std::string, std::size_t>> equal, contains;
  std::optional<std::size_t> otherwise;
  std::span<const std::string_view> names;
};

struct CountRule {
  records::Measure measure = records::Measure::killed;
  records::VictimClass victims = records::VictimClass::all;
  ColumnRef value, low, best, high;
  std::vector<ColumnRef> sum;
  CodedRule attackers;
};

struct ActorRule {
  ColumnRef column;
  records::ActorRole role = records::ActorRole::perpetrator;
  std::string split;  ///< empty = one name a cell
};

/// A condition on one cell.
struct CellTest {
  ColumnRef column;
  bool empty = false, filled = false;
  std::vector<std::string> equal, contains;  ///< folded
};

struct FlagRule {
  records::AccountFlag flag = records::AccountFlag::doubtful;
  CellTest test;
};

struct FileRule {
  std::optional<text::Encoding> encoding;  ///< nullopt = guess
  char delimiter = '\0';                   ///< '\0' = guess
  char quote = '"';
  bool bare_cr_ends_row = true;
  char decimal = '.';
  std::size_t header_row = 1, skip_rows = 0;
  std::string sheet;
  std::vector<std::string> recognise;  ///< folded
  std::vector<std::string> unknown;    ///< folded; cells that say "not known"
  std::vector<CellTest> skip;
};

struct IdRule {
  std::vector<ColumnRef> columns;  ///< the source's own key
  std::vector<ColumnRef> generate;
};

struct DateRule {
  ColumnRef column, end, year, month, day;
  std::vector<DateFormat> formats;
  CodedRule precision;
  std::optional<DateRange> period;
};

struct PlaceRule {
  TextRule country, province, district, place;
  ColumnRef latitude, longitude;
  CodedRule precision;
};

struct EventRule {
  CodedRule kind, violence, tactic, target, suicide, claim;
};

struct ReportRule {
  TextRule publisher, agency;
  std::vector<ColumnRef> articles;
  ColumnRef published;
};

struct AggregateRule {
  ColumnRef covers;
  CellTest test;  ///< if it holds, the row is an aggregate
};

struct DocumentRule {
  ColumnRef column, country;
  std::string type;
};

/// Rows that are entries of a list: columns with several texts, each of which `split` takes apart.
struct ListingRule {
  bool given = false;
  CodedRule kind;
  TextRule name, father, address, reference, remarks;
  std::vector<ColumnRef> alias, weak, former, original;
  std::vector<ColumnRef> birth, birth_place, nationality, title, position, programme;
  ColumnRef gender, listed_on, updated_on;
  std::string split;
  std::vector<DocumentRule> documents;
};

struct Mapping::Rules {
  std::vector<std::string> columns;  ///< every column the mapping names, as written
  std::vector<bool> required;        ///< must it be in the file? One for each of `columns`
  FileRule file;
  IdRule id;
  DateRule date;
  PlaceRule place;
  EventRule event;
  std::vector<CountRule> counts;
  std::vector<ActorRule> actors;
  ReportRule report;
  std::vector<FlagRule> flags;
  ColumnRef flag_names;  ///< a column that holds names of flags
  AggregateRule aggregate;
  ListingRule listing;
  std::string title;  ///< template; empty = the standard title
};

/// Lower case (ASCII), trimmed, every run of white space one blank: how names of columns and values are
/// compared.
std::string folded_words(std::string_view text);

}  // namespace sanad::sources
