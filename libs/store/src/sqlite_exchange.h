// SPDX-License-Identifier: Apache-2.0
/// The parts of exchange on one connection.
#pragma once

#include <functional>

#include "exchange_context.h"
#include "sanad/store/exchange.h"
#include "sqlite_accounts.h"
#include "sqlite_arrivals.h"
#include "sqlite_decisions.h"
#include "sqlite_figures_sent.h"
#include "sqlite_items.h"
#include "sqlite_ledger.h"
#include "sqlite_mentions.h"
#include "sqlite_purges.h"
#include "sqlite_recalls.h"
#include "sqlite_sync_state.h"

namespace sanad::store {

class SqliteExchange final : public ExchangeView, public Exchange {
 public:
  /// As for ExchangeContext; of a snapshot only the ExchangeView is given out.
  SqliteExchange(Connection& connection, const Clock& clock, std::function<void()> settle,
                 TransactionState* state)
      : context_{connection, clock, std::move(settle), state} {}
  SqliteExchange(const SqliteExchange&) = delete;
  SqliteExchange& operator=(const SqliteExchange&) = delete;

  const LedgerView& ledger() const override { return ledger_; }
  const ItemsView& items() const override { return items_; }
  const DecisionsView& decisions() const override { return decisions_; }
  const MentionsView& mentions() const override { return mentions_; }
  const ArrivalsView& arrivals() const override { return arrivals_; }
  const RecallsView& recalls() const override { return recalls_; }
  const SyncStateView& sync_state() const override { return sync_state_; }
  const AccountsView& accounts() const override { return accounts_; }
  const FiguresSentView& figures_sent() const override { return figures_sent_; }
  const PurgesView& purges() const override { return purges_; }

  Ledger& ledger() override { return ledger_; }
  Items& items() override { return items_; }
  Decisions& decisions() override { return decisions_; }
  Mentions& mentions() override { return mentions_; }
  Arrivals& arrivals() override { return arrivals_; }
  Recalls& recalls() override { return recalls_; }
  SyncState& sync_state() override { return sync_state_; }
  Accounts& accounts() override { return accounts_; }
  FiguresSent& figures_sent() override { return figures_sent_; }
  Purges& purges() override { return purges_; }

 private:
  ExchangeContext context_;
  SqliteLedger ledger_{context_};
  SqliteItems items_{context_};
  SqliteDecisions decisions_{context_};
  SqliteMentions mentions_{context_};
  SqliteArrivals arrivals_{context_};
  SqliteRecalls recalls_{context_};
  SqliteSyncState sync_state_{context_};
  SqliteAccounts accounts_{context_};
  SqliteFiguresSent figures_sent_{context_};
  SqlitePurges purges_{context_, items_};
};

}  // namespace sanad::store
