// SPDX-License-Identifier: Apache-2.0
// The reader's language on every page: words, numbers, days.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import en from "../i18n/en.json";
import { type Catalogue, type Translator, translator } from "../i18n/translate";
import { date, dates, moment, span, type Span } from "../model/dates";
import type { Locale } from "../model/locale";
import { type Bounds, bounded, boundsOf, change, decimal, number, percent, signed } from "../model/numbers";
import type { Settings } from "./settings";

export interface Speech {
  readonly settings: Settings;
  readonly change: (settings: Settings) => void;
  readonly locale: Locale;
  readonly rtl: boolean;
  readonly t: Translator;
  readonly n: (value: number | null | undefined) => string;
  readonly range: (of: Bounds | null | undefined) => string;
  readonly bounds: (of: Bounds | null | undefined) => string;
  readonly decimal: (value: number, digits: number) => string;
  readonly signed: (value: number, digits?: number) => string;
  readonly percent: (share: number) => string;
  readonly percentChange: (percentage: number) => string;
  readonly date: (iso: string) => string;
  readonly dates: (iso: string) => string;
  readonly moment: (iso: string) => string;
  readonly span: (when: Span | null | undefined) => string;
  /** The reader's word for a value of the node, such as "vehicle-bomb"; the value itself where there is none. */
  readonly word: (kind: string, value: string) => string;
}

export async function catalogueOf(language: Settings["language"]): Promise<Catalogue> {
  return language === "ur" ? ((await import("../i18n/ur.json")).default as Catalogue) : en;
}

export function speech(settings: Settings, catalogue: Catalogue, changed: (settings: Settings) => void): Speech {
  const locale: Locale = { language: settings.language, digits: settings.digits };
  const rtl = settings.language === "ur";
  const t = translator(settings.language, catalogue, (value) => number(locale, value), rtl);
  return {
    settings,
    change: changed,
    locale,
    rtl,
    t,
    n: (value) => number(locale, value),
    range: (of) => bounded(locale, of),
    bounds: (of) => boundsOf(locale, of),
    decimal: (value, digits) => decimal(locale, value, digits),
    signed: (value, digits) => signed(locale, value, digits),
    percent: (share) => percent(locale, share),
    percentChange: (percentage) => change(locale, percentage),
    date: (iso) => date(locale, iso),
    dates: (iso) => dates(locale, iso),
    moment: (iso) => moment(locale, iso),
    span: (when) => span(locale, when),
    word: (kind, value) => {
      const key = `${kind}.${value}`;
      return t.has(key) ? t(key) : value.replaceAll("_", " ");
    },
  };
}

export const SpeechContext = createContext<Speech>(null as unknown as Speech);
export const useSpeech = (): Speech => useContext(SpeechContext);
