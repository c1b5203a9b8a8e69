// SPDX-License-Identifier: Apache-2.0
// A page of Debian's Chromium that remembers whatever must not happen: errors on the console, requests to elsewhere,
// violations of the policy.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, type Page, type Request, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import type { Settings } from "../../src/state/settings";
import { accounts } from "./serve";

const executable = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Visit {
  readonly page: Page;
  readonly faults: string[]; // what must not happen
  readonly sent: string[]; // every address that was asked for
}

export interface Visitor {
  readonly settings?: Partial<Settings>;
  readonly width?: number;
  readonly account?: keyof typeof accounts;
  readonly url?: string; // of a node in demo mode; else the example's
}

let browser: Browser | null = null;
const contexts: BrowserContext[] = [];
const cookies = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

export function withBrowser(): void {
  beforeAll(async () => {
    if (!existsSync(executable)) throw new Error(`expected Chromium at ${executable} (set CHROMIUM), found none`);
    browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(async () => {
    await browser?.close();
    browser = null;
  });
}

/** Signs in through the page once an account and file, then by the cookie: the node limits how often one may try. */
async function signIn(context: BrowserContext, url: string, account: keyof typeof accounts): Promise<void> {
  const key = `${url} ${account}`;
  const known = cookies.get(key);
  if (known) return context.addCookies(known);
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.fill("[name=account]", account);
  await page.fill("[name=password]", accounts[account]);
  await page.click("main button[type=submit]");
  await page.waitForSelector(".who");
  await page.close();
  cookies.set(key, await context.cookies());
}

export async function visit(path: string, visitor: Visitor = {}): Promise<Visit> {
  const url = visitor.url ?? inject("url");
  const context = await browser!.newContext({
    viewport: { width: visitor.width ?? 1366, height: 768 },
    colorScheme: visitor.settings?.theme === "dark" ? "dark" : "light",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  contexts.push(context);
  if (!visitor.url) await signIn(context, url, visitor.account ?? "reader"); // else a node without accounts
  const stored = JSON.stringify(visitor.settings ?? {});
  await context.addInitScript((text) => {
    if (window.top !== window) return; // the frame of the brief may store nothing
    if (!localStorage.getItem("sanad.settings")) localStorage.setItem("sanad.settings", text);
  }, stored);
  const page = await context.newPage();
  follow(page);
  const faults: string[] = [];
  const sent: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    sent.push(request.url());
    if (!request.url().startsWith(`${url}/`)) faults.push(`request to elsewhere: ${request.url()}`);
  });
  await page.goto(url + path);
  await settled(page);
  return { page, faults, sent };
}

const underWay = new WeakMap<Page, Set<Request>>();

function follow(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on("request", (request) => requests.add(request));
  page.on("requestfinished", (request) => requests.delete(request));
  page.on("requestfailed", (request) => requests.delete(request));
}

/** When nothing is under way any more, twice in a row: an answer can lead to the next question. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  for (let quiet = 0; quiet < 2;) {
    await page.waitForFunction(
      () => document.querySelector("h1") && !document.querySelector(".loading, [aria-busy=true]"),
    );
    await page.waitForTimeout(40);
    quiet = underWay.get(page)!.size === 0 ? quiet + 1 : 0;
  }
}

export async function close(visited: Visit): Promise<void> {
  expect(visited.faults).toEqual([]);
  await visited.page.context().close();
}

/** What axe finds under WCAG 2.2 AA, in short. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };
    const { axe: run } = window as unknown as { axe: { run: (...args: unknown[]) => Promise<Found> } };
    const options = {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      iframes: false,
    };
    const found = await run.run(document, options);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200) ?? ""}`),
    );
  });
}
