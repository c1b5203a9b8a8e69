// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from "vitest/config";
import { pageList } from "./scripts/page_list";
import { precompress } from "./scripts/precompress";

const node = process.env["SANAD_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, cssCodeSplit: false },
  plugins: [pageList(), precompress()],
  server: { proxy: { "/api": node, "/healthz": node } },
  test: {
    projects: [
      { test: { name: "model", include: ["tests/model/**/*.test.ts"], environment: "node" } },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          environment: "node",
          globalSetup: ["tests/browser/serve.ts"],
          poolOptions: { forks: { singleFork: true } },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
