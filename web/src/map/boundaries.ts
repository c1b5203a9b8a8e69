// SPDX-License-Identifier: Apache-2.0
// Outlines of countries, from this node, as Natural Earth draws them: de facto. Lines whose course is disputed are told
// apart by who meets there; how they are drawn is the reader's choice.
import type { Feature } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Extent, Position } from "../model/projection";
import type { Viewpoint } from "../state/settings";

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Shape = World["objects"]["countries"]["geometries"][number];

export interface Country {
  readonly name: string;
  readonly code: string; // ISO 3166-1 alpha-2; empty where it has none
  readonly rings: readonly (readonly Position[])[];
}

export interface Boundaries {
  readonly countries: readonly Country[];
  readonly agreed: readonly (readonly Position[])[];
  readonly disputed: readonly (readonly Position[])[];
}

interface Dispute {
  readonly between: readonly [string, string];
  readonly within?: Extent;
}

/** Where neighbours, or one of them and its people, do not agree on the line. Not a list of all disputes of the world. */
const disputes: readonly Dispute[] = [
  { between: ["India", "Pakistan"], within: { west: 73, south: 32.3, east: 78, north: 37 } }, // line of control, Kashmir
  { between: ["China", "India"] },
  { between: ["India", "Siachen Glacier"] },
  { between: ["China", "Siachen Glacier"] },
  { between: ["Pakistan", "Siachen Glacier"] },
  { between: ["China", "Pakistan"], within: { west: 74, south: 34, east: 78, north: 38 } },
  { between: ["Afghanistan", "Pakistan"] }, // Durand line
  { between: ["Israel", "Palestine"] },
  { between: ["Israel", "Syria"] },
  { between: ["Morocco", "W. Sahara"] },
  { between: ["Kosovo", "Serbia"] },
  { between: ["Cyprus", "N. Cyprus"] },
  { between: ["Somalia", "Somaliland"] },
  { between: ["Sudan", "S. Sudan"] },
  { between: ["Russia", "Ukraine"] },
  { between: ["North Korea", "South Korea"] },
];

const nameOf = (shape: Shape) => (shape.properties as { name?: string } | undefined)?.name ?? "";

function inside(line: readonly Position[], box: Extent): boolean {
  const [longitude, latitude] = line[Math.floor(line.length / 2)]!;
  return longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north;
}

/** Lines are cut into short pieces, so that a part of a border can be disputed and the rest not. */
function pieces(line: readonly Position[], points = 4): Position[][] {
  const cut: Position[][] = [];
  for (let from = 0; from + 1 < line.length; from += points) cut.push(line.slice(from, from + points + 1));
  return cut;
}

function ringsOf(shape: Shape, world: World): Position[][] {
  const geometry = (feature(world, shape as never) as unknown as Feature).geometry;
  if (geometry.type === "Polygon") return geometry.coordinates as unknown as Position[][];
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flat() as unknown as Position[][];
  return [];
}

export function boundaries(world: World): Boundaries {
  const shapes = world.objects.countries;
  const disputed: Position[][] = [];
  const lines = (keep: (a: Shape, b: Shape) => boolean) =>
    mesh(world, shapes, keep as never).coordinates as unknown as Position[][];
  const named = new Map(disputes.map((dispute) => [[...dispute.between].sort().join("|"), dispute]));
  const disputeOf = (a: Shape, b: Shape) => named.get([nameOf(a), nameOf(b)].sort().join("|"));
  const agreed = lines((a, b) => a !== b && !disputeOf(a, b));
  for (const box of new Set(disputes.map((dispute) => dispute.within))) {
    const theirs = (dispute: Dispute | undefined) => dispute !== undefined && dispute.within === box;
    for (const line of lines((a, b) => a !== b && theirs(disputeOf(a, b)))) {
      if (!box) disputed.push(line);
      else for (const piece of pieces(line)) (inside(piece, box) ? disputed : agreed).push(piece);
    }
  }
  const countries = shapes.geometries.map((shape) => ({
    name: nameOf(shape),
    code: (shape.properties as { code?: string } | undefined)?.code ?? "",
    rings: ringsOf(shape, world),
  }));
  return { countries, agreed, disputed };
}

const loaded = new Map<string, Promise<Boundaries>>();

/** The coarse outlines for the world, the finer ones for anything smaller. */
export function loadBoundaries(wide: boolean): Promise<Boundaries> {
  const path = wide ? "/geo/world.json" : "/geo/near.json";
  let made = loaded.get(path);
  if (!made) {
    made = fetch(path).then(async (response) => boundaries((await response.json()) as World));
    loaded.set(path, made);
  }
  return made;
}

export const disputedClass: Readonly<Record<Viewpoint, string>> = {
  dashed: "border disputed",
  "de-facto": "border",
  none: "border absent",
};
