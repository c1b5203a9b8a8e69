// SPDX-License-Identifier: Apache-2.0
// Page, panel and command tell the same number for the same query, whatever the query.
import { execFileSync } from "node:child_process";
import { expect, inject, it } from "vitest";
import { evidenceHash } from "../../src/model/address";
import { bounded } from "../../src/model/numbers";
import { type Query, fieldsOf, whereFields } from "../../src/model/query";
import { random } from "../model/random";
import { close, settled, visit, withBrowser } from "./browser";

withBrowser();

const english = { language: "en", digits: "latn" } as const;

function anyQuery(seed: number): Query {
  const { pick, next } = random(seed);
  const where: Record<string, string[]> = {};
  if (next() < 0.6) where["year"] = pick([["2021"], ["2014", "2021"], ["2008"], ["1999"]]);
  if (next() < 0.5)
    where["province"] = pick([["Sindh"], ["Balochistan", "Punjab"], ["unknown"], ["Khyber Pakhtunkhwa"]]);
  if (next() < 0.3) where["tactic"] = pick([["suicide"], ["bombing", "unknown"]]);
  if (next() < 0.3) where["source"] = pick([["press"], ["ged-2021-extract"]]);
  if (next() < 0.2) where["victim"] = pick([["security"], ["civilian"]]);
  return {
    measure: pick(["incidents", "killed", "injured"]),
    where,
    by: [],
    definition: pick(["", "attacks", "attacks+operations", "one-sided"]),
    best: pick(["", "lowest", "highest", "most-recent"]),
    edition: pick(["", "", "205"]),
  };
}

interface Total {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly records: number;
}

/** The command's words for the number, or null where it refuses the query. */
function commanded(query: Query): Total | null {
  const where = whereFields(query.where)
    .getAll("where")
    .flatMap((each) => ["--where", each]);
  const rest = (["definition", "best", "edition"] as const).flatMap((key) =>
    query[key] ? [`--${key}`, query[key]] : [],
  );
  const args = ["--base", inject("base"), "--json", "figure", query.measure, ...where, ...rest];
  try {
    return (JSON.parse(execFileSync(inject("sanad"), args, { encoding: "utf8", stdio: "pipe" })) as { total: Total })
      .total;
  } catch {
    return null;
  }
}

it("the panel shows what the command prints, for random queries", async () => {
  const visited = await visit("/settings");
  const { page } = visited;
  const origin = new URL(page.url()).origin;
  let compared = 0;
  for (let seed = 1; seed <= 25; ++seed) {
    const query = anyQuery(seed);
    const total = commanded(query);
    if (!total) continue;
    await page.goto(`${origin}/figures?${fieldsOf(query)}${evidenceHash(query)}`);
    await settled(page);
    const shown = (await page.textContent(".panel [data-testid=evidence-best]"))!.replace(/\s+/g, " ").trim();
    expect([seed, shown]).toEqual([seed, bounded(english, total)]);
    expect(await page.textContent(".panel")).toContain(`from ${total.records.toLocaleString("en-GB")} record`);
    const row = (await page.textContent("main tbody a[data-evidence]"))!.replace(/\s+/g, " ").trim();
    expect([seed, row]).toEqual([seed, bounded(english, total)]);
    ++compared;
  }
  expect(compared).toBeGreaterThan(15);
  await close(visited);
}, 120_000);
