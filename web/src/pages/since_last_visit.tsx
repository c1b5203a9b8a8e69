// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "preact/hooks";
import { apiPath } from "../api/client";
import type { Diff, EditionList } from "../api/types";
import { pathOf } from "../model/address";
import { type Query, fieldsOf, scopeFields } from "../model/query";
import { nextVisits, parseVisits } from "../model/visit";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { useResource } from "../state/resource";
import { Await } from "../ui/states";
import { Text } from "../ui/text";

const place = "sanad.visits";

/** What moved in the scope's number since the reader was here last; the edition seen then is kept in this browser. */
export function SinceLastVisit({ query }: { query: Query }) {
  const { t, range, n, moment, word } = useSpeech();
  const { status } = useNode();
  const visits = useMemo(() => {
    if (!status) return null;
    const next = nextVisits(parseVisits(localStorage.getItem(place)), status.edition, new Date());
    localStorage.setItem(place, JSON.stringify(next));
    return next;
  }, [status?.edition]);
  const before = visits?.previous && visits.previous.edition < (status?.edition ?? 0) ? visits.previous : null;
  const fields = scopeFields({ ...query, edition: "" });
  fields.set("before", String(before?.edition ?? ""));
  const diff = useResource<Diff>(before ? apiPath(`/diff/${query.measure}`, fields) : null);
  const editions = useResource<EditionList>(before ? apiPath("/editions") : null);
  if (!before) return null;
  const comparison = fieldsOf({ ...query, edition: "" });
  comparison.set("before", String(before.edition));
  return (
    <section class="note" aria-label={t("visit.title")}>
      <p>
        <strong>{t("visit.title")}</strong> <span class="quiet">{moment(before.at)}</span>
      </p>
      <Await of={diff}>
        {(value) => (
          <p>
            {t("visit.moved", {
              measure: t(`measure.${query.measure}`),
              before: range(value.before),
              after: range(value.after),
            })}{" "}
            <a href={pathOf("figures", "", comparison)}>{t("visit.why")}</a>
          </p>
        )}
      </Await>
      <ul class="plain">
        {(editions.value?.editions ?? [])
          .filter((each) => each.edition > before.edition)
          .slice(-5)
          .map((each) => (
            <li key={each.edition} class="quiet">
              {n(each.edition)} · {moment(each.at)} · {word("action", each.action)} <Text text={each.note} />
            </li>
          ))}
      </ul>
    </section>
  );
}
