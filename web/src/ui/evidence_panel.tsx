// SPDX-License-Identifier: Apache-2.0
// What stands behind a number: its bounds, the records, how far adding the sources up would over-count, what institutes
// printed of the same period, and who may see it.
import { useEffect, useRef } from "preact/hooks";
import { apiPath } from "../api/client";
import type { Figure, IncidentList, PublishedList } from "../api/types";
import { pathOf } from "../model/address";
import { type Query, fieldsOf, scopeFields } from "../model/query";
import { useSpeech } from "../state/language";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { definitionTitle } from "./scope_bar";
import { queryWords } from "./scope_words";
import { Await } from "./states";
import { Marking, Source, Text } from "./text";

const shownRecords = 50;

function Headline({ figure }: { figure: Figure }) {
  const { t, n, bounds, decimal, word } = useSpeech();
  const { total, over_count } = figure;
  const span = bounds(total);
  return (
    <>
      <p class="huge" data-testid="evidence-best">
        <bdi dir="ltr">{n(total.best)}</bdi>
        {span && (
          <small>
            {" "}
            <bdi dir="ltr">({span})</bdi>
          </small>
        )}
      </p>
      <p>
        <Marking value={total.marking} /> <span>{t("evidence.records", { n: total.records })}</span>
        {t("word.comma")}
        <span>{t("evidence.incidents", { n: total.incidents })}</span>
      </p>
      <dl class="facts">
        <dt>{t("scope.definition")}</dt>
        <dd>{definitionTitle(t, figure.definition, figure.definition_title)}</dd>
        <dt>{t("evidence.best-rule")}</dt>
        <dd>{word("best", figure.best_rule)}</dd>
        {total.interval && (
          <>
            <dt>{t("evidence.interval")}</dt>
            <dd>
              <bdi dir="ltr">{`${n(total.interval[0])}–${n(total.interval[1])}`}</bdi>
            </dd>
          </>
        )}
        {total.unknown_incidents > 0 && (
          <>
            <dt>{t("evidence.without-number")}</dt>
            <dd>{n(total.unknown_incidents)}</dd>
          </>
        )}
        {total.maybe_incidents > 0 && (
          <>
            <dt>{t("evidence.maybe")}</dt>
            <dd>{n(total.maybe_incidents)}</dd>
          </>
        )}
        <dt>{t("scope.edition")}</dt>
        <dd>{n(figure.edition)}</dd>
      </dl>
      <p>
        {t("evidence.over-count", {
          incidents: decimal(over_count.incidents, 2),
          value: decimal(over_count.value, 2),
          measure: t(`measure.${figure.measure}`),
        })}
      </p>
    </>
  );
}

