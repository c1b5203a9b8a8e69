// SPDX-License-Identifier: Apache-2.0
// Queries a second on one core, against UN + OFAC and against 100,000 names made of theirs; results are
// checked first. Usage: screening_speed LISTS-FOLDER ORDINARY-NAMES
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <ctime>

#include "baselines.h"
#include "protocol.h"
#include "sanad/core/random.h"
#include "sanad/screening/name_index.h"

namespace {

using namespace sanad;

double seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

screening::NameIndex index_of(const std::vector<records::Listing>& listings) {
  std::vector<screening::ListEntry> entries;
  entries.reserve(listings.size());
  for (const auto& listing : listings) entries.push_back(screening::make_entry(listing));
  return screening::NameIndex{std::move(entries)};
}

/// Listed names, spelled a little otherwise, between ordinary ones.
std::vector<std::string> questions(const std::vector<records::Listing>& listings,
                                   const std::vector<std::string>& ordinary, std::uint64_t seed) {
  Random random{seed};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < 4000; ++i) {
    if (i % 2 == 0) {
      names.push_back(ordinary[random.below(ordinary.size())]);
      continue;
    }
    auto name = listings[random.below(listings.size())].names.front().text;
    if (name.size() > 6) name.erase(random.below(name.size() - 1) + 1, 1);
    names.push_back(std::move(name));
  }
  return names;
}

/// Warmed up with other names: words that both share are known, as in any batch, the names themselves are
/// not.
void measure(const char* what, const screening::NameIndex& index,
             const std::vector<std::string>& before_these, const std::vector<std::string>& names) {
  screening::NameIndex::Scratch scratch;
  std::vector<double> times;
  std::size_t hits = 0;
  for (const bool warm : {true, false}) {
    times.clear();
    hits = 0;
    for (const auto& name : warm ? before_these : names) {
      screening::Query query;
      query.names = {name};
      const double before = seconds();
      hits += index.screen(query, {}, scratch).size();
      times.push_back(seconds() - before);
    }
    if (warm && hits < names.size() / 4)
      return fmt::print("{}: too few hits ({}): not worth timing\n", what, hits);
  }
  double sum = 0;
  for (const double time : times) sum += time;
  std::sort(times.begin(), times.end());
  fmt::print(
      "{}: {} names, {:.0f} queries/s with explanations, p50 {:.2f} ms, p99 {:.2f} ms, peak {:.0f} MB, {} "
      "hits\n",
      what, index.names(), static_cast<double>(names.size()) / sum, times[times.size() / 2] * 1e3,
      times[times.size() * 99 / 100] * 1e3, peak_megabytes(), hits);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string folder = argv[1];
  const double start = seconds();
  auto listings = bench::read_list("un", {folder + "/un/UN_consolidated_2026-02-27.xml"});
  auto ofac = bench::read_list(
      "ofac", {folder + "/ofac_2021-07-07/sdn.csv", folder + "/ofac_2021-07-07/alt.csv",
               folder + "/ofac_2021-07-07/add.csv", folder + "/ofac_2021-07-07/sdn_comments.csv"});
  listings.insert(listings.end(), std::make_move_iterator(ofac.begin()), std::make_move_iterator(ofac.end()));
  const auto index = index_of(listings);
  fmt::print("read and index {} entries: {:.2f} s CPU\n", listings.size(), seconds() - start);
  const auto ordinary = bench::ordinary(argv[2], false);
  const auto others = questions(listings, ordinary, 6);
  const auto names = questions(listings, ordinary, 5);
  measure("UN + OFAC", index, others, names);
  {
    std::vector<bench::PlainName> plain;
    for (const auto& listing : listings) {
      for (const auto& name : listing.names) plain.emplace_back(name.text);
    }
    const double before = seconds();
    constexpr std::size_t asked = 40;
    double best = 0;
    for (std::size_t i = 0; i < asked; ++i) {
      const bench::PlainName query{names[i]};
      for (const auto& name : plain) best = std::max(best, bench::best_pairs_jaro_winkler(query, name));
    }
    fmt::print("best-pairs Jaro-Winkler by force on the same names: {:.0f} queries/s ({:.2f})\n",
               static_cast<double>(asked) / (seconds() - before), best);
  }
  Random random{9};
  std::size_t count = 0;
  for (const auto& listing : listings) count += listing.names.size();
  while (count < 100'000) {  // first half of one name, last half of another
    auto made = listings[random.below(listings.size())];
    const auto other = listings[random.below(listings.size())].names.front().text;
    made.native_id += "-" + std::to_string(count);
    made.id = records::natural_id("x-sanad-listing", made.source, made.native_id);
    const auto own = made.names.front().text;
    made.names.resize(1);
    made.names[0].text = own.substr(0, own.find(' ')) + " " + other.substr(other.rfind(' ') + 1);
    listings.push_back(std::move(made));
    ++count;
  }
  measure("100,000 names", index_of(listings), others, names);
  return 0;
}
