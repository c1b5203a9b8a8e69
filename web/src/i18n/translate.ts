// SPDX-License-Identifier: Apache-2.0
// Every word of the pages is in one catalogue a language. A text can hold {places}; one that counts has a form for each
// plural category of its language, chosen by its number n through Intl.
import en from "./en.json";

export type TextKey = keyof typeof en;
type Entry = string | Readonly<Record<string, string>>;
export type Catalogue = Readonly<Record<TextKey, Entry>>;
export type Values = Readonly<Record<string, string | number>>;

const [isolate, release] = ["\u2068", "\u2069"];

export interface Translator {
  (key: TextKey, values?: Values): string;
  /** Whether there is such a text: for words that come from the node. */
  has: (key: string) => key is TextKey;
}

/** `write` turns a number into the reader's digits. In right-to-left text every value stands isolated, or "12-15" flips. */
export function translator(
  language: string,
  catalogue: Catalogue,
  write: (value: number) => string,
  rightToLeft: boolean,
): Translator {
  const rules = new Intl.PluralRules(language);
  const shown = (value: string | number) => {
    const text = typeof value === "number" ? write(value) : value;
    return rightToLeft ? `${isolate}${text}${release}` : text;
  };
  const translate = (key: TextKey, values: Values = {}): string => {
    const entry: Entry = catalogue[key];
    const form = typeof entry === "string" ? entry : (entry[rules.select(Number(values["n"] ?? 0))] ?? entry["other"]!);
    return form.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : shown(value);
    });
  };
  return Object.assign(translate, { has: (key: string): key is TextKey => Object.hasOwn(catalogue, key) });
}
