// SPDX-License-Identifier: Apache-2.0
import type { Check, Claim, ClaimRelation } from "../api/types";
import { pathOf } from "../model/address";
import { type Verdict, signs } from "../model/passage";
import { visible } from "../model/safe";
import { useSpeech } from "../state/language";
import { Source, Text } from "../ui/text";

function Printed({ claim }: { claim: Claim }) {
  const { t, n } = useSpeech();
  if (claim.published.length === 0) return null;
  return (
    <details>
      <summary>{t("check.published", { n: claim.published.length })}</summary>
      <ul class="plain">
        {claim.published.map((each) => (
          <li key={each.id}>
            <strong>
              <bdi dir="ltr">{n(each.value)}</bdi>
            </strong>{" "}
            <Text text={`${each.publisher ?? ""}, ${each.edition ?? ""}`} />
            <br />
            <span class="quiet">
              <Text text={[each.measure, each.scope, each.relation].filter(Boolean).join(" · ")} most={200} />
            </span>{" "}
            <Source address={each.url} most={32} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Own({ claim }: { claim: Claim }) {
  const { t, range, word } = useSpeech();
  if (claim.own.length === 0) return null;
  return (
    <p class="quiet">
      {t("check.own")}{" "}
      {claim.own.map((own, index) => (
        <span key={own.definition}>
          {index > 0 && " · "}
          {word("definition", own.definition)} <bdi dir="ltr">{range(own)}</bdi>
        </span>
      ))}
      {claim.own.every((own) => !own.covered) && ` · ${t("check.not-covered")}`}
    </p>
  );
}

function Evidence({ claim }: { claim: Claim }) {
  const { t, n } = useSpeech();
  const ids = [...claim.evidence, ...claim.statements];
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>{t("check.evidence", { n: ids.length })}</summary>
      <ul class="plain ids">
        {ids.slice(0, 60).map((id) => (
          <li key={id}>
            <a href={id.startsWith("incident--") ? pathOf("incidents", id) : pathOf("sources", id)}>
              <code>
                <Text text={id} most={24} />
              </code>
            </a>
          </li>
        ))}
      </ul>
      {ids.length > 60 && <p class="quiet">{n(ids.length)}</p>}
    </details>
  );
}

function One({ claim, relations, chosen }: { claim: Claim; relations: readonly ClaimRelation[]; chosen: boolean }) {
  const { t, word } = useSpeech();
  const verdict = (claim.verdict ?? "not_checkable") as Verdict;
  const sign = signs[verdict];
  const wrong = relations.filter((each) => each.claims.includes(claim.id) && each.status === "inconsistent");
  const told = (relation: ClaimRelation) => relation.stated === claim.surface || relation.stated === null;
  return (
    <li id={`claim-${claim.id}`} class={`finding ${sign.weight}${chosen ? " chosen" : ""}`} tabIndex={-1}>
      <h2>
        <span class="verdict">
          <span aria-hidden="true">{sign.sign} </span>
          {word("verdict", verdict)}
        </span>{" "}
        <span class="quiet">#{claim.id}</span>
      </h2>
      <blockquote dir="auto">
        <Text text={claim.surface} most={240} />
      </blockquote>
      {claim.reason && (
        <p lang="en" dir="ltr" class="reason">
          {claim.reason}
        </p>
      )}
      {wrong.map((relation, index) =>
        told(relation) ? (
          <Arithmetic key={index} relation={relation} />
        ) : (
          <p key={index} class="arithmetic">
            {t("check.part-of", { stated: visible(relation.stated ?? "") })}
          </p>
        ),
      )}
      <Own claim={claim} />
      <Printed claim={claim} />
      <Evidence claim={claim} />
    </li>
  );
}

function Arithmetic({ relation }: { relation: ClaimRelation }) {
  const { t, decimal, word } = useSpeech();
  const [low, high] = relation.computed;
  const computed = [low, high].filter((each) => each !== null && each !== undefined).map((each) => decimal(each!, 2));
  return (
    <div class="arithmetic">
      <p>
        <strong>{t("check.inconsistent", { kind: word("relationkind", relation.kind) })}</strong>{" "}
        {t("check.recomputed", {
          stated: visible(relation.stated ?? ""),
          computed: [...new Set(computed)].join("–"),
          claims: relation.claims.map((id) => `#${id}`).join(" "),
        })}
      </p>
      <ul lang="en" dir="ltr">
        {relation.explanations.map((each, index) => (
          <li key={index}>{each.text}</li>
        ))}
      </ul>
    </div>
  );
}

export function Findings({ view, chosen }: { view: Check; chosen: number }) {
  const { t } = useSpeech();
  return (
    <section aria-label={t("check.findings")}>
      <ol class="findings">
        {view.claims.map((claim) => (
          <One key={claim.id} claim={claim} relations={view.relations} chosen={claim.id === chosen} />
        ))}
      </ol>
    </section>
  );
}
