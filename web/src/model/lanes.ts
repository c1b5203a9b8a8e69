// SPDX-License-Identifier: Apache-2.0
// Tenures as lanes of a picture: one lane a person, in order of beginning; what is known of each end as a day or a span.
import { type Span, dayNumber } from "./dates";

export interface TenureRow {
  readonly part: string;
  readonly value: string;
  readonly state?: string | undefined;
  readonly from?: Span | undefined;
  readonly to?: Span | undefined;
  readonly why?: string | undefined;
  readonly statements: readonly string[];
}

export interface Bar {
  readonly surelyFrom: number; // days since 1970
  readonly maybeFrom: number; // at or before surelyFrom
  readonly surelyTo: number;
  readonly maybeTo: number; // at or after surelyTo
  readonly open: boolean; // no end is stated
  readonly row: TenureRow;
}

export interface Lane {
  readonly name: string;
  readonly bars: readonly Bar[];
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly marks: readonly Bar[]; // gaps, overlaps, contested stretches: behind all lanes
  readonly first: number;
  readonly last: number;
}

const marked = new Set(["gap", "overlap", "contested"]);

function barOf(row: TenureRow, today: number): Bar | null {
  const start = row.from?.first ?? row.from?.last;
  if (!start) return null;
  const maybeFrom = dayNumber(start);
  const surelyFrom = dayNumber(row.from?.last ?? start);
  const end = row.to?.first ?? row.to?.last;
  const surelyTo = end ? dayNumber(end) : today;
  const maybeTo = end ? dayNumber(row.to?.last ?? end) : today;
  return {
    maybeFrom,
    surelyFrom,
    surelyTo: Math.max(surelyTo, maybeFrom),
    maybeTo: Math.max(maybeTo, maybeFrom),
    open: !end,
    row,
  };
}

export function lanes(rows: readonly TenureRow[], today: string): Lanes {
  const now = dayNumber(today);
  const bars = rows.map((row) => barOf(row, now)).filter((bar): bar is Bar => bar !== null);
  const byName = new Map<string, Bar[]>();
  for (const bar of bars.filter((each) => !marked.has(each.row.part))) {
    const name = bar.row.value;
    byName.set(name, [...(byName.get(name) ?? []), bar]);
  }
  const begin = (of: readonly Bar[]) => Math.min(...of.map((bar) => bar.maybeFrom));
  const sorted = [...byName].map(([name, of]) => ({ name, bars: of })).sort((a, b) => begin(a.bars) - begin(b.bars));
  return {
    lanes: sorted,
    marks: bars.filter((bar) => marked.has(bar.row.part)),
    first: bars.length > 0 ? begin(bars) : now,
    last: bars.length > 0 ? Math.max(...bars.map((bar) => bar.maybeTo)) : now,
  };
}
