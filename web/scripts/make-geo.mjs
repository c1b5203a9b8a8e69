// SPDX-License-Identifier: Apache-2.0
// Cuts what the maps draw out of Natural Earth (package world-atlas, public domain) and the gazetteer:
//   public/geo/world.json   1:110m countries, for maps of the world
//   public/geo/near.json    1:50m countries, thinned, for anything smaller
//   public/geo/places.json  names of countries, provinces and districts, for the search field
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { quantize } from "topojson-client";
import { filter, filterWeight, presimplify, quantile, simplify } from "topojson-simplify";

const require = createRequire(import.meta.url);
const here = new URL("..", import.meta.url);
const out = new URL("public/geo/", here);
const keptShareOfDetail = 0.4; // of the points of 1:50m, chosen by the area they span

function gazetteer() {
  const [header, ...rows] = readFileSync(new URL("../libs/geo/data/gazetteer.tsv", here), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ""])));
}

const areas = gazetteer();

/** ISO 3166-1 alpha-2 of a country's outline, by its name in the gazetteer. */
function codeOf(name) {
  const found = areas.find(
    (area) => area.level === "country" && [area.name, ...area.aliases.split("|")].includes(name),
  );
  return found?.id ?? "";
}

function countries(file) {
  const topology = JSON.parse(readFileSync(require.resolve(`world-atlas/${file}`)));
  const shapes = topology.objects.countries.geometries.filter((shape) => shape.properties.name !== "Antarctica");
  for (const shape of shapes) shape.properties.code = codeOf(shape.properties.name);
  topology.objects = { countries: { type: "GeometryCollection", geometries: shapes } };
  delete topology.bbox;
  return topology;
}

function thinned(topology) {
  const weighed = presimplify(topology);
  const least = quantile(weighed, keptShareOfDetail);
  const kept = simplify(weighed, least);
  return quantize(filter(kept, filterWeight(kept, least)), 1e4);
}

function places() {
  const names = new Map(areas.map((area) => [area.id, area.name]));
  return areas
    .filter((area) => ["country", "province", "district"].includes(area.level) && area.latitude !== "")
    .map((area) => ({ level: area.level, name: area.name, within: names.get(area.parent) ?? "" }));
}

mkdirSync(out, { recursive: true });
const write = (name, value) => writeFileSync(new URL(name, out), JSON.stringify(value));
write("world.json", countries("countries-110m.json"));
write("near.json", thinned(countries("countries-50m.json")));
write("places.json", places());
