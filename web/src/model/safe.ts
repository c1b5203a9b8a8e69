// SPDX-License-Identifier: Apache-2.0
// Text of records is hostile until shown otherwise: it comes from files that anyone may have written.

/** An address that may stand behind a link: the web's own two schemes and nothing else. */
export function safeLink(text: string | null | undefined): string | null {
  if (!text) return null;
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

// Marks that turn the direction of what follows, and controls that show as nothing.
const turning =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u061C]/g;

/** Makes visible what would turn or hide its neighbours. The record itself is never changed. */
export function visible(text: string): string {
  return text.replace(turning, (mark) => `⟨U+${mark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** At most so many letters, with a mark where it goes on. Never cuts a letter in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = [...text.slice(0, most * 2 + 2)];
  return letters.length <= most ? text : `${letters.slice(0, most).join("")}…`;
}
