// SPDX-License-Identifier: Apache-2.0
// Every page in both languages: it opens without an error or a request to elsewhere, axe finds nothing, and nothing sticks
// out on a laptop or a phone.
import { describe, expect, it } from "vitest";
import en from "../../src/i18n/en.json";
import ur from "../../src/i18n/ur.json";
import { close, settled, violations, visit, withBrowser } from "./browser";

withBrowser();

const text = "Pakistan counted 512 terrorist incidents in 2022. They took the lives of 980 people.";
const addresses: readonly (readonly [name: string, path: string, heading: keyof typeof en | ""])[] = [
  ["overview", "/", "page.overview"],
  ["incidents", "/incidents?where=year%3D2021", "page.incidents"],
  ["incident", "/incidents/press:press-003", "page.incident"],
  ["figures", "/figures?where=year%3D2021&by=province", "page.figures"],
  ["figures by month, compared", "/figures?where=year%3D2021&by=month&before=205", "page.figures"],
  ["evidence", "/figures?where=year%3D2021#evidence?where=year%3D2021", "page.figures"],
  ["review", "/review", "page.review"],
  ["check", "/check", "page.check"],
  ["actors", "/actors", "page.actors"],
  ["actor", "/actors/TTP?on=2013-11-05", ""],
  ["screening", "/screening", "page.screening"],
  ["partners", "/exchange", "page.exchange"],
  ["ledger", "/exchange/ledger", "page.exchange"],
  ["recalls", "/exchange/recalls", "page.exchange"],
  ["sources", "/sources", "page.sources"],
  ["record", "/sources/statements:st-002", "page.record"],
  ["brief", "/brief?where=year%3D2021", "page.brief"],
  ["audit", "/audit", "page.audit"],
  ["settings", "/settings", "page.settings"],
  ["sign in", "/sign-in", "page.sign-in"],
  ["search", "/search?q=quetta", "page.search"],
  ["unknown", "/figures/a/b", "page.unknown"],
];

describe.each(["en", "ur"] as const)("in %s", (language) => {
  const words = language === "en" ? en : ur;
  it.each(addresses)("%s is sound", async (name, path, heading) => {
    const visited = await visit(path, { settings: { language }, account: "releaser" });
    const { page } = visited;
    if (name === "check") {
      await page.fill("textarea", text);
      await page.click("form.check-form button[type=submit]");
      await page.waitForSelector(".finding");
    }
    expect(await page.getAttribute("html", "dir")).toBe(language === "ur" ? "rtl" : "ltr");
    if (heading) expect(await page.textContent("h1")).toBe(words[heading]);
    expect(await page.$$eval("main [role=alert]", (notes) => notes.map((note) => note.textContent))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const outside = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await outside()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 375, height: 740 });
    await settled(page);
    expect(await outside()).toBeLessThanOrEqual(0);
    await close(visited);
  });
});

it("prints dark on light whatever theme was chosen", async () => {
  const visited = await visit("/figures?where=year%3D2021&by=province", {
    settings: { language: "en", theme: "dark" },
  });
  const { page } = visited;
  const ink = () => page.$eval("main tbody th", (cell) => getComputedStyle(cell).color);
  const onScreen = await ink();
  await page.emulateMedia({ media: "print" });
  expect(await ink()).toBe("rgb(23, 32, 42)");
  expect(onScreen).toBe("rgb(231, 236, 240)");
  await close(visited);
});

it("the colours of the dark theme have contrast enough", async () => {
  for (const path of ["/", "/incidents", "/review", "/actors/TTP"]) {
    const visited = await visit(path, { settings: { language: "en", theme: "dark" } });
    expect(await violations(visited.page)).toEqual([]);
    await close(visited);
  }
});
