// SPDX-License-Identifier: Apache-2.0
/// Use case: subjects against the lists of a base. Shaped so that a command, a batch and a route of the API
/// can call it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sanad/core/json_writer.h"
#include "sanad/core/result.h"
#include "sanad/node/context.h"
#include "sanad/screening/name_index.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// One list of the base, as far as it was loaded.
struct LoadedList {
  std::string source;
  std::size_t entries = 0;
};

/// The lists of one edition, indexed. May be asked by several threads, each with its own scratch.
struct Lists {
  store::Sequence edition = 0;
  std::vector<LoadedList> lists;
  screening::NameIndex index{std::vector<screening::ListEntry>{}};
};

/// Every listing in force of the snapshot; `sources`, if not empty, names the lists to take (not_found names
/// one that the base lacks, and lists those it has). Of us-csl, what only repeats an entry of OFAC's own lists that
/// are loaded beside it is left out. About 0.4 s for UN + OFAC.
Result<std::unique_ptr<Lists>> load_lists(const store::Snapshot& snapshot,
                                          const std::vector<std::string>& sources);

/// Entries of `now` (load_lists() of the same snapshot) that changed after `since`, new or altered, as an index of
/// their own, with those that may have appeared without a change: they repeated an entry that went. Ids of the
/// withdrawn listings of all lists.
struct ListChanges {
  std::unique_ptr<Lists> changed;
  std::size_t count = 0;  ///< that changed themselves
  std::vector<records::ObjectId> withdrawn;
};
ListChanges load_list_changes(const store::Snapshot& snapshot, store::Sequence since, const Lists& now);

/// How a hit stands to earlier reviews.
struct Review {
  enum class State {
    open,      ///< nobody has looked at it
    proposed,  ///< cleared by one person; a second one must confirm
    cleared,   ///< by two
    reopened,  ///< was cleared, but the list entry or the subject changed, or the time is over
  };
  State state = State::open;
  std::string note;  ///< reason and reviewers, or why it is open again
};
std::string_view name_of(Review::State);

struct ScreenedHit {
  screening::Hit hit;
  Review review;
};

struct Screened {
  screening::Query query;
  std::vector<ScreenedHit> hits;
  std::string error;  ///< not empty: the subject could not be screened, and why
  /// A hit that waits for a person: not cleared.
  bool possible() const;
};

/// Cleared pairs of a base, by subject and listing.
class Clearances {
 public:
  Clearances() = default;
  explicit Clearances(const store::Snapshot& snapshot);
  /// Of a hit of `query` (its id, or its hash if it has none) with an entry, on `today`.
  Review review(const screening::Query& query, const screening::ListEntry& entry, Day today) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

/// One subject. `list_size` as of screening::ScreenOptions.
Screened screen_subject(const Lists& lists, const Clearances& clearances, const screening::Query& query,
                        const screening::ScreenOptions& options, Day today,
                        screening::NameIndex::Scratch& scratch);

/// The JSON of one subject and its hits: the same in command, batch, audit and API.
void write_screened(JsonWriter& json, const Screened& screened, const Lists& lists);

/// The key of a subject in clearances and monitoring: its id, else the hash of its fields.
std::string subject_key(const screening::Query& query);

}  // namespace sanad::node
