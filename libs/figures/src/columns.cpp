// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/columns.h"

#include <algorithm>

#include "codec.h"
#include "columns_impl.h"
#include "register_join.h"
#include "sanad/reconcile/incident_register.h"
#include "staging.h"

namespace sanad::figures {

std::shared_ptr<const View> Columns::Impl::view(const Sources& sources) const {
  {
    const std::scoped_lock lock{mutex_};
    if (const auto found = views_.find(sources); found != views_.end()) return found->second;
  }
  auto made = std::make_shared<const View>(make_view(table, keys, sources));
  const std::scoped_lock lock{mutex_};
  return views_.emplace(sources, std::move(made)).first->second;
}

std::shared_ptr<const Values> Columns::Impl::values(const Sources& sources, const ValueKey& key) const {
  const auto wanted = [&](const Kept& kept) { return kept.sources == sources && kept.key == key; };
  {
    const std::scoped_lock lock{mutex_};
    if (const auto found = std::ranges::find_if(kept_, wanted); found != kept_.end()) {
      kept_.splice(kept_.begin(), kept_, found);
      return found->values;
    }
  }
  auto made = std::make_shared<const Values>(evaluate(table, *view(sources), key));
  const std::scoped_lock lock{mutex_};
  if (const auto found = std::ranges::find_if(kept_, wanted); found != kept_.end()) return found->values;
  kept_.push_front({sources, key, made});
  if (kept_.size() > most_kept) kept_.pop_back();
  return made;
}

Result<std::shared_ptr<const RowPlan>> Columns::Impl::plan(const std::shared_ptr<const View>& view,
                                                           const std::vector<Key>& by,
                                                           std::span<const Counts> mask) const {
  const auto wanted = [&](const KeptPlan& kept) { return kept.view == view && kept.by == by; };
  {
    const std::scoped_lock lock{mutex_};
    if (const auto found = std::ranges::find_if(plans_, wanted); found != plans_.end()) {
      plans_.splice(plans_.begin(), plans_, found);
      return found->plan;
    }
  }
  auto planned = plan_rows(*view, keys, by, mask);
  if (!planned) return tl::unexpected{planned.error()};
  auto made = std::make_shared<const RowPlan>(std::move(*planned));
  if (!made->for_any_mask) return made;
  const std::scoped_lock lock{mutex_};
  if (std::ranges::none_of(plans_, wanted)) plans_.push_front({view, by, made});
  if (plans_.size() > most_plans) plans_.pop_back();
  return made;
}

struct Columns::Builder::Impl {
  explicit Impl(const geo::Gazetteer& gazetteer) : staging{gazetteer} {}
  Staging staging;
};

Columns::Builder::Builder(const geo::Gazetteer& gazetteer) : impl_{std::make_unique<Impl>(gazetteer)} {}
Columns::Builder::~Builder() = default;

void Columns::Builder::declare(const records::SourceInfo& source) {
  impl_->staging.declare(source);
}
void Columns::Builder::add(const records::Account& account) {
  impl_->staging.add(account);
}

Columns Columns::Builder::build(const reconcile::IncidentRegister& incidents) && {
  Table table = impl_->staging.table();
  impl_.reset();
  join_register(table, incidents);
  return Columns{std::make_shared<const Columns::Impl>(std::move(table))};
}

std::string Columns::save() const {
  return encode(impl_->table);
}

std::string Columns::resealed(std::string bytes) {
  return reseal(std::move(bytes));
}

Result<Columns> Columns::load(std::string_view bytes) {
  auto table = decode(bytes);
  if (!table) return tl::unexpected{table.error()};
  return Columns{std::make_shared<const Impl>(std::move(*table))};
}

std::size_t Columns::accounts() const {
  return impl_->table.size();
}

std::size_t Columns::incidents() const {
  const auto aggregate = static_cast<std::uint8_t>(reconcile::Role::aggregate);
  return impl_->table.incidents - static_cast<std::size_t>(std::ranges::count(impl_->table.role, aggregate));
}

}  // namespace sanad::figures
