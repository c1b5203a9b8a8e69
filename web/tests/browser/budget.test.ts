// SPDX-License-Identifier: Apache-2.0
import { expect, it } from "vitest";
import { close, visit, withBrowser } from "./browser";

withBrowser();

const most = 300 * 1024;

it.each(["en", "ur"] as const)("the first page in %s takes at most 300 kB on the wire", async (language) => {
  const visited = await visit("/settings", { settings: { language } });
  const { page } = visited;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await page.goto(new URL("/", page.url()).href);
  await page.waitForSelector(".map .land");
  await page.waitForLoadState("networkidle");
  console.log(`first page in ${language}: ${Math.round(bytes / 1024)} KiB`);
  expect(bytes).toBeGreaterThan(50 * 1024);
  expect(bytes).toBeLessThanOrEqual(most);
  await close(visited);
});
