// SPDX-License-Identifier: Apache-2.0
// What is asked, in the words of the command and the API: the fields of a page's address are the fields of the request
// and the options of `sanad figure`. One object drives cell, chart, export and link.

export const measures = ["incidents", "killed", "injured", "kidnapped", "arrested"] as const;
export type Measure = (typeof measures)[number];

export const keys = [
  "country",
  "province",
  "district",
  "date",
  "year",
  "month",
  "source",
  "actor",
  "target",
  "tactic",
  "event",
  "victim",
  "status",
] as const;
export type Key = (typeof keys)[number];

export const bestRules = ["median", "lowest", "highest", "most-recent"] as const;

/** The value if it is one of these; `other` for whatever else an address or a store may hold. */
export const oneOf = <T extends string, Other>(known: readonly T[], value: unknown, other: Other): T | Other =>
  known.includes(value as T) ? (value as T) : other;

/** Conditions of a scope: all keys must hold, each by any of its values. */
export type Where = Readonly<Partial<Record<Key, readonly string[]>>>;

export interface Query {
  readonly measure: Measure;
  readonly where: Where;
  readonly by: readonly Key[];
  readonly definition: string; // empty: the node's default
  readonly best: string; // empty: median
  readonly edition: string; // empty: the newest
}

export const everything: Query = { measure: "killed", where: {}, by: [], definition: "", best: "", edition: "" };

const isKey = (text: string): text is Key => (keys as readonly string[]).includes(text);

/** The query in an address. What is not understood is left out: an address can be typed by anyone. */
export function queryOf(fields: URLSearchParams): Query {
  const where: Partial<Record<Key, string[]>> = {};
  for (const condition of fields.getAll("where")) {
    const [key, values] = [condition.slice(0, condition.indexOf("=")), condition.slice(condition.indexOf("=") + 1)];
    if (!isKey(key) || values === "") continue;
    const known = (where[key] ??= []);
    for (const value of values.split("|")) if (value !== "" && !known.includes(value)) known.push(value);
  }
  const by = (fields.get("by") ?? "").split(",").filter(isKey);
  return {
    measure: oneOf(measures, fields.get("measure"), everything.measure),
    where,
    by: by.filter((key, index) => by.indexOf(key) === index).slice(0, 3),
    definition: fields.get("definition") ?? "",
    best: oneOf(bestRules, fields.get("best"), ""),
    edition: fields.get("edition") ?? "",
  };
}

/** The scope alone, as fields: keys in their order, so that one scope has one address. */
export function whereFields(where: Where): URLSearchParams {
  const fields = new URLSearchParams();
  for (const key of keys) {
    const values = where[key];
    if (values && values.length > 0) fields.append("where", `${key}=${values.join("|")}`);
  }
  return fields;
}

/** Fields that scope, definition, edition and best rule have in common on every page. */
export function scopeFields(query: Query): URLSearchParams {
  const fields = whereFields(query.where);
  if (query.definition) fields.set("definition", query.definition);
  if (query.best) fields.set("best", query.best);
  if (query.edition) fields.set("edition", query.edition);
  return fields;
}

/** All of a query as fields of an address; the inverse of queryOf(). */
export function fieldsOf(query: Query): URLSearchParams {
  const fields = scopeFields(query);
  if (query.measure !== everything.measure) fields.set("measure", query.measure);
  if (query.by.length > 0) fields.set("by", query.by.join(","));
  return fields;
}

/** Sets one key's values; no values take the condition away. */
export function withWhere(where: Where, key: Key, values: readonly string[]): Where {
  const next: Partial<Record<Key, readonly string[]>> = { ...where };
  if (values.length > 0) next[key] = values;
  else delete next[key];
  return next;
}

/**
 * The scope of one cell: the scope of the table and the cell's values of its rows' keys. A key that the scope has
 * already is narrowed to the cell's value, except actor, source and victim: an incident can have several of those, so
 * both conditions would have to hold; the cell's value is then the narrower one all the same.
 */
export function cellWhere(where: Where, by: Readonly<Record<string, string>>): Where {
  let cell = where;
  for (const [key, value] of Object.entries(by)) if (isKey(key)) cell = withWhere(cell, key, [value]);
  return cell;
}

export function isEmpty(where: Where): boolean {
  return keys.every((key) => !where[key]?.length);
}

/** The query as a shell line, for "how to cite" and for those who leave the browser. */
export function commandOf(query: Query): string {
  const quoted = (text: string) => (/^[\w.,:=/+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  const words = ["sanad", "figure", query.measure];
  for (const condition of whereFields(query.where).getAll("where")) words.push("--where", quoted(condition));
  if (query.by.length > 0) words.push("--by", query.by.join(","));
  if (query.definition) words.push("--definition", quoted(query.definition));
  if (query.best) words.push("--best", query.best);
  if (query.edition) words.push("--edition", quoted(query.edition));
  return words.join(" ");
}
