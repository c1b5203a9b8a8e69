// SPDX-License-Identifier: Apache-2.0
/// What the base keeps for exchange: what each partner may read in each collection, what partners sent, the
/// ledger.
///
/// All of it changes in the same transaction as the records it speaks of: a version, its place in a
/// collection and its line in the ledger are there together or not at all. A commit that changes nothing else
/// makes no edition, and is durable when commit() returns like any other. It has no editions: a snapshot of
/// an old edition shows it as it is now.
#pragma once

#include "sanad/store/accounts.h"
#include "sanad/store/arrivals.h"
#include "sanad/store/decisions.h"
#include "sanad/store/figures_sent.h"
#include "sanad/store/items.h"
#include "sanad/store/ledger_lines.h"
#include "sanad/store/mentions.h"
#include "sanad/store/purges.h"
#include "sanad/store/recalls.h"
#include "sanad/store/sync_state.h"

namespace sanad::store {

/// For reading, from Snapshot::exchange().
class ExchangeView {
 public:
  virtual ~ExchangeView() = default;
  virtual const LedgerView& ledger() const = 0;
  virtual const ItemsView& items() const = 0;
  virtual const DecisionsView& decisions() const = 0;
  virtual const MentionsView& mentions() const = 0;
  virtual const ArrivalsView& arrivals() const = 0;
  virtual const RecallsView& recalls() const = 0;
  virtual const SyncStateView& sync_state() const = 0;
  virtual const AccountsView& accounts() const = 0;
  virtual const FiguresSentView& figures_sent() const = 0;
  virtual const PurgesView& purges() const = 0;
};

/// For writing too, from Transaction::exchange(): reads see what the transaction wrote.
class Exchange {
 public:
  virtual ~Exchange() = default;
  virtual Ledger& ledger() = 0;
  virtual Items& items() = 0;
  virtual Decisions& decisions() = 0;
  virtual Mentions& mentions() = 0;
  virtual Arrivals& arrivals() = 0;
  virtual Recalls& recalls() = 0;
  virtual SyncState& sync_state() = 0;
  virtual Accounts& accounts() = 0;
  virtual FiguresSent& figures_sent() = 0;
  virtual Purges& purges() = 0;
};

}  // namespace sanad::store