function EachSource({ figure }: { figure: Figure }) {
  const { t, range } = useSpeech();
  if (figure.by_source.length === 0) return null;
  return (
    <section>
      <h3>{t("evidence.each-source")}</h3>
      <ul class="plain">
        {figure.by_source.map((each) => (
          <li key={each.source}>
            <Text text={each.source} />: <bdi dir="ltr">{range(each.figure)}</bdi>{" "}
            <span class="quiet">{t("evidence.incidents", { n: each.figure.incidents })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Records({ query }: { query: Query }) {
  const { t, dates, range, word } = useSpeech();
  const fields = scopeFields({ ...query, best: "" });
  fields.set("members", "true");
  fields.set("limit", String(shownRecords));
  fields.set("order", "killed");
  const list = useResource<IncidentList>(apiPath("/incidents", fields));
  return (
    <section>
      <h3>{t("evidence.behind")}</h3>
      <Await of={list}>
        {(value) => (
          <>
            <ol class="records">
              {value.incidents.map((incident) => (
                <li key={incident.id}>
                  <a href={pathOf("incidents", incident.id)}>
                    <bdi>{dates(incident.date)}</bdi> · <Text text={incident.place || incident.district} most={60} />
                  </a>{" "}
                  <span class="quiet">
                    {word("event", incident.event)}
                    {incident.killed && (
                      <>
                        {t("word.comma")}
                        {t("measure.killed")} <bdi dir="ltr">{range(incident.killed)}</bdi>
                      </>
                    )}
                  </span>
                  <div class="quiet members">
                    {(incident.members ?? []).map((member) => (
                      <code key={member.id}>
                        <Text text={`${member.source}:${member.native_id}`} most={60} />
                      </code>
                    ))}
                  </div>
                </li>
              ))}
            </ol>
            {value.total > value.incidents.length && (
              <p>
                <a href={pathOf("incidents", "", scopeFields({ ...query, best: "" }))}>
                  {t("evidence.all", { n: value.total })}
                </a>
              </p>
            )}
          </>
        )}
      </Await>
    </section>
  );
}

/** The one period that a scope names, if it names one. */
function periodOf(query: Query): string {
  const named = [query.where.date, query.where.month, query.where.year].filter((values) => values?.length);
  return named.length === 1 && named[0]!.length === 1 ? named[0]![0]! : "";
}

function PublishedBeside({ query }: { query: Query }) {
  const { t, n } = useSpeech();
  const period = periodOf(query);
  const fields = new URLSearchParams({ period, limit: "40" });
  if (query.measure !== "incidents") fields.set("measure", query.measure);
  const place = [query.where.district, query.where.province, query.where.country].find(
    (values) => values?.length === 1,
  );
  if (place) fields.set("place", place[0]!);
  const list = useResource<PublishedList>(period ? apiPath("/published", fields) : null);
  if (!period) return null;
  return (
    <section>
      <h3>{t("evidence.published")}</h3>
      <Await of={list}>
        {(value) =>
          value.figures.length === 0 ? (
            <p class="quiet">{t("evidence.none-published")}</p>
          ) : (
            <ul class="plain">
              {value.figures.map((figure) => (
                <li key={figure.id}>
                  <strong>
                    <bdi dir="ltr">{n(figure.best ?? figure.low)}</bdi>
                  </strong>{" "}
                  <Text text={`${figure.measure}, ${figure.place}, ${figure.period}`} />
                  <br />
                  <span class="quiet">
                    <Text text={figure.publisher} />, <Text text={figure.edition} />
                    {figure.superseded_by && ` · ${t("published.superseded")}`}
                  </span>{" "}
                  <Source address={figure.url} most={28} />
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}

function Panel({ query }: { query: Query }) {
  const speech = useSpeech();
  const { t } = speech;
  const fields = fieldsOf({ ...query, by: [] });
  fields.delete("measure");
  const figure = useResource<Figure>(apiPath(`/figures/${query.measure}`, fields));
  return (
    <>
      <p class="quiet">
        <bdi>{queryWords(speech, query)}</bdi>
      </p>
      <Await of={figure}>
        {(value) => (
          <>
            <Headline figure={value} />
            <EachSource figure={value} />
          </>
        )}
      </Await>
      <Records query={query} />
      <PublishedBeside query={query} />
      <p>
        <a href={pathOf("figures", "", fieldsOf(query))}>{t("evidence.as-figure")}</a>
      </p>
    </>
  );
}

/** Beside the page, not over it: the number stays in view. Escape or "back" closes it. */
export function EvidencePanel() {
  const { t } = useSpeech();
  const { address, go } = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const from = useRef<HTMLElement | null>(null);
  const open = address.evidence !== null;
  useEffect(() => {
    if (!open) return from.current?.focus();
    from.current = document.activeElement as HTMLElement | null;
    heading.current?.focus();
  }, [open]);
  if (!address.evidence) return null;
  const close = () => go(location.pathname + location.search);
  return (
    <aside
      class="panel"
      aria-label={t("evidence.title")}
      onKeyDown={(event) => event.key === "Escape" && (event.stopPropagation(), close())}>
      <div class="head">
        <h2 tabIndex={-1} ref={heading}>
          {t("evidence.title")}
        </h2>
        <button type="button" onClick={close}>
          {t("action.close")}
        </button>
      </div>
      <Panel query={address.evidence} />
    </aside>
  );
}
