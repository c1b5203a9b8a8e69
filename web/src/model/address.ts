// SPDX-License-Identifier: Apache-2.0
// Every page has an address of its own, with all its filters in it. The evidence panel is the part after '#', so that
// "back" closes it and a link opens it.
import { type Query, everything, fieldsOf, queryOf } from "./query";

export const pages = [
  "overview",
  "incidents",
  "figures",
  "review",
  "check",
  "actors",
  "screening",
  "exchange",
  "sources",
  "brief",
  "audit",
  "settings",
  "sign-in",
  "search",
] as const;
export type PageName = (typeof pages)[number];

export interface Address {
  readonly page: PageName | "unknown";
  readonly item: string; // an incident's id, an actor's name, a tab; empty: none
  readonly fields: URLSearchParams;
  readonly evidence: Query | null; // whose evidence the panel shows
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // '%' that begins nothing: shown as typed
  }
}

export function addressOf(location: { pathname: string; search: string; hash: string }): Address {
  const [first = "", item = "", ...rest] = location.pathname.split("/").filter(Boolean).map(decoded);
  const name = first === "" ? "overview" : first;
  const known = (pages as readonly string[]).includes(name) && rest.length === 0;
  const [mark, evidence = ""] = location.hash.split("?", 2);
  return {
    page: known ? (name as PageName) : "unknown",
    item,
    fields: new URLSearchParams(location.search),
    evidence: mark === "#evidence" ? queryOf(new URLSearchParams(evidence)) : null,
  };
}

export function pathOf(page: PageName, item = "", fields?: URLSearchParams): string {
  const path = page === "overview" ? "/" : `/${page}`;
  const query = fields?.toString() ?? "";
  return `${path}${item ? `/${encodeURIComponent(item)}` : ""}${query ? `?${query}` : ""}`;
}

export function evidenceHash(query: Query): string {
  const fields = fieldsOf({ ...query, by: [] });
  return `#evidence?${fields.toString()}`;
}

/** A page about the same scope: the scope travels from page to page, the rest does not. */
export function sameScope(page: PageName, query: Query): string {
  return pathOf(page, "", fieldsOf({ ...everything, where: query.where, definition: query.definition }));
}
