// SPDX-License-Identifier: Apache-2.0
/// Lists of sanctions, indexed once and held while no entry of the base changes.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/node/screen.h"
#include "sanad/store/store.h"

namespace sanad::api {

/// Safe to use from several threads; who asks for lists that are being read waits for them.
class ListCache {
 public:
  /// The lists of the snapshot, or those of `sources` alone. Errors as node::load_lists(). About 0.4 s for UN
  /// + OFAC the first time, and again when an entry has changed.
  Result<std::shared_ptr<const node::Lists>> lists(const store::Snapshot& snapshot,
                                                   std::vector<std::string> sources);

 private:
  struct Held {
    std::vector<std::string> sources;  ///< sorted
    store::Sequence edition = 0;       ///< a later one for which they hold too
    std::shared_ptr<const node::Lists> lists;
  };
  std::mutex mutex_;
  std::vector<Held> held_;  ///< last used first, at most limits::list_sets
};

/// Working memory for screening, handed from one request to the next.
class ScratchPool {
 public:
  class Lease {
   public:
    Lease(ScratchPool& pool, std::unique_ptr<screening::NameIndex::Scratch> scratch)
        : pool_{pool}, scratch_{std::move(scratch)} {}
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    screening::NameIndex::Scratch& operator*() & { return *scratch_; }

   private:
    ScratchPool& pool_;
    std::unique_ptr<screening::NameIndex::Scratch> scratch_;
  };
  Lease take();

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<screening::NameIndex::Scratch>> idle_;
};

}  // namespace sanad::api
