// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Act, acts, leastRole, may, pagesOf, roleOf } from "../../src/model/roles";

const contract = readFileSync(join(import.meta.dirname, "../../../libs/api/openapi.yaml"), "utf8");
const routes: Readonly<Record<Act, readonly [method: string, path: string]>> = {
  read: ["get", "/api/v1/figures/{measure}"],
  decide: ["post", "/api/v1/decisions"],
  clear: ["post", "/api/v1/clearances"],
  "see-exchange": ["get", "/api/v1/partners"],
  "see-ledger": ["get", "/api/v1/ledger"],
  "dry-run": ["get", "/api/v1/partners/{name}/dry-run"],
};

/** The role that the contract asks for, from its text: "x-role" below the method below the path. */
function roleInContract([method, path]: readonly [string, string]): string | undefined {
  const below = contract.slice(contract.indexOf(`\n  ${path}:\n`) + 1);
  return /\bx-role: (\w+)/.exec(below.slice(below.indexOf(`\n    ${method}:`)))?.[1];
}

describe("what a role may do", () => {
  it("is what the contract says", () => {
    for (const act of acts) expect([act, leastRole[act]]).toEqual([act, roleInContract(routes[act])]);
  });
  it("grows from role to role", () => {
    expect(may("reader", "decide")).toBe(false);
    expect(may("analyst", "decide")).toBe(true);
    expect(may("admin", "dry-run")).toBe(true);
    expect(pagesOf("anonymous")).toEqual(["settings"]);
  });
  it("is to read for everybody in demo mode, and no more", () => {
    expect(roleOf({ role: "anonymous", demo: true })).toBe("reader");
    expect(roleOf({ role: "anonymous", demo: false })).toBe("anonymous");
  });
});
