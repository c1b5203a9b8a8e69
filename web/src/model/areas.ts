// SPDX-License-Identifier: Apache-2.0
// District shapes that a reader brings along: GeoJSON from a source whose licence allows it. Read strictly, kept in this
// browser only.
import type { Position } from "./projection";

export interface Area {
  readonly name: string;
  readonly population: number | null;
  readonly rings: readonly (readonly Position[])[];
}

export interface AreaSet {
  readonly title: string;
  readonly areas: readonly Area[];
}

export const mostAreas = 5_000;
export const mostPoints = 400_000;

const nameProperties = ["name", "NAME", "district", "ADM2_EN", "shapeName", "NAME_2", "adm2_name", "ADM1_EN", "NAME_1"];
const populationProperties = ["population", "POP", "pop", "T_TL", "Population"];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function positions(value: unknown): Position[] {
  if (!Array.isArray(value)) throw new Error("ring");
  return value.map((point) => {
    const [longitude, latitude] = Array.isArray(point) ? (point as unknown[]) : [];
    if (typeof longitude !== "number" || typeof latitude !== "number") throw new Error("position");
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) throw new Error("degrees");
    return [longitude, latitude] as const;
  });
}

function ringsOf(geometry: unknown): Position[][] {
  if (!isRecord(geometry) || !Array.isArray(geometry["coordinates"])) return [];
  const coordinates = geometry["coordinates"] as unknown[];
  if (geometry["type"] === "Polygon") return coordinates.map(positions);
  if (geometry["type"] !== "MultiPolygon") return [];
  return coordinates.flatMap((polygon) => (Array.isArray(polygon) ? polygon.map(positions) : []));
}

const property = (of: Record<string, unknown>, names: readonly string[]) =>
  names.map((name) => of[name]).find((value) => value !== undefined && value !== null && value !== "");

/** Areas of a GeoJSON text. Errors are codes for the page to word: not-json, not-geojson, no-areas, too-many, degrees. */
export function readAreas(text: string, title: string): AreaSet {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error("not-json");
  }
  if (!isRecord(value) || value["type"] !== "FeatureCollection" || !Array.isArray(value["features"])) {
    throw new Error("not-geojson");
  }
  if (value["features"].length > mostAreas) throw new Error("too-many");
  const areas: Area[] = [];
  let points = 0;
  for (const feature of value["features"] as unknown[]) {
    if (!isRecord(feature) || !isRecord(feature["properties"])) continue;
    const name = property(feature["properties"], nameProperties);
    const rings = ringsOf(feature["geometry"]);
    if (typeof name !== "string" || rings.length === 0) continue;
    points += rings.reduce((sum, ring) => sum + ring.length, 0);
    if (points > mostPoints) throw new Error("too-many");
    const people = Number(property(feature["properties"], populationProperties));
    areas.push({ name, rings, population: people > 0 ? people : null });
  }
  if (areas.length === 0) throw new Error("no-areas");
  return { title, areas };
}

/** Names as they are compared: case, accents, blanks and the words for a district do not count. */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b(district|agency|division|city)\b/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
