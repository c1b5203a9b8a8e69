// SPDX-License-Identifier: Apache-2.0
#include "foreign_incident.h"

#include <algorithm>
#include <array>

#include "sanad/core/timestamp.h"

namespace sanad::records {
namespace {

std::optional<Day> day_of(const DomFields& fields, std::string_view key) {
  const auto text = fields.view(key);
  if (!text) return std::nullopt;
  const auto time = Timestamp::parse(*text);
  return time ? std::optional{time->day()} : std::nullopt;
}

/// The time fidelity words of the Incident Core extension (draft of 2023-10).
DateRange widened(Day first, Day last, std::string_view fidelity) {
  if (fidelity == "year")
    return {DateRange::whole_year(first.year()).first, DateRange::whole_year(last.year()).last,
            DatePrecision::year};
  if (fidelity == "month")
    return {DateRange::whole_month(first.year(), first.month()).first,
            DateRange::whole_month(last.year(), last.month()).last, DatePrecision::month};
  return {first, last, DatePrecision::day};
}

std::optional<DateRange> range_in(const DomFields& fields) {
  constexpr std::array<std::array<std::string_view, 3>, 2> keys{
      {{"start_time", "end_time", "start_time_fidelity"},
       {"first_seen", "last_seen", "first_seen_fidelity"}}};
  for (const auto& [start, end, fidelity] : keys) {
    const auto first = day_of(fields, start);
    if (!first) continue;
    const auto last = std::max(*first, day_of(fields, end).value_or(*first));
    return widened(*first, last, fields.view(fidelity).value_or(std::string_view{}));
  }
  return std::nullopt;
}

}  // namespace

Result<Account> foreign_account(const DomFields& object, Account account) {
  const auto maker = ObjectId::parse(object.view("created_by_ref").value_or(std::string_view{}));
  account.source = maker && maker->type == "identity" ? maker->to_string() : "stix";
  account.native_id = account.id.to_string();
  std::optional<DateRange> when;
  object.object("extensions", [&](const DomFields& extensions) {
    extensions.each_member_object([&](const DomFields& extension) {
      if (!when) when = range_in(extension);
    });
  });
  if (!when) when = range_in(object);
  if (!when) {
    if (const auto created = day_of(object, "created"))
      when = DateRange{*created, *created, DatePrecision::unknown};
  }
  if (!when) return fail(ErrorCode::unsupported, "expected an incident with a date, found none", "$.created");
  account.when = *when;
  return account;
}

}  // namespace sanad::records
