// SPDX-License-Identifier: Apache-2.0
// The gazetteer against a real event list, where the shared data lie beside the source tree.
#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/core/csv_reader.h"
#include "sanad/geo/gazetteer.h"

namespace sanad::geo {
namespace {

struct Share {
  int rows = 0;
  int found = 0;
  std::map<std::string, int> missed;

  void count(const std::string& name, bool hit) {
    if (name.empty()) return;
    ++rows;
    if (hit)
      ++found;
    else
      ++missed[name];
  }
  double value() const { return rows == 0 ? 0 : static_cast<double>(found) / rows; }
  std::string summary() const { return std::to_string(found) + " of " + std::to_string(rows); }
  std::string misses() const {
    std::string text;
    for (const auto& [name, count] : missed) text += "\n  " + name + " x " + std::to_string(count);
    return text;
  }
};

double number(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The first row is the header. Skips the test where the file is absent.
class SharedTable : public testing::Test {
 protected:
  void read(const std::string& file, std::size_t rows) {
    const std::filesystem::path path = SANAD_SOURCE_DIR "/../shared/data/" + file;
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no shared data beside the source tree";
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    StringSource source{text.str()};
    CsvReader reader{source, {}};
    while (reader.next() == CsvReader::Step::row) {
      rows_.emplace_back(reader.cells().begin(), reader.cells().end());
    }
    ASSERT_EQ(rows_.size(), rows + 1);
  }

  std::size_t column(std::string_view name) const {
    const auto& header = rows_.front();
    return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
  }

  std::vector<std::vector<std::string>> rows_;
};

class GedPakistan : public SharedTable {
 protected:
  void SetUp() override { read("ucdp-ged/ged_v22_1_pakistan.csv", 6416); }
};

class GedSample : public SharedTable {
 protected:
  void SetUp() override { read("ucdp-ged/ged_v23_1_sample1000.csv", 1000); }
};

TEST_F(GedPakistan, NamesOnlyProvincesAndDistrictsThatTheGazetteerKnows) {
  const auto& gazetteer = Gazetteer::built_in();
  const auto adm_1 = column("adm_1"), adm_2 = column("adm_2"), date = column("date_start");
  const auto country = column("country");
  Share provinces, districts, agreeing;
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    const auto& row = rows_[i];
    const auto day = Day::parse(row[date].substr(0, 10)).value();
    const auto pakistan = gazetteer.find_country(row[country]);
    ASSERT_NE(pakistan, no_area);
    const auto province = gazetteer.find(Level::province, row[adm_1], pakistan, day);
    const auto within = province == no_area ? pakistan : province;
    const auto district = gazetteer.find(Level::district, row[adm_2], within, day);
    provinces.count(row[adm_1], province != no_area);
    districts.count(row[adm_2], district != no_area);
    if (district != no_area) {
      agreeing.count(row[adm_1] + " / " + row[adm_2] + " on " + day.to_string(),
                     gazetteer.enclosing(district, Level::province, day) == province);
    }
  }
  EXPECT_EQ(provinces.found, provinces.rows) << provinces.misses();
  EXPECT_EQ(districts.found, districts.rows) << districts.misses();
  EXPECT_GE(agreeing.value(), 0.93) << "GED files former FATA apart after 2018, too" << agreeing.misses();
  std::cout << "provinces " << provinces.summary() << ", districts " << districts.summary()
            << ", in the province of the row " << agreeing.summary() << '\n';
}

TEST_F(GedPakistan, HasMostOfItsExactPlacesAmongTheTowns) {
  const auto& gazetteer = Gazetteer::built_in();
  const auto adm_2 = column("adm_2"), where = column("where_coordinates"), precision = column("where_prec");
  const auto latitude = column("latitude"), longitude = column("longitude");
  const auto pakistan = gazetteer.find_country("Pakistan");
  Share towns, near;
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    const auto& row = rows_[i];
    if (row[precision] != "1" && row[precision] != "2") continue;
    const auto district = gazetteer.find(Level::district, row[adm_2], pakistan, Day{});
    const auto within = district == no_area ? pakistan : district;
    const auto town = gazetteer.find(Level::town, row[where], within, Day{});
    towns.count(row[where], town != no_area);
    if (town == no_area || !gazetteer.at(town).centroid) continue;
    const auto point = Point::make(number(row[latitude]), number(row[longitude])).value();
    near.count(row[where], distance_km(point, *gazetteer.at(town).centroid) <= 25);
  }
  EXPECT_GE(towns.value(), 0.85);
  EXPECT_GE(near.value(), 0.96) << near.misses();
  std::cout << "towns " << towns.summary() << ", within 25 km " << near.summary() << '\n';
}

TEST_F(GedSample, NamesOnlyKnownCountriesByNameAndNumber) {
  const auto& gazetteer = Gazetteer::built_in();
  const auto name = column("country"), gleditsch_ward = column("country_id");
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    const auto country = gazetteer.find_country(rows_[i][name]);
    EXPECT_NE(country, no_area) << rows_[i][name];
    EXPECT_EQ(gazetteer.find_country(rows_[i][gleditsch_ward]), country) << rows_[i][name];
  }
}

TEST_F(GedSample, NamesOnlyKnownProvincesWhereTheGazetteerHasThem) {
  const auto& gazetteer = Gazetteer::built_in();
  const auto name = column("country"), adm_1 = column("adm_1");
  Share provinces;
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    const auto country = gazetteer.find_country(rows_[i][name]);
    ASSERT_NE(country, no_area);
    const auto& id = gazetteer.at(country).id;
    if (id != "AF" && id != "IN" && id != "IQ" && id != "NG" && id != "PK" && id != "SY") continue;
    const auto province = gazetteer.find(Level::province, rows_[i][adm_1], country, Day{});
    provinces.count(id + " " + rows_[i][adm_1], rows_[i][adm_1].empty() || province != no_area);
  }
  EXPECT_GT(provinces.rows, 500);
  EXPECT_EQ(provinces.found, provinces.rows) << provinces.misses();
}

}  // namespace
}  // namespace sanad::geo
