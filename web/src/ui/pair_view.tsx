// SPDX-License-Identifier: Apache-2.0
// Why two accounts are, or may be, one incident: every comparison with both values and its weight in bits.
import type { Pair } from "../api/types";
import { pathOf } from "../model/address";
import { visible } from "../model/safe";
import { useSpeech } from "../state/language";
import { Table } from "./table";
import { Text } from "./text";

function Weight({ bits }: { bits: number }) {
  const { signed } = useSpeech();
  const share = Math.min(1, Math.abs(bits) / 12) * 40;
  return (
    <span class="weight">
      <bdi dir="ltr">{signed(bits)}</bdi>
      <svg width="84" height="12" aria-hidden="true" dir="ltr">
        <line class="grid" x1="42" x2="42" y1="0" y2="12" />
        <rect class={bits < 0 ? "against" : "for"} x={bits < 0 ? 42 - share : 42} y="2" width={share} height="8" />
      </svg>
    </span>
  );
}

function Key({ id, of, link }: { id: string; of: string; link: boolean }) {
  const text = <Text text={of} most={60} />;
  return link ? <a href={pathOf("incidents", id)}>{text}</a> : text;
}

/** Which two accounts, and how it stands with them. */
export function PairHead({ pair, links = true }: { pair: Pair; links?: boolean }) {
  const { t, signed, word } = useSpeech();
  return (
    <>
      <Key id={pair.a} of={pair.a_key} link={links} /> ↔ <Key id={pair.b} of={pair.b_key} link={links} />{" "}
      <span class={`chip band-${pair.band}`}>{word("band", pair.band)}</span>{" "}
      {pair.bits !== null && <span class="quiet">{t("pair.bits", { bits: signed(pair.bits) })}</span>}
      {pair.decided && <span class="chip">{t("pair.decided")}</span>}
    </>
  );
}

export function PairFeatures({ pair }: { pair: Pair }) {
  const { t, moment, signed } = useSpeech();
  return (
    <>
      {pair.decision && (
        <p class="note">
          {t(pair.decision.same ? "decision.same-by" : "decision.apart-by", {
            who: pair.decision.by,
            when: moment(pair.decision.at),
          })}{" "}
          <q>
            <Text text={pair.decision.reason} most={2_000} />
          </q>
        </p>
      )}
      <Table
        caption={t("pair.caption", { a: visible(pair.a_key), b: visible(pair.b_key) })}
        quiet
        rows={pair.features}
        id={(feature) => feature.feature}
        columns={[
          {
            key: "what",
            head: t("pair.what"),
            cell: (row) => <span lang="en">{row.feature}</span>,
            foot: t("pair.sum"),
          },
          { key: "left", head: <Text text={pair.a_key} />, cell: (row) => <Text text={row.left} most={90} /> },
          { key: "right", head: <Text text={pair.b_key} />, cell: (row) => <Text text={row.right} most={90} /> },
          { key: "level", head: t("pair.level"), cell: (row) => <span lang="en">{row.level}</span> },
          {
            key: "bits",
            head: t("pair.weight"),
            number: true,
            cell: (row) => <Weight bits={row.bits} />,
            foot: pair.bits === null ? null : <bdi dir="ltr">{signed(pair.bits)}</bdi>,
          },
        ]}
      />
    </>
  );
}
