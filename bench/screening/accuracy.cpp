// SPDX-License-Identifier: Apache-2.0
// How well screening finds listed people under other spellings, and how often it calls somebody else: beside
// two plain scorers on the same names. Usage: screening_accuracy LISTS-FOLDER ORDINARY-NAMES [ofac|sdgt|un]
// [SEED...] [--only-ours | --errors | --dump FILE (dump.h: writes lists and questions, asks nothing)]
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include "baselines.h"
#include "dump.h"
#include "measures.h"
#include "sanad/core/random.h"
#include "sanad/screening/name_index.h"

namespace {

using namespace sanad;
using namespace sanad::bench;

screening::Query query_of(const Person& person) {
  screening::Query query;
  query.names = {person.name};
  if (person.facts != nullptr) {
    if (!person.facts->births.empty()) query.births = {person.facts->births.front()};
    if (!person.facts->nationalities.empty()) query.countries = {person.facts->nationalities.front()};
  }
  return query;
}

/// Ours, over the persons of a split.
class Ours {
 public:
  bool by_force = std::getenv("FORCE") != nullptr;
  explicit Ours(const Split& split) : index_{entries_of(split)} {}
  Scores operator()(const Person& person) {
    screening::ScreenOptions options;
    options.limit = 200;
    options.threshold = 0;
    options.explain = false;
    options.every_name = by_force;
    Scores scores;
    for (const auto& hit : index_.screen(query_of(person), options, scratch_)) {
      scores.of_entries.emplace_back(hit.entry, hit.probability);
    }
    return scores;
  }
  std::vector<screening::Hit> top(const Person& person) {
    return index_.screen(query_of(person), {.limit = 5, .threshold = 0, .explain = true}, scratch_);
  }

 private:
  static std::vector<screening::ListEntry> entries_of(const Split& split) {
    std::vector<screening::ListEntry> entries;
    for (const auto& listing : split.listings) entries.push_back(screening::make_entry(listing));
    return entries;
  }
  screening::NameIndex index_;
  screening::NameIndex::Scratch scratch_;
};

/// A baseline, by force over all names.
class Plain {
 public:
  using Compare = double (*)(const PlainName&, const PlainName&);
  Plain(const Split& split, Compare compare) : compare_{compare} {
    for (std::size_t i = 0; i < split.listings.size(); ++i) {
      for (const auto& name : split.listings[i].names) names_.emplace_back(i, PlainName{name.text});
    }
    entries_ = split.listings.size();
  }
  Scores operator()(const Person& person) const {
    std::vector<double> best(entries_, 0);
    const PlainName query{person.name};
    for (const auto& [entry, name] : names_) best[entry] = std::max(best[entry], compare_(query, name));
    Scores scores;
    for (std::size_t i = 0; i < best.size(); ++i) scores.of_entries.emplace_back(i, best[i]);
    return scores;
  }

