// SPDX-License-Identifier: Apache-2.0
import { apiPath, post, setToken } from "../api/client";
import type { Session } from "../api/types";
import { pathOf } from "../model/address";
import { sent, useAction } from "../state/action";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { useRouter } from "../state/router";
import { Input } from "../ui/field";
import { Head } from "../ui/head";
import { ProblemNote } from "../ui/states";

export function SignIn() {
  const { t } = useSpeech();
  const { session, reload } = useNode();
  const { go } = useRouter();
  const { busy, problem, run } = useAction();
  const send = (event: SubmitEvent) => {
    const typed = sent(event);
    const account = { account: typed("account"), password: typed("password") };
    void run(async () => {
      setToken((await post<Session>(apiPath("/session"), account)).csrf);
      reload();
      go(pathOf("overview"));
    });
  };
  return (
    <>
      <Head title={t("page.sign-in")} lead={t("session.lead")} />
      {session.demo && <p class="note">{t("session.demo")}</p>}
      <form class="sign-in" onSubmit={send}>
        <Input label={t("session.account")} name="account" required autocomplete="username" ltr />
        <Input
          label={t("session.password")}
          name="password"
          type="password"
          required
          autocomplete="current-password"
          ltr
        />
        <button type="submit" class="primary" disabled={busy}>
          {t("page.sign-in")}
        </button>
      </form>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}
