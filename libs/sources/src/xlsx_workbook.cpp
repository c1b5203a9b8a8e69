// SPDX-License-Identifier: Apache-2.0
#include "xlsx_workbook.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <map>
#include <optional>

#include "report.h"
#include "sanad/core/limits.h"
#include "xml_parser.h"

namespace sanad::sources {
namespace {

constexpr std::size_t small_part_bytes = 16U << 20;  // workbook, relations, styles
constexpr std::size_t most_styles = 100'000;
constexpr std::size_t most_sheets = 10'000;
constexpr std::size_t most_texts = 20'000'000;

std::uint32_t number_of(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Result<bool> parse_part(ZipArchive& archive, std::string_view name, XmlHandler& handler, std::size_t limit) {
  auto part = archive.part(name);
  if (!part) return tl::unexpected{part.error()};
  XmlParser parser{handler};
  std::array<char, 65536> piece{};
  for (std::size_t total = 0;;) {
    const auto got = part->read(piece);
    if (!got) return tl::unexpected{got.error()};
    total += *got;
    if (total > limit) {
      return fail(ErrorCode::limit_exceeded, fmt::format("expected at most {} bytes in {}", limit, name));
    }
    if (auto fed = parser.feed({piece.data(), *got}, *got == 0); !fed) {
      fed.error().where = std::string{name};
      return fed;
    }
    if (*got == 0) return true;
  }
}

struct SheetEntry {
  std::string name, relation;
};

class WorkbookHandler final : public XmlHandler {
 public:
  std::vector<SheetEntry> sheets;
  bool from_1904 = false;

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "sheet" && sheets.size() < most_sheets) {
      sheets.push_back({std::string{attributes.get("name")}, std::string{attributes.get("id")}});
    } else if (element == "workbookPr") {
      const auto value = attributes.get("date1904");
      from_1904 = value == "1" || value == "true";
    }
  }
  void text(std::string_view) override {}
  void end(std::string_view) override {}
};

class RelationsHandler final : public XmlHandler {
 public:
  std::map<std::string, std::string, std::less<>> targets;

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "Relationship" && targets.size() < most_sheets) {
      targets.emplace(attributes.get("Id"), attributes.get("Target"));
    }
  }
  void text(std::string_view) override {}
  void end(std::string_view) override {}
};

class StylesHandler final : public XmlHandler {
 public:
  std::vector<NumberForm> styles;

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "numFmt" && codes_.size() < most_styles) {
      codes_.emplace(number_of(attributes.get("numFmtId")), form_of_code(attributes.get("formatCode")));
    } else if (element == "cellXfs") {
      inside_ = true;
    } else if (element == "xf" && inside_ && styles.size() < most_styles) {
      const auto id = number_of(attributes.get("numFmtId"));
      const auto own = codes_.find(id);
      styles.push_back(own != codes_.end() ? own->second : form_of_id(id));
    }
  }
  void text(std::string_view) override {}
  void end(std::string_view element) override {
    if (element == "cellXfs") inside_ = false;
  }

 private:
  std::map<std::uint32_t, NumberForm> codes_;
  bool inside_ = false;
};

/// sharedStrings.xml: <si> is one text, of one <t> or of the <t> of its runs; <rPh> is how it is pronounced.
class TextsHandler final : public XmlHandler {
 public:
  explicit TextsHandler(SharedTexts& texts) : texts_{texts} {}

  void start(std::string_view element, const XmlAttributes&) override {
    if (element == "t") inside_ = true;
    if (element == "rPh") ++spoken_;
  }
  void text(std::string_view piece) override {
    if (inside_ && spoken_ == 0) texts_.append(piece);
  }
  void end(std::string_view element) override {
    if (element == "t") inside_ = false;
    if (element == "rPh") --spoken_;
    if (element == "si" && texts_.size() < most_texts) texts_.finish();
  }

 private:
  SharedTexts& texts_;
  bool inside_ = false;
  int spoken_ = 0;
};

Result<std::string> find_sheet(const WorkbookHandler& book, std::string_view wanted) {
  std::string names;
  for (const auto& sheet : book.sheets) {
    if (wanted.empty() || sheet.name == wanted) return sheet.relation;
    if (names.size() < 200) names += fmt::format("{}{}", names.empty() ? "" : ", ", quoted(sheet.name));
  }
  return fail(ErrorCode::not_found,
              wanted.empty() ? std::string{"expected a sheet in the workbook, found none"}
                             : fmt::format("expected a sheet {}, found {}", quoted(wanted), names));
}

std::string part_of_target(std::string_view target) {
  if (target.starts_with('/')) return std::string{target.substr(1)};
  return "xl/" + std::string{target};
}

}  // namespace

Result<Workbook> read_workbook(ZipArchive& archive, std::string_view sheet) {
  if (!archive.has("xl/workbook.xml")) {
    return fail(ErrorCode::unsupported, "expected a spreadsheet (XLSX), found another kind of ZIP archive");
  }
  WorkbookHandler book;
  RelationsHandler relations;
  StylesHandler styles;
  Workbook workbook;
  auto done = parse_part(archive, "xl/workbook.xml", book, small_part_bytes);
  if (done) done = parse_part(archive, "xl/_rels/workbook.xml.rels", relations, small_part_bytes);
  if (done && archive.has("xl/styles.xml"))
    done = parse_part(archive, "xl/styles.xml", styles, small_part_bytes);
  if (!done) return tl::unexpected{done.error()};
  const auto relation = find_sheet(book, sheet);
  if (!relation) return tl::unexpected{relation.error()};
  const auto target = relations.targets.find(*relation);
  if (target == relations.targets.end()) {
    return fail(ErrorCode::invalid_input, "expected to find where the sheet lies, found no relation for it");
  }
  workbook.sheet_part = part_of_target(target->second);
  workbook.from_1904 = book.from_1904;
  workbook.styles = std::move(styles.styles);
  if (archive.has("xl/sharedStrings.xml")) {
    TextsHandler texts{workbook.texts};
    done = parse_part(archive, "xl/sharedStrings.xml", texts, limits::spreadsheet_bytes);
    if (!done) return tl::unexpected{done.error()};
  }
  return workbook;
}

}  // namespace sanad::sources
