// SPDX-License-Identifier: Apache-2.0
import { apiPath } from "../api/client";
import type { EditionList, RecordView, SourceList } from "../api/types";
import { pathOf } from "../model/address";
import { everything, fieldsOf } from "../model/query";
import { useSpeech } from "../state/language";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { Head } from "../ui/head";
import { Await } from "../ui/states";
import { Table } from "../ui/table";
import { Marking, Text } from "../ui/text";

function Editions() {
  const { t, n, moment, word } = useSpeech();
  const list = useResource<EditionList>(apiPath("/editions"));
  return (
    <section>
      <h2>{t("sources.editions")}</h2>
      <p class="prose">{t("sources.editions-lead")}</p>
      <Await of={list}>
        {(value) => (
          <Table
            caption={t("sources.editions")}
            quiet
            rows={[...value.editions].reverse().slice(0, 100)}
            id={(row) => String(row.edition)}
            columns={[
              {
                key: "edition",
                head: t("scope.edition"),
                cell: (row) => (
                  <a href={pathOf("figures", "", fieldsOf({ ...everything, edition: String(row.edition) }))}>
                    {n(row.edition)}
                  </a>
                ),
              },
              { key: "at", head: t("sources.at"), cell: (row) => <bdi>{moment(row.at)}</bdi> },
              { key: "action", head: t("sources.action"), cell: (row) => word("action", row.action) },
              { key: "note", head: t("sources.note"), cell: (row) => <Text text={row.note} /> },
            ]}
          />
        )}
      </Await>
    </section>
  );
}

/** One record, down to the bytes: for statements and whatever else is not an incident. */
function Record({ id }: { id: string }) {
  const { t, n } = useSpeech();
  const record = useResource<RecordView>(apiPath(`/records/${encodeURIComponent(id)}`));
  return (
    <>
      <Head title={t("page.record")} lead={<Text text={id} />} />
      <Await of={record}>
        {(value) => (
          <>
            {value.incident && (
              <p>
                <a href={pathOf("incidents", value.incident)}>{t("page.incident")}</a>
              </p>
            )}
            {value.from?.bytes !== undefined && (
              <figure class="original">
                <figcaption>
                  <Text text={value.from.file} />, {t("incident.line", { line: n(value.from.line) })}
                </figcaption>
                <pre tabIndex={0} dir="auto">
                  <Text text={value.from.bytes} most={8_000} />
                </pre>
              </figure>
            )}
            <pre tabIndex={0} dir="ltr">
              <Text text={JSON.stringify(value.object, null, 2)} most={20_000} />
            </pre>
          </>
        )}
      </Await>
    </>
  );
}

function List() {
  const { t, n, word } = useSpeech();
  const list = useResource<SourceList>(apiPath("/sources"));
  return (
    <>
      <Head title={t("page.sources")} lead={t("sources.lead")} />
      <Await of={list}>
        {(value) => (
          <Table
            caption={t("page.sources")}
            quiet
            rows={value.sources}
            id={(row) => row.name}
            columns={[
              {
                key: "name",
                head: t("key.source"),
                cell: (row) => (
                  <>
                    <a href={pathOf("incidents", "", fieldsOf({ ...everything, where: { source: [row.name] } }))}>
                      <Text text={row.name} />
                    </a>
                    <br />
                    <span class="quiet">
                      <Text text={row.title} most={160} />
                    </span>
                  </>
                ),
              },
              { key: "edition", head: t("scope.edition"), cell: (row) => <Text text={row.edition} /> },
              {
                key: "licence",
                head: t("sources.licence"),
                cell: (row) => (
                  <>
                    <Text text={row.licence} />
                    <br />
                    <span class="quiet">{word("passon", row.pass_on)}</span>
                  </>
                ),
              },
              { key: "reliability", head: t("sources.reliability"), cell: (row) => row.reliability },
              { key: "marking", head: t("marking.head"), cell: (row) => <Marking value={row.marking} /> },
              { key: "accounts", head: t("sources.accounts"), number: true, cell: (row) => n(row.accounts) },
              { key: "printed", head: t("sources.published"), number: true, cell: (row) => n(row.published_figures) },
            ]}
          />
        )}
      </Await>
      <Editions />
    </>
  );
}

export function Sources() {
  const { address } = useRouter();
  return address.item ? <Record id={address.item} /> : <List />;
}
