// SPDX-License-Identifier: Apache-2.0
// Circles by area of the value. An area's circle is hollow: it stands for the area, at its middle, and never means a
// place. Only incidents whose place is known stand as filled circles, counted together by cell.
import type { MapView } from "../api/types";
import { evidenceHash } from "../model/address";
import type { Projection } from "../model/projection";
import type { Query } from "../model/query";
import { visible } from "../model/safe";
import { radius } from "../model/scale";
import { useSpeech } from "../state/language";
import { type MapMeasure, nameOfArea, valueOf, whereOf } from "./values";

interface MarksProps {
  readonly view: MapView;
  readonly to: Projection;
  readonly query: Query;
  readonly measure: MapMeasure;
}

const largest = 28;

export function AreaMarks({ view, to, query, measure }: MarksProps) {
  const { n, bounds } = useSpeech();
  const valued = view.areas
    .flatMap((area) => {
      const value = valueOf(area, measure);
      return value === null || value <= 0 || area.latitude === undefined || area.longitude === undefined
        ? []
        : [{ area, value, at: [area.longitude, area.latitude] as const }];
    })
    .sort((a, b) => b.value - a.value);
  const highest = valued[0]?.value ?? 0;
  return (
    <g>
      {valued.map(({ area, value, at }) => {
        const wide = view.level !== "district";
        const r = Math.max(2.5, radius(value, highest, largest));
        const where = whereOf(query.where, area, view.level);
        return (
          <a
            key={`${nameOfArea(area, view.level)}|${area.province}|${area.country}`}
            href={evidenceHash({ ...query, measure, where })}
            tabindex={-1}>
            <title>{`${visible(nameOfArea(area, view.level))}: ${n(value)} ${measure === "incidents" ? "" : bounds(area[measure])}`}</title>
            <circle
              class={wide ? "area wide" : "area"}
              {...(wide ? { fill: "url(#map-hatch)" } : {})}
              cx={to.x(at[0])}
              cy={to.y(at[1])}
              r={r}
            />
            {r > 11 && (
              <text x={to.x(at[0])} y={to.y(at[1]) + 4} text-anchor="middle">
                {n(value)}
              </text>
            )}
          </a>
        );
      })}
    </g>
  );
}

export function PlaceMarks({ view, to, measure }: Omit<MarksProps, "query">) {
  const { n } = useSpeech();
  const value = (cell: MapView["cells"][number]) => valueOf(cell, measure) ?? 0;
  const highest = Math.max(0, ...view.cells.map(value));
  const half = view.cell / 2;
  return (
    <g>
      {[...view.cells]
        .sort((a, b) => value(b) - value(a))
        .map((cell) => (
          <circle
            key={`${cell.latitude}|${cell.longitude}`}
            class="exact"
            cx={to.x(cell.longitude + half)}
            cy={to.y(cell.latitude + half)}
            r={Math.max(2.5, radius(value(cell), highest, 22))}>
            <title>{n(value(cell))}</title>
          </circle>
        ))}
    </g>
  );
}
