// SPDX-License-Identifier: Apache-2.0
import type { MapArea } from "../api/types";
import type { Query } from "../model/query";
import { useSpeech } from "../state/language";
import { Figure } from "../ui/number";
import { Table } from "../ui/table";
import { Text } from "../ui/text";
import { type Level, mapMeasures, nameOfArea, whereOf } from "./values";

interface AreaListProps {
  readonly areas: readonly MapArea[];
  readonly query: Query;
  readonly level: Level;
}

/** What the map shows, as a list sorted by value. */
export function AreaList({ areas, query, level }: AreaListProps) {
  const { t } = useSpeech();
  const cell = (area: MapArea, measure: (typeof mapMeasures)[number]) => (
    <Figure
      query={{ ...query, measure, where: whereOf(query.where, area, level) }}
      of={measure === "incidents" ? area.incidents : (area[measure] ?? null)}
    />
  );
  return (
    <Table
      caption={t("map.list", { level: t(`key.${level}`) })}
      rows={areas}
      id={(area) => `${area.country}|${area.province}|${area.district}`}
      columns={[
        {
          key: "area",
          head: t(`key.${level}`),
          cell: (area) => <Text text={nameOfArea(area, level) || t("value.unknown")} />,
        },
        ...mapMeasures.map((measure) => ({
          key: measure,
          head: t(`measure.${measure}`),
          number: true,
          cell: (area: MapArea) => cell(area, measure),
        })),
      ]}
    />
  );
}
