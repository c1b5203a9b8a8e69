// SPDX-License-Identifier: Apache-2.0
// One-letter keys, only where no text is being typed: `/` search, `f` filter, `e` evidence, `?` help.
import { useEffect } from "preact/hooks";

const typing = (element: Element | null) => element?.matches("input, textarea, select, [contenteditable]") ?? false;

/** The number with the focus, or the first of the page. */
function nearestNumber(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>("[data-evidence]");
  return focused ?? document.querySelector<HTMLElement>("main [data-evidence]");
}

export function useShortcuts(onHelp: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(document.activeElement)) return;
      const act: Readonly<Record<string, () => void>> = {
        "/": () => document.getElementById("search")?.focus(),
        f: () => document.getElementById("filter")?.focus(),
        e: () => nearestNumber()?.click(),
        "?": onHelp,
      };
      const chosen = act[event.key];
      if (!chosen) return;
      event.preventDefault();
      chosen();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
