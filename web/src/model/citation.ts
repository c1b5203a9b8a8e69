// SPDX-License-Identifier: Apache-2.0
// A line under which a figure can be found again years later: node, edition, query, number, records, day of access.
import { type Query, commandOf, keys } from "./query";
import type { Bounds } from "./numbers";

export interface Cited {
  readonly node: string;
  readonly edition: string | number;
  readonly query: Query;
  readonly definition: string; // its title
  readonly total: Bounds;
  readonly records: number;
  readonly accessed: string; // ISO day
  readonly address: string;
}

/** "Pakistan, 2021": values in the order of the keys; the words of the records, not of the reader's language. */
export function scopeWords(query: Query): string {
  const words = keys.flatMap((key) => (query.where[key]?.length ? [query.where[key]!.join(" or ")] : []));
  return words.length > 0 ? words.join(", ") : "everywhere, all times";
}

function rangeWords({ low, best, high }: Bounds): string {
  if (best === null || best === undefined) return "no number";
  return low === high ? `${best}` : `${best} (${low}-${high})`;
}

/** In English whatever the page's language: it is to be pasted into a list of sources. */
export function citation(of: Cited): string {
  return (
    `Sanad register, ${of.node}, edition ${of.edition}, ${of.query.measure}, ${scopeWords(of.query)}, ` +
    `${of.definition}: ${rangeWords(of.total)}, from ${of.records} records; accessed ${of.accessed}. ${of.address}`
  );
}

export function bibtex(of: Cited): string {
  const plain = (text: string) => text.replace(/[{}\\%#&$_^~]/g, (mark) => `\\${mark}`);
  return [
    `@misc{sanad-${of.edition}-${of.query.measure},`,
    `  title = {${plain(`${of.query.measure}, ${scopeWords(of.query)}, ${of.definition}`)}},`,
    `  author = {{${plain(of.node)}}},`,
    `  year = {${of.accessed.slice(0, 4)}},`,
    `  note = {${plain(`Sanad register, edition ${of.edition}: ${rangeWords(of.total)}; ${commandOf(of.query)}`)}},`,
    `  url = {${of.address}},`,
    `  urldate = {${of.accessed}}`,
    `}`,
  ].join("\n");
}
