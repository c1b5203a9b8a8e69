// SPDX-License-Identifier: Apache-2.0
// Import, reconcile and count at the size of UCDP GED 25.1, checked before timed. Usage: end_to_end_bench [ROWS]
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "ged_file.h"
#include "plain_sqlite.h"
#include "sanad/node/count.h"
#include "sanad/node/import.h"
#include "sanad/node/reconcile.h"

namespace {

using namespace sanad;
namespace fs = std::filesystem;

constexpr std::uint64_t rows_of_ged = 385'918;

struct Cost {
  double wall_seconds, cpu_seconds;
};

template <class Work>
Cost cost_of(Work work) {
  const auto cpu = std::clock();
  const auto start = std::chrono::steady_clock::now();
  work();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
          static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

double peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void must(bool holds, const char* what) {
  if (!holds) throw std::runtime_error{std::string{"wrong result, not worth timing: "} + what};
}

class FileSource final : public ByteSource {
 public:
  explicit FileSource(const std::string& path) : in_{path, std::ios::binary} {}
  std::size_t read(std::span<char> into) override {
    in_.read(into.data(), static_cast<std::streamsize>(into.size()));
    return static_cast<std::size_t>(in_.gcount());
  }

 private:
  std::ifstream in_;
};

void line(const char* what, const Cost& cost, double units, const char* unit, const std::string& rest) {
  fmt::print("{:<46} {:>7.2f} s wall {:>7.2f} s CPU {:>12.0f} {}/s CPU  {}\n", what, cost.wall_seconds,
             cost.cpu_seconds, units / cost.cpu_seconds, unit, rest);
  std::fflush(stdout);
}

figures::FigureTable killed(const figures::Columns& columns) {
  figures::Query query;
  query.definition = "ged";
  query.by = {figures::Key::country, figures::Key::month};
  query.evidence = true;
  return columns.figure(query, node::find_definition("ged", {}).value()).value();
}

void run(const fs::path& folder, std::uint64_t rows) {
  const auto csv = (folder / "ged.csv").string();
  const auto totals = bench::write_ged_file(csv, rows, 1);
  const auto count = static_cast<double>(rows);
  fmt::print("{} rows, {:.0f} MB, {:.0f} deaths\n", rows, static_cast<double>(totals.bytes) / 1e6,
             static_cast<double>(totals.best));

  SystemClock clock;
  const Log log{[](std::string_view) {}};
  node::NoProgress progress;
  const node::Context context{clock, log, progress};
  store::OpenOptions create;
  create.create = true;
  auto base = store::open_sqlite((folder / "base.sanad").string(), create, clock).value();
  node::FileOutcome outcome;
  const auto import = cost_of([&] {
    FileSource source{csv};
    outcome = node::import_file(*base, source, "ged.csv", {}, context);
  });
  must(outcome.stored == rows && outcome.rejected == 0, "not every row was stored");
  line("import, durable", import, count, "records", fmt::format("peak {:.0f} MB", peak_megabytes()));

  std::uint64_t plain_rows = 0;
  const auto plain = cost_of([&] { plain_rows = bench::import_plainly(csv, (folder / "plain.db").string()); });
  must(plain_rows == rows, "the baseline lost rows");
  line("  baseline: cells into a plain SQLite table", plain, count, "rows",
       fmt::format("ratio {:.2f}", plain.cpu_seconds / import.cpu_seconds));

  const auto again = cost_of([&] {
    FileSource source{csv};
    outcome = node::import_file(*base, source, "ged.csv", {}, context);
  });
  must(outcome.unchanged == rows && outcome.stored == 0, "a second import changed something");
  line("the same again: nothing changes", again, count, "records", "");

  node::ReconcileOutcome reconciled;
  const auto reconcile = cost_of([&] { reconciled = node::reconcile_base(*base, 1, context); });
  must(reconciled.records == rows && reconciled.incidents <= rows, "the register lost accounts");
  line("reconcile, read to commit", reconcile, count, "records", fmt::format("peak {:.0f} MB", peak_megabytes()));

  const auto snapshot = base->snapshot();
  std::optional<figures::Columns> columns;
  const auto load = cost_of([&] { columns = node::load_columns(*snapshot, context); });
  line("load the columns", load, count, "records", "");
  const auto cold = cost_of([&] { static_cast<void>(killed(*columns)); });
  line("figure country x month, evidence, cold", cold, count, "records", "");
  const auto warm = cost_of([&] {
    const auto table = killed(*columns);
    must(table.total.value && table.total.value->best() == static_cast<std::int64_t>(totals.best), "wrong total");
  });
  line("figure country x month, evidence, warm", warm, count, "records", "");
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t rows = rows_of_ged;
  if (argc > 1) {
    const std::string_view text{argv[1]};
    if (std::from_chars(text.data(), text.data() + text.size(), rows).ec != std::errc{} || rows == 0) {
      std::fputs("expected a number of rows\n", stderr);
      return 2;
    }
  }
  const auto folder = fs::temp_directory_path() / ("sanad-bench-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  int exit = 0;
  try {
    run(folder, rows);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    exit = 1;
  }
  fs::remove_all(folder);
  return exit;
}
