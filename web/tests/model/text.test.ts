// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { date, dates, lastOfMonth, monthsBetween, span } from "../../src/model/dates";
import { bounded, number, westernDigits } from "../../src/model/numbers";
import { safeLink, shortened, visible } from "../../src/model/safe";

const english = { language: "en", digits: "latn" } as const;
const urdu = { language: "ur", digits: "arabext" } as const;

describe("numbers", () => {
  it("are never zero where nothing is known", () => {
    expect(number(english, null)).toBe("–");
    expect(number(english, 0)).toBe("0");
    expect(bounded(english, { low: null, best: null, high: null })).toBe("–");
  });
  it("carry their bounds where these differ", () => {
    expect(bounded(english, { low: 427, best: 1450, high: 1492 })).toBe("1,450 (427–1,492)");
    expect(bounded(english, { low: 3, best: 3, high: 3 })).toBe("3");
  });
  it("are written in the digits that were chosen, and read in all of them", () => {
    expect(number(urdu, 1234)).toMatch(/^۱.?۲۳۴$/);
    expect(number({ language: "ur", digits: "latn" }, 1234)).toBe("1,234");
    expect(westernDigits("۲۰۲۱-٠٩")).toBe("2021-09");
  });
});

describe("dates", () => {
  it("say no more than is known", () => {
    expect(date(english, "2021-09-05")).toBe("5 Sept 2021");
    expect(date(english, "2021-09")).toBe("Sept 2021");
    expect(date(english, "2021")).toBe("2021");
    expect(date(english, "unknown")).toBe("unknown");
    expect(dates(english, "2021-09..2021-11")).toBe("Sept 2021 – Nov 2021");
    expect(dates(english, "2021")).toBe("2021");
    expect(span(english, { first: "2007-12-01", last: "2007-12-31" })).toBe("Dec 2007");
    expect(span(english, { first: "2017-01-01", last: "2017-12-31" })).toBe("2017");
    expect(span(english, { first: "2009-08-05", last: "2009-08-23" })).toBe("5 Aug 2009 – 23 Aug 2009");
  });
  it("know months and leap years", () => {
    expect(lastOfMonth("2024-02")).toBe("2024-02-29");
    expect(monthsBetween("2020-11", "2021-02")).toEqual(["2020-11", "2020-12", "2021-01", "2021-02"]);
    expect(monthsBetween("1900-01", "2021-02", 3)).toEqual(["2020-12", "2021-01", "2021-02"]);
  });
});

describe("hostile text", () => {
  it("becomes a link only with the web's own schemes", () => {
    for (const bad of ["javascript:alert(1)", "data:text/html,x", " javascript:x", "/local", "file:///etc", ""]) {
      expect(safeLink(bad)).toBeNull();
    }
    expect(safeLink("https://dawn.com/a?b=1")).toBe("https://dawn.com/a?b=1");
  });
  it("shows marks that would turn its neighbours", () => {
    expect(visible("a\u202Eb\u2066c\u0007")).toBe("a⟨U+202E⟩b⟨U+2066⟩c⟨U+0007⟩");
    expect(visible("کراچی <b>")).toBe("کراچی <b>");
  });
  it("is cut between letters", () => {
    expect(shortened("😀".repeat(10_000), 3)).toBe("😀😀😀…");
    expect(shortened("short", 5)).toBe("short");
  });
});
