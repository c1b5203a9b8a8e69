// SPDX-License-Identifier: Apache-2.0
/// One edition of the base with what is computed from it: each part loaded when it is first asked for, then
/// held.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "sanad/actors/statement_base.h"
#include "sanad/api/source_json.h"
#include "sanad/figures/columns.h"
#include "sanad/node/context.h"
#include "sanad/node/screen.h"
#include "sanad/node/show.h"
#include "sanad/records/published_figure.h"
#include "sanad/store/store.h"

namespace sanad::api {

/// A value that the first who asks makes, while others wait. If making it throws, the next who asks tries
/// again.
template <class T>
class Lazy {
 public:
  template <class Make>
  const T& get(Make make) const {
    const std::lock_guard lock{mutex_};
    if (!value_) value_ = std::make_unique<const T>(make());
    return *value_;
  }

 private:
  mutable std::mutex mutex_;
  mutable std::unique_ptr<const T> value_;
};

/// Safe to use from several threads. What it returns lives as long as it does. All calls may throw
/// EnvironmentError.
class LoadedEdition {
 public:
  /// `base` and `context` outlive it; `context.progress` is not used.
  LoadedEdition(store::Store& base, store::Sequence edition, const node::Context& context);

  store::Sequence edition() const { return edition_; }
  /// The state of this edition, for one thread; about 0.2 ms.
  std::unique_ptr<store::Snapshot> open() const;

  /// About 0.1 s for 400,000 accounts if the base has them ready, else 5 us an account; 120 bytes an account.
  const figures::Columns& columns() const;
  const node::LoadedRegister& reg() const;
  const actors::StatementBase& statements() const;
  const std::map<std::string, HeldSource>& sources() const;
  const std::vector<records::PublishedFigure>& published() const;
  const node::Clearances& clearances() const;
  /// How many objects in force are of each type that people ask for.
  struct Counts {
    std::uint64_t accounts = 0, published_figures = 0, relationships = 0, listings = 0;
  };
  const Counts& counts() const;
  const std::string& digest() const;  ///< api::content_digest()

 private:
  store::Store& base_;
  store::Sequence edition_;
  const node::Context& context_;
  Lazy<figures::Columns> columns_;
  Lazy<node::LoadedRegister> reg_;
  Lazy<actors::StatementBase> statements_;
  Lazy<std::map<std::string, HeldSource>> sources_;
  Lazy<std::vector<records::PublishedFigure>> published_;
  Lazy<node::Clearances> clearances_;
  Lazy<Counts> counts_;
  Lazy<std::string> digest_;
};

/// The editions that are being read. Readers keep theirs while a newer one is made.
class EditionCache {
 public:
  EditionCache(store::Store& base, const node::Context& context) : base_{base}, context_{context} {}

  /// An edition as node::open_edition() takes it; empty = the newest, which is looked up each time.
  Result<std::shared_ptr<const LoadedEdition>> at(std::string_view text);

 private:
  std::shared_ptr<const LoadedEdition> hold(store::Sequence edition, bool newest);

  store::Store& base_;
  const node::Context& context_;
  std::mutex mutex_;
  std::shared_ptr<const LoadedEdition> newest_;
  std::vector<std::shared_ptr<const LoadedEdition>>
      older_;  ///< last used first, at most limits::older_editions
};

}  // namespace sanad::api
