// SPDX-License-Identifier: Apache-2.0
/// What a partner sees of a collection: a table that is kept current when something changes, so that a page
/// costs the same whatever the size of the base.
///
/// The same shape serves topic collections (what policy releases to the partner) and inboxes (what the
/// partner sent). An item that ends is no longer shown and stays in the table: it says who was given what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/limits.h"
#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::store {

/// Whose view of which collection.
struct Place {
  std::string partner;
  std::string collection;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// One object version at its place.
struct Item {
  std::int64_t seq = 0;  ///< the only order; given out inside the commit, never used again
  Timestamp added;       ///< TAXII date_added: strictly increasing with seq over the whole base
  records::ObjectId id;
  Timestamp version;         ///< `modified`, else `created`, else `added` (TAXII 2.1 section 3.4.1)
  std::string spec_version;  ///< "2.1" or "2.0"
  std::int64_t record =
      0;             ///< sequence of the stored version whose bytes it shows; 0 = it has a body of its own
  Digest digest;     ///< SHA-256 of the RFC 8785 form of what is sent
  std::string rule;  ///< id of the rule that released it, or "inbox"
  std::optional<Timestamp> expires;  ///< not shown from this moment on
  std::int64_t sent = 0;             ///< ledger line of its first delivery; 0 = never left the house
  std::optional<Timestamp> ended;    ///< no longer shown since then
  std::string body;                  ///< the stored bytes, where they were asked for
};

/// Filters of TAXII 2.1 section 3.4. Fields are joined by AND, values of one by OR; empty = any. Without
/// `spec_versions` an object counts with its highest one only. The version filter chooses among what
/// `spec_versions` lets through.
struct ItemFilter {
  std::int64_t after = 0;                ///< seq, exclusive
  std::optional<Timestamp> added_after;  ///< exclusive
  std::vector<records::ObjectId> ids;
  std::vector<std::string> types, spec_versions;
  bool first = false, last = true, all = false;  ///< match[version]; `last` is the default
  std::vector<Timestamp> versions;               ///< match[version] by time
  std::size_t limit = 100;
  bool bodies = true;
  /// Of bodies, where they are asked for: the page ends before the item that would pass it, and has at least
  /// one.
  std::size_t most_bytes = limits::page_bytes;
};

struct ItemPage {
  std::vector<Item> items;  ///< ascending by seq
  bool more = false;        ///< another item that passes the filter follows
};

/// An item and where it stands.
struct PlacedItem {
  Place place;
  Item item;
};

/// Expired items are not shown by page(), find() and count(), by the clock of the store.
class ItemsView {
 public:
  virtual ~ItemsView() = default;
  /// One index walk, whatever the size, for the default of everything but `after`, `added_after` and `limit`;
  /// other filters look at what they name. All versions of one object are `ids = {id}, all = true`.
  virtual ItemPage page(const Place& place, const ItemFilter& filter) const = 0;
  /// The shown item of exactly this object version.
  virtual std::optional<Item> find(const Place& place, const records::ObjectId& id,
                                   Timestamp version) const = 0;
  /// What is shown of the object there, expired or not, in order of seq, without bodies. About 3 us.
  virtual std::vector<Item> shown(const Place& place, const records::ObjectId& id) const = 0;
  /// Shown objects (not versions). Linear.
  virtual std::uint64_t count(const Place& place) const = 0;
  /// The item with this number, shown or not.
  virtual std::optional<PlacedItem> get(std::int64_t seq) const = 0;
  /// Every item that was ever made of the object, ended ones too, in order of seq: who has it.
  virtual std::vector<PlacedItem> of_object(const records::ObjectId& id) const = 0;
  /// Every item of the partner in all its collections, ended ones too, in order of seq, without bodies, until
  /// `visit` says false.
  virtual void for_each(std::string_view partner, std::int64_t after,
                        const std::function<bool(const PlacedItem& item)>& visit) const = 0;
  /// Places that ever had an item.
  virtual std::vector<Place> places() const = 0;
};

struct NewItem {
  records::ObjectId id;
  std::optional<Timestamp> version;  ///< nullopt: the moment it is added
  std::string spec_version = "2.1";
  std::int64_t record = 0;  ///< of the stored version (Transaction::latest); 0 = `body`
  Digest digest;
  std::string rule;
  std::optional<Timestamp> expires;
  std::string_view body;  ///< kept only if `record` is 0; need live only for the call
};

struct AddedItem {
  std::int64_t seq = 0;
  Timestamp added;
  bool fresh = false;  ///< false: the very object version is shown there already; nothing changed
};

class Items : public ItemsView {
 public:
  /// Shows an object version in `place`, as the newest by `seq`. One that is shown there already stays as it
  /// is: compare digests with find() where a different content is possible. About 10 us.
  virtual AddedItem add(const Place& place, const NewItem& item) = 0;
  /// Shows it no longer. False if it was not shown.
  virtual bool end(std::int64_t seq) = 0;
  /// Ends every shown version of the object, or the given one. Returns what it ended.
  virtual std::vector<Item> end(const Place& place, const records::ObjectId& id,
                                std::optional<Timestamp> version) = 0;
  /// Another rule or another end of the same release: no new place for it. False if it is not shown.
  virtual bool renew(std::int64_t seq, std::string_view rule, std::optional<Timestamp> expires) = 0;
  /// Notes the ledger line of the first delivery. False if it was delivered before: the first line stands.
  virtual bool mark_sent(std::int64_t seq, std::int64_t ledger_line) = 0;
};

}  // namespace sanad::store
