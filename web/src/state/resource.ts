// SPDX-License-Identifier: Apache-2.0
// An answer of the node, asked for while a page shows it. Answers of one visit are kept for a while, so that "back"
// shows at once what was there.
import { useEffect, useState } from "preact/hooks";
import { get } from "../api/client";
import { Problem } from "../api/problem";

export interface Resource<T> {
  readonly value: T | null; // the last answer, also while the next one is on its way
  readonly problem: Problem | null;
  readonly loading: boolean;
}

const kept = new Map<string, unknown>();
const mostKept = 100;

export function forget(): void {
  kept.clear();
}

function keep(path: string, value: unknown): void {
  kept.delete(path);
  kept.set(path, value);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
}

/** Null asks for nothing. A change of path aborts what is under way. */
export function useResource<T>(path: string | null, version = 0): Resource<T> {
  const [state, setState] = useState<{ path: string | null; resource: Resource<T> }>({
    path: null,
    resource: { value: null, problem: null, loading: path !== null },
  });
  useEffect(() => {
    if (path === null) return setState({ path, resource: { value: null, problem: null, loading: false } });
    const known = kept.get(path) as T | undefined;
    setState((before) => ({
      path,
      resource: { value: known ?? before.resource.value, problem: null, loading: known === undefined },
    }));
    const controller = new AbortController();
    get<T>(path, controller.signal)
      .then((value) => {
        keep(path, value);
        setState({ path, resource: { value, problem: null, loading: false } });
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        const problem = error instanceof Problem ? error : new Problem(0, "unreadable", String(error));
        setState({ path, resource: { value: null, problem, loading: false } });
      });
    return () => controller.abort();
  }, [path, version]);
  if (state.path === path) return state.resource;
  return { value: path === null ? null : state.resource.value, problem: null, loading: path !== null };
}
