// SPDX-License-Identifier: Apache-2.0
/// All entries of the lists, ready to be asked. Values in, values out.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "sanad/screening/hit.h"
#include "sanad/screening/list_entry.h"
#include "sanad/screening/query.h"

namespace sanad::screening {

/// Least probability of a hit unless somebody says otherwise: of 1,000 ordinary names about one has such a
/// hit (docs/screening.md).
inline constexpr double usual_threshold = 0.30;

struct ScreenOptions {
  std::size_t limit = 10;                  ///< hits at most
  double threshold = usual_threshold;      ///< of the probability
  bool explain = true;                     ///< fill in words and wordings
  std::span<const std::size_t> only = {};  ///< entries to look at (sorted); empty = all
  bool every_name =
      false;  ///< every name that shares a word or reading, by force: slow; what candidates are checked against
  /// Size of the list set that the probability is calibrated for; 0 = the entries here. An index of changed
  /// entries alone is asked with the size of the whole set, and gives the same scores.
  std::size_t list_size = 0;
};

/// Not changed after it is made; may be asked by several threads, each with its own Scratch.
class NameIndex {
 public:
  explicit NameIndex(std::vector<ListEntry> entries);
  ~NameIndex();
  NameIndex(NameIndex&&) noexcept;
  NameIndex& operator=(NameIndex&&) noexcept;

  const std::vector<ListEntry>& entries() const& { return entries_; }
  const std::vector<ListEntry>& entries() const&& = delete;
  std::size_t names() const;  ///< comparable names in all

  /// Working memory of one asker; grows to a few megabytes and is used again.
  class Scratch {
   public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

   private:
    friend class NameIndex;
    struct Impl;
    std::unique_ptr<Impl> impl_;
  };

  /// The likeliest entries first; ties by list reference. Expects check_query() to have passed. The score of
  /// an entry depends on the query and the entry alone, its probability also on the size of the list set.
  /// About 0.2 ms on UN + OFAC with explanations (docs/benchmarks.md).
  std::vector<Hit> screen(const Query& query, const ScreenOptions& options, Scratch& scratch) const;

 private:
  struct Impl;
  std::vector<ListEntry> entries_;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sanad::screening
