// SPDX-License-Identifier: Apache-2.0
// Columns over time with their bounds: the time axis runs from left to right in every language.
import { evidenceHash } from "../model/address";
import { type Query, cellWhere } from "../model/query";
import { linear, ticks } from "../model/scale";
import { type Point, summary } from "../model/series";
import { useSpeech } from "../state/language";
import { Figure } from "../ui/number";
import { queryWords } from "../ui/scope_words";
import { Table } from "../ui/table";
import { Frame } from "./frame";

const [height, left, bottom, top] = [220, 42, 30, 12];

interface ColumnsProps {
  readonly points: readonly Point[];
  readonly query: Query;
  readonly unit: "year" | "month";
  readonly wide?: boolean; // a whole page wide, with the table below
}

function Drawing({ points, query, unit, wide = false }: ColumnsProps) {
  const width = wide ? 980 : 560;
  const { n, date, bounds } = useSpeech();
  const marks = ticks(Math.max(...points.map((point) => point.high ?? point.best ?? 0), 0), 4);
  const y = linear([0, marks[marks.length - 1]!], [height - bottom, top]);
  const step = (width - left - 6) / points.length;
  const every = Math.ceil(points.length / (wide ? 16 : 9));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} dir="ltr" class="columns" role="group" aria-hidden="true">
      {marks.map((mark) => (
        <g key={mark}>
          <line class="grid" x1={left} x2={width} y1={y(mark)} y2={y(mark)} />
          <text class="tick" x={left - 6} y={y(mark) + 4} text-anchor="end">
            {n(mark)}
          </text>
        </g>
      ))}
      {points.map((point, index) => {
        const x = left + index * step;
        const middle = x + step / 2;
        const shown = point.best ?? 0;
        return (
          <a
            key={point.at}
            href={evidenceHash({ ...query, where: cellWhere(query.where, { [unit]: point.at }) })}
            tabindex={-1}>
            <title>{`${date(point.at)}: ${n(point.best)} ${bounds(point)}`}</title>
            <rect class="hit" x={x} y={top} width={step} height={height - bottom - top} />
            <rect
              class="bar"
              x={x + step * 0.12}
              width={Math.max(1, step * 0.76)}
              y={y(shown)}
              height={height - bottom - y(shown)}
            />
            {point.low !== null && point.high !== null && point.low !== point.high && (
              <line class="bounds" x1={middle} x2={middle} y1={y(point.low)} y2={y(point.high)} />
            )}
          </a>
        );
      })}
      {points.map(
        (point, index) =>
          index % every === 0 && (
            <text key={point.at} class="tick" x={left + (index + 0.5) * step} y={height - 12} text-anchor="middle">
              {date(point.at)}
            </text>
          ),
      )}
    </svg>
  );
}

export function Columns({ points, query, unit, wide = false }: ColumnsProps) {
  const speech = useSpeech();
  const { t, n, date } = speech;
  const facts = summary(points);
  if (!facts) return null;
  const measure = t(`measure.${query.measure}`);
  const sentence = facts.peak
    ? t("chart.sentence", {
        measure,
        from: date(facts.from),
        to: date(facts.to),
        total: facts.total,
        peak: facts.peak.best ?? 0,
        when: date(facts.peak.at),
      })
    : t("chart.no-numbers", { measure });
  const cell = (point: Point): Query => ({ ...query, where: cellWhere(query.where, { [unit]: point.at }) });
  return (
    <Frame
      title={`${queryWords(speech, query)} · ${t(unit === "year" ? "chart.by-year" : "chart.by-month")}`}
      sentence={sentence}
      table={
        !wide && (
          <Table
            caption={`${queryWords(speech, query)} · ${t(unit === "year" ? "chart.by-year" : "chart.by-month")}`}
            quiet
            rows={points}
            id={(point) => point.at}
            columns={[
              { key: "at", head: t(`key.${unit}`), cell: (point) => date(point.at) },
              { key: "best", head: measure, number: true, cell: (point) => <Figure query={cell(point)} of={point} /> },
              { key: "incidents", head: t("measure.incidents"), number: true, cell: (point) => n(point.incidents) },
            ]}
          />
        )
      }>
      <Drawing points={points} query={query} unit={unit} wide={wide} />
    </Frame>
  );
}
