// SPDX-License-Identifier: Apache-2.0
/// The base: append-only record versions in one sequence, kept source files, the register of each edition.
///
/// One writer at a time, any number of readers, each on the state it opened. All calls throw EnvironmentError
/// when the disk or the database fails; whatever was not committed is then not there (docs/formats/base.md).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/core/clock.h"
#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/reconcile/incident_register.h"
#include "sanad/records/object_id.h"
#include "sanad/records/stix_object.h"
#include "sanad/store/exchange.h"

namespace sanad::store {

/// Position in the one sequence. An edition is the state after everything up to and including it. 0 = empty
/// base.
using Sequence = std::int64_t;
using FileId = std::int64_t;

/// The bytes a version came from: [offset, offset + length) of a kept file.
struct Provenance {
  FileId file = 0;
  std::uint64_t offset = 0, length = 0, line = 0;
  friend bool operator==(const Provenance&, const Provenance&) = default;
};

struct StoredVersion {
  Sequence seq = 0;
  records::ObjectId id;
  Timestamp modified;
  Timestamp recorded;  ///< when this node stored it
  std::string body;    ///< empty for a withdrawal
  Digest digest;
  bool withdrawn = false;  ///< this change withdrew the object; `reason` says why
  bool purged = false;     ///< its body was blanked (store/purges.h)
  std::string reason;
  std::optional<Provenance> from;
};

struct FileInfo {
  FileId id = 0;
  std::string name;  ///< base name as imported
  std::string source, format, edition_label;
  Digest digest;
  std::uint64_t bytes = 0;
  bool kept = false;  ///< its bytes are here
  Timestamp imported;
};

/// One import as it was reported, for `sources` and for the audit.
struct ImportReport {
  FileId file = 0;
  std::uint64_t read = 0, stored = 0, unchanged = 0, updated = 0, withdrawn = 0, rejected = 0;
  std::vector<std::pair<std::string, std::uint64_t>> diagnostics;  ///< by code
};

/// One commit.
struct EditionInfo {
  Sequence seq = 0;
  Timestamp at;
  std::string action;  ///< "import", "reconcile", "decide" ...
  std::string note;
};

enum class Put { stored, unchanged, updated };

/// A state of the base; stays the same however long it is held. For one thread at a time.
class Snapshot {
 public:
  virtual ~Snapshot() = default;
  virtual Sequence edition() const = 0;

  /// The version of the object in force at this edition; nullopt if never stored. A withdrawn object gives
  /// its withdrawal.
  virtual std::optional<StoredVersion> get(const records::ObjectId& id) const = 0;
  /// By UUID alone (a person types an id without its type, figures name accounts by UUID).
  virtual std::optional<StoredVersion> get(const Uuid& uuid) const = 0;
  virtual std::vector<StoredVersion> versions(const records::ObjectId& id) const = 0;  ///< oldest first
  /// Ids that start so ("incident--3f2a"), at most `limit`.
  virtual std::vector<records::ObjectId> find_prefix(std::string_view prefix, std::size_t limit) const = 0;

  using Visit = std::function<void(const StoredVersion& version)>;
  /// Names of all types that the base ever held, sorted.
  virtual std::vector<std::string> types() const = 0;
  /// Every object of `type` in force, in order of sequence. Only `body`, ids and `seq` of the version are
  /// filled.
  virtual void for_each(std::string_view type, const Visit& visit) const = 0;
  /// Objects of `type` changed in (after, edition()], including withdrawals, in order of sequence.
  virtual void for_each_changed(std::string_view type, Sequence after, const Visit& visit) const = 0;
  virtual std::uint64_t count(std::string_view type) const = 0;

  virtual std::vector<EditionInfo> editions() const = 0;
  virtual std::vector<FileInfo> files() const = 0;
  virtual std::vector<ImportReport> imports() const = 0;
  /// not_found if the file's bytes were not kept.
  virtual Result<std::string> bytes(const Provenance& from) const = 0;

