// SPDX-License-Identifier: Apache-2.0
// Who held an office when: a lane a person; solid where every account agrees, faded where the day is only known to lie
// in a span, and hatched behind the lanes where nobody held it or accounts disagree.
import type { Bar, Lanes } from "../model/lanes";
import { dayOfNumber } from "../model/dates";
import { shortened, visible } from "../model/safe";
import { linear, yearTicks } from "../model/scale";
import { useSpeech } from "../state/language";

const [width, laneHeight, labels, axis] = [960, 34, 210, 28];

interface SwimlanesProps {
  readonly of: Lanes;
  readonly marker?: number | undefined; // a day since 1970 to draw a line at
}

export function Swimlanes({ of, marker }: SwimlanesProps) {
  const { t, date, span, word } = useSpeech();
  const x = linear([of.first, Math.max(of.last, of.first + 1)], [labels, width - 12]);
  const height = of.lanes.length * laneHeight + axis;
  const told = (bar: Bar) =>
    `${visible(bar.row.value)}: ${span(bar.row.from)} – ${bar.open ? t("actor.open") : span(bar.row.to)}` +
    (bar.row.state ? ` (${bar.row.state})` : "");
  return (
    <svg viewBox={`0 0 ${width} ${height}`} dir="ltr" class="lanes" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" y1="0" x2="0" y2="7" />
        </pattern>
      </defs>
      {yearTicks(of.first, of.last).map((year) => {
        const at = x(Date.UTC(year, 0, 1) / 86_400_000);
        if (at < labels - 1) return null;
        return (
          <g key={year}>
            <line class="grid" x1={at} x2={at} y1={0} y2={height - axis} />
            <text class="tick" x={at} y={height - 9} text-anchor="middle">
              {date(String(year))}
            </text>
          </g>
        );
      })}
      {of.marks.map((mark, index) => (
        <rect
          key={index}
          class={`mark ${mark.row.part}`}
          fill="url(#hatch)"
          x={x(mark.maybeFrom)}
          width={Math.max(3, x(mark.maybeTo) - x(mark.maybeFrom))}
          y={0}
          height={height - axis}>
          <title>{`${word("part", mark.row.part)}: ${visible(mark.row.value)}`}</title>
        </rect>
      ))}
      {of.lanes.map((lane, index) => (
        <g key={lane.name}>
          <text x={labels - 10} y={index * laneHeight + 22} text-anchor="end">
            {shortened(visible(lane.name), 28)}
          </text>
          {lane.bars.map((bar, place) => {
            const y = index * laneHeight + 7;
            const acting = bar.row.state?.includes("acting") ? " acting" : "";
            return (
              <g key={place}>
                <title>{told(bar)}</title>
                <rect
                  class="tenure faded"
                  x={x(bar.maybeFrom)}
                  width={Math.max(3, x(bar.maybeTo) - x(bar.maybeFrom))}
                  y={y}
                  height={laneHeight - 14}
                />
                <rect
                  class={`tenure${acting}`}
                  x={x(Math.min(bar.surelyFrom, bar.surelyTo))}
                  width={Math.max(2, x(bar.surelyTo) - x(bar.surelyFrom))}
                  y={y}
                  height={laneHeight - 14}
                />
                {bar.open && (
                  <path
                    class="tenure"
                    d={`M${x(bar.maybeTo)},${y}l10,${laneHeight / 2 - 7}l-10,${laneHeight / 2 - 7}z`}
                  />
                )}
              </g>
            );
          })}
        </g>
      ))}
      {marker !== undefined && marker >= of.first && marker <= of.last && (
        <line class="asof" x1={x(marker)} x2={x(marker)} y1={0} y2={height - axis}>
          <title>{date(dayOfNumber(marker))}</title>
        </line>
      )}
    </svg>
  );
}
