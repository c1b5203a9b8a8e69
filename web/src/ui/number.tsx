// SPDX-License-Identifier: Apache-2.0
import { evidenceHash } from "../model/address";
import type { Bounds } from "../model/numbers";
import type { Query } from "../model/query";
import { useSpeech } from "../state/language";

interface NumberProps {
  readonly query: Query; // what the number counts
  readonly of: Bounds | number | null | undefined;
  readonly big?: boolean;
}

/** A number that opens its evidence: click it, or press `e` while it has the focus. */
export function Figure({ query, of, big = false }: NumberProps) {
  const { t, n, bounds } = useSpeech();
  const single = typeof of === "number" || of === null || of === undefined;
  const best = single ? of : of.best;
  const span = single ? "" : bounds(of);
  return (
    <a href={evidenceHash(query)} class={big ? "figure big" : "figure"} data-evidence title={t("evidence.open")}>
      <bdi dir="ltr">{n(best)}</bdi>
      {span && (
        <small>
          {" "}
          <bdi dir="ltr">({span})</bdi>
        </small>
      )}
    </a>
  );
}
