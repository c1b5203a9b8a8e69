// SPDX-License-Identifier: Apache-2.0
// From longitude and latitude to the drawing: equirectangular, true at the middle of the extent. Good for a country;
// areas near the poles look wide, and the map says what it is.

export type Position = readonly [number, number]; // longitude, latitude

export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
  readonly kmPerUnit: number;
}

export const world: Extent = { west: -170, south: -56, east: 180, north: 78 };

/** The smallest extent that holds all positions, with a margin; the world where there are none. */
export function extentOf(positions: readonly Position[], margin = 0.12, least = 12): Extent {
  if (positions.length === 0) return world;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const half = (from: number, to: number) => Math.max(least, (to - from) * (1 + 2 * margin)) / 2;
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const [dx, dy] = [half(west, east), half(south, north)];
  return {
    west: Math.max(-180, x - dx),
    east: Math.min(180, x + dx),
    south: Math.max(-85, y - dy),
    north: Math.min(85, y + dy),
  };
}

/** Fits the extent into a drawing of this width; its height follows, within bounds, and the extent is widened to fill. */
export function projection(extent: Extent, width: number, tallest: number): Projection {
  const middle = (extent.south + extent.north) / 2;
  const squeeze = Math.max(0.2, Math.cos((middle * Math.PI) / 180));
  const spanX = (extent.east - extent.west) * squeeze;
  const spanY = extent.north - extent.south;
  const height = Math.min(tallest, Math.max(width * 0.45, (width * spanY) / spanX));
  const unit = Math.min(width / spanX, height / spanY); // drawing units a degree of latitude
  const centre = (extent.west + extent.east) / 2;
  return {
    width,
    height,
    x: (longitude) => width / 2 + (longitude - centre) * squeeze * unit,
    y: (latitude) => height / 2 - (latitude - middle) * unit,
    kmPerUnit: 111.2 / unit,
  };
}

type Ring = readonly Position[];

/** A path of rings; points that fall on the same tenth of a unit are drawn once. */
export function pathOfRings(rings: readonly Ring[], to: Projection, closed: boolean): string {
  const parts: string[] = [];
  for (const ring of rings) {
    let previous = "";
    const points: string[] = [];
    for (const [longitude, latitude] of ring) {
      const point = `${to.x(longitude).toFixed(1)},${to.y(latitude).toFixed(1)}`;
      if (point === previous) continue;
      previous = point;
      points.push(point);
    }
    if (points.length >= (closed ? 3 : 2)) parts.push(`M${points.join("L")}${closed ? "Z" : ""}`);
  }
  return parts.join("");
}
