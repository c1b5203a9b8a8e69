// SPDX-License-Identifier: Apache-2.0
import { useState } from "preact/hooks";
import { apiPath } from "../api/client";
import type { EditionList, Figure } from "../api/types";
import { westernDigits } from "../model/numbers";
import { type Key, type Query, isEmpty, keys, whereFields, withWhere } from "../model/query";
import { sent } from "../state/action";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { useResource } from "../state/resource";
import { Input, Select } from "./field";
import { valueWords } from "./scope_words";

interface ScopeProps {
  readonly query: Query;
  readonly onChange: (query: Query) => void;
}

/** The conditions of a scope, each with a button that takes it away. */
function Conditions({ query, onChange }: ScopeProps) {
  const speech = useSpeech();
  const { t } = speech;
  if (isEmpty(query.where)) return <p class="quiet conditions">{t("scope.everything")}</p>;
  return (
    <ul class="conditions">
      {keys.flatMap((key) =>
        (query.where[key] ?? []).map((value) => {
          const rest = query.where[key]!.filter((each) => each !== value);
          return (
            <li key={`${key}=${value}`} class="chip">
              <span class="quiet">{t(`key.${key}`)}</span> <bdi>{valueWords(speech, key, value)}</bdi>
              <button
                type="button"
                class="bare"
                aria-label={t("scope.remove", { what: valueWords(speech, key, value) })}
                onClick={() => onChange({ ...query, where: withWhere(query.where, key, rest) })}>
                ×
              </button>
            </li>
          );
        }),
      )}
    </ul>
  );
}

/** One more condition: a key, and a value among those that the scope holds. */
function AddCondition({ query, onChange }: ScopeProps) {
  const { t } = useSpeech();
  const { vocabulary } = useNode();
  const [key, setKey] = useState<Key>("year");
  const [asked, setAsked] = useState(false);
  const closed = vocabulary?.words[key];
  const fields = whereFields(withWhere(query.where, key, []));
  fields.set("by", key);
  const facetPath = asked && !closed && key !== "date" ? apiPath("/figures/incidents", fields) : null;
  const facet = useResource<Figure>(facetPath);
  const suggestions = closed ?? facet.value?.rows.map((row) => row.by?.[key] ?? "").filter(Boolean) ?? [];
  const add = (event: SubmitEvent) => {
    const form = event.currentTarget as HTMLFormElement;
    const typed = sent(event)("value").trim();
    const value = ["year", "month", "date"].includes(key) ? westernDigits(typed) : typed;
    if (!value) return;
    onChange({ ...query, where: withWhere(query.where, key, [...new Set([...(query.where[key] ?? []), value])]) });
    form.reset();
  };
  return (
    <form class="add" onSubmit={add} onFocusCapture={() => setAsked(true)}>
      <Select
        label={t("scope.key")}
        value={key}
        options={keys.map((each) => [each, t(`key.${each}`)] as const)}
        onChange={(value) => setKey(value as Key)}
      />
      <Input
        label={t("scope.value")}
        name="value"
        inputId="filter"
        suggestions={suggestions}
        {...(key === "date" ? { hint: t("scope.date-hint") } : {})}
      />
      <button type="submit">{t("scope.add")}</button>
    </form>
  );
}

function DefinitionAndEdition({ query, onChange }: ScopeProps) {
  const { t, moment, n } = useSpeech();
  const { vocabulary } = useNode();
  const editions = useResource<EditionList>(apiPath("/editions"));
  const definitions = vocabulary?.definitions ?? [];
  const newest = [["", t("edition.newest")] as const];
  const older = [...(editions.value?.editions ?? [])]
    .reverse()
    .slice(0, 200)
    .map((each) => [String(each.edition), `${n(each.edition)} · ${moment(each.at)}`] as const);
  return (
    <div class="add">
      <Select
        label={t("scope.definition")}
        value={query.definition || "all"}
        options={definitions.map((each) => [each.name, definitionTitle(t, each.name, each.title)] as const)}
        onChange={(value) => onChange({ ...query, definition: value === "all" ? "" : value })}
      />
      <Select
        label={t("scope.edition")}
        value={query.edition}
        options={[...newest, ...older]}
        onChange={(edition) => onChange({ ...query, edition })}
      />
    </div>
  );
}

/** A built-in definition in the reader's language; a node's own as it is titled. */
export function definitionTitle(t: ReturnType<typeof useSpeech>["t"], name: string, title: string): string {
  const key = `definition.${name}`;
  return t.has(key) ? t(key) : title;
}

/** What a page is about; everything on the page obeys it. */
export function ScopeBar({ query, onChange }: ScopeProps) {
  const { t } = useSpeech();
  return (
    <section class="scope" aria-label={t("scope.title")}>
      <Conditions query={query} onChange={onChange} />
      <div class="scope-forms">
        <AddCondition query={query} onChange={onChange} />
        <DefinitionAndEdition query={query} onChange={onChange} />
      </div>
    </section>
  );
}
