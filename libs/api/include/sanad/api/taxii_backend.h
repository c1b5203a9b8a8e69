// SPDX-License-Identifier: Apache-2.0
/// What the TAXII routes need of a node. The routes know the standard; the node knows what each partner may
/// see.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/core/uuid.h"
#include "sanad/exchange/taxii_envelope.h"
#include "sanad/exchange/taxii_resources.h"
#include "sanad/store/items.h"

namespace sanad::api {

/// Who asks, as the ledger will say it.
struct TaxiiCaller {
  std::string partner;  ///< name in the configuration; empty for an account of our own: it sees no collection
  std::string account;
  std::string request;  ///< id of the request
};

/// Called from several threads at once. Any call may throw EnvironmentError: nothing has left or been taken
/// then.
class TaxiiBackend {
 public:
  virtual ~TaxiiBackend() = default;
  virtual std::string title() const = 0;        ///< of the node
  virtual std::string description() const = 0;  ///< may be empty
  /// What comes before every path: "https://node.example" or nothing.
  virtual std::string base_url() const = 0;
  /// What this partner may know of, in a fixed order. Aliases are the names used below.
  virtual std::vector<exchange::TaxiiCollection> collections(const TaxiiCaller& caller) const = 0;
  /// Of everything that decides what the partner sees; walks do not go on over a change of it.
  virtual Digest policy(const TaxiiCaller& caller) const = 0;

  /// True while nothing may be exchanged with the caller: its node's ledger contradicts itself, or ours what
  /// we signed, and no person has looked (node/witness.h).
  virtual bool stopped(const TaxiiCaller& caller) = 0;
  /// Text of a checkpoint of our ledger, for a partner; empty if there is none to show.
  virtual std::string checkpoint(const TaxiiCaller& caller) = 0;
  /// Keeps what the caller showed as a checkpoint of its own; invalid_input if it is none. May make it
  /// stopped().
  virtual Result<void> take_checkpoint(const TaxiiCaller& caller, std::string_view text) = 0;

  /// One page as it may leave. What must be durable before bytes leave (lines of the ledger) is, when this
  /// returns; if not, it throws. Expired items do not show.
  virtual store::ItemPage page(const TaxiiCaller& caller, const std::string& collection,
                               const store::ItemFilter& filter) = 0;
  /// True if any version of the object is shown there. A no is written to the ledger in the same words
  /// whether the object is here or not.
  virtual bool has(const TaxiiCaller& caller, const std::string& collection, const records::ObjectId& id) = 0;

  /// Takes what can be taken; durable when it returns, the status too, in one commit: after a crash there is
  /// neither a status without its objects nor one that is open. A success says no more than that we have what
  /// was sent.
  virtual exchange::TaxiiStatus add(const TaxiiCaller& caller, const std::string& collection,
                                    const exchange::Envelope& envelope) = 0;
  /// Shows versions of the object no longer: those that pass `which` (its `limit`, `after` and `bodies` do
  /// not matter), or all. How many that were.
  virtual std::size_t remove(const TaxiiCaller& caller, const std::string& collection,
                             const records::ObjectId& id, const std::optional<store::ItemFilter>& which) = 0;
  /// The outcome of an earlier POST of this partner, for at least limits::taxii_status_hours.
  virtual std::optional<std::string> status(const TaxiiCaller& caller, const Uuid& id) const = 0;
};

}  // namespace sanad::api
