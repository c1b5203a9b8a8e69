// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "own_object.h"
#include "sanad/core/check.h"

namespace sanad::records {
namespace {

constexpr std::size_t typical_bytes = 1536;
constexpr std::array all_flags{AccountFlag::aggregate,         AccountFlag::part,
                               AccountFlag::doubtful,          AccountFlag::bounds_out_of_order,
                               AccountFlag::date_inconsistent, AccountFlag::place_inconsistent,
                               AccountFlag::provisional,       AccountFlag::back_reference};

std::int64_t bounded(std::int64_t number) {
  return std::clamp<std::int64_t>(number, 0, largest_integer);
}

void write_bound(JsonWriter& json, std::string_view key, const std::optional<std::int64_t>& bound) {
  if (bound) json.key(key).value(bounded(*bound));
}

void write_actors(Draft& draft, const std::vector<ActorMention>& actors) {
  if (actors.empty()) return;
  auto& json = draft.json().key("actors").begin_array();
  for (const auto& actor : actors) {
    json.begin_object().member("name", actor.name).member("role", name_of(actor.role)).end_object();
  }
  json.end_array();
}

void write_counts(Draft& draft, const std::vector<CountEntry>& counts) {
  if (counts.empty()) return;
  auto& json = draft.json().key("counts").begin_array();
  for (const auto& entry : counts) {
    json.begin_object();
    if (entry.attackers != Attackers::unknown) json.member("attackers", name_of(entry.attackers));
    write_bound(json, "best", entry.count.best);
    write_bound(json, "high", entry.count.high);
    write_bound(json, "low", entry.count.low);
    json.member("measure", name_of(entry.measure));
    if (entry.victims != VictimClass::all) json.member("victims", name_of(entry.victims));
    json.end_object();
  }
  json.end_array();
}

void write_event(Draft& draft, const Account& account) {
  if (account.claim == ClaimStatus::unknown && account.kind == EventKind::unknown && !account.suicide &&
      account.tactic == Tactic::unknown && account.target == Target::unknown &&
      account.violence == Violence::unknown) {
    return;
  }
  auto& json = draft.json().key("event").begin_object();
  if (account.claim != ClaimStatus::unknown) json.member("claim", name_of(account.claim));
  if (account.kind != EventKind::unknown) json.member("kind", name_of(account.kind));
  json.optional("suicide", account.suicide);
  if (account.tactic != Tactic::unknown) json.member("tactic", name_of(account.tactic));
  if (account.target != Target::unknown) json.member("target", name_of(account.target));
  if (account.violence != Violence::unknown) json.member("violence", name_of(account.violence));
  json.end_object();
}

void write_flags(Draft& draft, const Account& account) {
  if (account.flags == 0) return;
  std::uint32_t written = 0;
  auto& json = draft.json().key("flags").begin_array();
  for (const auto flag : all_flags) {
    if (!account.has(flag)) continue;
    json.value(name_of(flag));
    written |= static_cast<std::uint32_t>(flag);
  }
  json.end_array();
  SANAD_CHECK(written == account.flags, "only AccountFlag bits are set");
}

void write_when(Draft& draft, const DateRange& when) {
  auto& json = draft.json().key("when").begin_object().member("first", when.first.to_string());
  if (when.last != when.first) json.member("last", when.last.to_string());
  if (when.precision != DatePrecision::day) json.member("precision", name_of(when.precision));
  json.end_object();
}

void write_where(Draft& draft, const PlaceGiven& where) {
  if (where == PlaceGiven{}) return;
  draft.json().key("where").begin_object();
  draft.text("country", where.country);
  draft.text("district", where.district);
  if (where.point) {
    draft.json().member("latitude", where.point->latitude).member("longitude", where.point->longitude);
  }
  draft.text("place", where.place);
  if (where.precision != PlacePrecision::unknown) draft.json().member("precision", name_of(where.precision));
  draft.text("province", where.province);
  draft.json().end_object();
}

/// The extension's members, sorted as RFC 8785 sorts them.
void write_extension(Draft& draft, const Account& account) {
  auto& json = draft.json().key("extensions").begin_object().key(account_extension).begin_object();
  write_actors(draft, account.actors);
  draft.text("agency", account.agency);
  if (!account.articles.empty()) {
    json.key("articles").begin_array();
    for (const auto& article : account.articles) json.value(std::string_view{article});
    json.end_array();
  }
  write_counts(draft, account.counts);
  if (account.covers != 1) json.member("covers", static_cast<std::int64_t>(account.covers));
  write_event(draft, account);
  json.member("extension_type", "property-extension");
  write_flags(draft, account);
  json.member("native_id", account.native_id);
  if (account.published) json.member("published", account.published->to_string());
  draft.text("publisher", account.publisher);
  json.member("source", account.source);
  write_when(draft, account.when);
  write_where(draft, account.where);
  json.end_object().end_object();
}

void write_references(Draft& draft, const Account& account) {
  const auto cited = [](const std::string& article) { return is_address(article); };
  if (std::none_of(account.articles.begin(), account.articles.end(), cited)) return;
  auto& json = draft.json().key("external_references").begin_array();
  for (const auto& article : account.articles) {
    if (!is_address(article)) continue;
    json.begin_object();
    json.member("source_name", account.publisher.empty() ? account.source : account.publisher);
    json.member("url", article).end_object();
  }
  json.end_array();
}

}  // namespace

const ObjectVersion& AccountObjects::make(const Account& account, std::optional<Day> edition_day) & {
  if (account.source != source_ || source_id_.empty()) {
    source_ = account.source;
    source_id_ = natural_id("identity", "source", source_).to_string();
  }
  object_.body.reserve(typical_bytes);
  Draft draft{std::move(object_.body)};
  auto& json = draft.json().begin_object();
  json.member("created", natural_created);
  json.member("created_by_ref", source_id_);
  write_extension(draft, account);
  write_references(draft, account);
  json.member("id", account.id.to_string());
  draft.modified_stands_here();
  json.member("name", account.title);
  draft.close(account.marking, "incident");
  object_ = std::move(draft).seal(account.id, edition_day);
  return object_;
}

ObjectVersion to_object(const Account& account, std::optional<Day> edition_day) {
  AccountObjects objects;
  return objects.make(account, edition_day);
}

}  // namespace sanad::records
