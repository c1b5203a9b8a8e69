// SPDX-License-Identifier: Apache-2.0
import { apiPath, post } from "../api/client";
import type { Reconciled } from "../api/types";
import { sent, useAction } from "../state/action";
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
  const { busy, problem, run } = useAction();
  if (!node.may("decide")) return null;
  const decide = (event: SubmitEvent) => {
    const same = (event.submitter as HTMLButtonElement | null)?.value === "same";
    const reason = sent(event)("reason").trim();
    void run(async () => {
      await post<Reconciled>(apiPath("/decisions"), { a, b, same, reason });
      node.reload();
    });
  };
  return (
    <form class="add" onSubmit={decide} aria-label={`${t("decision.title")} ${label}`}>
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
