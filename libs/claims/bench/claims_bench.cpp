// SPDX-License-Identifier: Apache-2.0
// How much of a passage's figures is read, beside a keyword rule on the same passages, and how fast. The gold
// passages are the check: the timed text is made of them, and its claims are counted before anything is
// timed.
#include <benchmark/benchmark.h>

#include <cstdio>

#include "gold.h"
#include "gold_file.h"
#include "gold_score.h"
#include "keyword_baseline.h"

namespace sanad::claims {
namespace {

const geo::Gazetteer& gazetteer() {
  return geo::Gazetteer::built_in();
}

std::vector<gold::Passage> passages(const char* half) {
  return gold::load(std::string{SANAD_SOURCE_DIR} + "/libs/claims/tests/gold/" + half);
}

/// F1 of the keyword rule: same sentence, same value, any measure of the gold.
double keyword_f1(const std::vector<gold::Passage>& all) {
  int found = 0, gold = 0, matched = 0;
  for (const auto& passage : all) {
    auto claims = bench::keyword_claims(passage.text);
    found += static_cast<int>(claims.size());
    gold += static_cast<int>(passage.claims.size());
    for (const auto& expected : passage.claims) {
      const auto same = [&](const bench::KeywordClaim& c) {
        return c.sentence == expected.sentence && std::abs(c.value - std::abs(expected.value)) < 1e-6 &&
               name_of(c.measure) == expected.measure;
      };
      const auto hit = std::ranges::find_if(claims, same);
      if (hit == claims.end()) continue;
      ++matched;
      claims.erase(hit);
    }
  }
  return found + gold == 0 ? 0 : 2.0 * matched / (found + gold);
}

void accuracy(benchmark::State& state, const char* half) {
  const auto all = passages(half);
  if (all.size() < 8) return state.SkipWithError("the gold passages are not where they should be");
  gold::Score found;
  for (auto _ : state) found = gold::score(all, gazetteer());
  state.counters["F1"] = found.f1();
  state.counters["precision"] = found.precision();
  state.counters["recall"] = found.recall();
  state.counters["F1_keywords"] = keyword_f1(all);
  for (const auto& [slot, rate] : found.slots) state.counters[slot] = rate.share();
  state.counters["relations"] =
      found.relations_gold == 0 ? 0 : static_cast<double>(found.relations_seen) / found.relations_gold;
  state.counters["slips_right"] =
      found.slips == 0 ? 0 : static_cast<double>(found.slips_right_kind) / found.slips;
  state.counters["false_alarms"] = found.false_alarms;
}
BENCHMARK_CAPTURE(accuracy, tuned_on, "dev")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(accuracy, tuned_on_later, "held")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(accuracy, not_tuned_on, "fresh")->Iterations(1)->Unit(benchmark::kMillisecond);

/// About a megabyte of passages. Each copy names itself in every sentence, since a repeated sentence makes no
/// claim.
std::string megabyte(std::size_t& copies) {
  std::string text;
  copies = 0;
  const auto all = passages("dev");
  while (text.size() < (1U << 20)) {
    const auto& passage = all[copies % all.size()].text;
    std::string mark{" copy"};
    for (auto rest = copies; rest > 0; rest /= 26) mark += static_cast<char>('a' + rest % 26);
    for (std::size_t i = 0; i < passage.size(); ++i) {
      const bool ends =
          passage[i] == '.' && i + 1 < passage.size() && (passage[i + 1] == ' ' || passage[i + 1] == '\n');
      if (ends) text += mark;
      text += passage[i];
    }
    text += '\n';
    ++copies;
  }
  return text;
}

void read_megabyte(benchmark::State& state) {
  std::size_t copies = 0;
  const auto text = megabyte(copies);
  const auto document = Document::read(text, DocumentForm::plain).value();
  const auto claims = read_claims(document, gazetteer()).claims.size();
  if (claims < copies * 5) return state.SkipWithError("too few claims: not worth timing");
  for (auto _ : state)
    benchmark::DoNotOptimize(read_claims(Document::read(text, DocumentForm::plain).value(), gazetteer()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  state.counters["claims"] = static_cast<double>(claims);
}
BENCHMARK(read_megabyte)->Unit(benchmark::kMillisecond);

void keywords_megabyte(benchmark::State& state) {
  std::size_t copies = 0;
  const auto text = megabyte(copies);
  for (auto _ : state) benchmark::DoNotOptimize(bench::keyword_claims(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(keywords_megabyte)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanad::claims
