-- SPDX-License-Identifier: Apache-2.0
-- One more promised view; docs/formats/base.md documents each column. Unknown is NULL, never 0.

-- Every statement in force: what one source says of an actor, office, tie or event. Nothing is merged.
CREATE VIEW statement AS
SELECT id,
  own ->> '$.source' AS source,
  own ->> '$.native_id' AS native_id,
  own ->> '$.subjects[0].name' AS subject,
  own ->> '$.subjects' AS subjects,
  own ->> '$.relation' AS relation,
  own ->> '$.object.name' AS object,
  own ->> '$.from.first' AS from_first,
  own ->> '$.from.last' AS from_last,
  own ->> '$.from.precision' AS from_precision,
  own ->> '$.to.first' AS to_first,
  own ->> '$.to.last' AS to_last,
  own ->> '$.to.precision' AS to_precision,
  own ->> '$.manner' AS manner,
  own ->> '$.place' AS place,
  coalesce(own ->> '$.stance', 'asserts') AS stance,
  own ->> '$.said_by' AS said_by,
  own ->> '$.publisher' AS publisher,
  own ->> '$.published' AS published,
  own ->> '$.url' AS url,
  own ->> '$.reliability' AS reliability,
  own ->> '$.credibility' AS credibility,
  own ->> '$.note' AS note,
  CASE body ->> '$.object_marking_refs[0]'
    WHEN 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487' THEN 'clear'
    WHEN 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb' THEN 'green'
    WHEN 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421' THEN 'amber'
    WHEN 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003' THEN 'amber+strict'
    WHEN 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1' THEN 'red'
    ELSE 'amber+strict' END AS marking,
  recorded, seq, file, line
FROM (
  SELECT id, recorded, seq, file, line, body,
    json_extract(body, '$.extensions."extension-definition--ecf6da96-51e0-4910-9c0a-ae5cc6841f98"') AS own
  FROM record WHERE type = 'relationship'
)
WHERE own IS NOT NULL;
