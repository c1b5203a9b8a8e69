// SPDX-License-Identifier: Apache-2.0
// Days, months, years and spans of the records, written for the reader. A day is a day in the record's place: no zones.
import { type Locale, keptFormats } from "./locale";

const format = keptFormats((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));

function written(locale: Locale, iso: string, options: Intl.DateTimeFormatOptions): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  return format(locale, { ...options, timeZone: "UTC" }).format(day);
}

/** "5 Sep 2021" of 2021-09-05, "Sep 2021" of 2021-09, "2021" of 2021; anything else as it is. */
export function date(locale: Locale, iso: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return written(locale, iso, { day: "numeric", month: "short", year: "numeric" });
  if (/^\d{4}-\d{2}$/.test(iso)) return written(locale, `${iso}-01`, { month: "short", year: "numeric" });
  if (/^\d{4}$/.test(iso)) return written(locale, `${iso}-01-01`, { year: "numeric" });
  return iso;
}

/** A date as the records write it, which can be a stretch "A..B". */
export function dates(locale: Locale, iso: string): string {
  const ends = iso.split("..").filter(Boolean);
  return ends.map((end) => date(locale, end)).join(" – ");
}

/** The moment of a commit, in the reader's zone. */
export function moment(locale: Locale, iso: string): string {
  const when = new Date(iso);
  if (Number.isNaN(when.getTime())) return iso;
  return format(locale, { dateStyle: "medium", timeStyle: "short" }).format(when);
}

export interface Span {
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** A day that is known only to lie in a span: "Dec 2007", "5 Aug 2009 – 23 Aug 2009". */
export function span(locale: Locale, when: Span | null | undefined): string {
  const { first, last } = when ?? {};
  if (!first) return last ? `≤ ${date(locale, last)}` : "";
  if (!last || last === first) return date(locale, first);
  if (first.endsWith("-01-01") && last === `${first.slice(0, 4)}-12-31`) return date(locale, first.slice(0, 4));
  if (first.endsWith("-01") && last === lastOfMonth(first.slice(0, 7))) return date(locale, first.slice(0, 7));
  return `${date(locale, first)} – ${date(locale, last)}`;
}

export function lastOfMonth(month: string): string {
  const [year, number] = month.split("-").map(Number);
  const days = new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate();
  return `${month}-${String(days).padStart(2, "0")}`;
}

/** Months from `first` to `last` (YYYY-MM), both included; at most `limit`, the last ones. */
export function monthsBetween(first: string, last: string, limit = 600): string[] {
  const at = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const months: string[] = [];
  for (let index = Math.max(at(first), at(last) - limit + 1); index <= at(last); ++index) {
    months.push(`${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`);
  }
  return months;
}

/** Days since 1970 of an ISO day, for scales. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

export function dayOfNumber(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
