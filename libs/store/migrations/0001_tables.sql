-- SPDX-License-Identifier: Apache-2.0
-- The tables of a base; docs/formats/base.md explains them. Readers should use the views of 0002_views.sql.
--
-- Every row that can change carries `since` and `until`: it is in force at edition E if since <= E and
-- (until IS NULL or until > E). Nothing that an edition showed is ever deleted.

CREATE TABLE object_type (
  no INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- One row an object, whatever its versions. `latest` saves a search: the versions of an object are a chain through
-- version.previous.
CREATE TABLE object (
  uuid BLOB NOT NULL CHECK (length(uuid) = 16),
  type INTEGER NOT NULL REFERENCES object_type,
  first INTEGER NOT NULL,
  latest INTEGER NOT NULL,
  PRIMARY KEY (uuid, type)
) STRICT, WITHOUT ROWID;

-- One row a commit. Its number is the edition: the last of the numbers that the commit gave out.
CREATE TABLE commit_point (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,                       -- microseconds since 1970-01-01T00:00:00Z, as all times here
  action TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  since INTEGER NOT NULL,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  format TEXT NOT NULL,
  edition_label TEXT NOT NULL,
  digest BLOB NOT NULL,                      -- SHA-256 of its bytes
  bytes INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  content INTEGER NOT NULL REFERENCES file,  -- the file whose blocks hold the same bytes; itself unless imported twice
  imported INTEGER NOT NULL
) STRICT;
CREATE INDEX file_by_digest ON file (digest);

CREATE TABLE file_block (
  no INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES file,
  byte_offset INTEGER NOT NULL,              -- in the file as it came
  byte_length INTEGER NOT NULL,              -- before compression
  packed BLOB NOT NULL                       -- one zstd frame
) STRICT;
CREATE UNIQUE INDEX file_block_by_place ON file_block (file, byte_offset);

CREATE TABLE version (
  seq INTEGER PRIMARY KEY,
  type INTEGER NOT NULL REFERENCES object_type,
  until INTEGER,                             -- number of the version that follows
  withdrawn INTEGER NOT NULL,
  uuid BLOB NOT NULL,
  previous INTEGER,
  modified INTEGER NOT NULL,
  digest BLOB NOT NULL,                      -- SHA-256 of the RFC 8785 form; of the reason, for a withdrawal
  file INTEGER REFERENCES file,
  byte_offset INTEGER,
  byte_length INTEGER,
  line INTEGER,
  reason TEXT,
  body TEXT
) STRICT;
CREATE INDEX version_by_type ON version (type, until, withdrawn);

CREATE TRIGGER version_is_written_once BEFORE UPDATE OF
  seq, type, withdrawn, uuid, previous, modified, digest, file, byte_offset, byte_length, line, reason, body ON version
BEGIN SELECT raise(ABORT, 'a stored version never changes'); END;
CREATE TRIGGER version_stays BEFORE DELETE ON version
BEGIN SELECT raise(ABORT, 'a stored version is never deleted'); END;

CREATE TABLE import_report (
  no INTEGER PRIMARY KEY,
  since INTEGER NOT NULL,
  file INTEGER NOT NULL REFERENCES file,
  read INTEGER NOT NULL,
  stored INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  rejected INTEGER NOT NULL
) STRICT;
CREATE TABLE import_diagnostic (
  report INTEGER NOT NULL REFERENCES import_report,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;

-- The register. Role and band are the numbers of reconcile/incident_register.h; the views name them.
CREATE TABLE reconciliation (
  since INTEGER PRIMARY KEY,
  reconciled_at INTEGER NOT NULL,            -- edition up to which it covers the accounts
  rule_version TEXT NOT NULL
) STRICT;
CREATE TABLE membership_span (
  incident BLOB NOT NULL,
  account BLOB NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  role INTEGER NOT NULL,
  band INTEGER NOT NULL,
  bits REAL NOT NULL,
  PRIMARY KEY (incident, account, since)
) STRICT, WITHOUT ROWID;
CREATE TABLE pair_span (
  a BLOB NOT NULL,
  b BLOB NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  bits REAL NOT NULL,
  runner_up REAL NOT NULL,                   -- -Inf if there was no other candidate
  band INTEGER NOT NULL,
  decided INTEGER NOT NULL,
  levels BLOB NOT NULL,
  PRIMARY KEY (a, b, since)
) STRICT, WITHOUT ROWID;
CREATE TABLE cover_span (
  aggregate BLOB NOT NULL,
  incident BLOB NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  PRIMARY KEY (aggregate, incident, since)
) STRICT, WITHOUT ROWID;

-- What can be computed again: a cache, valid at exactly one edition.
CREATE TABLE derived_block (
  no INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE derived (
  name TEXT PRIMARY KEY,
  edition INTEGER NOT NULL,
  block INTEGER NOT NULL REFERENCES derived_block
) STRICT, WITHOUT ROWID;
