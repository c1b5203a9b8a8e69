// SPDX-License-Identifier: Apache-2.0
import type { Actor } from "../api/types";
import { useSpeech } from "../state/language";
import type { Resource } from "../state/resource";
import { Await } from "../ui/states";
import { Table } from "../ui/table";
import { Source, Text } from "../ui/text";

type Row = Actor["rows"][number];
type Statement = Actor["statements"][number];

/** Answers, each with the statements that it rests on. */
export function ActorRows({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const { t, span, word } = useSpeech();
  return (
    <Table
      caption={caption}
      quiet
      rows={rows}
      id={(row, index) => `${row.part}|${row.value}|${index}`}
      columns={[
        { key: "part", head: t("actor.what"), cell: (row) => word("part", row.part) },
        { key: "value", head: t("actor.who"), cell: (row) => <Text text={row.value} /> },
        {
          key: "state",
          head: t("actor.state"),
          cell: (row) =>
            row.state ? (
              <span class={row.state.includes("contested") ? "chip review" : ""}>{word("state", row.state)}</span>
            ) : null,
        },
        { key: "from", head: t("actor.from"), cell: (row) => <bdi>{span(row.from)}</bdi> },
        { key: "to", head: t("actor.to"), cell: (row) => <bdi>{span(row.to)}</bdi> },
        { key: "why", head: t("actor.why"), cell: (row) => (row.why ? <Text text={row.why} /> : null) },
        {
          key: "statements",
          head: t("actors.statements"),
          cell: (row) => (
            <span class="members">
              {row.statements.map((key) => (
                <a key={key} href={`#${encodeURIComponent(key)}`}>
                  <code>
                    <Text text={key.replace(/^statements:/, "")} most={40} />
                  </code>
                </a>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Every statement that any part of the page rests on, once, in the order of its key. */
export function Statements({ answers }: { answers: readonly Resource<Actor>[] }) {
  const { t, date, span, word } = useSpeech();
  const all = new Map<string, Statement>();
  for (const answer of answers) for (const each of answer.value?.statements ?? []) all.set(each.key, each);
  const rows = [...all.values()].sort((a, b) => a.key.localeCompare(b.key, "en", { numeric: true }));
  return (
    <section>
      <h2>{t("actors.statements")}</h2>
      <Await of={answers[1]!}>
        {() => (
          <Table
            caption={t("actors.statements")}
            quiet
            rows={rows}
            id={(row) => row.key}
            columns={[
              {
                key: "key",
                head: t("actor.statement"),
                cell: (row) => (
                  <code id={encodeURIComponent(row.key)} tabIndex={-1}>
                    <Text text={row.key.replace(/^statements:/, "")} most={40} />
                  </code>
                ),
              },
              {
                key: "words",
                head: t("actor.says"),
                cell: (row) => (
                  <>
                    <Text text={row.subjects.join(", ")} most={160} /> <bdi>{word("relation", row.relation)}</bdi>{" "}
                    {row.object && <Text text={row.object} most={160} />}
                    {row.said_by && (
                      <span class="quiet">
                        {" "}
                        {t("actor.said-by")} <Text text={row.said_by} />
                      </span>
                    )}
                    {row.stance !== "asserts" && <span class="chip">{word("stance", row.stance)}</span>}
                  </>
                ),
              },
              {
                key: "held",
                head: t("actor.held"),
                cell: (row) => <bdi>{[span(row.from), span(row.to)].filter(Boolean).join(" → ")}</bdi>,
              },
              {
                key: "published",
                head: t("actor.published"),
                cell: (row) => (row.published ? date(row.published) : "–"),
              },
              { key: "recorded", head: t("actor.recorded"), cell: (row) => date(row.recorded) },
              { key: "source", head: t("key.source"), cell: (row) => <Source address={row.url} most={36} /> },
            ]}
          />
        )}
      </Await>
    </section>
  );
}
