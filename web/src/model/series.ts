// SPDX-License-Identifier: Apache-2.0
// Rows of a figure as a series in time.
import { monthsBetween } from "./dates";

export interface Point {
  readonly at: string; // 2021 or 2021-09
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly incidents: number;
}

interface Row {
  readonly by: Readonly<Record<string, string>>;
  readonly low?: number | null | undefined;
  readonly best?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly incidents: number;
}

const none = (at: string): Point => ({ at, low: 0, best: 0, high: 0, incidents: 0 });

/** Points in order, with the months or years in between in which nothing is recorded. Rows without a date are left out. */
export function series(rows: readonly Row[], unit: "year" | "month", most = 600): Point[] {
  const form = unit === "year" ? /^\d{4}$/ : /^\d{4}-\d{2}$/;
  const known = new Map<string, Point>();
  for (const row of rows) {
    const at = row.by[unit] ?? "";
    if (!form.test(at)) continue;
    known.set(at, {
      at,
      low: row.low ?? null,
      best: row.best ?? null,
      high: row.high ?? null,
      incidents: row.incidents,
    });
  }
  const marks = [...known.keys()].sort();
  if (marks.length === 0) return [];
  const [first, last] = [marks[0]!, marks[marks.length - 1]!];
  return steps(first, last, unit, most).map((at) => known.get(at) ?? none(at));
}

function steps(first: string, last: string, unit: "year" | "month", most: number): string[] {
  if (unit === "month") return monthsBetween(first, last, most);
  const years: string[] = [];
  for (let year = Math.max(Number(first), Number(last) - most + 1); year <= Number(last); ++year) {
    years.push(String(year).padStart(4, "0"));
  }
  return years;
}

export interface Summary {
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly peak: Point | null;
}

/** What the sentence under a chart says. */
export function summary(points: readonly Point[]): Summary | null {
  if (points.length === 0) return null;
  let peak: Point | null = null;
  let total = 0;
  for (const point of points) {
    total += point.best ?? 0;
    if (point.best !== null && (peak === null || point.best > peak.best!)) peak = point;
  }
  return { from: points[0]!.at, to: points[points.length - 1]!.at, total, peak };
}

/** The years that rows by year name, in order. */
export function yearsOf(rows: readonly { by?: Readonly<Record<string, string>>; incidents: number }[]): string[] {
  return rows
    .map((row) => row.by?.["year"] ?? "")
    .filter((year) => /^\d{4}$/.test(year))
    .sort();
}

/**
 * The year to begin with: the last one that holds at least a tenth as many incidents as the fullest, since the newest
 * year of a base has often only just begun, or been touched by a source on something else.
 */
export function coveredYear(rows: readonly { by?: Readonly<Record<string, string>>; incidents: number }[]): string {
  const held = new Map(rows.map((row) => [row.by?.["year"] ?? "", row.incidents]));
  const fullest = Math.max(0, ...held.values());
  return (
    yearsOf(rows)
      .filter((year) => held.get(year)! * 10 >= fullest)
      .at(-1) ?? ""
  );
}
