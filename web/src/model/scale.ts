// SPDX-License-Identifier: Apache-2.0
// Where a value stands on a drawing.

/** Round steps from 0 to at least `highest`: 0, 20, 40 ... About `count` of them. */
export function ticks(highest: number, count = 5): number[] {
  if (!(highest > 0)) return [0, 1];
  const raw = highest / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 5, 10].find((factor) => factor * power >= raw)! * power);
  const marks: number[] = [];
  for (let mark = 0; mark < highest + step; mark += step) marks.push(mark);
  return marks;
}

export const linear =
  (from: readonly [number, number], to: readonly [number, number]) =>
  (value: number): number =>
    from[1] === from[0] ? to[0] : to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]);

/** Radius of a circle whose area is proportional to its value. */
export function radius(value: number, highest: number, largest: number): number {
  return value <= 0 || highest <= 0 ? 0 : Math.sqrt(value / highest) * largest;
}

/** Whole years that a time axis of this length should name. */
export function yearTicks(firstDay: number, lastDay: number, most = 12): number[] {
  const year = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const [first, last] = [year(firstDay), year(lastDay)];
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (last - first) / years <= most) ?? 100;
  const marks: number[] = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) marks.push(at);
  return marks;
}
