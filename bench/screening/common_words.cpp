// SPDX-License-Identifier: Apache-2.0
// Makes libs/screening/data/common_words.tsv: the commonest sounds in the names of OFAC's list.
// Usage: screening_common_words LISTS-FOLDER > libs/screening/data/common_words.tsv
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "protocol.h"
#include "sanad/text/person_name.h"

int main(int argc, char** argv) {
  using namespace sanad;
  if (argc != 2) return 2;
  const std::string folder = std::string{argv[1]} + "/ofac_2021-07-07/";
  const auto list =
      bench::read_list("ofac", {folder + "sdn.csv", folder + "alt.csv", folder + "sdn_comments.csv"});
  std::map<std::string, std::size_t> counts;
  for (const auto& listing : list) {
    std::set<std::string> sounds;
    for (const auto& name : listing.names) {
      for (const auto& word : text::name_words(name.text).words) sounds.insert(word.sound);
    }
    for (const auto& sound : sounds) ++counts[sound];
  }
  std::vector<std::pair<std::size_t, std::string>> sorted;
  for (const auto& [sound, count] : counts) {
    if (count >= 4 && sound.size() > 1) sorted.emplace_back(count, sound);
  }
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  fmt::print(
      "# Sounds of words in the names of OFAC's SDN list of 2021-07 (work of the US government): number of "
      "entries with\n"
      "# the word. Made by bench/screening/common_words.cpp; a change is a change of the rules (hit.h, "
      "rules_version).\n");
  fmt::print("names\t{}\n", list.size());
  for (const auto& [count, sound] : sorted) fmt::print("{}\t{}\n", sound, count);
  return 0;
}
