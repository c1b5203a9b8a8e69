// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/metrics.h"

#include <unistd.h>

#include <fstream>

#include <fmt/format.h>

namespace sanad::api {
namespace {

constexpr double micros_per_second = 1e6;

void describe_metric(std::string& out, std::string_view name, std::string_view kind, std::string_view help) {
  out += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, kind);
}

void single(std::string& out, std::string_view name, std::string_view kind, std::string_view help,
            std::uint64_t value) {
  describe_metric(out, name, kind, help);
  out += fmt::format("{} {}\n", name, value);
}

}  // namespace

void Metrics::count(const http::Served& served) {
  const auto route = served.route.empty() ? std::string{"none"} : served.route;
  std::size_t bucket = 0;
  while (bucket < bounds.size() && served.micros > bounds.at(bucket)) ++bucket;
  const std::lock_guard lock{mutex_};
  ++requests_[{route, served.method, served.status}];
  auto& durations = durations_[route];
  ++durations.counts.at(bucket);
  durations.micros += served.micros;
  bytes_in_ += served.bytes_in;
  bytes_out_ += served.bytes_out;
  cut_ += served.complete ? 0 : 1;
}

void Metrics::write_requests(std::string& out) const {
  describe_metric(out, "sanad_http_requests_total", "counter", "Requests that were answered.");
  for (const auto& [key, count] : requests_) {
    const auto& [route, method, status] = key;
    out += fmt::format("sanad_http_requests_total{{route=\"{}\",method=\"{}\",status=\"{}\"}} {}\n", route,
                       name_of(method), status, count);
  }
}

void Metrics::write_durations(std::string& out) const {
  constexpr std::string_view name = "sanad_http_request_seconds";
  describe_metric(out, name, "histogram", "From the whole request to the last byte handed to the network.");
  for (const auto& [route, durations] : durations_) {
    std::uint64_t so_far = 0;
    for (std::size_t i = 0; i < durations.counts.size(); ++i) {
      so_far += durations.counts.at(i);
      const auto bound = i < bounds.size()
                             ? fmt::format("{}", static_cast<double>(bounds.at(i)) / micros_per_second)
                             : std::string{"+Inf"};
      out += fmt::format("{}_bucket{{route=\"{}\",le=\"{}\"}} {}\n", name, route, bound, so_far);
    }
    out += fmt::format("{0}_sum{{route=\"{1}\"}} {2}\n{0}_count{{route=\"{1}\"}} {3}\n", name, route,
                       static_cast<double>(durations.micros) / micros_per_second, so_far);
  }
}

std::string Metrics::text(const http::ServerCounts& connections, const store::Snapshot& base) const {
  const auto head = base.exchange().ledger().last();
  std::string out;
  const std::lock_guard lock{mutex_};
  write_requests(out);
  write_durations(out);
  single(out, "sanad_http_request_bytes_total", "counter", "Bytes of bodies that came.", bytes_in_);
  single(out, "sanad_http_response_bytes_total", "counter", "Bytes of bodies that went.", bytes_out_);
  single(out, "sanad_http_cut_total", "counter", "Answers whose peer went away.", cut_);
  single(out, "sanad_http_connections", "gauge", "Connections that are open.", connections.open);
  single(out, "sanad_http_connections_total", "counter", "Connections that came.", connections.accepted);
  single(out, "sanad_http_connections_refused_total", "counter", "Connections beyond a limit.",
         connections.refused);
  single(out, "sanad_http_timeouts_total", "counter", "Steps that were not done in time.",
         connections.timed_out);
  single(out, "sanad_base_edition", "gauge", "Newest edition of the base.",
         static_cast<std::uint64_t>(base.edition()));
  single(out, "sanad_ledger_line", "gauge", "Number of the newest line of the ledger.",
         head ? static_cast<std::uint64_t>(head->no) : 0);
  single(out, "process_resident_memory_bytes", "gauge", "Resident memory size in bytes.", resident_bytes());
  return out;
}

std::uint64_t resident_bytes() {
  std::ifstream in{"/proc/self/statm"};
  std::uint64_t total = 0, resident = 0;
  if (!(in >> total >> resident)) return 0;
  return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace sanad::api
