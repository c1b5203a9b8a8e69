// SPDX-License-Identifier: Apache-2.0
// Any number: what is measured, by which definition, in which scope, in which rows. The address is the figure.
import { apiPath } from "../api/client";
import type { Figure as FigureView } from "../api/types";
import { Bars } from "../charts/bars";
import { Columns } from "../charts/columns";
import { type Key, type Query, bestRules, fieldsOf, keys, measures, queryOf } from "../model/query";
import { series } from "../model/series";
import { useSpeech } from "../state/language";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { Downloads } from "../ui/downloads";
import { Select } from "../ui/field";
import { Head } from "../ui/head";
import { ScopeBar, definitionTitle } from "../ui/scope_bar";
import { queryWords } from "../ui/scope_words";
import { RowTable } from "../ui/row_table";
import { Await } from "../ui/states";
import { Marking } from "../ui/text";
import { Cite } from "./cite";
import { Comparison } from "./comparison";

function Builder({ query, onChange }: { query: Query; onChange: (query: Query) => void }) {
  const { t, word } = useSpeech();
  const rowKeys: readonly (readonly [string, string])[] = [
    ["", t("figure.no-rows")],
    ...keys.filter((key) => key !== "date").map((key) => [key, t(`key.${key}`)] as const),
  ];
  const setBy = (place: number, value: string) => {
    const by = [...query.by];
    by.splice(place, 1, ...(value ? [value as Key] : []));
    onChange({ ...query, by: by.filter((key, index) => by.indexOf(key) === index) });
  };
  return (
    <div class="add builder">
      <Select
        label={t("figure.measure")}
        value={query.measure}
        options={measures.map((each) => [each, t(`measure.${each}`)] as const)}
        onChange={(value) => onChange({ ...query, measure: value as Query["measure"] })}
      />
      <Select
        label={t("figure.rows")}
        value={query.by[0] ?? ""}
        options={rowKeys}
        onChange={(value) => setBy(0, value)}
      />
      {query.by.length > 0 && (
        <Select
          label={t("figure.then")}
          value={query.by[1] ?? ""}
          options={[["", "–"], ...rowKeys.slice(1)]}
          onChange={(value) => setBy(1, value)}
        />
      )}
      <Select
        label={t("evidence.best-rule")}
        value={query.best || "median"}
        options={bestRules.map((each) => [each, word("best", each)] as const)}
        onChange={(value) => onChange({ ...query, best: value === "median" ? "" : value })}
      />
    </div>
  );
}

function Picture({ value, query }: { value: FigureView; query: Query }) {
  const time = query.by.length === 1 && (query.by[0] === "year" || query.by[0] === "month") ? query.by[0] : null;
  if (query.by.length === 0) return null;
  if (time) return <Columns points={series(value.rows as never, time)} query={{ ...query, by: [] }} unit={time} wide />;
  return <Bars rows={value.rows} query={query} />;
}

export function Figures() {
  const speech = useSpeech();
  const { t, decimal } = speech;
  const { address, go } = useRouter();
  const query = queryOf(address.fields);
  const before = address.fields.get("before") ?? "";
  const change = (next: Query, against = before) => {
    const fields = fieldsOf(next);
    if (against) fields.set("before", against);
    go(`${location.pathname}?${fields}`);
  };
  const fields = fieldsOf(query);
  fields.delete("measure");
  const figure = useResource<FigureView>(apiPath(`/figures/${query.measure}`, fields));
  return (
    <>
      <Head title={t("page.figures")} lead={queryWords(speech, query)}>
        <Downloads path={`/figures/${query.measure}`} fields={fields} formats={["csv", "xlsx"]} />
      </Head>
      <ScopeBar query={query} onChange={change} />
      <Builder query={query} onChange={change} />
      <Await of={figure}>
        {(value) => (
          <>
            <p class="definition">
              <strong>{definitionTitle(t, value.definition, value.definition_title)}</strong>{" "}
              <Marking value={value.total.marking} />
            </p>
            <p class="definition quiet" lang="en" dir="ltr">
              {value.definition_text}
            </p>
            <Picture value={value} query={query} />
            <RowTable value={value} query={query} />
            <p class="quiet">
              {t("evidence.over-count", {
                incidents: decimal(value.over_count.incidents, 2),
                value: decimal(value.over_count.value, 2),
                measure: t(`measure.${query.measure}`),
              })}{" "}
              {value.unreconciled > 0 && t("figure.unreconciled", { n: value.unreconciled })}
            </p>
            <Comparison query={query} before={before} onBefore={(edition) => change(query, edition)} />
            <Cite query={query} figure={value} />
          </>
        )}
      </Await>
    </>
  );
}
