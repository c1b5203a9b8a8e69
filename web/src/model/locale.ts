// SPDX-License-Identifier: Apache-2.0
// A language with the digits that the reader chose for it, as Intl takes them.

export type Digits = "latn" | "arab" | "arabext";

export interface Locale {
  readonly language: string; // BCP 47: en, ur
  readonly digits: Digits;
}

const tag = (locale: Locale) =>
  `${locale.language === "en" ? "en-GB" : locale.language}-u-nu-${locale.digits}-ca-gregory`;

/** Formats by language and options, each made once: making one takes a hundred times as long as using it. */
export function keptFormats<Format, Options>(make: (tag: string, options: Options) => Format) {
  const formats = new Map<string, Format>();
  return (locale: Locale, options: Options): Format => {
    const key = tag(locale) + JSON.stringify(options);
    let made = formats.get(key);
    if (!made) formats.set(key, (made = make(tag(locale), options)));
    return made;
  };
}
