// SPDX-License-Identifier: Apache-2.0
// Text of records does nothing but stand there; ten thousand rows leave in one file.
import { readFileSync } from "node:fs";
import { expect, inject, it } from "vitest";
import { close, settled, visit, withBrowser } from "./browser";

withBrowser();

const url = () => inject("hostileUrl");
const hit = "window.hit";

it.each([
  "/incidents?order=date",
  "/incidents?order=killed",
  "/figures?by=actor",
  "/review",
  "/incidents/incidents:h-0",
  "/incidents/incidents:h-2",
  "/incidents/incidents:h-5",
])("%s shows markup, turning marks and long names as text", async (path) => {
  const visited = await visit(path, { url: url(), settings: { language: "ur" } });
  const { page } = visited;
  expect(await page.evaluate(hit)).toBeUndefined();
  expect(await page.$$("main script, main img, main [onerror], main b:not(:has(*))")).toHaveLength(0);
  const links = await page.$$eval("main a[href]", (all) =>
    all.map((each) => new URL(each.getAttribute("href")!, location.href).protocol),
  );
  expect(links.filter((protocol) => protocol !== "http:" && protocol !== "https:")).toEqual([]);
  const text = (await page.textContent("main"))!; // with what only a pointer or a screen reader meets
  expect(/[\u202A-\u202E\u2066\u2067\u200F]/.test(text.replaceAll("\u2068", "").replaceAll("\u2069", ""))).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await close(visited);
});

it("a hostile filter in the address does nothing", async () => {
  const condition = encodeURIComponent("place=<img src=x onerror=window.hit=1>");
  const visited = await visit(`/incidents?where=${condition}&where=actor%3D%3Cscript%3E&edition=%3Cscript%3E`, {
    url: url(),
  });
  expect(await visited.page.evaluate(hit)).toBeUndefined();
  visited.faults.length = 0; // the node may refuse such a question; nothing else may happen
  await visited.page.context().close();
});

it("exports ten thousand rows as a file, formulas made harmless", async () => {
  const visited = await visit("/incidents", { url: url() });
  const { page } = visited;
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("a[download]:has-text('CSV')")]);
  const rows = readFileSync(await download.path(), "utf8");
  expect(rows.split("\nincident--").length - 1).toBe(10_000);
  expect(/(^|,)"?=HYPERLINK/m.test(rows)).toBe(false);
  await close(visited);
}, 60_000);

it("stays fluid on ten thousand incidents: one page of rows at a time", async () => {
  const visited = await visit("/incidents", { url: url() });
  const { page } = visited;
  await page.click(".paging button:last-child");
  await settled(page);
  expect(await page.$$("main > :last-child tbody tr, main tbody tr")).not.toHaveLength(10_000);
  expect(
    await page.$$eval("main .table tbody", (all) => Math.max(...all.map((each) => each.children.length))),
  ).toBeLessThan(600);
  await close(visited);
});
