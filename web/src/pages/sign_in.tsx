// SPDX-License-Identifier: Apache-2.0
import { useState } from "preact/hooks";
import { apiPath, post, setToken } from "../api/client";
import { type Problem, problemFrom } from "../api/problem";
import type { Session } from "../api/types";
import { pathOf } from "../model/address";
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
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    try {
      const account = { account: String(form.get("account")), password: String(form.get("password")) };
      setToken((await post<Session>(apiPath("/session"), account)).csrf);
      setProblem(null);
      reload();
      go(pathOf("overview"));
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Head title={t("page.sign-in")} lead={t("session.lead")} />
      {session.demo && <p class="note">{t("session.demo")}</p>}
      <form class="sign-in" onSubmit={(event) => void send(event)}>
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
