// SPDX-License-Identifier: Apache-2.0
/// sanad account: who may sign in. Every change is a line of the ledger.
#pragma once

#include <cstdint>
#include <string>

#include "shell.h"

namespace sanad::app {

struct AccountAddArgs {
  std::string name, role, partner, by;
  bool with_password = false;
  std::string password_file;  ///< as in read_password(); not empty: with a password
};
struct AccountListArgs {};
struct AccountDisableArgs {
  std::string name, by;
  bool enable = false;  ///< the other way
};
struct AccountPasswordArgs {
  std::string name, by;
  std::string password_file;  ///< as in read_password()
};
struct AccountTokenArgs {
  std::string name, by, label;
  std::int64_t days = 0;  ///< until it expires; 0 = never
  bool end = false;       ///< end all tokens and sessions instead
};
struct AccountCertificateArgs {
  std::string name, by;
  std::string sha256;  ///< of the certificate in DER, hex; colons and capitals are taken too
};

Exit run(const AccountAddArgs& args, const Shell& shell);
Exit run(const AccountListArgs& args, const Shell& shell);
Exit run(const AccountDisableArgs& args, const Shell& shell);
Exit run(const AccountPasswordArgs& args, const Shell& shell);
/// Prints the token and nothing else on standard output: it is shown this once.
Exit run(const AccountTokenArgs& args, const Shell& shell);
Exit run(const AccountCertificateArgs& args, const Shell& shell);

}  // namespace sanad::app
