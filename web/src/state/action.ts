// SPDX-License-Identifier: Apache-2.0
// Something that a reader asks the node to do: whether it is under way, and why it was refused.
import { useState } from "preact/hooks";
import { type Problem, problemFrom } from "../api/problem";

export interface Action {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly run: (act: () => Promise<void>) => Promise<void>;
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
}

/** What stands in the fields of a form that is sent. */
export function sent(event: SubmitEvent): (name: string) => string {
  event.preventDefault();
  const form = new FormData(event.currentTarget as HTMLFormElement);
  return (name) => String(form.get(name) ?? "");
}
