// SPDX-License-Identifier: Apache-2.0
// A name against the lists. What comes out is for a person to review; nothing here decides about anyone.
import { apiPath } from "../api/client";
import type { Screened } from "../api/types";
import { westernDigits } from "../model/numbers";
import { pathOf } from "../model/address";
import { sent } from "../state/action";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { useResource } from "../state/resource";
import { useRouter } from "../state/router";
import { Input } from "../ui/field";
import { Head } from "../ui/head";
import { Await, Empty } from "../ui/states";
import { HitView } from "./hit";

const kinds = ["", "person", "organisation", "vessel", "aircraft"] as const;
const names = ["name", "dob", "country", "father", "document", "kind"] as const;

export function Screening() {
  const { t, word } = useSpeech();
  const { address, go } = useRouter();
  const { status } = useNode();
  const field = (name: string) => address.fields.get(name) ?? "";
  const asked = new URLSearchParams();
  for (const name of names) {
    for (const value of address.fields.getAll(name)) if (value.trim()) asked.append(name, value.trim());
  }
  const screened = useResource<Screened>(asked.has("name") ? apiPath("/screen", asked) : null);
  const search = (event: SubmitEvent) => {
    const typed = sent(event);
    const fields = new URLSearchParams();
    for (const name of names) {
      const value = typed(name).trim();
      if (value) fields.set(name, name === "dob" ? westernDigits(value) : value);
    }
    go(pathOf("screening", "", fields));
  };
  return (
    <>
      <Head title={t("page.screening")} lead={t("screening.lead")} />
      {status?.counts.listings === 0 && <Empty>{t("screening.no-lists")}</Empty>}
      <form class="add" onSubmit={search} key={asked.toString()}>
        <Input label={t("screening.name")} name="name" value={field("name")} required inputId="filter" />
        <Input label={t("screening.dob")} name="dob" value={field("dob")} hint={t("screening.dob-hint")} ltr />
        <Input label={t("screening.country")} name="country" value={field("country")} />
        <Input label={t("screening.father")} name="father" value={field("father")} />
        <Input label={t("screening.document")} name="document" value={field("document")} ltr />
        <div class="field">
          <label>
            {t("screening.kind")}
            <select name="kind">
              {kinds.map((kind) => (
                <option key={kind} value={kind} selected={kind === field("kind")}>
                  {kind ? word("listedkind", kind) : t("screening.any-kind")}
                </option>
              ))}
            </select>
          </label>
        </div>
        <button type="submit" class="primary">
          {t("screening.run")}
        </button>
      </form>
      {asked.has("name") && (
        <Await of={screened}>
          {(value) =>
            value.hits.length === 0 ? (
              <Empty>{value.error ?? t("screening.none")}</Empty>
            ) : (
              <>
                <p role="status">
                  {t("screening.count", { n: value.hits.length })} <strong>{t("screening.person-decides")}</strong>
                </p>
                {value.hits.map((hit) => (
                  <HitView key={`${hit.list}:${hit.reference}`} hit={hit} subject={asked} />
                ))}
              </>
            )
          }
        </Await>
      )}
    </>
  );
}
