// SPDX-License-Identifier: Apache-2.0
import { type AreaSet, plainName } from "../model/areas";
import { type Class, classOf } from "../model/classes";
import { evidenceHash } from "../model/address";
import { type Projection, pathOfRings } from "../model/projection";
import { visible } from "../model/safe";
import type { Query } from "../model/query";
import type { MapArea } from "../api/types";
import { useSpeech } from "../state/language";
import { type Level, type MapMeasure, byPlainName, rate, valueOf, whereOf } from "./values";

export interface Face {
  readonly name: string;
  readonly area: MapArea | null; // null: the scope has nothing there
  readonly value: number | null;
  readonly rings: AreaSet["areas"][number]["rings"];
}

/** The reader's shapes with the values of the areas of the same name; a shape without incidents has the value 0. */
export function faces(
  shapes: AreaSet,
  areas: readonly MapArea[],
  level: Level,
  measure: MapMeasure,
  rates: boolean,
): Face[] {
  const known = byPlainName(areas, level);
  return shapes.areas.map((shape) => {
    const area = known.get(plainName(shape.name)) ?? null;
    const count = area ? valueOf(area, measure) : 0;
    return { name: shape.name, area, value: rates ? rate(count, shape.population) : count, rings: shape.rings };
  });
}

interface ChoroplethProps {
  readonly faces: readonly Face[];
  readonly classes: readonly Class[];
  readonly to: Projection;
  readonly query: Query;
  readonly level: Level;
  readonly measure: MapMeasure;
}

export const classNameOf = (found: number | null): string =>
  found === null ? "nodata" : found === 0 ? "zero" : `c${found}`;

export function Choropleth({ faces: all, classes, to, query, level, measure }: ChoroplethProps) {
  const { decimal, t } = useSpeech();
  return (
    <g>
      {all.map((face, index) => {
        const path = (
          <path class={`face ${classNameOf(classOf(classes, face.value))}`} d={pathOfRings(face.rings, to, true)} />
        );
        const title = (
          <title>{`${visible(face.name)}: ${face.value === null ? t("map.no-data") : decimal(face.value, 1)}`}</title>
        );
        if (!face.area)
          return (
            <g key={index}>
              {title}
              {path}
            </g>
          );
        const where = whereOf(query.where, face.area, level);
        return (
          <a key={index} href={evidenceHash({ ...query, measure, where })} tabindex={-1}>
            {title}
            {path}
          </a>
        );
      })}
    </g>
  );
}
