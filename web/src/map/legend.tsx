// SPDX-License-Identifier: Apache-2.0
import type { Class } from "../model/classes";
import { useSpeech } from "../state/language";

interface LegendProps {
  readonly classes: readonly Class[];
  readonly unit: string;
  readonly rates: boolean;
  readonly scaleKm: number;
}

/** Class breaks in print, what each kind of mark stands for, and whose borders these are. */
export function Legend({ classes, unit, rates, scaleKm }: LegendProps) {
  const { t, n, decimal } = useSpeech();
  const show = (value: number) => (rates ? decimal(value, 1) : n(value));
  return (
    <div class="legend">
      {classes.length > 0 && (
        <p>
          {unit}:{" "}
          {classes.map((each, index) => (
            <span key={index} class="key">
              <span class={`swatch c${index + 1}`} />
              <bdi dir="ltr">{each.from === each.to ? show(each.from) : `${show(each.from)}–${show(each.to)}`}</bdi>
            </span>
          ))}
          <span class="key">
            <span class="swatch zero" />
            {t("map.zero")}
          </span>
          <span class="key">
            <span class="swatch nodata" />
            {t("map.no-data")}
          </span>
        </p>
      )}
      <p>
        <span class="key">
          <svg width="22" height="22" aria-hidden="true">
            <circle class="exact" cx="11" cy="11" r="6" />
          </svg>
          {t("map.exact")}
        </span>
        <span class="key">
          <svg width="22" height="22" aria-hidden="true">
            <circle class="area" cx="11" cy="11" r="9" />
          </svg>
          {t("map.area")}
        </span>
        <span class="key">
          <svg width="22" height="22" aria-hidden="true">
            <circle class="area wide" cx="11" cy="11" r="9" fill="url(#map-hatch)" />
          </svg>
          {t("map.province")}
        </span>
      </p>
      <p class="quiet">
        {t("map.disclaimer")} {t("map.scale", { km: n(Math.round(scaleKm)) })}
      </p>
    </div>
  );
}
