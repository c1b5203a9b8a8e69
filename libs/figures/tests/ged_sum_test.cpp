// SPDX-License-Identifier: Apache-2.0
/// On the real file, where it is at hand: the figure under "ged" is the plain sum of the column.
#include <gmock/gmock.h>

#include <charconv>
#include <fstream>
#include <sstream>

#include "sanad/core/csv_reader.h"
#include "world.h"

namespace sanad::figures {
namespace {

std::string ged_file() {
  std::ifstream in{std::string{SANAD_SOURCE_DIR} + "/../shared/data/ucdp-ged/ged_v22_1_pakistan.csv",
                   std::ios::binary};
  std::ostringstream text;
  if (in) text << in.rdbuf();
  return text.str();
}

std::int64_t number(std::string_view cell) {
  std::int64_t value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

/// Columns of GED 22.1 by position (docs/formats/ged.md).
World world_of(const std::string& file) {
  StringSource source{file};
  CsvReader reader{source, {}};
  World world;
  world.one_row("ucdp-ged");
  reader.next();
  while (reader.next() == CsvReader::Step::row) {
    const auto cells = reader.cells();
    Given given = account("ucdp-ged", std::string{cells[0]});
    given.on(std::string{cells[38].substr(0, 10)} + ".." + std::string{cells[39].substr(0, 10)});
    given.account.where = {
        std::string{cells[33]}, std::string{cells[27]}, std::string{cells[28]}, {}, {}, {}};
    given.killed({number(cells[46]), number(cells[44]), number(cells[45])}, records::VictimClass::all,
                 records::Attackers::included);
    const bool aggregate = cells[36] == "2";
    if (aggregate) given.flag(records::AccountFlag::aggregate).account.covers = 0;
    world.incident(std::string{cells[0]},
                   {{given, aggregate ? World::Role::aggregate : World::Role::account}});
  }
  return world;
}

TEST(GedPakistan, KilledUnderGedIsThePlainSumOfBest) {
  const std::string file = ged_file();
  if (file.empty()) GTEST_SKIP() << "the GED file is not on this machine";
  const auto columns = world_of(file).columns();
  const auto table = figure(columns, killed({}, {Key::year}), "ged");
  EXPECT_EQ(table.total.value->best(), 43'225);
  EXPECT_EQ(table.total.incidents, 6'416U);
  EXPECT_EQ(table.total.records, 6'416U);
  EXPECT_EQ(table.rows.size(), 33U);
  EXPECT_EQ(figure(columns, killed({"country=Pakistan"}), "ged").total.value->best(), 43'225);
}

}  // namespace
}  // namespace sanad::figures
