// SPDX-License-Identifier: Apache-2.0
/// Use case: the same subjects again and again. Only what changed on either side is screened, only changes
/// are told.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/node/screen.h"

namespace sanad::node {

struct WatchedHit {
  records::ObjectId listing;
  std::string reference;  ///< "un-sc:QDi.000", so that a closed hit can still be named
  double probability = 0;
};

/// What the last run saw: kept by the operator as a file of JSON lines. It names customers by key and hash
/// only.
struct WatchState {
  store::Sequence edition = 0;  ///< 0 = never screened
  int rules = 0;
  double threshold = 0;
  std::uint64_t limit = 0;  ///< hits of a subject at most; 0 = of a state that does not say
  std::vector<std::string> lists;
  struct Subject {
    std::string hash;
    std::vector<WatchedHit> hits;
  };
  std::map<std::string, Subject> subjects;  ///< by subject_key()
};
std::string write_watch_state(const WatchState& state);
/// invalid_input with the line, if the text is no state or was cut off.
Result<WatchState> read_watch_state(std::string_view text);

struct HitChange {
  enum class Kind { added, changed, closed };
  Kind kind = Kind::added;
  std::string subject;
  WatchedHit hit;     ///< as it is now; of a closed one, as it was
  double before = 0;  ///< probability before, 0 if there was none
  std::string why;    ///< "listed", "list entry changed", "removed from the list", "list not asked for" ...
  std::optional<ScreenedHit> now;  ///< with its evidence; not of a closed one
};
std::string_view name_of(HitChange::Kind);

class Monitor {
 public:
  /// Loads the lists of the snapshot, and finds what changed since `before`. A state of other rules, lists,
  /// threshold or limit counts as none: then everything is screened. not_found as load_lists().
  static Result<std::unique_ptr<Monitor>> open(const store::Snapshot& snapshot, WatchState before,
                                               const screening::ScreenOptions& options,
                                               const std::vector<std::string>& lists, Day today);

  /// Changes of one subject, in order of listings. Subjects come in any order, each once. A known subject is
  /// screened against what changed; against all entries if it had as many hits as the limit allows and lost
  /// one.
  std::vector<HitChange> screen(const screening::Query& query);
  /// Hits of subjects that no longer came, as closed; and the state for the next run.
  std::vector<HitChange> finish(WatchState& after);

  const Lists& lists() const& { return *lists_; }
  std::size_t changed_entries() const { return changed_entries_; }
  std::size_t withdrawn_entries() const { return withdrawn_.size(); }
  bool full() const { return full_; }  ///< nothing of the state could be used
  std::size_t subjects_in_full() const { return subjects_in_full_; }

 private:
  Monitor() = default;
  std::vector<HitChange> compare(const std::string& subject, const WatchState::Subject* before,
                                 std::vector<ScreenedHit> now, const Lists& lists, bool subject_changed);
  bool is_listed(const records::ObjectId& id) const;
  void explain_gone(const store::Snapshot& snapshot);

  std::unique_ptr<Lists> lists_, changed_;
  std::vector<records::ObjectId> withdrawn_, touched_;  ///< sorted; touched = changed or new
  std::map<records::ObjectId, std::string> gone_;       ///< hits before that are not in lists_: why
  Clearances clearances_;
  WatchState before_, after_;
  screening::ScreenOptions options_;
  screening::NameIndex::Scratch scratch_, changed_scratch_;
  Day today_;
  bool full_ = false;
  std::size_t subjects_in_full_ = 0, changed_entries_ = 0;
};

}  // namespace sanad::node
