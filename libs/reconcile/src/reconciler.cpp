// SPDX-License-Identifier: Apache-2.0
#include "sanad/reconcile/reconciler.h"

#include "engine.h"

namespace sanad::reconcile {

struct Reconciler::Impl {
  Impl(const geo::Gazetteer& gazetteer, Options options) : engine{gazetteer, options} {}
  Engine engine;
};

Reconciler::Reconciler(const geo::Gazetteer& gazetteer, Options options)
    : impl_{std::make_unique<Impl>(gazetteer, options)} {}
Reconciler::~Reconciler() = default;
Reconciler::Reconciler(Reconciler&&) noexcept = default;
Reconciler& Reconciler::operator=(Reconciler&&) noexcept = default;

void Reconciler::declare(const records::SourceInfo& source) {
  impl_->engine.declare(source);
}
void Reconciler::add(const records::Account& account) {
  impl_->engine.add(account);
}
void Reconciler::remove(const Uuid& account) {
  impl_->engine.remove(account);
}
void Reconciler::decide(const records::AnalystDecision& decision) {
  impl_->engine.decide(decision);
}
const IncidentRegister& Reconciler::run() {
  return impl_->engine.run();
}
std::size_t Reconciler::size() const {
  return impl_->engine.size();
}

}  // namespace sanad::reconcile
