// SPDX-License-Identifier: Apache-2.0
import { apiPath } from "../api/client";
import type { ActorList } from "../api/types";
import { pathOf } from "../model/address";
import { sent } from "../state/action";
import { useSpeech } from "../state/language";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { Input } from "../ui/field";
import { Head } from "../ui/head";
import { Await, Empty } from "../ui/states";
import { Table } from "../ui/table";
import { Text } from "../ui/text";

export function Actors() {
  const { t, n, word } = useSpeech();
  const { address, go } = useRouter();
  const asked = address.fields.get("q") ?? "";
  const list = useResource<ActorList>(apiPath("/actors", new URLSearchParams(asked ? { q: asked } : {})));
  const search = (event: SubmitEvent) => {
    const q = sent(event)("q").trim();
    go(pathOf("actors", "", new URLSearchParams(q ? { q } : {})));
  };
  return (
    <>
      <Head title={t("page.actors")} lead={t("actors.lead")} />
      <form class="add" onSubmit={search}>
        <Input label={t("actors.name")} name="q" value={asked} inputId="filter" />
        <button type="submit">{t("action.search")}</button>
      </form>
      <Await of={list}>
        {(value) =>
          value.actors.length === 0 ? (
            <Empty>{t("actors.none")}</Empty>
          ) : (
            <Table
              caption={t("actors.count", { n: value.total })}
              rows={value.actors}
              id={(actor) => actor.name}
              columns={[
                {
                  key: "name",
                  head: t("actors.name"),
                  cell: (actor) => (
                    <a href={pathOf("actors", actor.name)}>
                      <Text text={actor.name} />
                    </a>
                  ),
                },
                { key: "kind", head: t("actors.kind"), cell: (actor) => word("actorkind", actor.kind) },
                { key: "statements", head: t("actors.statements"), number: true, cell: (actor) => n(actor.statements) },
              ]}
            />
          )
        }
      </Await>
    </>
  );
}
