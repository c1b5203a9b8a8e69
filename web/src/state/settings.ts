// SPDX-License-Identifier: Apache-2.0
// What a reader chose: kept in this browser, sent to nobody.
import type { Digits } from "../model/locale";
import { oneOf } from "../model/query";

export const languages = ["en", "ur"] as const;
export type Language = (typeof languages)[number];
export const themes = ["auto", "light", "dark"] as const;
export const digitSets = ["latn", "arabext", "arab"] as const;
export const viewpoints = ["dashed", "de-facto", "none"] as const;
export type Viewpoint = (typeof viewpoints)[number];

export interface Settings {
  readonly language: Language;
  readonly digits: Digits;
  readonly theme: (typeof themes)[number];
  readonly viewpoint: Viewpoint;
}

const place = "sanad.settings";

export function defaults(browserLanguages: readonly string[]): Settings {
  const urdu = browserLanguages[0]?.toLowerCase().startsWith("ur") ?? false;
  return { language: urdu ? "ur" : "en", digits: "latn", theme: "auto", viewpoint: "dashed" };
}

/** Settings as they were stored; what is not understood falls back. */
export function parseSettings(text: string | null, fallback: Settings): Settings {
  let stored: Partial<Record<keyof Settings, unknown>> = {};
  try {
    stored = (JSON.parse(text ?? "{}") as typeof stored | null) ?? {};
  } catch {
    return fallback;
  }
  return {
    language: oneOf(languages, stored.language, fallback.language),
    digits: oneOf(digitSets, stored.digits, fallback.digits),
    theme: oneOf(themes, stored.theme, fallback.theme),
    viewpoint: oneOf(viewpoints, stored.viewpoint, fallback.viewpoint),
  };
}

export const loadSettings = (): Settings =>
  parseSettings(localStorage.getItem(place), defaults(navigator.languages ?? []));

export const saveSettings = (settings: Settings): void => localStorage.setItem(place, JSON.stringify(settings));

export function applySettings(settings: Settings): void {
  const root = document.documentElement;
  root.lang = settings.language;
  root.dir = settings.language === "ur" ? "rtl" : "ltr";
  if (settings.theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = settings.theme;
}
