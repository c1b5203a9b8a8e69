// SPDX-License-Identifier: Apache-2.0
import { apiPath } from "../api/client";
import type { Diff, EditionList } from "../api/types";
import { pathOf } from "../model/address";
import { type Key, type Query, scopeFields } from "../model/query";
import { useSpeech } from "../state/language";
import { useResource } from "../state/resource";
import { Select } from "../ui/field";
import { valueWords } from "../ui/scope_words";
import { Await, Empty } from "../ui/states";
import { Table } from "../ui/table";

interface ComparisonProps {
  readonly query: Query;
  readonly before: string; // an edition; empty: none is compared
  readonly onBefore: (edition: string) => void;
}

type Move = Diff["moves"][number];
const shown = 40;

function Moved({ ids, label }: { ids: readonly string[]; label: string }) {
  const { t, n } = useSpeech();
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>
        {label}: {n(ids.length)}
      </summary>
      <ul class="plain ids">
        {ids.slice(0, shown).map((id) => (
          <li key={id}>
            <a href={pathOf("incidents", id)}>
              <code>{id.slice(0, 21)}…</code>
            </a>
          </li>
        ))}
      </ul>
      {ids.length > shown && <p class="quiet">{t("chart.first-rows", { n: shown, all: ids.length })}</p>}
    </details>
  );
}

/** The same figure at an older edition, and the records that moved it. */
export function Comparison({ query, before, onBefore }: ComparisonProps) {
  const speech = useSpeech();
  const { t, n, moment, range } = speech;
  const editions = useResource<EditionList>(apiPath("/editions"));
  const fields = scopeFields({ ...query, edition: "" });
  fields.set("before", before);
  if (query.edition) fields.set("after", query.edition);
  if (query.by.length > 0) fields.set("by", query.by.join(","));
  const diff = useResource<Diff>(before ? apiPath(`/diff/${query.measure}`, fields) : null);
  const older = [...(editions.value?.editions ?? [])].reverse().slice(0, 200);
  const row = (move: Move) =>
    query.by.length === 0
      ? t("figure.total")
      : query.by.map((key: Key) => valueWords(speech, key, move.by[key] ?? "")).join(t("word.comma"));
  return (
    <details class="compare" open={before !== ""}>
      <summary>{t("compare.title")}</summary>
      <Select
        label={t("compare.before")}
        value={before}
        options={[
          ["", t("compare.none")],
          ...older.map((each) => [String(each.edition), `${n(each.edition)} · ${moment(each.at)}`] as const),
        ]}
        onChange={onBefore}
      />
      {before && (
        <Await of={diff}>
          {(value) => (
            <>
              <p>
                {t("visit.moved", {
                  measure: t(`measure.${query.measure}`),
                  before: range(value.before),
                  after: range(value.after),
                })}
              </p>
              {value.moves.length === 0 ? (
                <Empty>{t("compare.same")}</Empty>
              ) : (
                <Table
                  caption={t("compare.title")}
                  quiet
                  rows={value.moves}
                  id={(move) => JSON.stringify(move.by)}
                  columns={[
                    { key: "row", head: t("figure.rows"), cell: row },
                    { key: "before", head: t("compare.was"), number: true, cell: (move) => range(move.before) },
                    { key: "after", head: t("compare.is"), number: true, cell: (move) => range(move.after) },
                    {
                      key: "records",
                      head: t("compare.records"),
                      cell: (move) => (
                        <>
                          <Moved ids={move.appeared} label={t("compare.appeared")} />
                          <Moved ids={move.vanished} label={t("compare.vanished")} />
                          <Moved ids={move.revised} label={t("compare.revised")} />
                        </>
                      ),
                    },
                  ]}
                />
              )}
            </>
          )}
        </Await>
      )}
    </details>
  );
}
