-- SPDX-License-Identifier: Apache-2.0
-- What goes to partners and comes from them, and the ledger of it; docs/formats/base.md explains the tables. They are
-- not editioned: nothing here is undone, things end.

-- One line an event, chained by digest (exchange/ledger_entry.h).
CREATE TABLE ledger (
  no INTEGER PRIMARY KEY,
  text TEXT NOT NULL,                        -- RFC 8785 JSON
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE TRIGGER ledger_is_written_once BEFORE UPDATE ON ledger
BEGIN SELECT raise(ABORT, 'a line of the ledger never changes'); END;
CREATE TRIGGER ledger_stays BEFORE DELETE ON ledger
BEGIN SELECT raise(ABORT, 'a line of the ledger is never deleted'); END;

CREATE TABLE partner (
  no INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE place (
  no INTEGER PRIMARY KEY,
  partner INTEGER NOT NULL REFERENCES partner,
  collection TEXT NOT NULL,
  UNIQUE (partner, collection)
) STRICT;

-- What a partner sees of a collection, and what it once saw. Numbers are given without gaps. `top`, `oldest` and
-- `newest` save looking at the other versions of the object in its place: of the highest spec version that it is shown
-- in; the first and the last version of that. All three are 0 once it has ended.
CREATE TABLE item (
  seq INTEGER PRIMARY KEY,
  place INTEGER NOT NULL REFERENCES place,
  added INTEGER NOT NULL,                    -- grows with seq
  type INTEGER NOT NULL REFERENCES object_type,
  uuid BLOB NOT NULL CHECK (length(uuid) = 16),
  version INTEGER NOT NULL,
  spec INTEGER NOT NULL,                     -- 21 for "2.1"
  top INTEGER NOT NULL,
  oldest INTEGER NOT NULL,
  newest INTEGER NOT NULL,
  record INTEGER REFERENCES version,         -- whose body it shows; NULL if it has one of its own
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  rule TEXT NOT NULL,
  expires INTEGER,
  sent INTEGER REFERENCES ledger,            -- line of its first delivery
  ended INTEGER,
  body TEXT
) STRICT;
CREATE INDEX item_newest ON item (place) WHERE newest = 1;
CREATE INDEX item_by_type ON item (place, type, spec) WHERE ended IS NULL;
CREATE INDEX item_by_spec ON item (place, spec) WHERE ended IS NULL;
CREATE INDEX item_by_version ON item (place, version) WHERE ended IS NULL;
CREATE INDEX item_by_object ON item (uuid, type, place);
CREATE TRIGGER item_stays BEFORE DELETE ON item
BEGIN SELECT raise(ABORT, 'an item is never deleted: it ends'); END;

-- What policy said, and up to where the base was looked at.
CREATE TABLE partner_state (
  partner INTEGER PRIMARY KEY REFERENCES partner,
  policy BLOB NOT NULL,
  evaluated INTEGER NOT NULL,                -- edition
  again INTEGER,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE release_decision (
  partner INTEGER NOT NULL REFERENCES partner,
  uuid BLOB NOT NULL,
  type INTEGER NOT NULL REFERENCES object_type,
  version INTEGER NOT NULL REFERENCES version,
  verdict TEXT NOT NULL,
  rule TEXT NOT NULL,
  expires INTEGER,
  derived BLOB,                              -- UUID of what goes in its place
  PRIMARY KEY (partner, uuid, type)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_decision_by_end ON release_decision (partner, expires) WHERE expires IS NOT NULL;

-- What mentions what. The target need not be in the base; the source is the version that says so.
CREATE TABLE mentioned (
  no INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL,
  type INTEGER NOT NULL REFERENCES object_type,
  UNIQUE (uuid, type)
) STRICT;
CREATE TABLE mention (
  target INTEGER NOT NULL REFERENCES mentioned,
  source INTEGER NOT NULL REFERENCES version,
  PRIMARY KEY (target, source)
) STRICT, WITHOUT ROWID;
CREATE TABLE mention_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  known_until INTEGER NOT NULL               -- edition
) STRICT;

-- What came. A version may come from several partners; what a rule stopped is held aside.
CREATE TABLE received (
  uuid BLOB NOT NULL,
  type INTEGER NOT NULL REFERENCES object_type,
  version INTEGER NOT NULL,
  partner TEXT NOT NULL,
  at INTEGER NOT NULL,
  digest BLOB NOT NULL,
  marking TEXT NOT NULL,
  edition INTEGER NOT NULL,                  -- that the base had when it came
  PRIMARY KEY (uuid, type, version, partner)
) STRICT, WITHOUT ROWID;
CREATE TABLE held (
  no INTEGER PRIMARY KEY,
  partner TEXT NOT NULL,
  collection TEXT NOT NULL,
  object TEXT NOT NULL,
  version INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  rule TEXT NOT NULL,
  message TEXT NOT NULL,
  digest BLOB NOT NULL,
  at INTEGER NOT NULL,
  state INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  body TEXT,                                 -- NULL once it was purged
  UNIQUE (object, version, partner, digest)
) STRICT;
CREATE INDEX held_by_state ON held (state);

CREATE TABLE recall (
  direction INTEGER NOT NULL,
  partner TEXT NOT NULL,
  notice TEXT NOT NULL,
  object TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  state INTEGER NOT NULL,
  answered INTEGER,
  answer TEXT NOT NULL,
  PRIMARY KEY (direction, partner, notice, object)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_cursor (
  partner TEXT NOT NULL,
  channel TEXT NOT NULL,
  direction TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (partner, channel, direction)
) STRICT, WITHOUT ROWID;
CREATE TABLE post_status (
  id BLOB NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX post_status_by_time ON post_status (at);
CREATE TABLE checkpoint (
  partner TEXT NOT NULL,                     -- '' for our own
  no INTEGER NOT NULL,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (partner, no, at, text)
) STRICT, WITHOUT ROWID;

-- Who may sign in. No secret is here, only what proves one.
CREATE TABLE login (
  name TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  partner TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  disabled INTEGER NOT NULL,
  created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE login_certificate (
  fingerprint BLOB NOT NULL PRIMARY KEY,
  login TEXT NOT NULL REFERENCES login
) STRICT, WITHOUT ROWID;
CREATE INDEX login_certificate_by_login ON login_certificate (login);
CREATE TABLE login_token (
  digest BLOB NOT NULL PRIMARY KEY,
  login TEXT NOT NULL REFERENCES login,
  label TEXT NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX login_token_by_login ON login_token (login);

CREATE TABLE figure_sent (
  no INTEGER PRIMARY KEY,
  partner TEXT NOT NULL,
  cell TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  edition INTEGER NOT NULL,
  ledger_line INTEGER NOT NULL REFERENCES ledger,
  at INTEGER NOT NULL,
  records BLOB NOT NULL                      -- ids of 16 bytes, sorted
) STRICT;
CREATE INDEX figure_sent_by_cell ON figure_sent (partner, cell);

-- Bodies that were blanked on purpose. Only a row here lets the body of a version go, and nothing lets it change.
CREATE TABLE purge (
  version INTEGER PRIMARY KEY REFERENCES version,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL,
  ledger_line INTEGER NOT NULL REFERENCES ledger,
  at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER purge_is_written_once BEFORE UPDATE ON purge
BEGIN SELECT raise(ABORT, 'a purge never changes'); END;
CREATE TRIGGER purge_stays BEFORE DELETE ON purge
BEGIN SELECT raise(ABORT, 'a purge is never deleted'); END;

DROP TRIGGER version_is_written_once;
CREATE TRIGGER version_is_written_once BEFORE UPDATE OF
  seq, type, withdrawn, uuid, previous, modified, digest, file, byte_offset, byte_length, line, reason ON version
BEGIN SELECT raise(ABORT, 'a stored version never changes'); END;
CREATE TRIGGER version_body_is_written_once BEFORE UPDATE OF body ON version
WHEN NEW.body IS NOT NULL OR NOT EXISTS (SELECT 1 FROM purge WHERE version = OLD.seq)
BEGIN SELECT raise(ABORT, 'a stored version never changes'); END;

-- The ledger in columns, for readers. What a line does not say is NULL.
CREATE VIEW ledger_entry AS
SELECT no, text ->> '$.time' AS time, text ->> '$.action' AS action, text ->> '$.actor' AS actor,
  text ->> '$.partner' AS partner, text ->> '$.collection' AS collection, text ->> '$.object' AS object,
  text ->> '$.modified' AS modified, text ->> '$.content' AS content, text ->> '$.marking' AS marking,
  text ->> '$.policy' AS policy, text ->> '$.rule' AS rule, text ->> '$.request' AS request,
  text ->> '$.more' AS more, text, lower(hex(digest)) AS digest
FROM ledger;
