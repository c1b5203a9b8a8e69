// SPDX-License-Identifier: Apache-2.0
import { useState } from "preact/hooks";
import { apiPath, post } from "../api/client";
import { type Problem, problemFrom } from "../api/problem";
import type { Reconciled } from "../api/types";
import { useSpeech } from "../state/language";
import { useNode } from "../state/node";
import { ProblemNote } from "./states";

interface DecideProps {
  readonly a: string;
  readonly b: string;
  readonly label: string; // which pair, for those who do not see where the form stands
}

/** An analyst's word: the same incident or not, with a reason. It can be taken back by deciding the other way. */
export function DecideForm({ a, b, label }: DecideProps) {
  const { t } = useSpeech();
  const node = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  if (!node.may("decide")) return null;
  const decide = async (event: SubmitEvent) => {
    event.preventDefault();
    const same = (event.submitter as HTMLButtonElement | null)?.value === "same";
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get("reason")).trim();
    setBusy(true);
    try {
      await post<Reconciled>(apiPath("/decisions"), { a, b, same, reason });
      setProblem(null);
      node.reload();
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="add" onSubmit={(event) => void decide(event)} aria-label={`${t("decision.title")} ${label}`}>
      <div class="field wide">
        <label>
          {t("decision.reason")}
          <input name="reason" required maxLength={2000} dir="auto" autocomplete="off" />
        </label>
      </div>
      <button type="submit" value="same" disabled={busy}>
        {t("decision.same")}
      </button>
      <button type="submit" value="apart" disabled={busy}>
        {t("decision.apart")}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}
