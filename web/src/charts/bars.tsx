// SPDX-License-Identifier: Apache-2.0
// Lying bars with bounds, longest first, for rows that are not a time.
import type { FigureRow } from "../api/types";
import type { Key, Query } from "../model/query";
import { shortened } from "../model/safe";
import { linear } from "../model/scale";
import { useSpeech } from "../state/language";
import { queryWords, valueWords } from "../ui/scope_words";
import { Frame } from "./frame";
import type { ComponentChildren } from "preact";

const most = 20;
const rowHeight = 26;

interface BarsProps {
  readonly rows: readonly FigureRow[];
  readonly query: Query;
  readonly table?: ComponentChildren;
  readonly narrow?: boolean; // half a page wide
}

export function Bars({ rows, query, table, narrow = false }: BarsProps) {
  const [width, labels, letters] = narrow ? [560, 130, 18] : [760, 260, 36];
  const speech = useSpeech();
  const { t, n, rtl, bounds } = speech;
  const name = (row: FigureRow) =>
    query.by.map((key: Key) => valueWords(speech, key, row.by?.[key] ?? "")).join(t("word.comma"));
  const sorted = [...rows].sort((a, b) => (b.best ?? -1) - (a.best ?? -1) || name(a).localeCompare(name(b)));
  const shown = sorted.slice(0, most);
  const longest = Math.max(1, ...shown.map((row) => row.high ?? row.best ?? 0));
  const x = linear([0, longest], [0, width - labels - 96]);
  const side = (at: number) => (rtl ? width - labels - at : labels + at);
  if (shown.length === 0) return null;
  const first = shown[0]!;
  return (
    <Frame
      title={`${queryWords(speech, query)} · ${query.by.map((key) => t(`key.${key}`)).join(t("word.comma"))}`}
      sentence={t("chart.bars-sentence", { n: rows.length, what: name(first), value: first.best ?? 0 })}
      table={table}
      footer={rows.length > most ? <p class="quiet">{t("chart.first-rows", { n: most, all: rows.length })}</p> : null}>
      <svg
        viewBox={`0 0 ${width} ${shown.length * rowHeight + 4}`}
        aria-hidden="true"
        dir="ltr"
        class={narrow ? "bars" : "bars wide"}>
        {shown.map((row, index) => {
          const y = index * rowHeight + 4;
          const [from, to] = [side(0), side(x(row.best ?? 0))];
          const end = side(x(row.high ?? row.best ?? 0) + 6);
          return (
            <g key={name(row)}>
              <text x={side(-8)} y={y + 15} text-anchor={rtl ? "start" : "end"}>
                {shortened(name(row), letters)}
              </text>
              <rect class="bar" x={Math.min(from, to)} y={y + 3} width={Math.abs(to - from)} height={rowHeight - 9} />
              {row.low !== null && row.high !== null && row.low !== row.high && (
                <line class="bounds" x1={side(x(row.low))} x2={side(x(row.high))} y1={y + 11} y2={y + 11} />
              )}
              <text class="value" x={end} y={y + 15} text-anchor={rtl ? "end" : "start"}>
                {n(row.best)} {bounds(row) && `(${bounds(row)})`}
              </text>
            </g>
          );
        })}
      </svg>
    </Frame>
  );
}
