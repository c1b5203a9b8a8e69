// SPDX-License-Identifier: Apache-2.0
#include "area_names.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"

namespace sanad::figures {
namespace {

std::string scoped(std::uint32_t parent, std::string_view name) {
  return std::to_string(parent) + '/' + std::string{name};
}

bool says_nothing(std::string_view given) {
  const std::string folded = text::fold(given);
  return folded.empty() || folded == "unknown";
}

}  // namespace

std::uint32_t AreaNames::of(geo::AreaIndex found, std::string_view given, std::uint32_t parent) {
  if (found != geo::no_area) {
    const std::uint32_t number = keys_.of("#" + std::to_string(found));
    if (number == named_.size()) named_.push_back({found, {}, parent, {}});
    return number;
  }
  if (given.empty()) return no_code;
  const std::uint32_t seen = given_.of(scoped(parent, given));
  if (seen == of_given_.size()) {
    std::uint32_t number = no_code;
    if (!says_nothing(given)) {
      const std::string key = text::place_key(given);
      number = keys_.of(scoped(parent, key));
      if (number == named_.size()) named_.push_back({geo::no_area, key, parent, {}});
    }
    of_given_.push_back(number);
  }
  const std::uint32_t number = of_given_[seen];
  if (number != no_code) ++named_[number].spellings[std::string{given}];
  return number;
}

std::string AreaNames::parent_name(const Named& named, const Finished* parents) const {
  if (named.area != geo::no_area) {
    const geo::AreaIndex parent = gazetteer_->find_id(gazetteer_->at(named.area).parent);
    return parent != geo::no_area ? gazetteer_->at(parent).name : std::string{};
  }
  if (parents == nullptr || named.parent == no_code) return {};
  return name_at(parents->dictionary, parents->codes[named.parent]);
}

Entry AreaNames::entry_of(const Named& named) const {
  if (named.area == geo::no_area) {
    Entry entry{usual_spelling(named.spellings), {}};
    for (const auto& [spelling, uses] : named.spellings) {
      if (spelling != entry.name) entry.others.push_back(spelling);
    }
    return entry;
  }
  const geo::Area& area = gazetteer_->at(named.area);
  Entry entry{area.name, {area.id}};
  for (const auto* code : {&area.pcode, &area.iso3}) {
    if (!code->empty()) entry.others.push_back(*code);
  }
  entry.others.insert(entry.others.end(), area.aliases.begin(), area.aliases.end());
  return entry;
}

AreaNames::Finished AreaNames::finish(const Finished* parents) const {
  struct Row {
    Entry entry;
    std::string parent, id;
    std::uint32_t number;
  };
  std::vector<Row> rows;
  for (std::uint32_t number = 0; number < named_.size(); ++number) {
    const Named& named = named_[number];
    // An area with an id stands before a namesake that only a source names.
    std::string id = named.area != geo::no_area ? "0" + gazetteer_->at(named.area).id : "1" + named.key;
    rows.push_back({entry_of(named), parent_name(named, parents), std::move(id), number});
  }
  const auto by_name = [](const Row& a, const Row& b) {
    return std::tie(a.entry.name, a.parent, a.id) < std::tie(b.entry.name, b.parent, b.id);
  };
  std::ranges::sort(rows, by_name);
  std::map<std::string, std::size_t> uses;
  for (const Row& row : rows) ++uses[row.entry.name];
  std::map<std::string, std::size_t> taken;
  for (Row& row : rows) {
    if (uses[row.entry.name] > 1) {
      row.entry.others.push_back(row.entry.name);
      row.entry.name += row.parent.empty() ? " (no parent)" : " (" + row.parent + ")";
    }
    if (const std::size_t before = taken[row.entry.name]++; before > 0) {
      row.entry.name += " " + std::to_string(before + 1);
    }
  }
  std::ranges::sort(rows, by_name);
  Finished finished{{}, std::vector<std::uint32_t>(named_.size(), no_code)};
  for (Row& row : rows) {
    finished.codes[row.number] = static_cast<std::uint32_t>(finished.dictionary.size());
    finished.dictionary.push_back(std::move(row.entry));
  }
  return finished;
}

}  // namespace sanad::figures
