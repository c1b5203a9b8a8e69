// SPDX-License-Identifier: Apache-2.0
// Table, map and timeline of one scope. Counting is the node's work: the page asks for sums and for one page of rows.
import { apiPath } from "../api/client";
import type { IncidentList, Timeline } from "../api/types";
import { Columns } from "../charts/columns";
import { AreaMap } from "../map/map";
import { MapOptions, mapChoice } from "../map/map_options";
import { type Query, fieldsOf, queryOf, scopeFields } from "../model/query";
import { type Point, series } from "../model/series";
import { useSpeech } from "../state/language";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { Select } from "../ui/field";
import { Downloads } from "../ui/downloads";
import { Head } from "../ui/head";
import { IncidentTable } from "../ui/incident_table";
import { ScopeBar } from "../ui/scope_bar";
import { whereWords } from "../ui/scope_words";
import { Await, Empty } from "../ui/states";

const pageSize = 50;
const orders = ["date", "newest", "killed"] as const;

function pointsOf(timeline: Timeline): Point[] {
  const rows = timeline.buckets.map((bucket) => ({
    by: { [timeline.unit]: bucket.date },
    low: bucket.incidents,
    best: bucket.incidents,
    high: bucket.incidents,
    incidents: bucket.incidents,
  }));
  return series(rows, timeline.unit === "year" ? "year" : "month");
}

function WhenChart({ query }: { query: Query }) {
  const fields = scopeFields({ ...query, best: "" });
  const long = !query.where.year && !query.where.month && !query.where.date;
  fields.set("unit", long ? "year" : "month");
  const timeline = useResource<Timeline>(apiPath("/timeline", fields));
  return (
    <Await of={timeline}>
      {(value) => (
        <Columns
          points={pointsOf(value)}
          query={{ ...query, measure: "incidents" }}
          unit={value.unit === "year" ? "year" : "month"}
        />
      )}
    </Await>
  );
}

function Rows({ query }: { query: Query }) {
  const { t, n } = useSpeech();
  const { address, change } = useRouter();
  const order = address.fields.get("order") ?? "date";
  const cursor = address.fields.get("cursor") ?? "";
  const fields = scopeFields({ ...query, best: "" });
  fields.set("order", order);
  fields.set("limit", String(pageSize));
  if (cursor) fields.set("cursor", cursor);
  const list = useResource<IncidentList>(apiPath("/incidents", fields));
  return (
    <Await of={list}>
      {(value) =>
        value.total === 0 ? (
          <Empty>{t("incidents.none")}</Empty>
        ) : (
          <>
            <div class="bar-tools">
              <p role="status">{t("incidents.count", { n: value.total })}</p>
              <Select
                label={t("incidents.order")}
                value={order}
                options={orders.map((each) => [each, t(`order.${each}`)] as const)}
                onChange={(next) => change({ order: next, cursor: "" })}
              />
            </div>
            <IncidentTable incidents={value.incidents} caption={t("page.incidents")} />
            <nav class="paging" aria-label={t("paging.title")}>
              {cursor && (
                <button type="button" onClick={() => change({ cursor: "" })}>
                  {t("paging.first")}
                </button>
              )}
              {cursor && (
                <button type="button" onClick={() => history.back()}>
                  {t("paging.back")}
                </button>
              )}
              <span class="quiet">{t("paging.shown", { n: value.incidents.length, all: n(value.total) })}</span>
              {value.next && (
                <button type="button" onClick={() => change({ cursor: value.next! })}>
                  {t("paging.next")}
                </button>
              )}
            </nav>
          </>
        )
      }
    </Await>
  );
}

export function Incidents() {
  const speech = useSpeech();
  const { t } = speech;
  const { address, go } = useRouter();
  const query = queryOf(address.fields);
  const choice = mapChoice(address.fields);
  const change = (next: Query) => {
    const fields = fieldsOf(next);
    for (const kept of ["level", "map", "shown", "order"]) {
      const value = address.fields.get(kept);
      if (value) fields.set(kept, value);
    }
    go(`${location.pathname}?${fields}`);
  };
  return (
    <>
      <Head title={t("page.incidents")} lead={whereWords(speech, query.where)}>
        <Downloads
          path="/incidents"
          fields={scopeFields({ ...query, best: "" })}
          formats={["csv", "xlsx", "geojson"]}
        />
      </Head>
      <ScopeBar query={query} onChange={change} />
      <div class="two">
        <div>
          <WhenChart query={query} />
        </div>
        <div>
          <MapOptions choice={choice} />
          <AreaMap query={query} {...choice} />
        </div>
      </div>
      <Rows query={query} />
    </>
  );
}
