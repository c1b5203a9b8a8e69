// SPDX-License-Identifier: Apache-2.0
// Classes of a choropleth: at most five, by quantile, with whole breaks that are printed beside the map. Zero is a
// class of its own, and so is "no data": they must not look alike.

export interface Class {
  readonly from: number; // included
  readonly to: number; // included
}

export function quantileClasses(values: readonly number[], most = 5): Class[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= most) return distinct.map((value) => ({ from: value, to: value }));
  const classes: Class[] = [];
  let begin = 0;
  for (let index = 0; index < most && begin < sorted.length; ++index) {
    let end =
      index === most - 1 ? sorted.length : Math.max(begin + 1, Math.round((sorted.length * (index + 1)) / most));
    while (end < sorted.length && sorted[end] === sorted[end - 1]) ++end; // equal values share a class
    classes.push({ from: sorted[begin]!, to: sorted[end - 1]! });
    begin = end;
  }
  return classes;
}

/** Which class a value is in: 0 for zero, 1 to n for the classes, null for what is not known. */
export function classOf(classes: readonly Class[], value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (value <= 0) return 0;
  const found = classes.findIndex((each) => value <= each.to);
  return found < 0 ? classes.length : found + 1;
}
