// SPDX-License-Identifier: Apache-2.0
/// Use case: what partners may read is kept current, and every byte that leaves has its line in the ledger
/// before it does.
///
/// A collection shows the newest version of each object that policy releases to the partner, or the object
/// derived from it. What a partner reads is a table in the base; it is brought up to date when the base, the
/// policy or time has moved since. Whatever fails, nothing leaves.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/clock.h"
#include "sanad/core/result.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Who asks, as the ledger will say it.
struct Reader {
  std::string partner;
  std::string account;
  std::string request;
};

/// What one run of publishing did for one partner.
struct PublishReport {
  std::string partner;
  store::Sequence edition = 0;
  bool everything = false;  ///< all objects were judged, not only what had changed
  std::uint64_t judged = 0, added = 0, ended = 0, recalled = 0;
  std::vector<store::DecisionCount> counts;  ///< of what was judged
};

struct PartnerView;

/// For several threads at once. One process writes at a time (store.h); readers are not held up.
class Offers {
 public:
  /// `key` makes ids of derived objects and recall notices. not_found or conflict as release_policy() says.
  static Result<std::unique_ptr<Offers>> open(store::Store& store, const exchange::NodeConfig& config,
                                              const exchange::SigningKey& key, const Clock& clock);
  ~Offers();
  Offers(const Offers&) = delete;
  Offers& operator=(const Offers&) = delete;

  /// Hash of everything that can change a decision for the partner. not_found for an unknown one.
  Result<Digest> policy(std::string_view partner) const;

  /// Brings what the partner sees up to date. nullopt if it was. not_found for an unknown partner. About
  /// 60 us an object that is judged; what an import changed, and what mentions that, is judged, or all once
  /// the policy has changed.
  Result<std::optional<PublishReport>> publish(std::string_view partner);

  /// One page as it may leave. Objects whose bytes go out for the first time have their lines in the ledger,
  /// durable, when it returns. Without bodies (a manifest) nothing is written. not_found for a partner or a
  /// collection that is not its. Throws EnvironmentError when the base cannot be written: nothing may leave
  /// then.
  Result<store::ItemPage> read_page(const Reader& reader, const std::string& collection,
                                    const store::ItemFilter& filter);

  /// True if any version of the object is shown there. A no is written to the ledger in the same words
  /// whether the object is here or not: at most limits::denials_noted lines a minute and partner, and how
  /// many were left out with the next.
  Result<bool> shows(const Reader& reader, const std::string& collection, const records::ObjectId& id);

  /// Name of the collection that every partner with `inbox = true` may write to and read back.
  static constexpr std::string_view inbox = "inbox";

 private:
  struct Denials {
    Timestamp since;
    std::uint64_t written = 0, left_out = 0;
  };

  Offers(store::Store& store, const exchange::SigningKey& key, const Clock& clock);
  Result<const PartnerView*> find(std::string_view partner) const;
  bool current(const store::Snapshot& view, const PartnerView& partner) const;
  /// Publishes within the transaction if need be.
  Result<std::optional<PublishReport>> bring_up_to_date(store::Transaction& transaction,
                                                        const PartnerView& partner);
  Result<store::ItemPage> deliver(const Reader& reader, const PartnerView& partner, const store::Place& place,
                                  const store::ItemFilter& filter);
  void deny(const Reader& reader, const std::string& collection, const records::ObjectId& id);

  store::Store& store_;
  const exchange::SigningKey& key_;
  const Clock& clock_;
  Uuid derived_space_;
  std::map<std::string, std::unique_ptr<PartnerView>, std::less<>> partners_;
  std::mutex writing_;
  std::mutex denying_;
  std::map<std::string, Denials> denials_;
};

}  // namespace sanad::node
