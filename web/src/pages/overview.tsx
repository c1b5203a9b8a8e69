// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "preact/hooks";
import { apiPath } from "../api/client";
import type { Figure, IncidentList } from "../api/types";
import { Columns } from "../charts/columns";
import { mapChoice } from "../map/map_options";
import { AreaMap } from "../map/map";
import { pathOf } from "../model/address";
import { type Measure, type Query, everything, fieldsOf, queryOf, scopeFields, withWhere } from "../model/query";
import { series } from "../model/series";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { Head } from "../ui/head";
import { IncidentTable } from "../ui/incident_table";
import { Figure as Number } from "../ui/number";
import { whereWords } from "../ui/scope_words";
import { Await, Empty } from "../ui/states";
import { SinceLastVisit } from "./since_last_visit";

const headline: readonly Measure[] = ["incidents", "killed", "injured"];

/** One number, its bounds, and its change against the period before with both bases in print. */
function Card({ query }: { query: Query }) {
  const { t, n, range, percentChange, date } = useSpeech();
  const figure = useResource<Figure>(apiPath(`/figures/${query.measure}`, scopeFields(query)));
  return (
    <section class="card" aria-label={t(`measure.${query.measure}`)}>
      <h2>{t(`measure.${query.measure}`)}</h2>
      <Await of={figure}>
        {(value) => (
          <>
            <Number query={query} of={value.total} big />
            {value.change && (
              <p class="quiet">
                {value.change.percent === null
                  ? t("change.small-base", { before: value.change.before, after: value.change.after })
                  : t("change.of", {
                      change: percentChange(value.change.percent),
                      before: value.change.before,
                      after: value.change.after,
                    })}{" "}
                {t("change.before", { period: value.change.period_before.split("..").map(date).join(" – ") })}
              </p>
            )}
            <p class="quiet">
              {t("evidence.records", { n: value.total.records })} <span class="hidden">{range(value.total)}</span>
              <span class="hidden">{n(value.edition)}</span>
            </p>
          </>
        )}
      </Await>
    </section>
  );
}

function Latest({ query }: { query: Query }) {
  const { t } = useSpeech();
  const fields = scopeFields(query);
  fields.set("order", "newest");
  fields.set("limit", "8");
  const list = useResource<IncidentList>(apiPath("/incidents", fields));
  return (
    <section>
      <h2>{t("overview.latest")}</h2>
      <Await of={list}>{(value) => <IncidentTable incidents={value.incidents} caption={t("overview.latest")} />}</Await>
      <p>
        <a href={pathOf("incidents", "", fieldsOf({ ...everything, where: query.where }))}>
          {t("overview.all-incidents")}
        </a>
      </p>
    </section>
  );
}

function Months({ query }: { query: Query }) {
  const fields = fieldsOf({ ...query, by: ["month"] });
  const figure = useResource<Figure>(apiPath(`/figures/${query.measure}`, fields));
  return (
    <Await of={figure}>
      {(value) => <Columns points={series(value.rows as never, "month", 24)} query={query} unit="month" />}
    </Await>
  );
}

/** The last year of the scope in which anything is recorded. */
function latestYear(years: Figure): string {
  const known = years.rows.map((row) => row.by?.["year"] ?? "").filter((year) => /^\d{4}$/.test(year));
  return known.sort().at(-1) ?? "";
}

function Board({ asked, years }: { asked: Query; years: Figure }) {
  const { address } = useRouter();
  const named = asked.where.year ?? asked.where.month ?? asked.where.date;
  const year = latestYear(years);
  const query = useMemo<Query>(
    () => (named || !year ? asked : { ...asked, where: withWhere(asked.where, "year", [year]) }),
    [address.fields.toString(), year],
  );
  const upToYear: Query = year
    ? { ...asked, where: withWhere(asked.where, "date", [`${parseInt(year, 10) - 1}-01-01..${year}-12-31`]) }
    : asked;
  const map = mapChoice(address.fields, { level: "province", measure: "killed" });
  return (
    <>
      <div class="cards">
        {headline.map((measure) => (
          <Card key={measure} query={{ ...query, measure }} />
        ))}
      </div>
      <SinceLastVisit query={query} />
      <div class="two">
        <Months query={named ? query : upToYear} />
        <AreaMap query={query} {...map} />
      </div>
      <Latest query={query} />
    </>
  );
}

export function Overview() {
  const speech = useSpeech();
  const { t } = speech;
  const { address } = useRouter();
  const { status } = useNode();
  const asked = queryOf(address.fields);
  const fields = scopeFields(asked);
  fields.set("by", "year");
  const years = useResource<Figure>(apiPath("/figures/incidents", fields));
  const year = years.value ? latestYear(years.value) : "";
  const period = asked.where.year || asked.where.month || asked.where.date || !year ? "" : `${t("word.comma")}${year}`;
  return (
    <>
      <Head
        title={t("page.overview")}
        lead={`${status?.title || "Sanad"} · ${whereWords(speech, asked.where)}${period}`}
      />
      <Await of={years}>
        {(value) =>
          value.rows.length === 0 ? <Empty>{t("overview.empty")}</Empty> : <Board asked={asked} years={value} />
        }
      </Await>
    </>
  );
}
