// SPDX-License-Identifier: Apache-2.0
#include "shell.h"

#include <ostream>

#include "text_table.h"

namespace sanad::app {

Result<std::unique_ptr<store::Store>> Shell::open_base() const {
  auto base = store::open_sqlite(global.base, {}, context.clock);
  if (!base && base.error().code == ErrorCode::not_found) {
    return sanad::fail(ErrorCode::not_found, "expected a base at '" + global.base +
                                                 "', found none; `sanad import FILE` makes one, --base names another");
  }
  return base;
}

Result<std::unique_ptr<store::Store>> Shell::open_base_to_write() const {
  store::OpenOptions options;
  options.create = true;
  return store::open_sqlite(global.base, options, context.clock);
}

Exit Shell::fail(const Error& error) const {
  err << "sanad: " << printable(describe(error)) << '\n';
  switch (error.code) {
    case ErrorCode::invalid_input:
    case ErrorCode::not_found:
    case ErrorCode::unsupported: return Exit::usage;
    case ErrorCode::conflict:
    case ErrorCode::refused:
    case ErrorCode::limit_exceeded: break;
  }
  return Exit::finding;
}

}  // namespace sanad::app
