// SPDX-License-Identifier: Apache-2.0
// Pairs of names with a judgement: precision, recall and F1 of screening beside two plain scorers.
// Usage: screening_pairs FILE [--errors] [--every-name] [--columns NAME1,...]
// FILE is CSV with a header; the columns are called name1, name2, schema, is_match and group unless told
// otherwise (five of them, in this order), and schema and group may be missing. schema: Person, Organization,
// Company, LegalEntity, Vessel, Airplane; all else fits any. is_match: true, yes, 1, match, positive; all
// else is no match. For each pair a list of name2 alone is asked for name1; with --every-name by force,
// without candidates.
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>

#include "baselines.h"
#include "sanad/core/csv_reader.h"
#include "sanad/screening/name_index.h"

namespace {

using namespace sanad;

struct Pair {
  std::string name1, name2, group;
  records::ListingKind kind = records::ListingKind::unknown;
  bool match = false;
  std::vector<double> scores;  ///< one for each scorer
};
constexpr const char* scorers[] = {"sanad", "sorted JW", "best pairs"};

records::ListingKind kind_of(std::string_view schema) {
  using records::ListingKind;
  if (schema == "Person") return ListingKind::person;
  if (schema == "Organization" || schema == "Company" || schema == "LegalEntity")
    return ListingKind::organisation;
  if (schema == "Vessel") return ListingKind::vessel;
  return schema == "Airplane" ? ListingKind::aircraft : ListingKind::unknown;
}

bool says_yes(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text == "true" || text == "yes" || text == "1" || text == "match" || text == "positive";
}

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> parts;
  while (true) {
    const auto comma = list.find(',');
    parts.emplace_back(list.substr(0, comma));
    if (comma == std::string_view::npos) return parts;
    list.remove_prefix(comma + 1);
  }
}

std::vector<Pair> read_pairs(const std::string& file, const std::vector<std::string>& columns) {
  std::ifstream in{file, std::ios::binary};
  if (!in) throw std::runtime_error{file + " cannot be read."};
  std::ostringstream bytes;
  bytes << in.rdbuf();
  StringSource source{bytes.str()};
  CsvReader reader{source, {}};
  std::vector<std::size_t> at(columns.size(), static_cast<std::size_t>(-1));
  std::vector<Pair> pairs;
  for (bool header = true;;) {
    const auto step = reader.next();
    if (step == CsvReader::Step::end) return pairs;
    if (step == CsvReader::Step::broken) throw std::runtime_error{reader.error().message};
    const auto cells = reader.cells();
    if (header) {
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto found = std::find(cells.begin(), cells.end(), columns[i]);
        if (found != cells.end()) at[i] = static_cast<std::size_t>(found - cells.begin());
      }
      if (std::max({at[0], at[1], at[3]}) >= cells.size())
        throw std::runtime_error{fmt::format("{}: expected the columns {}, {} and {} in the first line.",
                                             file, columns[0], columns[1], columns[3])};
      header = false;
      continue;
    }
    const auto cell = [&](std::size_t i) {
      return at[i] < cells.size() ? std::string{cells[at[i]]} : std::string{};
    };
    pairs.push_back({cell(0), cell(1), cell(4), kind_of(cell(2)), says_yes(cell(3)), {}});
  }
}

screening::NameIndex list_of(const Pair& pair) {
  records::Listing listing;
  listing.kind = pair.kind;
  listing.names = {{pair.name2, records::NameQuality::primary, false}};
  std::vector<screening::ListEntry> entries;
  entries.push_back(screening::make_entry(listing));
  return screening::NameIndex{std::move(entries)};
}

std::vector<screening::Hit> ask(const Pair& pair, bool every_name, bool explain) {
  screening::Query query;
  query.names = {pair.name1};
  query.kind = pair.kind;
  if (!screening::check_query(query)) return {};
  static screening::NameIndex::Scratch scratch;
  return list_of(pair).screen(query, {.threshold = 0, .explain = explain, .every_name = every_name}, scratch);
}

void score(Pair& pair, bool every_name) {
  const auto hits = ask(pair, every_name, false);
  const bench::PlainName query{pair.name1}, listed{pair.name2};
  pair.scores = {hits.empty() ? 0 : hits.front().probability, bench::sorted_jaro_winkler(query, listed),
                 bench::best_pairs_jaro_winkler(query, listed)};
}

