// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from "preact";
import type { Problem } from "../api/problem";
import type { Resource } from "../state/resource";
import { useSpeech } from "../state/language";
import { pathOf } from "../model/address";

/** Why there is no answer, in words that say what to do. */
export function ProblemNote({ problem }: { problem: Problem }) {
  const { t } = useSpeech();
  const known = `problem.${problem.status}`;
  return (
    <div class="note bad" role="alert">
      <p>
        <strong>{t.has(known) ? t(known) : t("problem.other", { status: String(problem.status) })}</strong>
      </p>
      {problem.message && (
        <p lang="en" dir="ltr">
          {problem.message}
        </p>
      )}
      {problem.status === 401 && (
        <p>
          <a href={pathOf("sign-in")}>{t("page.sign-in")}</a>
        </p>
      )}
      {problem.request && <p class="quiet">{t("problem.request", { id: problem.request })}</p>}
    </div>
  );
}

export function Loading() {
  const { t } = useSpeech();
  return (
    <p class="loading" role="status">
      {t("state.loading")}
    </p>
  );
}

interface AwaitProps<T> {
  readonly of: Resource<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** The answer when it is there, what came before it meanwhile, or why there is none. */
export function Await<T>({ of, children }: AwaitProps<T>) {
  if (of.problem) return <ProblemNote problem={of.problem} />;
  if (of.value === null) return <Loading />;
  return (
    <div aria-busy={of.loading} class={of.loading ? "stale" : undefined}>
      {children(of.value)}
    </div>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="note">{children}</p>;
}
