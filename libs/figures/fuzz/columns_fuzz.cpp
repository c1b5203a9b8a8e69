// SPDX-License-Identifier: Apache-2.0
// Saved columns lie in a file that anyone may have touched: they are refused, or every question to them is
// safe. The input is a list of edits, five bytes each (where, what), to a small base that is saved afresh;
// the checksum is set right again, or no edit would get past it. An input that is no such list is also loaded
// as it is.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "sanad/figures/columns.h"
#include "sanad/figures/listing.h"

namespace {

using namespace sanad;
using namespace sanad::figures;

records::Account account(int number) {
  records::Account account;
  account.source = number % 3 == 0 ? "ucdp-ged" : "press";
  account.native_id = std::to_string(number);
  account.id = records::natural_id("incident", account.source, account.native_id);
  account.when = DateRange::single(Day::from_number(19'000 + number));
  account.where.country = "Pakistan";
  account.where.province = number % 2 == 0 ? "Sindh" : "Balochistan";
  account.actors = {{"TTP", records::ActorRole::perpetrator}};
  account.counts = {{records::Measure::killed, records::VictimClass::all, records::Attackers::unknown,
                     records::Count::exactly(number)}};
  if (number % 4 == 0) account.set(records::AccountFlag::aggregate);
  return account;
}

std::string small_base() {
  Columns::Builder builder{geo::Gazetteer::built_in()};
  reconcile::IncidentRegister incidents;
  for (int number = 0; number < 8; ++number) {
    const auto one = account(number);
    builder.add(one);
    const auto role = number % 4 == 0 ? reconcile::Role::aggregate : reconcile::Role::account;
    const Uuid incident = Uuid::v5(Uuid{}, std::to_string(number / 2));
    incidents.members.push_back({one.id.uuid, incident, role, reconcile::Band::same, 9});
  }
  incidents.covers.push_back({account(4).id.uuid, Uuid::v5(Uuid{}, "1")});
  return std::move(builder).build(incidents).save();
}

void ask_everything(const Columns& columns) {
  for (const Key key : all_keys()) {
    if (key == Key::date) continue;
    Query query;
    query.by = {key};
    query.evidence = true;
    query.where = {{Key::date, {"1990..2030"}}};
    for (const Definition& definition : built_in_definitions()) {
      const auto table = columns.figure(query, definition);
      if (table && table->total.value && table->total.value->low() > table->total.value->high()) std::abort();
    }
  }
  const auto page = list_incidents(columns, {}, built_in_definitions().front(), Order::killed, 0, 50);
  if (page && page->rows.size() > 50) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string base = small_base();
  const std::string_view raw{reinterpret_cast<const char*>(data), size};
  if (const auto columns = Columns::load(raw)) ask_everything(*columns);
  std::string edited = base;
  for (std::size_t at = 0; at + 5 <= size; at += 5) {
    std::size_t where = 0;
    for (std::size_t i = 0; i < 4; ++i) where = where << 8U | data[at + i];
    edited[where % edited.size()] = static_cast<char>(data[at + 4]);
  }
  if (const auto columns = Columns::load(Columns::resealed(std::move(edited)))) ask_everything(*columns);
  return 0;
}
