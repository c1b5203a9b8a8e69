// SPDX-License-Identifier: Apache-2.0
// How the map shows its scope; part of the address like every other choice.
import { useSpeech } from "../state/language";
import { useRouter } from "../state/router";
import { Select } from "../ui/field";
import type { Mode } from "./map";
import { type Level, type MapMeasure, levels, mapMeasures } from "./values";

export interface MapChoice {
  readonly level: Level;
  readonly mode: Mode;
  readonly measure: MapMeasure;
}

const modes = ["circles", "places", "shades", "rates"] as const;
const oneOf = <T extends string>(known: readonly T[], value: string | null, other: T): T =>
  known.includes(value as T) ? (value as T) : other;

export function mapChoice(fields: URLSearchParams, other: Partial<MapChoice> = {}): MapChoice {
  return {
    level: oneOf(levels, fields.get("level"), other.level ?? "district"),
    mode: oneOf(modes, fields.get("map"), other.mode ?? "circles"),
    measure: oneOf(mapMeasures, fields.get("shown"), other.measure ?? "killed"),
  };
}

export function MapOptions({ choice }: { choice: MapChoice }) {
  const { t } = useSpeech();
  const { address, go } = useRouter();
  const set = (name: string, value: string) => {
    const fields = new URLSearchParams(address.fields);
    fields.set(name, value);
    go(`${location.pathname}?${fields}`, true);
  };
  return (
    <div class="add">
      <Select
        label={t("map.measure")}
        value={choice.measure}
        options={mapMeasures.map((each) => [each, t(`measure.${each}`)] as const)}
        onChange={(value) => set("shown", value)}
      />
      <Select
        label={t("map.level")}
        value={choice.level}
        options={levels.map((each) => [each, t(`key.${each}`)] as const)}
        onChange={(value) => set("level", value)}
      />
      <Select
        label={t("map.mode")}
        value={choice.mode}
        options={modes.map((each) => [each, t(`map.mode-${each}`)] as const)}
        onChange={(value) => set("map", value)}
      />
    </div>
  );
}
