// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/loaded_edition.h"

#include <algorithm>

#include "sanad/api/provenance.h"
#include "sanad/core/environment_error.h"
#include "sanad/core/limits.h"
#include "sanad/node/actors.h"
#include "sanad/node/count.h"
#include "sanad/node/load.h"

namespace sanad::api {

LoadedEdition::LoadedEdition(store::Store& base, store::Sequence edition, const node::Context& context)
    : base_{base}, edition_{edition}, context_{context} {}

std::unique_ptr<store::Snapshot> LoadedEdition::open() const {
  auto snapshot = base_.snapshot(edition_);
  if (!snapshot) throw EnvironmentError{"the edition is no longer in the base: " + snapshot.error().message};
  return std::move(*snapshot);
}

const figures::Columns& LoadedEdition::columns() const {
  return columns_.get([&] {
    const auto snapshot = open();
    node::NoProgress silent;
    return node::load_columns(*snapshot, {context_.clock, context_.log, silent});  // readers write nothing
  });
}

const node::LoadedRegister& LoadedEdition::reg() const {
  return reg_.get([&] { return node::load_register(*open()); });
}

const actors::StatementBase& LoadedEdition::statements() const {
  return statements_.get([&] { return node::load_actors(*open()); });
}

const std::map<std::string, HeldSource>& LoadedEdition::sources() const {
  return sources_.get([&] { return held_sources(*open()); });
}

const std::vector<records::PublishedFigure>& LoadedEdition::published() const {
  return published_.get([&] { return node::load_published(*open()); });
}

const node::Clearances& LoadedEdition::clearances() const {
  return clearances_.get([&] { return node::Clearances{*open()}; });
}

const LoadedEdition::Counts& LoadedEdition::counts() const {
  return counts_.get([&] {
    const auto snapshot = open();
    return Counts{snapshot->count("incident"), snapshot->count("x-sanad-published-figure"),
                  snapshot->count("relationship"), snapshot->count("x-sanad-listing")};
  });
}

const std::string& LoadedEdition::digest() const {
  return digest_.get([&] { return content_digest(*open()); });
}

Result<std::shared_ptr<const LoadedEdition>> EditionCache::at(std::string_view text) {
  const auto snapshot = node::open_edition(base_, text);
  if (!snapshot) return tl::unexpected{snapshot.error()};
  return hold((*snapshot)->edition(), text.empty());
}

std::shared_ptr<const LoadedEdition> EditionCache::hold(store::Sequence edition, bool newest) {
  const std::lock_guard lock{mutex_};
  if (newest_ && newest_->edition() == edition) return newest_;
  const auto found =
      std::find_if(older_.begin(), older_.end(), [&](const auto& e) { return e->edition() == edition; });
  if (found != older_.end()) {
    std::rotate(older_.begin(), found, found + 1);
    return older_.front();
  }
  auto loaded = std::make_shared<const LoadedEdition>(base_, edition, context_);
  if (newest && (!newest_ || newest_->edition() < edition)) {
    newest_ = loaded;
    return loaded;
  }
  older_.insert(older_.begin(), loaded);
  if (older_.size() > limits::older_editions) older_.pop_back();
  return loaded;
}

}  // namespace sanad::api
