// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { plainName, readAreas } from "../../src/model/areas";
import { classOf, quantileClasses } from "../../src/model/classes";
import { lanes } from "../../src/model/lanes";
import { stretches } from "../../src/model/passage";
import { extentOf, projection } from "../../src/model/projection";
import { radius, ticks, yearTicks } from "../../src/model/scale";
import { coveredYear, series, summary } from "../../src/model/series";
import { nextVisits, parseVisits } from "../../src/model/visit";
import { random } from "./random";

describe("classes of a choropleth", () => {
  it("hold every value exactly once, in order, and equal values together", () => {
    for (let seed = 1; seed <= 300; ++seed) {
      const { below } = random(seed);
      const values = Array.from({ length: 1 + below(60) }, () => below(40));
      const classes = quantileClasses(values);
      expect(classes.length).toBeLessThanOrEqual(5);
      classes.forEach((each, index) => {
        expect(each.from).toBeLessThanOrEqual(each.to);
        if (index > 0) expect(each.from).toBeGreaterThan(classes[index - 1]!.to);
      });
      for (const value of values.filter((each) => each > 0)) {
        const found = classes[classOf(classes, value)! - 1]!;
        expect(value >= found.from && value <= found.to).toBe(true);
      }
    }
  });
  it("tell zero from not known", () => {
    expect(classOf([{ from: 1, to: 9 }], 0)).toBe(0);
    expect(classOf([{ from: 1, to: 9 }], null)).toBeNull();
  });
});

describe("scales", () => {
  it("reach the highest value in round steps", () => {
    for (const highest of [1, 3, 7, 10, 99, 101, 4_321, 1_000_000]) {
      const marks = ticks(highest);
      expect(marks[0]).toBe(0);
      expect(marks[marks.length - 1]).toBeGreaterThanOrEqual(highest);
      expect(marks.length).toBeLessThanOrEqual(8);
      expect(new Set(marks.map((mark) => Number.isInteger(mark))).has(false)).toBe(false);
    }
  });
  it("draw circles by area", () => {
    expect(radius(25, 100, 20)).toBeCloseTo(10);
    expect(radius(0, 100, 20)).toBe(0);
  });
  it("name few years", () => expect(yearTicks(0, 365 * 120).length).toBeLessThanOrEqual(13));
});

describe("a map", () => {
  it("shows every position it was made for", () => {
    for (let seed = 1; seed <= 200; ++seed) {
      const { next, below } = random(seed);
      const positions = Array.from({ length: 1 + below(9) }, () => [next() * 360 - 180, next() * 160 - 80] as const);
      const to = projection(extentOf(positions), 700, 520);
      for (const [longitude, latitude] of positions) {
        expect(to.x(longitude)).toBeGreaterThanOrEqual(-0.5);
        expect(to.x(longitude)).toBeLessThanOrEqual(700.5);
        expect(to.y(latitude)).toBeGreaterThanOrEqual(-0.5);
        expect(to.y(latitude)).toBeLessThanOrEqual(to.height + 0.5);
      }
    }
  });
});

describe("a series", () => {
  const row = (month: string, best: number | null) => ({ by: { month }, low: best, best, high: best, incidents: 1 });
  it("has the months without records, as zero, and keeps unknown unknown", () => {
    const points = series([row("2021-03", 5), row("2021-01", null), row("unknown", 9)], "month");
    expect(points.map((point) => [point.at, point.best])).toEqual([
      ["2021-01", null],
      ["2021-02", 0],
      ["2021-03", 5],
    ]);
    expect(summary(points)).toMatchObject({ from: "2021-01", to: "2021-03", total: 5, peak: { at: "2021-03" } });
  });
});

describe("a checked text", () => {
  it("is whole when its stretches are put together, whatever the findings say", () => {
    const text = "ہلاک 40 افراد, 980 dead — \u{1F600} and 14.47 %";
    const size = [...text].length;
    for (let seed = 1; seed <= 200; ++seed) {
      const { below } = random(seed);
      const findings = Array.from({ length: below(5) }, (_, id) => {
        const start = below(size);
        return { id, start, end: start + 1 + below(size + 3 - start) };
      });
      expect(
        stretches(text, findings)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }
  });
  it("places findings by code points", () => {
    const pieces = stretches("ہلاک 40", [{ id: 7, start: 5, end: 7 }]);
    expect(pieces).toEqual([
      { text: "ہلاک ", ids: [] },
      { text: "40", ids: [7] },
    ]);
  });
});

describe("lanes of tenures", () => {
  it("stand in the order of beginning, with uncertain ends and marks apart", () => {
    const found = lanes(
      [
        { part: "leader", value: "B", from: { first: "2013-11-07", last: "2013-11-07" }, statements: [] },
        {
          part: "leader",
          value: "A",
          from: { first: "2007-12-01", last: "2007-12-31" },
          to: { first: "2009-08-05", last: "2009-08-23" },
          statements: [],
        },
        { part: "gap", value: "after A", from: { first: "2009-08-05" }, to: { first: "2013-11-07" }, statements: [] },
      ],
      "2026-01-01",
    );
    expect(found.lanes.map((lane) => lane.name)).toEqual(["A", "B"]);
    expect(found.lanes[0]!.bars[0]!.surelyFrom - found.lanes[0]!.bars[0]!.maybeFrom).toBe(30);
    expect(found.lanes[1]!.bars[0]!.open).toBe(true);
    expect(found.marks).toHaveLength(1);
  });
});

describe("district shapes that a reader brings", () => {
  const square = [
    [
      [60, 30],
      [61, 30],
      [61, 31],
      [60, 30],
    ],
  ];
  const collection = (geometry: unknown, name: unknown = "Quetta") =>
    JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties: { name }, geometry }] });
  it("are read with their names", () => {
    const set = readAreas(collection({ type: "Polygon", coordinates: square }), "mine");
    expect(set.areas.map((area) => area.name)).toEqual(["Quetta"]);
  });
  it("are refused with a reason that a page can word", () => {
    expect(() => readAreas("{", "x")).toThrow("not-json");
    expect(() => readAreas("[]", "x")).toThrow("not-geojson");
    expect(() => readAreas(collection({ type: "Point", coordinates: [1, 2] }), "x")).toThrow("no-areas");
    expect(() => readAreas(collection({ type: "Polygon", coordinates: [[[999, 0]]] }), "x")).toThrow("degrees");
  });
  it("are found under other spellings", () => {
    expect(plainName("Dera Ismāil Khan District")).toBe(plainName("dera ismail khan"));
  });
});

describe("visits", () => {
  const first = nextVisits(null, 10, new Date("2026-01-01T10:00:00Z"));
  it("keep the one before when the reader comes again", () => {
    const reload = nextVisits(first, 12, new Date("2026-01-01T10:05:00Z"));
    expect(reload.previous).toBeNull();
    const later = nextVisits(reload, 20, new Date("2026-01-02T10:00:00Z"));
    expect(later.previous?.edition).toBe(12);
  });
  it("are forgotten when what is stored is not ours", () => {
    expect(parseVisits("{]")).toBeNull();
    expect(parseVisits('{"current":{}}')).toBeNull();
    expect(parseVisits(JSON.stringify(first))).toEqual(first);
  });
});

describe("the year to begin with", () => {
  const row = (year: string, incidents: number) => ({ by: { year }, incidents });
  it("is the last that the base covers, not the last that it touches", () => {
    expect(coveredYear([row("2021", 191), row("2023", 2), row("2020", 30)])).toBe("2021");
    expect(coveredYear([row("2022", 10), row("2021", 60)])).toBe("2022");
    expect(coveredYear([])).toBe("");
  });
});
