// SPDX-License-Identifier: Apache-2.0
// What a role may do. The node decides; this only keeps from the page what it would refuse.
import { type PageName, pages } from "./address";

export type Role = "anonymous" | "partner" | "reader" | "analyst" | "releaser" | "admin";

const order: readonly Role[] = ["anonymous", "partner", "reader", "analyst", "releaser", "admin"];

export const acts = ["read", "decide", "clear", "see-exchange", "see-ledger", "dry-run"] as const;
export type Act = (typeof acts)[number];

/** As the contract has it (x-role of the routes in openapi.yaml; a test compares). */
export const leastRole: Readonly<Record<Act, Role>> = {
  read: "reader",
  decide: "analyst",
  clear: "analyst",
  "see-exchange": "reader",
  "see-ledger": "analyst",
  "dry-run": "releaser",
};

/** In demo mode everybody on the machine may read. */
export function roleOf(session: { role: Role; demo: boolean }): Role {
  return session.demo && session.role === "anonymous" ? "reader" : session.role;
}

export function atLeast(role: Role, needed: Role): boolean {
  return order.indexOf(role) >= order.indexOf(needed);
}

export function may(role: Role, act: Act): boolean {
  return atLeast(role, leastRole[act]);
}

/** The pages in the menu of a role. Everyone may change settings and sign in. */
export function pagesOf(role: Role): PageName[] {
  return pages.filter((page) => {
    if (page === "settings") return true;
    if (page === "sign-in" || page === "search") return false; // have a place of their own
    if (page === "exchange") return may(role, "see-exchange");
    if (page === "audit") return may(role, "see-ledger");
    return may(role, "read");
  });
}