  /// The register of this edition and the edition up to which it covers the accounts (0 if never reconciled).
  virtual reconcile::IncidentRegister incidents() const = 0;
  virtual Sequence reconciled_at() const = 0;
  /// A named derived block (figures' columns) valid at exactly this edition, or nullopt.
  virtual std::optional<std::string> derived(std::string_view name) const = 0;

  /// Partners, offers and the ledger as they are in this state of the base, whatever its edition.
  virtual const ExchangeView& exchange() const = 0;
};

/// All or nothing: without commit() the base stays as it was.
class Transaction {
 public:
  virtual ~Transaction() = default;

  /// Starts keeping a file. Its bytes are compressed (zstd) as they pass through keep(), in blocks, so that
  /// any range is read back without the rest. With keep = false only name, size and digest are recorded.
  virtual FileId begin_file(const FileInfo& info, bool keep) = 0;
  virtual void keep(FileId file, std::string_view bytes) = 0;
  virtual Digest end_file(FileId file) = 0;

  /// New version, or nothing if the content in force has the same digest apart from `modified`. An updated
  /// object gets a `modified` later than the version before (with_modified). An object of another maker is
  /// never altered: a version of it that is not later than the one in force is left out (unchanged). About
  /// 5 us of processor time for a new record of 1.2 kB, its share of the commit included.
  virtual Put put(const records::ObjectVersion& object, const std::optional<Provenance>& from) = 0;
  /// Number of the object's newest version, withdrawals included; 0 if it was never stored. Cheap after
  /// put().
  virtual Sequence latest(const records::ObjectId& id) = 0;
  /// not_found if there is nothing in force.
  virtual Result<void> withdraw(const records::ObjectId& id, std::string_view reason) = 0;
  virtual void report(const ImportReport& report) = 0;

  /// Writes only what differs from the register in force.
  virtual void save_incidents(const reconcile::IncidentRegister& incidents) = 0;
  /// Replaces the block; belongs to the edition that this transaction commits. Makes no edition by itself:
  /// saved alone it is valid at the edition in force.
  virtual void save_derived(std::string_view name, std::string_view bytes) = 0;

  /// Changes of partners, offers and the ledger: in the same commit, and no edition by themselves.
  virtual Exchange& exchange() = 0;

  /// What this transaction sees: the state it started from plus its own changes.
  virtual const Snapshot& view() const = 0;
  /// Durable when it returns. `action` and `note` describe the edition. Returns it; the edition before if
  /// nothing changed.
  virtual Sequence commit(std::string_view action, std::string_view note) = 0;
};

/// A breach found by verify().
struct Finding {
  std::string
      what;  ///< "digest", "reference", "sequence", "file", "register", "view", "ledger", "item", "database"
  std::string where;  ///< object id, file, sequence number
  std::string message;
};

class Store {
 public:
  virtual ~Store() = default;
  virtual std::unique_ptr<Snapshot> snapshot() const = 0;  ///< newest
  virtual Result<std::unique_ptr<Snapshot>> snapshot(
      Sequence edition) const = 0;  ///< not_found if after the newest
  /// Waits for another writer (in this or another process) up to the configured time, then throws
  /// EnvironmentError that says who to wait for.
  virtual std::unique_ptr<Transaction> begin() = 0;
  /// Digests, references, sequence, kept files, views, SQLite's own integrity check. Empty = whole.
  virtual std::vector<Finding> verify() const = 0;
};

struct OpenOptions {
  bool create = false;  ///< make it if it is not there
  bool read_only = false;
  std::uint32_t wait_ms = 10'000;  ///< for another writer
  std::string vfs{};  ///< name of a registered sqlite3_vfs; empty = SQLite's own. For tests of faults.
};

/// Opens `path` with SQLite. not_found if it is not there and `create` is false; invalid_input if it is not a
/// Sanad base; unsupported if a newer Sanad made it (migrations run forward only). `clock` outlives the
/// store.
Result<std::unique_ptr<Store>> open_sqlite(const std::string& path, const OpenOptions& options,
                                           const Clock& clock);

}  // namespace sanad::store
