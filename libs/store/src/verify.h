// SPDX-License-Identifier: Apache-2.0
/// The checks behind Store::verify(), one file each. All read one snapshot.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "connection.h"
#include "connection_pool.h"
#include "sanad/store/store.h"

namespace sanad::store {

/// Findings of one run; after `most` of them the rest is only counted.
class Findings {
 public:
  static constexpr std::size_t most = 1000;
  void add(std::string what, std::string where, std::string message);
  std::vector<Finding> take() &&;

 private:
  std::vector<Finding> list_;
  std::size_t more_ = 0;
};

/// Everything. A damaged page becomes a finding; a failing disk still throws.
std::vector<Finding> verify_base(LentConnection connection, const Clock& clock);

void verify_database(Connection& connection,
                     Findings& findings);  ///< SQLite's own checks, and that the views work
void verify_sequence(Connection& connection,
                     Findings& findings);  ///< no number twice or missing, chains whole
void verify_objects(Connection& connection,
                    Findings& findings);  ///< digests, and references of our own objects
void verify_files(Connection& connection,
                  Findings& findings);  ///< kept bytes, ranges of the versions in them
void verify_register(Connection& connection,
                     Findings& findings);  ///< invariants of reconcile/incident_register.h
void verify_exchange(Connection& connection,
                     Findings& findings);  ///< the chain of the ledger, items, and that deliveries are in it

}  // namespace sanad::store
