// SPDX-License-Identifier: Apache-2.0
// Where a country's name stands on a map that shows only a part of it: in the middle of what is shown.
import type { Projection } from "../model/projection";
import type { Country } from "./boundaries";

export interface Label {
  readonly country: Country;
  readonly x: number;
  readonly y: number;
}

const leastArea = 9_000; // square units that a country must take up to be named

/** The middle of the longest stretch of land on the line through the middle of what is shown. */
function middle(country: Country, to: Projection): Label | null {
  const points = country.rings.flatMap((ring) => ring.map(([lon, lat]) => [to.x(lon), to.y(lat)] as const));
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
  let [left, top, right, bottom] = [to.width, to.height, 0, 0];
  for (const [x, y] of points) {
    left = Math.min(left, clamp(x, to.width));
    right = Math.max(right, clamp(x, to.width));
    top = Math.min(top, clamp(y, to.height));
    bottom = Math.max(bottom, clamp(y, to.height));
  }
  if ((right - left) * (bottom - top) < leastArea) return null;
  const y = (top + bottom) / 2;
  const crossings: number[] = [];
  for (const ring of country.rings) {
    ring.forEach(([lon, lat], index) => {
      const [nextLon, nextLat] = ring[(index + 1) % ring.length]!;
      const [y1, y2] = [to.y(lat), to.y(nextLat)];
      if (y1 > y === y2 > y) return;
      crossings.push(to.x(lon) + ((y - y1) / (y2 - y1)) * (to.x(nextLon) - to.x(lon)));
    });
  }
  crossings.sort((a, b) => a - b);
  let best: { from: number; to: number } | null = null;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const stretch = { from: clamp(crossings[index]!, to.width), to: clamp(crossings[index + 1]!, to.width) };
    if (!best || stretch.to - stretch.from > best.to - best.from) best = stretch;
  }
  return best && best.to - best.from > 70 ? { country, x: (best.from + best.to) / 2, y } : null;
}

export function labels(countries: readonly Country[], to: Projection): Label[] {
  return countries.map((country) => middle(country, to)).filter((label): label is Label => label !== null);
}

/** The reader's name of a country, where the browser knows one. */
export function countryName(country: Country, language: string): string {
  if (!/^[A-Z]{2}$/.test(country.code)) return country.name;
  return new Intl.DisplayNames([language], { type: "region" }).of(country.code) ?? country.name;
}
