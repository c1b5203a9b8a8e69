// SPDX-License-Identifier: Apache-2.0
// A text, before it is printed: on one side the text with its findings, on the other what the evidence says of each.
import { useRef, useState } from "preact/hooks";
import { apiPath, postText } from "../api/client";
import { Problem } from "../api/problem";
import type { Check as CheckView } from "../api/types";
import { type Verdict, signs, stretches } from "../model/passage";
import { useAction } from "../state/action";
import { useSpeech } from "../state/language";
import { Head } from "../ui/head";
import { ProblemNote } from "../ui/states";
import { Marking } from "../ui/text";
import { visible } from "../model/safe";
import { Findings } from "./findings";

const mostBytes = 2_000_000;

interface Checked {
  readonly text: string;
  readonly view: CheckView;
}

function Marked({ text, view, chosen, onChoose }: Checked & { chosen: number; onChoose: (id: number) => void }) {
  const { t } = useSpeech();
  const verdict = new Map(view.claims.map((claim) => [claim.id, claim.verdict as Verdict | null]));
  return (
    <div class="passage" dir="auto" tabIndex={0} role="region" aria-label={t("check.text")}>
      {stretches(text, view.claims).map((piece, index) => {
        const id = piece.ids[piece.ids.length - 1];
        if (id === undefined) return <span key={index}>{visible(piece.text)}</span>;
        const sign = signs[verdict.get(id) ?? "not_checkable"];
        return (
          <a
            key={index}
            href={`#claim-${id}`}
            class={`claim ${sign.weight}${piece.ids.includes(chosen) ? " chosen" : ""}`}
            onClick={() => onChoose(id)}>
            {visible(piece.text)}
            <sup aria-hidden="true">
              {sign.sign}
              {id}
            </sup>
          </a>
        );
      })}
    </div>
  );
}

function Result({ text, view }: Checked) {
  const { t, n } = useSpeech();
  const [chosen, setChosen] = useState(0);
  return (
    <>
      <p role="status">
        {t("check.count", { n: view.claims.length })} <Marking value={view.marking} />{" "}
        {view.edition !== null && (
          <span class="quiet">
            {t("scope.edition")} {n(view.edition)}
          </span>
        )}
      </p>
      <div class="two check">
        <Marked text={text} view={view} chosen={chosen} onChoose={setChosen} />
        <Findings view={view} chosen={chosen} />
      </div>
    </>
  );
}

export function Check() {
  const { t } = useSpeech();
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<Checked | null>(null);
  const { busy, problem, run } = useAction();
  const field = useRef<HTMLTextAreaElement>(null);
  const check = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === "") return field.current?.focus();
    void run(async () => setChecked({ text, view: await postText<CheckView>(apiPath("/check"), text, "text/plain") }));
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void run(async () => {
      if (file.size > mostBytes) throw new Problem(413, t("check.too-long"));
      setText(await file.text());
    });
  };
  return (
    <>
      <Head title={t("page.check")} lead={t("check.lead")} />
      <form class="check-form" onSubmit={check}>
        <label>
          {t("check.paste")}
          <textarea
            ref={field}
            rows={checked ? 4 : 12}
            dir="auto"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={drop}
          />
        </label>
        <button type="submit" class="primary" disabled={busy}>
          {busy ? t("state.loading") : t("check.run")}
        </button>
        <span class="quiet"> {t("check.kept")}</span>
      </form>
      {problem && <ProblemNote problem={problem} />}
      {checked && <Result key={checked.text} {...checked} />}
    </>
  );
}
