// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "preact/hooks";
import { type Projection, pathOfRings } from "../model/projection";
import { useSpeech } from "../state/language";
import { type Boundaries, disputedClass } from "./boundaries";
import { countryName, labels } from "./labels";

interface OutlineProps {
  readonly of: Boundaries;
  readonly to: Projection;
  readonly fill: (country: string) => string; // class of a country's face
}

/** Land, agreed borders, and disputed ones as the reader chose. */
export function Outline({ of, to, fill }: OutlineProps) {
  const { settings } = useSpeech();
  // Some 40,000 points: laid out for a projection once, not whenever something else of the page changes.
  const drawn = useMemo(
    () => ({
      countries: of.countries.map(({ name, rings }) => ({ name, path: pathOfRings(rings, to, true) })),
      agreed: pathOfRings(of.agreed, to, false),
      disputed: pathOfRings(of.disputed, to, false),
      labels: labels(of.countries, to),
    }),
    [of, to],
  );
  return (
    <g class="outline">
      {drawn.countries.map(({ name, path }) => path && <path key={name} class={`land ${fill(name)}`} d={path} />)}
      <path class="border" d={drawn.agreed} />
      <path class={disputedClass[settings.viewpoint]} d={drawn.disputed} />
      {drawn.labels.map((label) => (
        <text key={label.country.name} class="country" x={label.x} y={label.y} text-anchor="middle">
          {countryName(label.country, settings.language)}
        </text>
      ))}
    </g>
  );
}
