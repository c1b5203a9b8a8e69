// SPDX-License-Identifier: Apache-2.0
import type { IncidentRow } from "../api/types";
import { pathOf } from "../model/address";
import { useSpeech } from "../state/language";
import { Table } from "./table";
import { Marking, Text } from "./text";

interface IncidentTableProps {
  readonly incidents: readonly IncidentRow[];
  readonly caption: string;
}

const precise: readonly string[] = ["exact", "near"];

/** Incidents as rows. A place that is only an area is told as one. */
export function IncidentTable({ incidents, caption }: IncidentTableProps) {
  const { t, dates, range, word } = useSpeech();
  return (
    <Table
      caption={caption}
      quiet
      rows={incidents}
      id={(row) => row.id}
      columns={[
        {
          key: "date",
          head: t("key.date"),
          cell: (row) => <a href={pathOf("incidents", row.id)}>{dates(row.date)}</a>,
        },
        {
          key: "place",
          head: t("incident.place"),
          cell: (row) => (
            <>
              <Text text={row.place || row.district || row.province || row.country} most={48} />
              {!precise.includes(row.place_precision) && (
                <span class="quiet"> {t("incident.only", { precision: word("precision", row.place_precision) })}</span>
              )}
              <br />
              <span class="quiet">
                <Text text={[row.district, row.province].filter(Boolean).join(", ") || row.country} />
              </span>
            </>
          ),
        },
        {
          key: "event",
          head: t("key.event"),
          cell: (row) => (
            <>
              {word("event", row.event)}
              {row.tactic && row.tactic !== "unknown" && (
                <>
                  <br />
                  <span class="quiet">{word("tactic", row.tactic)}</span>
                </>
              )}
            </>
          ),
        },
        {
          key: "actors",
          head: t("key.actor"),
          cell: (row) => (row.actors.length > 0 ? <Text text={row.actors.join("; ")} most={60} /> : null),
        },
        {
          key: "killed",
          head: t("measure.killed"),
          number: true,
          cell: (row) => <bdi dir="ltr">{range(row.killed)}</bdi>,
        },
        {
          key: "injured",
          head: t("measure.injured"),
          number: true,
          cell: (row) => <bdi dir="ltr">{range(row.injured)}</bdi>,
        },
        {
          key: "status",
          head: t("key.status"),
          cell: (row) => (
            <>
              <span class={`chip ${row.status}`}>{word("status", row.status)}</span>{" "}
              {row.marking !== "TLP:CLEAR" && <Marking value={row.marking} />}
              {row.aggregate && <span class="chip">{t("incident.aggregate")}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
