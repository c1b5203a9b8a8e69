// SPDX-License-Identifier: Apache-2.0
// Who changed what: editions of the base and the chained log, newest first.
import { apiPath } from "../api/client";
import type { EditionList } from "../api/types";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { useResource } from "../state/resource";
import { Head } from "../ui/head";
import { type Loose, LooseTable } from "../ui/loose_table";
import { Await } from "../ui/states";
import { LedgerView } from "./exchange";

export function Audit() {
  const { t, word } = useSpeech();
  const { may } = useNode();
  const editions = useResource<EditionList>(apiPath("/editions"));
  if (!may("see-ledger")) return <Head title={t("page.audit")} lead={t("exchange.not-yours")} />;
  return (
    <>
      <Head title={t("page.audit")} lead={t("audit.lead")} />
      <section>
        <h2>{t("sources.editions")}</h2>
        <Await of={editions}>
          {(value) => (
            <LooseTable
              caption={t("sources.editions")}
              rows={[...value.editions]
                .reverse()
                .slice(0, 200)
                .map((each): Loose => ({ ...each, action: word("action", each.action) }))}
            />
          )}
        </Await>
      </section>
      <section>
        <h2>{t("exchange.ledger")}</h2>
        <LedgerView />
      </section>
    </>
  );
}
