-- SPDX-License-Identifier: Apache-2.0
-- Two promised views; docs/formats/base.md documents each column. Unknown is NULL, never 0.

-- The view of 0003 with what takes a statement back. Roles stand with their names in `subjects`.
DROP VIEW statement;
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
  own ->> '$.withdrawn' AS withdrawn,
  own ->> '$.withdrawn_because' AS withdrawn_because,
  own ->> '$.replaced_by' AS replaced_by,
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

-- Every entry of a sanctions or proscription list in force. A list of names is a JSON array of objects.
CREATE VIEW listing AS
SELECT id,
  body ->> '$.source' AS source,
  body ->> '$.native_id' AS native_id,
  body ->> '$.reference' AS reference,
  coalesce(body ->> '$.kind', 'unknown') AS kind,
  body ->> '$.name' AS name,
  body ->> '$.names' AS names,
  body ->> '$.births' AS births,
  body ->> '$.nationalities' AS nationalities,
  body ->> '$.documents' AS documents,
  body ->> '$.gender' AS gender,
  body ->> '$.programmes' AS programmes,
  body ->> '$.listed_on' AS listed_on,
  body ->> '$.updated_on' AS updated_on,
  body ->> '$.remarks' AS remarks,
  CASE body ->> '$.object_marking_refs[0]'
    WHEN 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487' THEN 'clear'
    WHEN 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb' THEN 'green'
    WHEN 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421' THEN 'amber'
    WHEN 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003' THEN 'amber+strict'
    WHEN 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1' THEN 'red'
    ELSE 'amber+strict' END AS marking,
  recorded, seq, file, line
FROM record WHERE type = 'x-sanad-listing';
