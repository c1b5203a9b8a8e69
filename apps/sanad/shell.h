// SPDX-License-Identifier: Apache-2.0
/// What every command is given: the global options, the streams, the clock; and what it gives back.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>

#include "sanad/core/result.h"
#include "sanad/node/context.h"
#include "sanad/store/store.h"

namespace sanad::app {

enum class Exit : int { ok = 0, finding = 1, usage = 2, environment = 3 };

enum class Format { text, json, csv };

struct GlobalArgs {
  std::string base;  ///< path of the base
  bool base_named = false;  ///< by flag or environment: it must be there
  bool json = false, csv = false, verbose = false;
  Format format() const { return json ? Format::json : csv ? Format::csv : Format::text; }
};

/// References outlive the command. Nothing in a command touches std::cout, the clock or the environment itself.
struct Shell {
  const GlobalArgs& global;
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  const node::Context& context;
  std::size_t width = 100;  ///< of the terminal, in characters

  Format format() const { return global.format(); }
  /// Opens the base for reading; a missing base is an error that says how to make one.
  Result<std::unique_ptr<store::Store>> open_base() const;
  /// Opens or makes it, for writing.
  Result<std::unique_ptr<store::Store>> open_base_to_write() const;
  /// Prints "sanad: ..." and gives the exit code that fits the error.
  Exit fail(const Error& error) const;
};

}  // namespace sanad::app
