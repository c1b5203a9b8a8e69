// SPDX-License-Identifier: Apache-2.0
// Writes pages.txt: the addresses that the node answers with the one document.
import type { Plugin } from "vite";
import { pages } from "../src/model/address";

export function pageList(): Plugin {
  return {
    name: "sanad-page-list",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "pages.txt", source: `${pages.join("\n")}\n` });
    },
  };
}
