// SPDX-License-Identifier: Apache-2.0
// What each page is for, done with mouse and keyboard on the example base.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { close, settled, visit, withBrowser } from "./browser";

withBrowser();

const opEd = readFileSync(resolve(import.meta.dirname, "../../../examples/texts/op-ed.txt"), "utf8");

describe("the scope of a page", () => {
  it("is narrowed by a filter, and survives reload and back", async () => {
    const visited = await visit("/incidents");
    const { page } = visited;
    const count = () => page.textContent(".bar-tools [role=status]");
    const all = "244 incidents";
    await expect.poll(count).toBe(all);
    await page.keyboard.press("f");
    await page.keyboard.type("2021");
    await page.keyboard.press("Enter");
    await settled(page);
    await expect.poll(count).toBe("191 incidents");
    expect(new URL(page.url()).searchParams.getAll("where")).toEqual(["year=2021"]);
    await page.reload();
    await settled(page);
    await expect.poll(count).toBe("191 incidents");
    await page.goBack();
    await settled(page);
    await expect.poll(count).toBe(all);
    await page.goForward();
    await settled(page);
    await page.click(".conditions button");
    await settled(page);
    await expect.poll(count).toBe(all);
    await close(visited);
  });

  it("drives table, map and timeline alike", async () => {
    const visited = await visit("/incidents?where=province%3DSindh&where=year%3D2021");
    const asked = visited.sent.filter((url) => /\/api\/v1\/(incidents|map|timeline)\?/.test(url));
    expect(asked).toHaveLength(3);
    for (const url of asked) {
      expect(new URL(url).searchParams.getAll("where").sort()).toEqual(["province=Sindh", "year=2021"]);
    }
    const sentences = await visited.page.$$eval("figcaption p", (all) => all.map((each) => each.textContent));
    expect(sentences[0]).toContain("3 incidents");
    await close(visited);
  });

  it("shows a page of rows at a time", async () => {
    const visited = await visit("/incidents");
    const { page } = visited;
    const top = () => page.textContent(".table[aria-label=Incidents] tbody th");
    const first = await top();
    await page.click(".paging button:last-child");
    await expect.poll(top).not.toBe(first);
    await page.goBack();
    await expect.poll(top).toBe(first);
    await close(visited);
  });
});

