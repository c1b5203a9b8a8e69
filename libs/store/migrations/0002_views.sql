-- SPDX-License-Identifier: Apache-2.0
-- What a base promises to any SQLite tool; docs/formats/base.md documents each column. All views show the newest
-- edition. Unknown is NULL, never 0.

-- Every object in force, whatever its type.
CREATE VIEW record AS
SELECT type || '--' || substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-' || substr(hex, 13, 4)
  || '-' || substr(hex, 17, 4) || '-' || substr(hex, 21) AS id,
  type, seq,
  strftime('%Y-%m-%dT%H:%M:%S', modified / 1000000, 'unixepoch')
    || printf('.%03dZ', modified / 1000 % 1000) AS modified,
  strftime('%Y-%m-%dT%H:%M:%S', recorded / 1000000, 'unixepoch')
    || printf('.%03dZ', recorded / 1000 % 1000) AS recorded,
  file, line, byte_offset, byte_length, body
FROM (
  SELECT t.name AS type, lower(hex(v.uuid)) AS hex, v.seq, v.modified, v.file, v.line, v.byte_offset, v.byte_length,
    v.body, (SELECT at FROM commit_point WHERE seq >= v.seq ORDER BY seq LIMIT 1) AS recorded
  FROM version v JOIN object_type t ON t.no = v.type
  WHERE v.until IS NULL AND v.withdrawn = 0
);

-- Every account in force: one source's word on one incident. Incidents of other makers have our columns empty.
CREATE VIEW account AS
SELECT id,
  own ->> '$.source' AS source,
  own ->> '$.native_id' AS native_id,
  own ->> '$.when.first' AS date_first,
  coalesce(own ->> '$.when.last', own ->> '$.when.first') AS date_last,
  CASE WHEN own ->> '$.when.first' IS NOT NULL THEN coalesce(own ->> '$.when.precision', 'day') END AS date_precision,
  own ->> '$.where.country' AS country,
  own ->> '$.where.province' AS province,
  own ->> '$.where.district' AS district,
  own ->> '$.where.place' AS place,
  own ->> '$.where.latitude' AS latitude,
  own ->> '$.where.longitude' AS longitude,
  own ->> '$.where.precision' AS place_precision,
  own ->> '$.event.kind' AS kind,
  own ->> '$.event.violence' AS violence,
  own ->> '$.event.tactic' AS tactic,
  own ->> '$.event.target' AS target,
  own ->> '$.event.suicide' AS suicide,
  own ->> '$.event.claim' AS claim,
  own ->> '$.publisher' AS publisher,
  own ->> '$.agency' AS agency,
  own ->> '$.published' AS published,
  CASE WHEN own IS NOT NULL THEN coalesce(own ->> '$.covers', 1) END AS covers,
  (SELECT value ->> '$.low' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' IS NULL LIMIT 1)
    AS killed_low,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' IS NULL LIMIT 1)
    AS killed_best,
  (SELECT value ->> '$.high' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' IS NULL LIMIT 1)
    AS killed_high,
  (SELECT value ->> '$.low' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'injured' AND value ->> '$.victims' IS NULL LIMIT 1)
    AS injured_low,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'injured' AND value ->> '$.victims' IS NULL LIMIT 1)
    AS injured_best,
  (SELECT value ->> '$.high' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'injured' AND value ->> '$.victims' IS NULL LIMIT 1)
    AS injured_high,
  (SELECT value ->> '$.low' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'kidnapped' AND value ->> '$.victims' IS NULL LIMIT 1)
    AS kidnapped_low,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'kidnapped' AND value ->> '$.victims' IS NULL LIMIT 1)
    AS kidnapped_best,
  (SELECT value ->> '$.high' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'kidnapped' AND value ->> '$.victims' IS NULL LIMIT 1)
    AS kidnapped_high,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' = 'civilian' LIMIT 1)
    AS killed_civilian_best,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' = 'police' LIMIT 1)
    AS killed_police_best,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' = 'military' LIMIT 1)
    AS killed_military_best,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' = 'paramilitary' LIMIT 1)
    AS killed_paramilitary_best,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' = 'security' LIMIT 1)
    AS killed_security_best,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' = 'official' LIMIT 1)
    AS killed_official_best,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' = 'militant' LIMIT 1)
    AS killed_militant_best,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'killed' AND value ->> '$.victims' = 'unknown' LIMIT 1)
    AS killed_unknown_best,
  (SELECT value ->> '$.best' FROM json_each(own, '$.counts')
    WHERE value ->> '$.measure' = 'injured' AND value ->> '$.victims' = 'civilian' LIMIT 1)
    AS injured_civilian_best,
  own ->> '$.flags' AS flags,
  CASE body ->> '$.object_marking_refs[0]'
    WHEN 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487' THEN 'clear'
    WHEN 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb' THEN 'green'
    WHEN 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421' THEN 'amber'
    WHEN 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003' THEN 'amber+strict'
    WHEN 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1' THEN 'red'
    ELSE 'amber+strict' END AS marking,
  body ->> '$.name' AS title, recorded, seq, file, line
