// SPDX-License-Identifier: Apache-2.0
// The standard tables of an annual report for a scope. The node makes the page; here it is looked at in a frame that may
// run nothing, and printed from its own address.
import { apiPath } from "../api/client";
import { type Query, fieldsOf, queryOf, scopeFields } from "../model/query";
import { useSpeech } from "../state/language";
import { useRouter } from "../state/router";
import { Head } from "../ui/head";
import { ScopeBar } from "../ui/scope_bar";
import { whereWords } from "../ui/scope_words";

export function Brief() {
  const speech = useSpeech();
  const { t } = speech;
  const { address, go } = useRouter();
  const query = queryOf(address.fields);
  const path = apiPath("/brief", scopeFields({ ...query, best: "" }));
  const change = (next: Query) => go(`${location.pathname}?${fieldsOf({ ...next, measure: "killed", by: [] })}`);
  return (
    <>
      <Head title={t("page.brief")} lead={whereWords(speech, query.where)}>
        <a class="button" href={path} target="_blank" rel="noopener">
          {t("brief.open")}
        </a>
        <a class="button" href={path} download="brief.html">
          {t("brief.save")}
        </a>
      </Head>
      <p class="prose">{t("brief.lead")}</p>
      <ScopeBar query={query} onChange={change} />
      <iframe class="brief" src={path} title={t("brief.preview")} sandbox="" />
    </>
  );
}
