// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "dom_fields.h"
#include "foreign_incident.h"
#include "own_object.h"

namespace sanad::records {
namespace {

void read_when(const DomFields& fields, DateRange& when) {
  const auto first = fields.day("first");
  if (!first) return fields.miss("first", "a day");
  when.first = *first;
  when.last = fields.day("last").value_or(*first);
  if (when.last < when.first) fields.miss("last", "a day not before the first");
  fields.name("precision", when.precision, parse_date_precision);
}

void read_where(const DomFields& fields, PlaceGiven& where) {
  fields.text("country", where.country);
  fields.text("district", where.district);
  fields.text("place", where.place);
  fields.text("province", where.province);
  fields.name("precision", where.precision, parse_name<PlacePrecision>);
  const auto latitude = fields.number("latitude");
  const auto longitude = fields.number("longitude");
  if (latitude.has_value() != longitude.has_value()) fields.miss("latitude", "both latitude and longitude");
  if (!latitude || !longitude) return;
  if (const auto point = geo::Point::make(*latitude, *longitude))
    where.point = *point;
  else
    fields.miss("latitude", "a point on the globe");
}

void read_event(const DomFields& fields, Account& account) {
  fields.name("claim", account.claim, parse_name<ClaimStatus>);
  fields.name("kind", account.kind, parse_name<EventKind>);
  fields.name("tactic", account.tactic, parse_name<Tactic>);
  fields.name("target", account.target, parse_name<Target>);
  fields.name("violence", account.violence, parse_name<Violence>);
  account.suicide = fields.boolean("suicide");
}

std::optional<std::int64_t> read_bound(const DomFields& fields, std::string_view key) {
  const auto number = fields.integer(key);
  if (number && (*number < 0 || *number > largest_integer))
    fields.miss(key, "a whole number from 0 to 2^53-1");
  return number;
}

CountEntry read_count(const DomFields& fields) {
  CountEntry entry;
  if (!fields.has("measure")) fields.miss("measure", "a measure");
  fields.name("measure", entry.measure, parse_name<Measure>);
  fields.name("victims", entry.victims, parse_name<VictimClass>);
  fields.name("attackers", entry.attackers, parse_name<Attackers>);
  entry.count = {read_bound(fields, "low"), read_bound(fields, "best"), read_bound(fields, "high")};
  return entry;
}

void read_lists(const DomFields& fields, Account& account) {
  fields.each_object("actors", [&](const DomFields& actor) {
    auto& mention = account.actors.emplace_back();
    actor.text("name", mention.name);
    actor.name("role", mention.role, parse_name<ActorRole>);
  });
  fields.each_object("counts", [&](const DomFields& count) { account.counts.push_back(read_count(count)); });
  fields.each_text("articles", [&](std::string_view article) { account.articles.emplace_back(article); });
  fields.each_text("flags", [&](std::string_view name) {
    if (const auto flag = parse_account_flag(name))
      account.set(*flag);
    else
      fields.miss("flags", "names of flags");
  });
}

void read_extension(const DomFields& fields, Account& account) {
  if (!fields.has("source") || !fields.has("native_id")) fields.miss("source", "a source and a native_id");
  fields.text("source", account.source);
  fields.text("native_id", account.native_id);
  fields.text("publisher", account.publisher);
  fields.text("agency", account.agency);
  account.published = fields.day("published");
  if (const auto covers = fields.integer("covers")) {
    if (*covers < 0 || *covers > std::numeric_limits<std::uint32_t>::max())
      fields.miss("covers", "a 32-bit number");
    else
      account.covers = static_cast<std::uint32_t>(*covers);
  }
  if (!fields.object("when", [&](const DomFields& when) { read_when(when, account.when); })) {
    fields.miss("when", "a range of days");
  }
  fields.object("where", [&](const DomFields& where) { read_where(where, account.where); });
  fields.object("event", [&](const DomFields& event) { read_event(event, account); });
  read_lists(fields, account);
}

}  // namespace

Result<Account> account_of(std::string_view body) {
  DomBody dom;
  if (auto parsed = dom.parse(body, "incident"); !parsed) return tl::unexpected{parsed.error()};
  Account account;
  account.id = dom.id();
  const auto fields = dom.fields();
  fields.text("name", account.title);
  account.marking = dom.marking();
  const auto ours =
      dom.extension(account_extension, [&](const DomFields& own) { read_extension(own, account); });
  if (!ours) return foreign_account(fields, std::move(account));
  if (dom.fault()) return tl::unexpected{*dom.fault()};
  return account;
}

}  // namespace sanad::records
