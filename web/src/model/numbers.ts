// SPDX-License-Identifier: Apache-2.0
// Numbers as a reader of this language writes them. All through Intl; digits are a setting of their own.
import { type Locale, keptFormats } from "./locale";

const format = keptFormats((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));

const unknownMark = "–";

/** A count; what is not known is a dash and never 0. */
export function number(locale: Locale, value: number | null | undefined): string {
  return value === null || value === undefined ? unknownMark : format(locale, {}).format(value);
}

/** At most so many digits behind the point. */
export function decimal(locale: Locale, value: number, digits: number): string {
  return format(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);
}

/** With its sign: +4.5, -11. */
export function signed(locale: Locale, value: number, digits = 1): string {
  return format(locale, { maximumFractionDigits: digits, signDisplay: "exceptZero" }).format(value);
}

export function percent(locale: Locale, share: number): string {
  return format(locale, { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** A change in per cent, with its sign. */
export function change(locale: Locale, percentage: number): string {
  return format(locale, { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(
    percentage / 100,
  );
}

export interface Bounds {
  readonly low?: number | null;
  readonly best?: number | null;
  readonly high?: number | null;
}

/** "412 (398-431)"; without bounds when there is nothing between them. */
export function bounded(locale: Locale, range: Bounds | null | undefined): string {
  const text = boundsOf(locale, range);
  return text === "" ? number(locale, range?.best) : `${number(locale, range?.best)} (${text})`;
}

/** "398–431", empty where low and high are the same or unknown. */
export function boundsOf(locale: Locale, range: Bounds | null | undefined): string {
  const { low, high } = range ?? {};
  if (low === undefined || low === null || high === undefined || high === null || low === high) return "";
  return `${number(locale, low)}–${number(locale, high)}`;
}

/** Digits of every script become 0-9, so that input accepts all of them. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