struct Measure {
  double threshold = 0, precision = 0, recall = 0, f1 = 0;
};
Measure measure_at(const std::vector<const Pair*>& pairs, std::size_t scorer, double threshold) {
  double right = 0, found = 0, matches = 0;
  for (const auto* pair : pairs) {
    const bool hit = pair->scores[scorer] >= threshold;
    matches += pair->match ? 1 : 0;
    found += hit ? 1 : 0;
    right += hit && pair->match ? 1 : 0;
  }
  return {threshold, found == 0 ? 0 : right / found, matches == 0 ? 0 : right / matches,
          found + matches == 0 ? 0 : 2 * right / (found + matches)};
}
Measure best_of(const std::vector<const Pair*>& pairs, std::size_t scorer) {
  Measure best;
  for (int i = 1; i < 1000; ++i) {
    const auto here = measure_at(pairs, scorer, i / 1000.0);
    if (here.f1 > best.f1) best = here;
  }
  return best;
}

void report(const std::vector<const Pair*>& pairs) {
  for (std::size_t i = 0; i < std::size(scorers); ++i) {
    const auto best = best_of(pairs, i);
    fmt::print("  {:<10}  best at {:.3f}: P {:.3f} R {:.3f} F1 {:.3f}", scorers[i], best.threshold,
               best.precision, best.recall, best.f1);
    if (i == 0) {
      const auto usual = measure_at(pairs, i, screening::usual_threshold);
      fmt::print("  at {:.2f}: P {:.3f} R {:.3f} F1 {:.3f}", usual.threshold, usual.precision, usual.recall,
                 usual.f1);
    }
    fmt::print("\n");
  }
}

/// Counts at the default threshold, and the measures where a group has both kinds of pairs.
void report(const std::string& group, const std::vector<const Pair*>& pairs) {
  std::size_t matches = 0, found = 0, alarms = 0;
  for (const auto* pair : pairs) {
    const bool hit = pair->scores[0] >= screening::usual_threshold;
    matches += pair->match ? 1 : 0;
    found += hit && pair->match ? 1 : 0;
    alarms += hit && !pair->match ? 1 : 0;
  }
  fmt::print("{}: at {:.2f} found {} of {}, false alarms {} of {}\n", group, screening::usual_threshold,
             found, matches, alarms, pairs.size() - matches);
  if (matches != 0 && matches != pairs.size()) report(pairs);
}

void print_errors(const std::vector<Pair>& pairs, bool every_name) {
  for (const auto& pair : pairs) {
    if ((pair.scores[0] >= screening::usual_threshold) == pair.match) continue;
    fmt::print("{} {:.3f} [{}] {} | {}\n", pair.match ? "missed" : "alarm ", pair.scores[0], pair.group,
               pair.name1, pair.name2);
    for (const auto& hit : ask(pair, every_name, true)) {
      for (const auto& word : hit.words) {
        fmt::print("        {} ~ {}: {} {:.2f}, share {:.2f}\n", word.query, word.listed,
                   name_of(word.relation), word.similarity, word.share);
      }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::string file;
  bool errors = false, every_name = false;
  std::vector<std::string> columns = {"name1", "name2", "schema", "is_match", "group"};
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--errors") == 0)
      errors = true;
    else if (std::strcmp(argv[i], "--every-name") == 0)
      every_name = true;
    else if (std::strcmp(argv[i], "--columns") == 0 && i + 1 < argc)
      columns = split(argv[++i]);
    else
      file = argv[i];
  }
  if (file.empty() || columns.size() != 5) {
    fmt::print(stderr,
               "usage: screening_pairs FILE [--errors] [--every-name] [--columns "
               "NAME1,NAME2,SCHEMA,IS_MATCH,GROUP]\n");
    return 2;
  }
  try {
    auto pairs = read_pairs(file, columns);
    std::map<std::string, std::vector<const Pair*>> groups;
    for (auto& pair : pairs) {
      score(pair, every_name);
      groups["all"].push_back(&pair);
      if (!pair.group.empty()) groups["group " + pair.group].push_back(&pair);
    }
    for (const auto& [group, members] : groups) report(group, members);
    if (errors) print_errors(pairs, every_name);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
  return 0;
}
