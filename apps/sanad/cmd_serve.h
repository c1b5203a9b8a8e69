// SPDX-License-Identifier: Apache-2.0
/// sanad serve: the node over HTTP, until it is told to stop.
#pragma once

#include <string>

#include "shell.h"

namespace sanad::app {

struct ServeArgs {
  std::string listen;  ///< empty: what the configuration says, else 127.0.0.1:8080
  std::string config;  ///< see load_config()
  std::string tls_certificate, tls_key, client_authorities;  ///< each before the configuration's
  std::string access_log = "-";                              ///< a file, "-" for standard error, or "none"
};
/// Prints the address to open, serves until SIGINT or SIGTERM, lets requests in hand finish.
Exit run(const ServeArgs& args, const Shell& shell);

}  // namespace sanad::app
