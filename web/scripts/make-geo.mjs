// SPDX-License-Identifier: Apache-2.0
// Cuts what the maps draw out of Natural Earth (package world-atlas, public domain) and the gazetteer:
//   public/geo/world.json   1:110m countries, for maps of the world
//   public/geo/near.json    1:50m countries, thinned, for anything smaller
//   public/geo/places.json  centres of provinces and districts, where circles stand
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { quantize } from "topojson-client";
import { filter, filterWeight, presimplify, quantile, simplify } from "topojson-simplify";

const require = createRequire(import.meta.url);
const here = new URL("..", import.meta.url);
const out = new URL("public/geo/", here);
const keptShareOfDetail = 0.45; // of the points of 1:50m, chosen by the area they span

function countries(file) {
  const topology = JSON.parse(readFileSync(require.resolve(`world-atlas/${file}`)));
  const shapes = topology.objects.countries.geometries.filter((shape) => shape.properties.name !== "Antarctica");
  topology.objects = { countries: { type: "GeometryCollection", geometries: shapes } };
  delete topology.bbox;
  return topology;
}

function thinned(topology) {
  const weighed = presimplify(topology);
  const least = quantile(weighed, 1 - keptShareOfDetail);
  const kept = simplify(weighed, least);
  return quantize(filter(kept, filterWeight(kept, least)), 2e4);
}

function places() {
  const [header, ...rows] = readFileSync(new URL("../libs/geo/data/gazetteer.tsv", here), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));
  const at = (row, column) => row[header.indexOf(column)] ?? "";
  const names = new Map(rows.map((row) => [at(row, "id"), at(row, "name")]));
  return rows
    .filter((row) => ["country", "province", "district"].includes(at(row, "level")) && at(row, "latitude") !== "")
    .map((row) => ({
      level: at(row, "level"),
      name: at(row, "name"),
      within: names.get(at(row, "parent")) ?? "",
      country: names.get(at(row, "id").slice(0, 2)) ?? "",
      at: [Number(at(row, "longitude")), Number(at(row, "latitude"))],
      radius: Number(at(row, "radius_km")) || 0,
    }));
}

mkdirSync(out, { recursive: true });
const write = (name, value) => writeFileSync(new URL(name, out), JSON.stringify(value));
write("world.json", countries("countries-110m.json"));
write("near.json", thinned(countries("countries-50m.json")));
write("places.json", places());
