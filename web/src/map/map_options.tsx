// SPDX-License-Identifier: Apache-2.0
// How the map shows its scope; part of the address like every other choice.
import { oneOf } from "../model/query";
import { useSpeech } from "../state/language";
import { useRouter } from "../state/router";
import { Select } from "../ui/field";
import { type Level, type MapMeasure, type Mode, levels, mapMeasures, modes } from "./values";

export interface MapChoice {
  readonly level: Level;
  readonly mode: Mode;
  readonly measure: MapMeasure;
}

export function mapChoice(fields: URLSearchParams, other: Partial<MapChoice> = {}): MapChoice {
  return {
    level: oneOf(levels, fields.get("level"), other.level ?? "district"),
    mode: oneOf(modes, fields.get("map"), other.mode ?? "circles"),
    measure: oneOf(mapMeasures, fields.get("shown"), other.measure ?? "killed"),
  };
}

export function MapOptions({ choice }: { choice: MapChoice }) {
  const { t } = useSpeech();
  const { change } = useRouter();
  return (
    <div class="add">
      <Select
        label={t("map.measure")}
        value={choice.measure}
        options={mapMeasures.map((each) => [each, t(`measure.${each}`)] as const)}
        onChange={(value) => change({ shown: value }, true)}
      />
      <Select
        label={t("map.level")}
        value={choice.level}
        options={levels.map((each) => [each, t(`key.${each}`)] as const)}
        onChange={(value) => change({ level: value }, true)}
      />
      <Select
        label={t("map.mode")}
        value={choice.mode}
        options={modes.map((each) => [each, t(`map.mode-${each}`)] as const)}
        onChange={(value) => change({ map: value }, true)}
      />
    </div>
  );
}