FROM (
  SELECT id, seq, recorded, file, line, body,
    json_extract(body, '$.extensions."extension-definition--6a0fd7d3-69a6-47ac-ad31-f957a22831bd"') AS own
  FROM record WHERE type = 'incident'
);

-- The register: which account belongs to which incident, as what, and how strongly.
CREATE VIEW membership AS
SELECT 'incident--' || substr(incident, 1, 8) || '-' || substr(incident, 9, 4) || '-' || substr(incident, 13, 4)
  || '-' || substr(incident, 17, 4) || '-' || substr(incident, 21) AS incident,
  'incident--' || substr(account, 1, 8) || '-' || substr(account, 9, 4) || '-' || substr(account, 13, 4)
  || '-' || substr(account, 17, 4) || '-' || substr(account, 21) AS account,
  CASE role WHEN 0 THEN 'account' WHEN 1 THEN 'part' WHEN 2 THEN 'aggregate' WHEN 3 THEN 'copy' END AS role,
  CASE band WHEN 0 THEN 'same' WHEN 1 THEN 'review' WHEN 2 THEN 'apart' END AS band,
  bits, since
FROM (
  SELECT lower(hex(incident)) AS incident, lower(hex(account)) AS account, role, band, bits, since
  FROM membership_span WHERE until IS NULL
);

-- One row an incident: how many accounts of how many sources, and the days they span. Figures are not here: which
-- number is right for an incident depends on the definition (`sanad figure`).
CREATE VIEW incident AS
SELECT 'incident--' || substr(incident, 1, 8) || '-' || substr(incident, 9, 4) || '-' || substr(incident, 13, 4)
  || '-' || substr(incident, 17, 4) || '-' || substr(incident, 21) AS id,
  accounts, sources, source_names, date_first, date_last, aggregate
FROM (
  SELECT lower(hex(incident)) AS incident, count(*) AS accounts, count(DISTINCT source) AS sources,
    group_concat(DISTINCT source) AS source_names, min(date_first) AS date_first, max(date_last) AS date_last,
    max(role = 2) AS aggregate
  FROM (
    SELECT m.incident, m.role, own ->> '$.source' AS source, own ->> '$.when.first' AS date_first,
      coalesce(own ->> '$.when.last', own ->> '$.when.first') AS date_last
    FROM membership_span m LEFT JOIN (
      SELECT o.uuid,
        json_extract(v.body, '$.extensions."extension-definition--6a0fd7d3-69a6-47ac-ad31-f957a22831bd"') AS own
      FROM object o JOIN version v ON v.seq = o.latest
      WHERE o.type = (SELECT no FROM object_type WHERE name = 'incident')
    ) a ON a.uuid = m.account
    WHERE m.until IS NULL
  )
  GROUP BY incident
);

-- Which aggregate covers which incident.
CREATE VIEW cover AS
SELECT 'incident--' || substr(aggregate, 1, 8) || '-' || substr(aggregate, 9, 4) || '-' || substr(aggregate, 13, 4)
  || '-' || substr(aggregate, 17, 4) || '-' || substr(aggregate, 21) AS aggregate,
  'incident--' || substr(incident, 1, 8) || '-' || substr(incident, 9, 4) || '-' || substr(incident, 13, 4)
  || '-' || substr(incident, 17, 4) || '-' || substr(incident, 21) AS incident
FROM (
  SELECT lower(hex(aggregate)) AS aggregate, lower(hex(incident)) AS incident FROM cover_span WHERE until IS NULL
);

-- Why two accounts are one incident or not: the score's pairs, and the words of analysts, which overrule them.
CREATE VIEW decision AS
SELECT 'analyst' AS kind, body ->> '$.source_ref' AS a, body ->> '$.target_ref' AS b,
  CASE body ->> '$.relationship_type' WHEN 'duplicate-of' THEN 'same' ELSE 'apart' END AS band,
  NULL AS bits, NULL AS runner_up, own ->> '$.decided_by' AS decided_by, own ->> '$.decided_at' AS decided_at,
  own ->> '$.reason' AS reason
