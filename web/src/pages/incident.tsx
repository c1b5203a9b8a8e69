// SPDX-License-Identifier: Apache-2.0
// One incident: what each account says, side by side; why they are one; the lines they came from.
import { apiPath } from "../api/client";
import type { Incident as IncidentView, Origin } from "../api/types";
import { safeLink } from "../model/safe";
import { useSpeech } from "../state/language";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { DecideForm } from "../ui/decide_form";
import { Head } from "../ui/head";
import { PairFeatures, PairHead } from "../ui/pair_view";
import { Await } from "../ui/states";
import { Marking, Source, Text } from "../ui/text";

type Account = IncidentView["accounts"][number];

const facts = [
  "date",
  "place",
  "district",
  "province",
  "country",
  "point",
  "event",
  "violence",
  "tactic",
  "target",
  "actors",
  "claim",
  "publisher",
  "agency",
  "published",
  "covers",
  "flags",
] as const;
const closed: readonly string[] = ["event", "tactic", "target"];

function FactCell({ account, fact }: { account: Account["account"]; fact: (typeof facts)[number] }) {
  const { word } = useSpeech();
  const value = account[fact];
  if (value === undefined || value === "") return <span class="quiet">–</span>;
  return closed.includes(fact) ? <>{word(fact, value)}</> : <Text text={value} most={160} />;
}

function Counts({ account }: { account: Account["account"] }) {
  const { t, range, word } = useSpeech();
  return (
    <ul class="plain">
      {account.counts.map((count, index) => (
        <li key={index}>
          {t(`measure.${count.measure}`)} <span class="quiet">{word("victim", count.victims)}</span>{" "}
          <bdi>
            {range({ low: count.low ?? null, best: count.best ?? count.low ?? null, high: count.high ?? null })}
          </bdi>
          {count.attackers !== "unknown" && <span class="quiet"> {t(`attackers.${count.attackers}`)}</span>}
        </li>
      ))}
    </ul>
  );
}

function SideBySide({ accounts }: { accounts: readonly Account[] }) {
  const { t, word } = useSpeech();
  const used = facts.filter((fact) => accounts.some(({ account }) => account[fact]));
  return (
    <div class="table" role="region" tabIndex={0} aria-label={t("incident.accounts")}>
      <table class="side-by-side">
        <caption class="hidden">{t("incident.accounts")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("incident.fact")}</th>
            {accounts.map(({ account, role }) => (
              <th scope="col" key={account.id}>
                <Text text={`${account.source}:${account.native_id}`} most={60} />
                <br />
                <span class="quiet">{word("member", role)}</span> <Marking value={account.marking} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("incident.counts")}</th>
            {accounts.map(({ account }) => (
              <td key={account.id}>
                <Counts account={account} />
              </td>
            ))}
          </tr>
          {used.map((fact) => (
            <tr key={fact}>
              <th scope="row">{t(`fact.${fact}`)}</th>
              {accounts.map(({ account }) => (
                <td key={account.id}>
                  <FactCell account={account} fact={fact} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("fact.articles")}</th>
            {accounts.map(({ account }) => (
              <td key={account.id}>
                {(account.articles ?? "").split(/[\s;]+/).map((each) => (
                  <div key={each}>{safeLink(each) ? <Source address={each} /> : <Text text={each} />}</div>
                ))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Original({ of, label }: { of: Origin; label: string }) {
  const { t, n } = useSpeech();
  return (
    <figure class="original">
      <figcaption>
        <Text text={label} /> · <Text text={of.file} />, {t("incident.line", { line: n(of.line) })}{" "}
        <span class="quiet" title={of.file_sha256}>
          sha256 <code>{of.file_sha256.slice(0, 12)}…</code>
        </span>
      </figcaption>
      {of.bytes === undefined ? (
        <p class="quiet">{t("incident.not-kept")}</p>
      ) : (
        <pre tabIndex={0} dir="auto">
          <Text text={of.bytes} most={8_000} />
        </pre>
      )}
    </figure>
  );
}

function View({ value }: { value: IncidentView }) {
  const { t } = useSpeech();
  const { accounts, pairs } = value;
  return (
    <>
      <section>
        <h2>{t("incident.accounts")}</h2>
        <SideBySide accounts={accounts} />
      </section>
      {pairs.length > 0 && (
        <section>
          <h2>{t("incident.why")}</h2>
          {pairs.map((pair) => (
            <details key={`${pair.a}|${pair.b}`} class="pair" open={pairs.length === 1}>
              <summary>
                <PairHead pair={pair} links={false} />
              </summary>
              <PairFeatures pair={pair} />
              <DecideForm a={pair.a} b={pair.b} label={`${pair.a_key}, ${pair.b_key}`} />
            </details>
          ))}
        </section>
      )}
      <section>
        <h2>{t("incident.originals")}</h2>
        {accounts.map(
          ({ account, from }) =>
            from && <Original key={account.id} of={from} label={`${account.source}:${account.native_id}`} />,
        )}
      </section>
    </>
  );
}

export function Incident() {
  const { t } = useSpeech();
  const { address } = useRouter();
  const edition = address.fields.get("edition");
  const fields = new URLSearchParams(edition ? { edition } : {});
  const incident = useResource<IncidentView>(apiPath(`/incidents/${encodeURIComponent(address.item)}`, fields));
  const first = incident.value?.accounts[0]?.account;
  return (
    <>
      <Head title={t("page.incident")} lead={first?.title ? <Text text={first.title} most={160} /> : undefined} />
      <p class="quiet">
        <code>
          <Text text={incident.value?.incident ?? address.item} />
        </code>
      </p>
      <Await of={incident}>{(value) => <View value={value} />}</Await>
    </>
  );
}
