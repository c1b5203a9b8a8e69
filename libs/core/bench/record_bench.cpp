// SPDX-License-Identifier: Apache-2.0
/// What every record costs: one version 5 id, one SHA-256 of about 1.2 KB, one parse and one canonical text.
#include <benchmark/benchmark.h>

#include <string>

#include "sanad/core/digest.h"
#include "sanad/core/json.h"
#include "sanad/core/json_writer.h"
#include "sanad/core/uuid.h"

namespace {

const std::string_view dns_space = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

void MakeUuid(benchmark::State& state) {
  const auto space = sanad::Uuid::parse(dns_space).value();
  if (sanad::Uuid::v5(space, "www.example.com").to_string() != "2ed6657d-e927-568b-95e1-2665a8aea6a2") {
    return state.SkipWithError("wrong id: not worth timing");
  }
  for (auto _ : state) benchmark::DoNotOptimize(sanad::Uuid::v5(space, "ucdp-ged/incident/418265"));
}
BENCHMARK(MakeUuid);

void HashRecord(benchmark::State& state) {
  const std::string record(1200, 'r');
  if (sanad::sha256("abc").to_hex().substr(0, 8) != "ba7816bf") return state.SkipWithError("wrong digest");
  for (auto _ : state) benchmark::DoNotOptimize(sanad::sha256(record));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(record.size()));
}
BENCHMARK(HashRecord);

/// A record of the size of a STIX incident, about 1.2 KB.
std::string make_record() {
  std::string text;
  sanad::JsonWriter writer{text};
  writer.begin_object().member("type", "incident").member("spec_version", "2.1");
  for (int i = 0; i < 12; ++i) {
    writer.key("property_" + std::to_string(i)).begin_object();
    writer.member("name", "Attack on a police post in a district").member("killed_best", i);
    writer.member("latitude", 31.34).member("confirmed", true).end_object();
  }
  writer.end_object();
  return text;
}

void WriteRecord(benchmark::State& state) {
  const std::size_t size = make_record().size();
  if (size < 1000) return state.SkipWithError("wrong record: not worth timing");
  for (auto _ : state) benchmark::DoNotOptimize(make_record());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size));
}
BENCHMARK(WriteRecord);

void ParseRecord(benchmark::State& state) {
  const std::string text = make_record();
  if (!sanad::Json::parse(text)) return state.SkipWithError("refused: not worth timing");
  for (auto _ : state) benchmark::DoNotOptimize(sanad::Json::parse(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(ParseRecord);

void WriteCanonicalRecord(benchmark::State& state) {
  const auto value = sanad::Json::parse(make_record());
  if (!value || sanad::Json::parse(value->canonical())->canonical() != value->canonical()) {
    return state.SkipWithError("canonical text does not read back: not worth timing");
  }
  for (auto _ : state) benchmark::DoNotOptimize(value->canonical());
}
BENCHMARK(WriteCanonicalRecord);

}  // namespace
