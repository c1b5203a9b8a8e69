// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import en from "../../src/i18n/en.json";
import { type Catalogue, translator } from "../../src/i18n/translate";
import ur from "../../src/i18n/ur.json";
import { keys } from "../../src/model/query";

type Entry = string | Record<string, string>;
const forms = (entry: Entry) => (typeof entry === "string" ? [entry] : Object.values(entry));
const places = (entry: Entry) =>
  [...new Set(forms(entry).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort().join(" ");
const english = en as Record<string, Entry>;
const urdu = ur as Record<string, Entry>;

describe("the catalogues", () => {
  it("have the same keys in the same order", () => expect(Object.keys(ur)).toEqual(Object.keys(en)));

  it("have the same places to fill in, in every form", () => {
    for (const key of Object.keys(english)) expect([key, places(urdu[key]!)]).toEqual([key, places(english[key]!)]);
  });

  it("have a form for each plural category of their language", () => {
    for (const [language, catalogue] of [
      ["en", english],
      ["ur", urdu],
    ] as const) {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, entry] of Object.entries(catalogue)) {
        if (typeof entry !== "string") expect([key, Object.keys(entry).sort()]).toEqual([key, [...categories].sort()]);
      }
    }
  });

  it("are in Arabic script where they are Urdu, and nowhere empty", () => {
    const foreign = /^[\s\d\W]*$|GeoJSON|^[A-Z0-9 %.-]+$/;
    for (const [key, entry] of Object.entries(urdu)) {
      for (const form of forms(entry)) {
        expect(form.trim()).not.toBe("");
        if (!foreign.test(form)) expect([key, /\p{Script=Arabic}/u.test(form)]).toEqual([key, true]);
      }
    }
  });

  it("hold no text that no page uses", () => {
    const folder = join(import.meta.dirname, "../../src");
    const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith("schema.ts"))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    const unused = Object.keys(english).filter((key) => {
      const [group] = key.split(".");
      const made = code.includes(`\`${group}.`) || code.includes(`\`${key.replace(/-?[^.-]+$/, "")}`);
      return (
        !code.includes(`"${key}"`) &&
        !made &&
        !code.includes(`word("${group}"`) &&
        !(keys as readonly string[]).includes(group!)
      );
    });
    expect(unused).toEqual([]);
  });
});

describe("a text with values", () => {
  const t = translator("ur", ur as Catalogue, (value) => String(value), true);
  it("isolates them where the language runs from right to left", () => {
    expect(t("evidence.records", { n: 12 })).toBe("\u206812\u2069 اندراجات سے");
  });
  it("chooses the form by the number", () => {
    const e = translator("en", en as Catalogue, (value) => String(value), false);
    expect(e("evidence.records", { n: 1 })).toBe("from 1 record");
    expect(e("evidence.records", { n: 0 })).toBe("from 0 records");
  });
});
