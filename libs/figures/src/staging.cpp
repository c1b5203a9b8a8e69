// SPDX-License-Identifier: Apache-2.0
#include "staging.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "sanad/text/normalise.h"

namespace sanad::figures {
namespace {

std::int32_t cell(const std::optional<std::int64_t>& bound) {
  if (!bound || *bound < 0) return CountCell::absent;
  return static_cast<std::int32_t>(std::min<std::int64_t>(*bound, std::numeric_limits<std::int32_t>::max()));
}

template <class Enum>
std::uint8_t byte(Enum value) {
  return static_cast<std::uint8_t>(value);
}

template <class T>
std::uint32_t count32(const std::vector<T>& items) {
  return static_cast<std::uint32_t>(items.size());
}

void recode(std::vector<std::uint32_t>& column, const std::vector<std::uint32_t>& codes) {
  for (std::uint32_t& value : column) value = value == no_code ? no_code : codes[value];
}

/// Codes of interned texts by rank of the alphabet.
std::vector<std::uint32_t> ranks(const std::vector<std::string>& texts) {
  std::vector<std::uint32_t> order(texts.size()), codes(texts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) codes[order[rank]] = rank;
  return codes;
}

}  // namespace

Staging::Staging(const geo::Gazetteer& gazetteer)
    : gazetteer_{&gazetteer}, countries_{gazetteer}, provinces_{gazetteer}, districts_{gazetteer} {}

/// Whose words these are: the agency whose text it is, else the publisher, else the source.
std::uint32_t Staging::voice_of(const records::Account& account) {
  const std::string& name = !account.agency.empty() ? account.agency : account.publisher;
  if (name.empty()) return voices_.of("source " + account.source);
  const std::uint32_t seen = voice_names_.of(name);
  if (seen == voice_of_name_.size()) voice_of_name_.push_back(voices_.of("name " + text::fold(name)));
  return voice_of_name_[seen];
}

void Staging::place(const records::Account& account, Row& row) {
  const records::PlaceFound found = records::locate(account, *gazetteer_);
  row.country = countries_.of(found.country, account.where.country, no_code);
  row.province = provinces_.of(found.province, account.where.province, row.country);
  row.district = districts_.of(found.district, account.where.district, row.province);
  const auto& point = account.where.point;
  row.latitude = point ? static_cast<float>(point->latitude) : no_degree;
  row.longitude = point ? static_cast<float>(point->longitude) : no_degree;
  places_.append(account.where.place);
}

void Staging::add(const records::Account& account) {
  Row row{};
  row.id = account.id.uuid;
  row.source = sources_.of(account.source);
  row.voice = voice_of(account);
  place(account, row);
  row.first = account.when.first.number();
  row.last = std::max(row.first, account.when.last.number());
  row.published = account.published ? account.published->number() : no_day;
  row.flags = account.flags;
  row.covers = account.covers;
  row.actors = count32(actor_pool_);
  for (const records::ActorMention& mention : account.actors) {
    if (mention.role != records::ActorRole::target) actor_pool_.push_back(actors_.of(mention.name));
  }
  row.actor_count = count32(actor_pool_) - row.actors;
  row.counts = count32(count_pool_);
  for (const records::CountEntry& entry : account.counts) {
    count_pool_.push_back({byte(entry.measure), byte(entry.victims), byte(entry.attackers), 0,
                           cell(entry.count.low), cell(entry.count.best), cell(entry.count.high)});
  }
  row.count_count = count32(count_pool_) - row.counts;
  row.date_precision = byte(account.when.precision);
  row.place_precision = byte(account.where.precision);
  row.kind = byte(account.kind);
  row.violence = byte(account.violence);
  row.tactic = byte(account.tactic);
  row.target = byte(account.target);
  row.marking = byte(account.marking);
  native_ids_.append(account.native_id);
  rows_.push_back(row);
}

std::vector<std::uint32_t> Staging::order() const {
  std::vector<std::uint32_t> order(rows_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return rows_[a].id != rows_[b].id ? rows_[a].id < rows_[b].id : a > b;
  });
  const auto doubles = std::ranges::unique(
      order, [&](std::uint32_t a, std::uint32_t b) { return rows_[a].id == rows_[b].id; });
  order.erase(doubles.begin(), doubles.end());
  return order;
}

void Staging::append(const Row& row, Table& table) const {
  table.id.push_back(row.id);
  table.source.push_back(row.source);
  table.voice.push_back(row.voice);
  table.country.push_back(row.country);
  table.province.push_back(row.province);
  table.district.push_back(row.district);
  table.first.push_back(row.first);
  table.last.push_back(row.last);
  table.published.push_back(row.published);
  table.flags.push_back(row.flags);
  table.covers.push_back(row.covers);
  table.latitude.push_back(row.latitude);
  table.longitude.push_back(row.longitude);
  table.date_precision.push_back(row.date_precision);
  table.place_precision.push_back(row.place_precision);
  table.kind.push_back(row.kind);
  table.violence.push_back(row.violence);
  table.tactic.push_back(row.tactic);
  table.target.push_back(row.target);
  table.marking.push_back(row.marking);
}

void Staging::append_lists(std::uint32_t index, Table& table,
                           const std::vector<std::uint32_t>& actor_codes) const {
  const Row& row = rows_[index];
  std::vector<std::uint32_t> codes;
  for (std::uint32_t i = row.actors; i < row.actors + row.actor_count; ++i) {
    if (const std::uint32_t code = actor_codes[actor_pool_[i]]; code != no_code) codes.push_back(code);
  }
  std::ranges::sort(codes);
  const auto doubles = std::ranges::unique(codes);
  codes.erase(doubles.begin(), doubles.end());
  table.actors.append(codes);
  table.counts.append(std::span{count_pool_}.subspan(row.counts, row.count_count));
  table.native_id.append(native_ids_.at(index));
  table.place.append(places_.at(index));
}

void Staging::name_sources(Table& table) const {
  const auto codes = ranks(sources_.texts());
  recode(table.source, codes);
  table.sources.resize(codes.size());
  table.one_row.assign(codes.size(), 0);
  for (std::size_t number = 0; number < codes.size(); ++number) {
    const std::string& name = sources_.texts()[number];
    table.sources[codes[number]].name = name;
    const auto declared = one_row_.find(name);
    table.one_row[codes[number]] = declared != one_row_.end() && declared->second ? 1 : 0;
  }
  recode(table.voice, ranks(voices_.texts()));
}

void Staging::name_areas(Table& table) const {
  const auto countries = countries_.finish(nullptr);
  const auto provinces = provinces_.finish(&countries);
  const auto districts = districts_.finish(&provinces);
  recode(table.country, countries.codes);
  recode(table.province, provinces.codes);
  recode(table.district, districts.codes);
  table.countries = countries.dictionary;
  table.provinces = provinces.dictionary;
  table.districts = districts.dictionary;
}

Table Staging::table() const {
  const auto sequence = order();
  ActorNames actors = actors_;
  for (const std::uint32_t index : sequence) {
    const Row& row = rows_[index];
    for (std::uint32_t i = row.actors; i < row.actors + row.actor_count; ++i)
      actors.count_use(actor_pool_[i]);
  }
  const auto named = actors.finish();
  Table table;
  for (const std::uint32_t index : sequence) {
    append(rows_[index], table);
    append_lists(index, table, named.codes);
  }
  table.actor_names = named.dictionary;
  name_sources(table);
  name_areas(table);
  return table;
}

}  // namespace sanad::figures
