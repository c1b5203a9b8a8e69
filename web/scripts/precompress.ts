// SPDX-License-Identifier: Apache-2.0
// Writes FILE.gz beside every text file of the build, so that the node sends what was compressed once.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const worthwhile = /\.(?:html|js|css|json|svg)$/;

export function precompress(): Plugin {
  return {
    name: "sanad-precompress",
    apply: "build",
    writeBundle(options) {
      for (const entry of readdirSync(options.dir!, { recursive: true, encoding: "utf8" })) {
        const path = join(options.dir!, entry);
        if (worthwhile.test(entry)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}
