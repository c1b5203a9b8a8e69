// SPDX-License-Identifier: Apache-2.0
// What may go to whom, what went, and what was called back.
import { apiPath } from "../api/client";
import type { DryRun, Ledger, PartnerList, RecallList } from "../api/types";
import { pathOf } from "../model/address";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { Head } from "../ui/head";
import { type Loose, LooseTable } from "../ui/loose_table";
import { Await, Empty } from "../ui/states";
import { Text } from "../ui/text";

const tabs = ["partners", "ledger", "recalls"] as const;

function Partners() {
  const { t, word } = useSpeech();
  const { may } = useNode();
  const { address } = useRouter();
  const chosen = address.fields.get("partner") ?? "";
  const list = useResource<PartnerList>(apiPath("/partners"));
  return (
    <Await of={list}>
      {(value) =>
        value.partners.length === 0 ? (
          <Empty>{t("exchange.no-partners")}</Empty>
        ) : (
          <>
            <LooseTable
              caption={t("exchange.partners")}
              rows={value.partners.map((each): Loose => ({ ...each, on_recall: word("onrecall", each.on_recall) }))}
              first={["name", "title", "clearance", "collections"]}
            />
            {may("dry-run") && (
              <nav class="tabs" aria-label={t("exchange.dry-run")}>
                {value.partners.map((partner) => (
                  <a
                    key={partner.name}
                    href={pathOf("exchange", "partners", new URLSearchParams({ partner: partner.name }))}
                    aria-current={partner.name === chosen ? "page" : undefined}>
                    {t("exchange.dry-run-for")} <Text text={partner.title || partner.name} />
                  </a>
                ))}
              </nav>
            )}
            {chosen && may("dry-run") && <DryRunView name={chosen} />}
          </>
        )
      }
    </Await>
  );
}

function DryRunView({ name }: { name: string }) {
  const { t, word } = useSpeech();
  const run = useResource<DryRun>(
    apiPath(`/partners/${encodeURIComponent(name)}/dry-run`, new URLSearchParams({ limit: "200" })),
  );
  return (
    <section>
      <h2>
        {t("exchange.dry-run")} <Text text={name} />
      </h2>
      <p class="prose">{t("exchange.dry-run-lead")}</p>
      <Await of={run}>
        {(value) => (
          <>
            <p role="status">
              {t("exchange.dry-run-sum", {
                objects: value.objects,
                released: value.released,
                derived: value.derived,
                withheld: value.withheld,
              })}{" "}
              <span class="quiet">
                {t("column.policy")} <code>{value.policy.slice(0, 16)}…</code>
              </span>
            </p>
            <LooseTable
              caption={t("exchange.rules")}
              rows={value.rules.map((rule): Loose => ({ ...rule, outcome: word("outcome", rule.outcome) }))}
            />
            <LooseTable caption={t("column.collections")} rows={value.collections} />
          </>
        )}
      </Await>
    </section>
  );
}

export function LedgerView() {
  const { t, word } = useSpeech();
  const { address, change } = useRouter();
  const fields = new URLSearchParams({ limit: "100" });
  for (const name of ["partner", "object", "cursor"]) {
    const value = address.fields.get(name);
    if (value) fields.set(name, value);
  }
  const ledger = useResource<Ledger>(apiPath("/ledger", fields));
  return (
    <Await of={ledger}>
      {(value) =>
        value.lines.length === 0 ? (
          <Empty>{t("exchange.no-lines")}</Empty>
        ) : (
          <>
            <p role="status">{t("exchange.lines", { n: value.total })}</p>
            <LooseTable
              caption={t("exchange.ledger")}
              rows={value.lines.map(({ entry }): Loose => ({ ...entry, action: word("ledger", entry.action) }))}
              first={["no", "time", "action", "partner", "object", "rule"]}
            />
            {value.next && (
              <button type="button" onClick={() => change({ cursor: value.next! })}>
                {t("paging.next")}
              </button>
            )}
          </>
        )
      }
    </Await>
  );
}

function Recalls() {
  const { t, word } = useSpeech();
  const list = useResource<RecallList>(apiPath("/recalls"));
  return (
    <Await of={list}>
      {(value) =>
        value.recalls.length === 0 ? (
          <Empty>{t("exchange.no-recalls")}</Empty>
        ) : (
          <LooseTable
            caption={t("exchange.recalls")}
            rows={value.recalls.map((recall): Loose => ({ ...recall, state: word("recallstate", recall.state) }))}
          />
        )
      }
    </Await>
  );
}

export function Exchange() {
  const { t } = useSpeech();
  const { address } = useRouter();
  const { may } = useNode();
  if (!may("see-exchange")) return <Head title={t("page.exchange")} lead={t("exchange.not-yours")} />;
  const shown = tabs.filter((each) => each !== "ledger" || may("see-ledger"));
  const tab = shown.find((each) => each === address.item) ?? "partners";
  return (
    <>
      <Head title={t("page.exchange")} lead={t("exchange.lead")} />
      <nav class="tabs" aria-label={t("page.exchange")}>
        {shown.map((each) => (
          <a key={each} href={pathOf("exchange", each)} aria-current={each === tab ? "page" : undefined}>
            {t(`exchange.${each}`)}
          </a>
        ))}
      </nav>
      {tab === "partners" && <Partners />}
      {tab === "ledger" && <LedgerView />}
      {tab === "recalls" && <Recalls />}
    </>
  );
}
