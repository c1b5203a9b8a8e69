// SPDX-License-Identifier: Apache-2.0
#include "key_space.h"

#include <fmt/format.h>

#include <algorithm>

#include "sanad/core/check.h"
#include "sanad/core/date.h"

namespace sanad::figures {
namespace {
constexpr std::array<std::string_view, 3> statuses{"corroborated", "review", "single"};
}

std::span<const std::string_view> status_names() {
  return statuses;
}

template <class Enum>
KeySpace::Vocabulary KeySpace::sorted_vocabulary() {
  Vocabulary out;
  const auto all = records::names<Enum>();
  for (const std::string_view name : all) {
    if (name != "unknown") out.names.push_back(name);
  }
  std::ranges::sort(out.names);
  for (const std::string_view name : all) {
    const auto found = std::ranges::find(out.names, name);
    out.codes.push_back(found == out.names.end() ? no_code
                                                 : static_cast<std::uint32_t>(found - out.names.begin()));
  }
  return out;
}

KeySpace::KeySpace(const Table& table)
    : table_{&table},
      events_{sorted_vocabulary<records::EventKind>()},
      tactics_{sorted_vocabulary<records::Tactic>()},
      targets_{sorted_vocabulary<records::Target>()} {
  if (table.first.empty()) return;
  const auto [earliest, latest] = std::ranges::minmax_element(table.first);
  first_year_ = Day::from_number(*earliest).year();
  years_ = Day::from_number(*latest).year() - first_year_ + 1;
  first_day_ = *earliest;
  for (std::int32_t day = *earliest; day <= *latest;) {
    const Day at = Day::from_number(day);
    const std::int32_t left = days_in_month(at.year(), at.month()) - at.day() + 1;
    const std::int32_t days = std::min(left, *latest - day + 1);
    month_of_day_.insert(month_of_day_.end(), static_cast<std::size_t>(days),
                         month_code(at.year(), at.month()));
    day += days;
  }
}

const KeySpace::Vocabulary& KeySpace::vocabulary(Key key) const {
  return key == Key::event ? events_ : key == Key::tactic ? tactics_ : targets_;
}

std::uint32_t KeySpace::vocabulary_code(Key key, std::uint8_t value) const {
  const Vocabulary& words = vocabulary(key);
  return value < words.codes.size() ? words.codes[value] : no_code;
}

const Dictionary* KeySpace::dictionary(Key key) const {
  switch (key) {
    case Key::country:
      return &table_->countries;
    case Key::province:
      return &table_->provinces;
    case Key::district:
      return &table_->districts;
    case Key::source:
      return &table_->sources;
    case Key::actor:
      return &table_->actor_names;
    default:
      return nullptr;
  }
}

std::uint32_t KeySpace::size(Key key) const {
  if (const Dictionary* words = dictionary(key)) return static_cast<std::uint32_t>(words->size());
  switch (key) {
    case Key::year:
      return static_cast<std::uint32_t>(years_);
    case Key::month:
      return static_cast<std::uint32_t>(years_) * 12;
    case Key::status:
      return static_cast<std::uint32_t>(statuses.size());
    case Key::event:
    case Key::tactic:
    case Key::target:
      return static_cast<std::uint32_t>(vocabulary(key).names.size());
    default:
      break;
  }
  SANAD_CHECK(false, "date and victim are no columns of incidents");
  return 0;
}

std::string KeySpace::name(Key key, std::uint32_t code) const {
  if (code >= size(key)) return "unknown";
  if (const Dictionary* words = dictionary(key)) return (*words)[code].name;
  const auto number = static_cast<int>(code);
  switch (key) {
    case Key::year:
      return fmt::format("{:04}", first_year_ + number);
    case Key::month:
      return fmt::format("{:04}-{:02}", first_year_ + number / 12, number % 12 + 1);
    case Key::status:
      return std::string{statuses[code]};
    default:
      return std::string{vocabulary(key).names[code]};
  }
}

}  // namespace sanad::figures
