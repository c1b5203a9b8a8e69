// SPDX-License-Identifier: Apache-2.0
// The address bar is the state of the page. Links of this node are followed without loading the page again.
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { type Address, addressOf } from "../model/address";

export interface Router {
  readonly address: Address;
  readonly go: (target: string, replace?: boolean) => void;
  /** This page with some of its fields changed; an empty value takes a field away. */
  readonly change: (fields: Readonly<Record<string, string>>, replace?: boolean) => void;
}

export const RouterContext = createContext<Router>(null as unknown as Router);
export const useRouter = (): Router => useContext(RouterContext);

function isOurs(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const page = link.origin === location.origin && !link.pathname.startsWith("/api/");
  return plain && page && !link.target && !link.hasAttribute("download");
}

export function useRouting(): Router {
  const [address, setAddress] = useState(() => addressOf(location));
  useEffect(() => {
    const read = () => setAddress(addressOf(location));
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.("a[href]");
      if (event.defaultPrevented || !(link instanceof HTMLAnchorElement) || !isOurs(event, link)) return;
      if (link.hash && !link.hash.startsWith("#evidence")) return; // in the page
      event.preventDefault();
      go(link.href);
    };
    addEventListener("popstate", read);
    document.addEventListener("click", follow);
    return () => {
      removeEventListener("popstate", read);
      document.removeEventListener("click", follow);
    };
  }, []);
  const go = (target: string, replace = false) => {
    const url = new URL(target, location.href);
    const samePage = url.pathname === location.pathname;
    history[replace ? "replaceState" : "pushState"](null, "", url);
    setAddress(addressOf(location));
    if (!samePage) scrollTo(0, 0);
  };
  const change = (fields: Readonly<Record<string, string>>, replace = false) => {
    const next = new URLSearchParams(address.fields);
    for (const [name, value] of Object.entries(fields)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    go(`${location.pathname}?${next}`, replace);
  };
  return { address, go, change };
}