describe("a number", () => {
  it("opens its records by `e`, and Escape gives the focus back", async () => {
    const visited = await visit("/figures?where=year%3D2021&by=province");
    const { page } = visited;
    await page.focus("tbody tr:nth-child(2) a[data-evidence]");
    await page.keyboard.press("e");
    await page.waitForSelector(".panel [data-testid=evidence-best]");
    await settled(page);
    expect(await page.textContent("[data-testid=evidence-best]")).toContain("186");
    expect(await page.textContent(".panel")).toContain("ged-2021-extract:");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".panel", { state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("186");
    await close(visited);
  });

  it("keeps its panel when the page is loaded again, and back closes it", async () => {
    const visited = await visit("/");
    const { page } = visited;
    await page.click(".card a[data-evidence]");
    await page.waitForSelector(".panel");
    await page.reload();
    await settled(page);
    expect(await page.isVisible(".panel")).toBe(true);
    await page.goBack();
    await page.waitForSelector(".panel", { state: "detached" });
    await close(visited);
  });
});

describe("claim check", () => {
  it("finds the slips of the example text", async () => {
    const visited = await visit("/check");
    const { page } = visited;
    await page.fill("textarea", opEd);
    await page.click("form.check-form button[type=submit]");
    await page.waitForSelector(".finding");
    expect(await page.textContent("#claim-6")).toContain("Arithmetic (change) does not hold.");
    expect(await page.textContent(".passage")).toContain("A year of violence");
    await page.click(".passage a.claim >> nth=1");
    expect(await page.getAttribute("#claim-2", "class")).toContain("chosen");
    await close(visited);
  });
});

describe("actors", () => {
  it("are asked as of a day and as known on a day", async () => {
    const visited = await visit("/actors/TTP");
    const { page } = visited;
    const leader = () => page.textContent("main section >> nth=0 >> tr:has-text('leader') >> td >> nth=0");
    await expect.poll(leader).toBe("Noor Wali Mehsud");
    await page.fill(".sliders input[type=date] >> nth=0", "2010-06-01");
    await settled(page);
    await expect.poll(leader).toBe("Hakimullah Mehsud");
    expect(new URL(page.url()).searchParams.get("on")).toBe("2010-06-01");
    await close(visited);
  });
});

describe("a role", () => {
  it("sees nothing that it may not do", async () => {
    const reader = await visit("/review", { account: "reader" });
    expect(await reader.page.$$("form[aria-label^=Decide]")).toHaveLength(0);
    await reader.page.goto(reader.page.url().replace("/review", "/exchange?partner=nobody"));
    await settled(reader.page);
    expect(await reader.page.textContent("main")).not.toContain("would go");
    expect(await reader.page.textContent("#menu")).not.toContain("Audit");
    await close(reader);
  });

  it("of an analyst decides that two accounts are two incidents, with a reason", async () => {
    const visited = await visit("/review", { account: "analyst" });
    const { page } = visited;
    const before = await page.$$("article.pair");
    await page.fill("article.pair >> nth=0 >> [name=reason]", "five years apart");
    await page.click("article.pair >> nth=0 >> button[value=apart]");
    await page.waitForFunction((count) => document.querySelectorAll("article.pair").length < count, before.length);
    await close(visited);
  });
});

describe("a page", () => {
  it("asks the node once for what several of its parts show", async () => {
    for (const path of ["/actors/TTP", "/figures?where=year%3D2021#evidence?where=year%3D2021"]) {
      const visited = await visit(path);
      const asked = visited.sent.filter((url) => /\/api\/v1\/(actors|figures)\//.test(url));
      expect(asked.length).toBeGreaterThan(0);
      expect(asked).toEqual([...new Set(asked)]);
      await close(visited);
    }
  });

  it("of an incident shows what an analyst has just decided about it", async () => {
    const visited = await visit("/review", { account: "analyst" });
    const { page } = visited;
    await page.goto(page.url().replace("/review", "/incidents/press:press-003"));
    await settled(page);
    await page.click("details.pair >> nth=0 >> summary");
    await page.fill("details.pair >> nth=0 >> [name=reason]", "the same day and place");
    await page.click("details.pair >> nth=0 >> button[value=same]");
    await page.waitForSelector("details.pair .note >> text=the same day and place");
    await close(visited);
  });
});

describe("keys and settings", () => {
  it("`/` searches and `?` helps", async () => {
    const visited = await visit("/");
    const { page } = visited;
    await page.keyboard.press("?");
    await page.waitForSelector("dialog[open]");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("quetta");
    await page.keyboard.press("Enter");
    await settled(page);
    await page.click("main a:has-text('Quetta')");
    await settled(page);
    expect(new URL(page.url()).searchParams.get("where")).toBe("district=Quetta");
    await close(visited);
  });

  it("the language, the digits and the borders are the reader's", async () => {
    const visited = await visit("/settings");
    const { page } = visited;
    await page.click("input[value=ur]");
    await page.click("input[value=arabext]");
    await page.click("#menu a[href='/']");
    await settled(page);
    expect(await page.getAttribute("html", "dir")).toBe("rtl");
    expect(await page.textContent(".card .figure")).toMatch(/[۰-۹]/);
    expect(await page.$$(".map .disputed")).toHaveLength(1);
    await close(visited);
  });

  it("district shapes of the reader's own shade the map", async () => {
    const visited = await visit("/settings");
    const { page } = visited;
    const ring = [
      [66.5, 29.8],
      [67.6, 29.8],
      [67.6, 30.6],
      [66.5, 30.6],
      [66.5, 29.8],
    ];
    const shapes = {
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          properties: { name: "Quetta", population: 1_000_000 },
          geometry: { type: "Polygon", coordinates: [ring] },
        },
      ],
    };
    await page.setInputFiles("input[type=file]", {
      name: "mine.geojson",
      mimeType: "application/geo+json",
      buffer: Buffer.from(JSON.stringify(shapes)),
    });
    await page.waitForSelector("text=1 shape is stored");
    await page.goto(page.url().replace("/settings", "/incidents?where=year%3D2021&map=rates"));
    await settled(page);
    await page.waitForSelector(".map .face.c1");
    expect(await page.textContent(".legend")).toContain("per 100,000");
    await close(visited);
  });
});
