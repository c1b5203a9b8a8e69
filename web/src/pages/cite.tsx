// SPDX-License-Identifier: Apache-2.0
import type { Figure } from "../api/types";
import { pathOf } from "../model/address";
import { bibtex, citation } from "../model/citation";
import { type Query, commandOf, fieldsOf } from "../model/query";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";

/** A line that leads back to this very number years later: the edition is in it, and in the address. */
export function Cite({ query, figure }: { query: Query; figure: Figure }) {
  const { t } = useSpeech();
  const { status } = useNode();
  const pinned: Query = { ...query, edition: String(figure.edition) };
  const cited = {
    node: status?.title || status?.name || location.host,
    edition: figure.edition,
    query: pinned,
    definition: figure.definition_title,
    total: figure.total,
    records: figure.total.records,
    accessed: new Date().toISOString().slice(0, 10),
    address: location.origin + pathOf("figures", "", fieldsOf(pinned)),
  };
  return (
    <details class="cite">
      <summary>{t("cite.title")}</summary>
      <p>{t("cite.lead")}</p>
      <blockquote lang="en" dir="ltr">
        {citation(cited)}
      </blockquote>
      <p>
        <a href={pathOf("figures", "", fieldsOf(pinned))}>{t("cite.permalink")}</a>
      </p>
      <h3>{t("cite.command")}</h3>
      <pre tabIndex={0} dir="ltr">
        {commandOf(pinned)}
      </pre>
      <h3>BibTeX</h3>
      <pre tabIndex={0} dir="ltr">
        {bibtex(cited)}
      </pre>
    </details>
  );
}
