// SPDX-License-Identifier: Apache-2.0
// What the map shows of an area: a count, or a rate where the reader's shapes bring a population.
import type { MapArea } from "../api/types";
import { plainName } from "../model/areas";
import { type Where, withWhere } from "../model/query";

export const mapMeasures = ["incidents", "killed", "injured"] as const;
export type MapMeasure = (typeof mapMeasures)[number];
export const levels = ["country", "province", "district"] as const;
export type Level = (typeof levels)[number];
export const modes = ["circles", "places", "shades", "rates"] as const;
export type Mode = (typeof modes)[number];

/** The area's name at its level; empty: what lies in it is not known so exactly. */
export const nameOfArea = (area: MapArea, level: Level): string => area[level];

/** Unknown is null: an area whose incidents carry no number is not an area of none. */
export function valueOf(area: Pick<MapArea, MapMeasure>, measure: MapMeasure): number | null {
  return measure === "incidents" ? area.incidents : (area[measure]?.best ?? null);
}

/** The scope of an area: its name at every level down to this one. */
export function whereOf(where: Where, area: MapArea, level: Level): Where {
  let narrowed = where;
  for (const key of levels.slice(0, levels.indexOf(level) + 1))
    narrowed = withWhere(narrowed, key, [area[key] || "unknown"]);
  return narrowed;
}

export function byPlainName(areas: readonly MapArea[], level: Level): Map<string, MapArea> {
  return new Map(areas.map((area) => [plainName(nameOfArea(area, level)), area]));
}

/** Incidents a 100,000 people. */
export function rate(value: number | null, population: number | null): number | null {
  return value === null || population === null ? null : (value * 100_000) / population;
}
