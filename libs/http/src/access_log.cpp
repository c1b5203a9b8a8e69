// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/access_log.h"

#include <fmt/format.h>

namespace sanad::http {

std::string access_line(const Served& served) {
  constexpr double micros_per_ms = 1000;
  return fmt::format("{} {} {} {} {} {} in={} out={} ms={:.3f}{}", served.at.to_string(), served.id,
                     served.peer.address, name_of(served.method), served.route.empty() ? "-" : served.route,
                     served.status, served.bytes_in, served.bytes_out,
                     static_cast<double>(served.micros) / micros_per_ms, served.complete ? "" : " cut");
}

}  // namespace sanad::http