FROM (
  SELECT body, json_extract(body, '$.extensions."extension-definition--35d0623e-9eb0-4299-ae4b-5850b631b550"') AS own
  FROM record WHERE type = 'relationship'
)
WHERE own IS NOT NULL
UNION ALL
SELECT 'score', 'incident--' || substr(a, 1, 8) || '-' || substr(a, 9, 4) || '-' || substr(a, 13, 4)
  || '-' || substr(a, 17, 4) || '-' || substr(a, 21),
  'incident--' || substr(b, 1, 8) || '-' || substr(b, 9, 4) || '-' || substr(b, 13, 4)
  || '-' || substr(b, 17, 4) || '-' || substr(b, 21),
  CASE band WHEN 0 THEN 'same' WHEN 1 THEN 'review' WHEN 2 THEN 'apart' END,
  bits, runner_up, (SELECT 'rules ' || rule_version FROM reconciliation ORDER BY since DESC LIMIT 1), NULL, NULL
FROM (
  SELECT lower(hex(a)) AS a, lower(hex(b)) AS b, band, bits, runner_up
  FROM pair_span WHERE until IS NULL AND decided = 0
);

-- Every source: its edition, licence, and whether it may be passed on.
CREATE VIEW source AS
SELECT own ->> '$.source' AS name,
  own ->> '$.title' AS title,
  own ->> '$.publisher' AS publisher,
  own ->> '$.edition' AS edition,
  own ->> '$.licence' AS licence,
  own ->> '$.citation' AS citation,
  own ->> '$.url' AS url,
  own ->> '$.pass_on' AS pass_on,
  own ->> '$.reliability' AS reliability,
  own ->> '$.one_row_per_incident' AS one_row_per_incident,
  CASE body ->> '$.object_marking_refs[0]'
    WHEN 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487' THEN 'clear'
    WHEN 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb' THEN 'green'
    WHEN 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421' THEN 'amber'
    WHEN 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003' THEN 'amber+strict'
    WHEN 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1' THEN 'red'
    ELSE 'amber+strict' END AS marking,
  id, recorded
FROM (
  SELECT id, recorded, body,
    json_extract(body, '$.extensions."extension-definition--0b2268a2-120d-4fc2-a22c-b43a9d0f12a9"') AS own
  FROM record WHERE type = 'identity'
)
WHERE own IS NOT NULL;

-- Figures that institutes printed.
CREATE VIEW published_figure AS
SELECT id,
  body ->> '$.source' AS source,
  body ->> '$.native_id' AS native_id,
  body ->> '$.publisher' AS publisher,
  body ->> '$.edition' AS edition,
  body ->> '$.published' AS published,
  body ->> '$.url' AS url,
  body ->> '$.measure' AS measure,
  body ->> '$.unit' AS unit,
  body ->> '$.comparator' AS comparator,
  body ->> '$.low' AS low,
  body ->> '$.best' AS best,
  body ->> '$.high' AS high,
  body ->> '$.period.first' AS period_first,
  body ->> '$.period.last' AS period_last,
  body ->> '$.place' AS place,
  body ->> '$.victim_class' AS victim_class,
  body ->> '$.event_scope' AS event_scope,
  body ->> '$.actor' AS actor,
  body ->> '$.change_percent' AS change_percent,
  body ->> '$.change_base' AS change_base,
  body ->> '$.superseded_by' AS superseded_by,
  body ->> '$.note' AS note,
  CASE body ->> '$.object_marking_refs[0]'
    WHEN 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487' THEN 'clear'
    WHEN 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb' THEN 'green'
    WHEN 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421' THEN 'amber'
    WHEN 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003' THEN 'amber+strict'
    WHEN 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1' THEN 'red'
    ELSE 'amber+strict' END AS marking,
  recorded, seq, file, line
FROM record WHERE type = 'x-sanad-published-figure';

-- Every commit: the editions that `--edition` and `diff` take.
CREATE VIEW edition AS
SELECT seq, strftime('%Y-%m-%dT%H:%M:%S', at / 1000000, 'unixepoch')
    || printf('.%03dZ', at / 1000 % 1000) AS at,
  action, note FROM commit_point;

-- Every imported file. `kept`: its bytes are in the base, and `sanad show` prints the line a record came from.
CREATE VIEW kept_file AS
SELECT id, name, source, format, edition_label, lower(hex(digest)) AS sha256, bytes, kept,
  strftime('%Y-%m-%dT%H:%M:%S', imported / 1000000, 'unixepoch')
    || printf('.%03dZ', imported / 1000 % 1000) AS imported
FROM file;

-- Every import as it was reported. `diagnostics` is a JSON object: how many of each code.
CREATE VIEW import AS
SELECT r.no, f.name AS file, f.source, f.format, f.edition_label,
  strftime('%Y-%m-%dT%H:%M:%S', f.imported / 1000000, 'unixepoch')
    || printf('.%03dZ', f.imported / 1000 % 1000) AS imported,
  r.read, r.stored, r.unchanged, r.updated, r.withdrawn, r.rejected,
  (SELECT json_group_object(code, count) FROM import_diagnostic WHERE report = r.no) AS diagnostics
FROM import_report r JOIN file f ON f.id = r.file;
