// SPDX-License-Identifier: Apache-2.0
// What the map shows of an area: a count, or a rate where the reader's shapes bring a population.
import type { MapArea } from "../api/types";
import { plainName } from "../model/areas";
import { type Where, withWhere } from "../model/query";

export const mapMeasures = ["incidents", "killed", "injured"] as const;
export type MapMeasure = (typeof mapMeasures)[number];
export const levels = ["country", "province", "district"] as const;
export type Level = (typeof levels)[number];

export const nameOfArea = (area: MapArea): string => area.district || area.province || area.country;

/** Unknown is null: an area whose incidents carry no number is not an area of none. */
export function valueOf(area: MapArea, measure: MapMeasure): number | null {
  return measure === "incidents" ? area.incidents : (area[measure]?.best ?? null);
}

export function whereOf(where: Where, area: MapArea): Where {
  let narrowed = where;
  for (const key of levels) if (area[key]) narrowed = withWhere(narrowed, key, [area[key]]);
  return narrowed;
}

export function byPlainName(areas: readonly MapArea[]): Map<string, MapArea> {
  return new Map(areas.map((area) => [plainName(nameOfArea(area)), area]));
}

/** Incidents a 100,000 people. */
export function rate(value: number | null, population: number | null): number | null {
  return value === null || population === null ? null : (value * 100_000) / population;
}
