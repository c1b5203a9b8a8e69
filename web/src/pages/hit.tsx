// SPDX-License-Identifier: Apache-2.0
import { apiPath, post } from "../api/client";
import type { Cleared, Hit, Subject } from "../api/types";
import { sent, useAction } from "../state/action";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { ProblemNote } from "../ui/states";
import { Table } from "../ui/table";
import { Text } from "../ui/text";

function subjectOf(fields: URLSearchParams): Subject {
  const several = (name: string) => fields.getAll(name);
  const father = fields.get("father");
  const kind = fields.get("kind");
  return {
    name: several("name"),
    ...(fields.has("dob") ? { dob: several("dob") } : {}),
    ...(fields.has("country") ? { country: several("country") } : {}),
    ...(fields.has("document") ? { document: several("document") } : {}),
    ...(father ? { father } : {}),
    ...(kind ? { kind } : {}),
  };
}

/** Somebody else: said by one person with a reason, confirmed by a second. */
function ClearForm({ hit, subject }: { hit: Hit; subject: URLSearchParams }) {
  const { t } = useSpeech();
  const node = useNode();
  const { busy, problem, run } = useAction();
  if (!node.may("clear")) return null;
  const clear = (event: SubmitEvent) => {
    const reason = sent(event)("reason").trim();
    const body = { subject: subjectOf(subject), listing: `${hit.list}:${hit.reference}`, reason };
    void run(async () => {
      await post<Cleared>(apiPath("/clearances"), body);
      node.reload();
    });
  };
  return (
    <form class="add" onSubmit={clear} aria-label={`${t("screening.clear")} ${hit.reference}`}>
      <div class="field wide">
        <label>
          {t("screening.reason")}
          <input name="reason" required maxLength={2000} dir="auto" autocomplete="off" />
        </label>
      </div>
      <button type="submit" disabled={busy}>
        {t(hit.review === "proposed" ? "screening.confirm" : "screening.clear")}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}

function Words({ hit }: { hit: Hit }) {
  const { t, signed } = useSpeech();
  return (
    <Table
      caption={t("screening.words")}
      rows={hit.words}
      id={(_, index) => String(index)}
      columns={[
        { key: "query", head: t("screening.asked"), cell: (row) => <Text text={row.query} /> },
        { key: "listed", head: t("screening.listed"), cell: (row) => <Text text={row.listed} /> },
        { key: "relation", head: t("screening.relation"), cell: (row) => <span lang="en">{row.relation}</span> },
        {
          key: "share",
          head: t("screening.share"),
          number: true,
          cell: (row) => <bdi dir="ltr">{`${signed(row.share * 100, 0)} %`}</bdi>,
        },
      ]}
    />
  );
}

export function HitView({ hit, subject }: { hit: Hit; subject: URLSearchParams }) {
  const { t, percent, signed, word } = useSpeech();
  return (
    <article class="pair">
      <h2>
        <Text text={hit.name} /> <span class={`chip score-${hit.band}`}>{word("hitband", hit.band)}</span>{" "}
        <bdi dir="ltr">{percent(hit.probability)}</bdi>
      </h2>
      <p>
        <code>
          <Text text={`${hit.list}:${hit.reference}`} />
        </code>{" "}
        {word("listedkind", hit.kind)}
        {hit.matched_name && hit.matched_name !== hit.name && (
          <>
            {" · "}
            {t("screening.as")} <Text text={hit.matched_name} />
          </>
        )}
        {hit.programmes.length > 0 && (
          <span class="quiet">
            {" · "}
            <Text text={hit.programmes.join(", ")} />
          </span>
        )}
      </p>
      {hit.review !== "open" && (
        <p class="note">
          <strong>{word("reviewstate", hit.review)}</strong> <Text text={hit.review_note} most={500} />
        </p>
      )}
      <Words hit={hit} />
      {hit.facts.length > 0 && (
        <ul class="plain">
          {hit.facts.map((fact, index) => (
            <li key={index}>
              <span class={fact.bits >= 0 ? "chip" : "chip review"}>
                {t(fact.bits >= 0 ? "screening.for" : "screening.against")} <bdi dir="ltr">{signed(fact.bits)}</bdi>
              </span>{" "}
              <span lang="en" dir="ltr">
                {fact.words}
              </span>{" "}
              {fact.query && (
                <span class="quiet">
                  <Text text={fact.query} /> / <Text text={fact.listed} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <ClearForm hit={hit} subject={subject} />
    </article>
  );
}
