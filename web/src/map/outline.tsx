// SPDX-License-Identifier: Apache-2.0

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
  return (
    <g class="outline">
      {of.countries.map((country) => {
        const path = pathOfRings(country.rings, to, true);
        return path && <path key={country.name} class={`land ${fill(country.name)}`} d={path} />;
      })}
      <path class="border" d={pathOfRings(of.agreed, to, false)} />
      <path class={disputedClass[settings.viewpoint]} d={pathOfRings(of.disputed, to, false)} />
      {labels(of.countries, to).map((label) => (
        <text key={label.country.name} class="country" x={label.x} y={label.y} text-anchor="middle">
          {countryName(label.country, settings.language)}
        </text>
      ))}
    </g>
  );
}
