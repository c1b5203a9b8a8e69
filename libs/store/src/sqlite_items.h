// SPDX-License-Identifier: Apache-2.0
/// Items in their table. Which version is the newest is settled when items are added and end, so that reading
/// need not look at more than it gives back.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "exchange_context.h"
#include "sanad/store/items.h"

namespace sanad::store {

class SqliteItems final : public Items {
 public:
  explicit SqliteItems(ExchangeContext& context) : context_{context} {}

  ItemPage page(const Place& place, const ItemFilter& filter) const override;
  std::optional<Item> find(const Place& place, const records::ObjectId& id, Timestamp version) const override;
  std::vector<Item> shown(const Place& place, const records::ObjectId& id) const override;
  std::uint64_t count(const Place& place) const override;
  std::optional<PlacedItem> get(std::int64_t seq) const override;
  std::vector<PlacedItem> of_object(const records::ObjectId& id) const override;
  void for_each(std::string_view partner, std::int64_t after,
                const std::function<bool(const PlacedItem&)>& visit) const override;
  std::vector<Place> places() const override;

  AddedItem add(const Place& place, const NewItem& item) override;
  bool end(std::int64_t seq) override;
  std::vector<Item> end(const Place& place, const records::ObjectId& id,
                        std::optional<Timestamp> version) override;
  bool renew(std::int64_t seq, std::string_view rule, std::optional<Timestamp> expires) override;
  bool mark_sent(std::int64_t seq, std::int64_t ledger_line) override;

 private:
  /// An object in one place.
  struct Key {
    std::int64_t place = 0, type = 0;
    Uuid uuid;
  };
  struct Sibling {
    std::int64_t seq = 0;
    Timestamp version;
    std::int64_t spec = 0;
    bool top = false, oldest = false, newest = false;
  };
  struct Last {
    std::int64_t seq = 0;
    Timestamp added;
  };

  std::vector<Sibling> siblings(const Key& key) const;
  void settle_flags(std::vector<Sibling> shown);
  void end_row(std::int64_t seq);
  std::vector<Item> end_those(const Key& key, const std::function<bool(const Sibling&)>& chosen);
  Last last() const;

  ExchangeContext& context_;
  std::optional<Last> last_;  ///< that this transaction added
};

// What the files of this class share.

/// Columns that read_item() reads, of item i and object_type t.
inline constexpr std::string_view item_columns =
    "i.seq, i.added, t.name, i.uuid, i.version, i.spec, i.record, i.digest, i.rule, i.expires, i.sent, "
    "i.ended";
inline constexpr int item_column_count = 12;
Item read_item(const Statement& row);

/// 21 for "2.1"; nullopt for what is no version of STIX.
std::optional<std::int64_t> spec_number(std::string_view version);

}  // namespace sanad::store
