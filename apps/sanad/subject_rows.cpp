// SPDX-License-Identifier: Apache-2.0
#include "subject_rows.h"

#include <algorithm>
#include <array>

#include "sanad/core/csv_reader.h"
#include "sanad/core/json.h"
#include "sanad/core/limits.h"

namespace sanad::app {
namespace {

enum class Field { id, name, birth, country, gender, father, document, kind };

struct Heading {
  std::string_view text;
  Field field;
};
/// Lower case; the names that yente's clients use among them.
constexpr std::array headings = std::to_array<Heading>({
    {"id", Field::id},
    {"customer", Field::id},
    {"customer_id", Field::id},
    {"name", Field::name},
    {"names", Field::name},
    {"alias", Field::name},
    {"aliases", Field::name},
    {"full_name", Field::name},
    {"dob", Field::birth},
    {"birthdate", Field::birth},
    {"birth_date", Field::birth},
    {"date_of_birth", Field::birth},
    {"country", Field::country},
    {"countries", Field::country},
    {"nationality", Field::country},
    {"nationalities", Field::country},
    {"gender", Field::gender},
    {"sex", Field::gender},
    {"father", Field::father},
    {"father_name", Field::father},
    {"fathername", Field::father},
    {"document", Field::document},
    {"documents", Field::document},
    {"idnumber", Field::document},
    {"id_number", Field::document},
    {"passport", Field::document},
    {"passportnumber", Field::document},
    {"national_id", Field::document},
    {"kind", Field::kind},
    {"type", Field::kind},
});

const Heading* heading_of(std::string_view name) {
  std::string lower{name};
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  while (!lower.empty() && lower.back() == ' ') lower.pop_back();
  const auto* found =
      std::find_if(headings.begin(), headings.end(), [&](const Heading& h) { return h.text == lower; });
  return found == headings.end() ? nullptr : found;
}

void put(SubjectArgs& args, Field field, std::string_view value) {
  while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
  while (!value.empty() && value.back() == ' ') value.remove_suffix(1);
  if (value.empty()) return;
  switch (field) {
    case Field::id:
      args.customer = value;
      break;
    case Field::name:
      args.names.emplace_back(value);
      break;
    case Field::birth:
      args.births.emplace_back(value);
      break;
    case Field::country:
      args.countries.emplace_back(value);
      break;
    case Field::gender:
      args.gender = value;
      break;
    case Field::father:
      args.father = value;
      break;
    case Field::document:
      args.documents.emplace_back(value);
      break;
    case Field::kind:
      args.kind = value;
      break;
  }
}

void put_cell(SubjectArgs& args, Field field, std::string_view cell) {
  if (field == Field::id) return put(args, field, cell);
  for (std::size_t begin = 0; begin <= cell.size();) {
    const auto end = std::min(cell.find('|', begin), cell.size());
    put(args, field, cell.substr(begin, end - begin));
    begin = end + 1;
  }
}

Result<void> read_csv(ByteSource& bytes, char delimiter, const TakeSubject& take) {
  CsvReader rows{bytes, {.delimiter = delimiter}};
  if (rows.next() != CsvReader::Step::row)
    return fail(ErrorCode::invalid_input, "expected a batch with a header row");
  std::vector<const Heading*> columns;
  for (const auto cell : rows.cells()) columns.push_back(heading_of(cell));
  const bool has_name = std::any_of(columns.begin(), columns.end(),
                                    [](const Heading* h) { return h != nullptr && h->field == Field::name; });
  if (!has_name) {
    return fail(ErrorCode::invalid_input,
                "expected a header with a column 'name' (and id, dob, country, gender, father, document), or "
                "JSON lines");
  }
  for (auto step = rows.next(); step != CsvReader::Step::end; step = rows.next()) {
    SubjectArgs args;
    std::string error;
    if (step == CsvReader::Step::broken) {
      error = "line " + std::to_string(rows.line()) + ": " + rows.error().message;
    } else {
      const auto cells = rows.cells();
      for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
        if (columns[i] != nullptr) put_cell(args, columns[i]->field, cells[i]);
      }
    }
    if (!take(args, std::move(error))) return {};
  }
  return {};
}

void put_json(SubjectArgs& args, const Json& object) {
  const auto* members = object.object();
  if (members == nullptr) return;
  for (const auto& [key, value] : *members) {
    if (key == "properties") {
      put_json(args, value);
      continue;
    }
    const auto* heading = heading_of(key);
    if (heading == nullptr) continue;
    if (const auto* text = value.string()) put(args, heading->field, *text);
    if (const auto number = value.integer()) put(args, heading->field, std::to_string(*number));
    if (const auto* list = value.array()) {
      for (const auto& element : *list) {
        if (const auto* text = element.string()) put(args, heading->field, *text);
      }
    }
  }
}

Result<void> read_json_lines(ByteSource& bytes, const TakeSubject& take) {
  CsvReader rows{bytes, {.delimiter = '\x1E', .quote = '\0'}};  // one line, one cell
  for (auto step = rows.next(); step != CsvReader::Step::end; step = rows.next()) {
    SubjectArgs args;
    std::string error;
    if (step == CsvReader::Step::broken) {
      error = rows.error().message;
    } else if (const auto json = Json::parse(rows.cells()[0]); !json || !json->is_object()) {
      error = "line " + std::to_string(rows.line()) + ": expected a JSON object" +
              (json ? "" : ", found: " + json.error().message);
    } else {
      put_json(args, *json);
    }
    if (!take(args, std::move(error))) return {};
  }
  return {};
}

/// Gives back what was looked at first.
class Pushed final : public ByteSource {
 public:
  Pushed(std::string front, ByteSource& rest) : front_{std::move(front)}, rest_{rest} {}
  std::size_t read(std::span<char> into) override {
    if (const auto got = front_.read(into); got > 0) return got;
    return rest_.read(into);
  }

 private:
  StringSource front_;
  ByteSource& rest_;
};

}  // namespace

Result<void> read_subject_rows(ByteSource& bytes, const TakeSubject& take) {
  std::string front(4096, '\0');
  front.resize(bytes.read(front));
  if (front.starts_with("\xEF\xBB\xBF")) front.erase(0, 3);
  const auto start = front.find_first_not_of(" \t\r\n");
  const bool json = start != std::string::npos && front[start] == '{';
  const auto line = front.substr(0, front.find('\n'));
  const char delimiter = std::count(line.begin(), line.end(), ';') > std::count(line.begin(), line.end(), ',')
                             ? ';'
                         : line.find('\t') != std::string::npos ? '\t'
                                                                : ',';
  Pushed all{std::move(front), bytes};
  return json ? read_json_lines(all, take) : read_csv(all, delimiter, take);
}

}  // namespace sanad::app