 private:
  Compare compare_;
  std::vector<std::pair<std::size_t, PlainName>> names_;
  std::size_t entries_ = 0;
};

std::vector<Person> strangers(const std::vector<std::string>& names) {
  std::vector<Person> people;
  for (const auto& name : names) people.push_back({name});
  return people;
}

/// Birth dates of adults, evenly, and nationalities as the list has them.
std::vector<records::Listing> made_up_facts(const Split& split, std::size_t count, std::uint64_t seed) {
  Random random{seed};
  std::vector<std::string> nationalities;
  for (const auto& listing : split.listings) {
    for (const auto& nationality : listing.nationalities) nationalities.push_back(nationality);
  }
  std::vector<records::Listing> facts(count);
  for (auto& fact : facts) {
    const auto day =
        Day::from_ymd(1945, 1, 2).value().plus_days(static_cast<std::int32_t>(random.below(61 * 365)));
    fact.births = {{DateRange::single(day), false}};
    fact.nationalities = {nationalities[random.below(nationalities.size())]};
  }
  return facts;
}

double seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Worlds {
  Split split, scripts;
  std::vector<std::string> latin, arabic, mixed;
  std::vector<records::Listing> facts;
};

template <class Make>
void report(const char* name, const Worlds& worlds, bool slow, Make make) {
  auto scorer = make(worlds.split);
  const Scorer ask = [&](const Person& person) { return scorer(person); };
  const double before = seconds();
  const auto recall = ask_held_out(worlds.split, ask, false);
  const double speed = static_cast<double>(worlds.split.held.size()) / (seconds() - before);
  const auto ordinary_scores = false_scores(strangers(worlds.latin), ask);
  const auto mixed_scores = false_scores(strangers(worlds.mixed), ask);
  fmt::print(
      "{:<12} r@1 {:.3f} / {:.3f}  r@5 {:.3f} / {:.3f}  at FPR 1 % {:.3f}, 0.1 % {:.3f}  recombined 5 % "
      "{:.3f}",
      name, recall.all.at_1(), recall.variants.at_1(), recall.all.at_5(), recall.variants.at_5(),
      recall_at(recall.right_variants, ordinary_scores, 0.01),
      recall_at(recall.right_variants, ordinary_scores, 0.001),
      recall_at(recall.right_variants, mixed_scores, 0.05));
  if (!slow) {
    const auto known = ask_held_out(worlds.split, ask, true);
    std::vector<Person> people;
    for (std::size_t i = 0; i < worlds.mixed.size(); ++i)
      people.push_back({worlds.mixed[i], &worlds.facts[i]});
    const auto wrong = false_scores(people, ask);
    fmt::print("  hard FPR at .90 {:.3f} (names alone {:.3f})",
               false_alarms_at(known.right_variants, wrong, 0.90),
               false_alarms_at(recall.right_variants, mixed_scores, 0.90));
  } else {
    fmt::print("  hard FPR at .90 names alone {:.3f}",
               false_alarms_at(recall.right_variants, mixed_scores, 0.90));
  }
  if (!worlds.scripts.held.empty()) {
    auto across = make(worlds.scripts);
    const Scorer ask_across = [&](const Person& person) { return across(person); };
    const auto native = ask_held_out(worlds.scripts, ask_across, false);
    const auto wrong = false_scores(strangers(worlds.arabic), ask_across);
    fmt::print("  script r@1 {:.3f} r@5 {:.3f} at 1 % {:.3f}", native.all.at_1(), native.all.at_5(),
               recall_at(native.right_all, wrong, 0.01));
  }
  fmt::print("  {:.0f}/s\n", speed);
  std::fflush(stdout);
}

/// Held-out variants that somebody else outranks: for the one who tunes.
void print_errors(const Worlds& worlds) {
  Ours ours{worlds.split};
  for (const auto& held : worlds.split.held) {
    if (!held.variant) continue;
    const auto scores = ours({held.name});
    const double right = scores.of(held.entry);
    double best = 0;
    for (const auto& [entry, score] : scores.of_entries) {
      if (entry != held.entry) best = std::max(best, score);
    }
    if (best < right) continue;
    const auto& mine = worlds.split.listings[held.entry].names;
    fmt::print("{:.3f} {} | ", right, held.name);
    for (const auto& name : mine) fmt::print("{}; ", name.text);
    const auto hits = ours.top({held.name});
    for (std::size_t i = 0; i < hits.size() && i < 2; ++i) {
      fmt::print("\n      {:.3f} {:.3f} {}", hits[i].probability, hits[i].name_score,
                 worlds.split.listings[hits[i].entry].names[hits[i].listed_name].text);
    }
    fmt::print("\n");
  }
}

/// Top answers with their truth: held-out names, and as many strangers of each kind.
void report_calibration(const Worlds& worlds) {
  Ours ours{worlds.split};
  std::vector<std::pair<double, bool>> answers;
  const auto ask = [&](const Person& person, std::optional<std::size_t> truth) {
    const auto scores = ours(person);
    const std::pair<std::size_t, double>* best = nullptr;
    for (const auto& pair : scores.of_entries) {
      if (best == nullptr || pair.second > best->second) best = &pair;
    }
    if (best != nullptr) answers.emplace_back(best->second, truth && *truth == best->first);
  };
  const auto count = worlds.split.held.size();
  for (const auto& held : worlds.split.held) ask({held.name}, held.entry);
  for (std::size_t i = 0; i < count; ++i) ask({worlds.latin[i % worlds.latin.size()]}, std::nullopt);
  for (std::size_t i = 0; i < count; ++i) ask({worlds.mixed[i % worlds.mixed.size()]}, std::nullopt);
  fmt::print("  expected calibration error, names alone: {:.3f} over {} answers\n",
             calibration_error(answers), answers.size());
}

Worlds worlds_of(const std::vector<records::Listing>& list, bool un, const std::string& names,
                 std::uint64_t seed) {
  Worlds worlds;
  worlds.split = hold_out(list, seed);
  worlds.scripts = un ? hold_out_scripts(list) : Split{};
  worlds.latin = ordinary(names, false);
  worlds.arabic = ordinary(names, true);
  worlds.mixed = recombined(worlds.split, un ? 5000 : 2000, seed);
  worlds.facts = made_up_facts(worlds.split, worlds.mixed.size(), seed + 100);
  return worlds;
}

/// Names in their own script and ordinary names are the same for every seed.
void add_to(Dump& dump, const Worlds& worlds, std::uint64_t seed, bool first) {
  const auto name = fmt::format("seed {}", seed);
  dump.split(name, worlds.split);
  dump.strangers(name, "recombined", worlds.mixed, worlds.facts);
  if (!first) return;
  dump.split("scripts", worlds.scripts);
  dump.strangers("scripts", "arabic", worlds.arabic, {});
  dump.strangers("every seed", "latin", worlds.latin, {});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(
        stderr,
        "usage: screening_accuracy LISTS-FOLDER ORDINARY-NAMES [un|ofac|sdgt] [SEED...] [--only-ours | "
        "--errors | --dump FILE]\n");
    return 2;
  }
  const std::string which = argc < 4 ? "un" : argv[3];
  const bool un = which == "un";
  const auto list = list_of(argv[1], which);
  std::vector<std::uint64_t> seeds;
  bool baselines = true, errors = false;
  std::string dump_file;
  for (int i = 4; i < argc; ++i) {
    std::uint64_t seed = 0;
    if (std::strcmp(argv[i], "--only-ours") == 0)
      baselines = false;
    else if (std::strcmp(argv[i], "--errors") == 0)
      errors = true;
    else if (std::strcmp(argv[i], "--dump") == 0 && i + 1 < argc)
      dump_file = argv[++i];
    else if (std::from_chars(argv[i], argv[i] + std::strlen(argv[i]), seed).ec == std::errc{})
      seeds.push_back(seed);
  }
  if (seeds.empty()) seeds = {1, 2, 3};
  Dump dump;
  for (const auto seed : seeds) {
    const auto worlds = worlds_of(list, un, argv[2], seed);
    if (!dump_file.empty()) {
      add_to(dump, worlds, seed, seed == seeds.front());
      continue;
    }
    std::size_t variants = 0;
    for (const auto& held : worlds.split.held) variants += held.variant ? 1 : 0;
    fmt::print(
        "seed {}: {} persons, {} aliases held out, {} variants; {} names in their own script (all / "
        "variants)\n",
        seed, worlds.split.listings.size(), worlds.split.held.size(), variants, worlds.scripts.held.size());
    if (errors) {
      print_errors(worlds);
      continue;
    }
    report("sanad", worlds, false, [](const Split& split) { return Ours{split}; });
    report_calibration(worlds);
    if (!baselines) continue;
    report("sorted JW", worlds, true, [](const Split& split) { return Plain{split, sorted_jaro_winkler}; });
    report("best pairs", worlds, true,
           [](const Split& split) { return Plain{split, best_pairs_jaro_winkler}; });
  }
  if (!dump_file.empty() && !dump.write(dump_file)) {
    fmt::print(stderr, "{} cannot be written.\n", dump_file);
    return 1;
  }
  return 0;
}
