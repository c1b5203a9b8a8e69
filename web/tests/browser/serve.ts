// SPDX-License-Identifier: Apache-2.0
// Starts real nodes for the tests: one with the example base, one with 10,000 incidents of hostile text.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { hostileTable } from "./hostile";

const repository = resolve(import.meta.dirname, "../../..");

declare module "vitest" {
  interface ProvidedContext {
    sanad: string; // the command
    base: string; // the example base
    url: string; // its node
    hostileUrl: string;
  }
}

export const accounts = {
  analyst: "correct horse 27 battery",
  releaser: "staple of paper 31 boxes",
  reader: "a quiet reading room 44",
} as const;

function command(): string {
  const named = process.env["SANAD"];
  const built = ["release", "ci"].map((preset) => join(repository, "build", preset, "apps/sanad/sanad"));
  const found = [...(named ? [named] : []), ...built].find((path) => existsSync(path));
  if (!found) throw new Error("expected the program sanad (build it, or set SANAD), found none");
  return found;
}

function run(sanad: string, base: string, args: readonly string[], input?: string): string {
  return execFileSync(sanad, ["--base", base, ...args], {
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
  });
}

function example(sanad: string, folder: string): string {
  const base = join(folder, "example.sanad");
  const from = (name: string) => join(repository, "examples/pakistan", name);
  run(sanad, base, ["import", from("ged_2021.csv"), "--mapping", from("ged_2021.toml"), "--edition", "22.1"]);
  run(sanad, base, ["import", from("press.csv"), "--mapping", from("press.toml")]);
  run(sanad, base, ["import", from("published.csv"), "--source", "published-figures"]);
  run(sanad, base, ["import", from("statements.csv")]);
  run(sanad, base, ["reconcile"]);
  for (const [name, password] of Object.entries(accounts)) {
    run(sanad, base, ["account", "add", name, "--role", name, "--password"], `${password}\n`);
  }
  return base;
}

function hostile(sanad: string, folder: string): string {
  const base = join(folder, "hostile.sanad");
  const table = join(folder, "hostile.csv");
  writeFileSync(table, hostileTable(10_000));
  run(sanad, base, ["import", table]);
  run(sanad, base, ["reconcile"]);
  return base;
}

/** Its address, once it says so. */
function serve(sanad: string, base: string, started: ChildProcess[]): Promise<string> {
  const node = spawn(sanad, ["--base", base, "serve", "--listen", "127.0.0.1:0", "--access-log", "none"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(node);
  return new Promise((done, failed) => {
    let said = "";
    const read = (bytes: Buffer) => {
      said += bytes.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) done(address[0]);
    };
    node.stdout.on("data", read);
    node.stderr.on("data", read);
    node.on("exit", (code) => failed(new Error(`sanad serve ended with ${code}: ${said}`)));
    setTimeout(() => failed(new Error(`sanad serve said no address: ${said}`)), 20_000).unref();
  });
}

export default async function setup(project: TestProject): Promise<() => void> {
  const sanad = command();
  const folder = mkdtempSync(join(tmpdir(), "sanad-web-"));
  const started: ChildProcess[] = [];
  const base = example(sanad, folder);
  project.provide("sanad", sanad);
  project.provide("base", base);
  project.provide("url", await serve(sanad, base, started));
  project.provide("hostileUrl", await serve(sanad, hostile(sanad, folder), started));
  return () => {
    for (const node of started) node.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  };
}
