// SPDX-License-Identifier: Apache-2.0
import type { Figure as FigureView, FigureRow } from "../api/types";
import { type Query, cellWhere } from "../model/query";
import { useSpeech } from "../state/language";
import { Figure } from "./number";
import { queryWords, valueWords } from "./scope_words";
import { type Column, Table } from "./table";

/** Rows of a figure with shares, intervals and counts; every number opens its records, the total is the sum of its rows. */
export function RowTable({ value, query }: { value: FigureView; query: Query }) {
  const speech = useSpeech();
  const { t, n, percent } = speech;
  const share = (row: FigureRow) =>
    value.total.best && row.best !== null && !value.overlapping ? percent(row.best / value.total.best) : "";
  const cell = (row: FigureRow): Query => ({ ...query, by: [], where: cellWhere(query.where, row.by ?? {}) });
  const keysOf: Column<FigureRow>[] = query.by.map((key, place) => ({
    key,
    head: t(`key.${key}`),
    cell: (row) => <bdi>{valueWords(speech, key, row.by?.[key] ?? "")}</bdi>,
    ...(place === 0 ? { foot: t(value.overlapping ? "figure.total-once" : "figure.total") } : {}),
  }));
  const none: Column<FigureRow> = { key: "total", head: t("figure.total"), cell: () => t("figure.total") };
  const interval = (row: FigureRow) =>
    row.interval ? <bdi dir="ltr">{`${n(row.interval[0])}–${n(row.interval[1])}`}</bdi> : null;
  const numbers: Column<FigureRow>[] = [
    {
      key: "best",
      head: t(`measure.${query.measure}`),
      number: true,
      cell: (row) => <Figure query={cell(row)} of={row} />,
      foot: <Figure query={{ ...query, by: [] }} of={value.total} />,
    },
    { key: "share", head: t("figure.share"), number: true, cell: share, foot: "" },
    { key: "interval", head: t("figure.interval"), number: true, cell: interval, foot: interval(value.total) },
    {
      key: "incidents",
      head: t("measure.incidents"),
      number: true,
      cell: (row) => n(row.incidents),
      foot: n(value.total.incidents),
    },
    {
      key: "without",
      head: t("figure.without"),
      number: true,
      cell: (row) => n(row.unknown_incidents),
      foot: n(value.total.unknown_incidents),
    },
    {
      key: "records",
      head: t("figure.records"),
      number: true,
      cell: (row) => n(row.records),
      foot: n(value.total.records),
    },
  ];
  return (
    <Table
      caption={queryWords(speech, query)}
      rows={query.by.length > 0 ? value.rows : [value.total]}
      id={(row) => JSON.stringify(row.by ?? {})}
      columns={[...(query.by.length > 0 ? keysOf : [none]), ...numbers]}
      footless={query.by.length === 0}
    />
  );
}
