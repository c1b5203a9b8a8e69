// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "preact/hooks";
import { apiPath } from "../api/client";
import type { Figure, IncidentList } from "../api/types";
import { Bars } from "../charts/bars";
import { Columns } from "../charts/columns";
import { mapChoice } from "../map/map_options";
import { AreaMap } from "../map/map";
import { pathOf } from "../model/address";
import { type Measure, type Query, everything, fieldsOf, queryOf, scopeFields, withWhere } from "../model/query";
import { coveredYear, series, yearsOf } from "../model/series";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { Head } from "../ui/head";
import { IncidentTable } from "../ui/incident_table";
import { Figure as Number } from "../ui/number";
import { whereWords } from "../ui/scope_words";
import { RowTable } from "../ui/row_table";
import { Await, Empty } from "../ui/states";
import { SinceLastVisit } from "./since_last_visit";

const headline: readonly Measure[] = ["incidents", "killed", "injured"];

/** One number, its bounds, and its change against the period before with both bases in print. */
function Card({ query }: { query: Query }) {
  const { t, percentChange, span } = useSpeech();
  const period = (of: { period_before: string }) => {
    const [first, last] = of.period_before.split("..");
    return span({ first, last });
  };
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
                  ? t("change.small-base", { before: value.change.before, period: period(value.change) })
                  : t("change.of", {
                      change: percentChange(value.change.percent),
                      before: value.change.before,
                      period: period(value.change),
                    })}
              </p>
            )}
            <p class="quiet">{t("evidence.records", { n: value.total.records })}</p>
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

function Kinds({ query }: { query: Query }) {
  const asked: Query = { ...query, by: ["event"] };
  const figure = useResource<Figure>(apiPath(`/figures/${query.measure}`, fieldsOf(asked)));
  return (
    <Await of={figure}>
      {(value) => <Bars rows={value.rows} query={asked} narrow table={<RowTable value={value} query={asked} />} />}
    </Await>
  );
}

/** Every year of the scope, as a link. */
function Years({ years, query }: { years: Figure; query: Query }) {
  const { t, date } = useSpeech();
  const shown = yearsOf(years.rows).slice(-15).reverse();
  const current = query.where.year?.[0];
  return (
    <nav class="tabs" aria-label={t("key.year")}>
      {shown.map((year) => (
        <a
          key={year}
          href={pathOf("overview", "", fieldsOf({ ...everything, where: withWhere(query.where, "year", [year]) }))}
          aria-current={year === current ? "page" : undefined}>
          {date(year)}
        </a>
      ))}
    </nav>
  );
}

function Board({ asked, years, year }: { asked: Query; years: Figure; year: string }) {
  const { address } = useRouter();
  const named = asked.where.year ?? asked.where.month ?? asked.where.date;
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
      <Years years={years} query={query} />
      <div class="cards">
        {headline.map((measure) => (
          <Card key={measure} query={{ ...query, measure }} />
        ))}
      </div>
      <SinceLastVisit query={query} />
      <div class="two">
        <div>
          <Months query={named ? query : upToYear} />
          <Kinds query={query} />
        </div>
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
  const fields = scopeFields({ ...asked, where: withWhere(asked.where, "year", []) });
  fields.set("by", "year");
  const years = useResource<Figure>(apiPath("/figures/incidents", fields));
  const year = years.value ? coveredYear(years.value.rows) : "";
  const named = asked.where.year || asked.where.month || asked.where.date || !year;
  const where = named ? asked.where : withWhere(asked.where, "year", [year]);
  return (
    <>
      <Head title={t("page.overview")} lead={`${status?.title || "Sanad"} · ${whereWords(speech, where)}`} />
      <Await of={years}>
        {(value) =>
          value.rows.length === 0 ? (
            <Empty>{t("overview.empty")}</Empty>
          ) : (
            <Board asked={asked} years={value} year={year} />
          )
        }
      </Await>
    </>
  );
}
