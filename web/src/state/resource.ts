// SPDX-License-Identifier: Apache-2.0
// An answer of the node, asked for while a page shows it. Answers of one visit are kept for a while, so that "back"
// shows at once what was there; parts of a page that ask the same at the same time ask once.
import { useContext, useEffect, useState } from "preact/hooks";
import { get } from "../api/client";
import { type Problem, problemFrom } from "../api/problem";
import { NodeContext } from "./node";

export interface Resource<T> {
  readonly value: T | null; // the last answer, also while the next one is on its way
  readonly problem: Problem | null;
  readonly loading: boolean;
}

interface UnderWay {
  readonly answer: Promise<unknown>;
  readonly controller: AbortController;
  askers: number;
}

const kept = new Map<string, unknown>();
const mostKept = 100;
const underWay = new Map<string, UnderWay>();

/** After a change nothing from before it is shown again: no kept answer, and none that was asked for before. */
export function forget(): void {
  kept.clear();
  underWay.clear();
}

function keep(path: string, value: unknown): void {
  kept.delete(path);
  kept.set(path, value);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
}

function ask(path: string): UnderWay {
  const controller = new AbortController();
  const answer = get<unknown>(path, controller.signal);
  const asked: UnderWay = { answer, controller, askers: 0 };
  const done = () => underWay.get(path) === asked && underWay.delete(path);
  underWay.set(path, asked);
  answer.then((value) => done() && keep(path, value), done);
  return asked;
}

/** Null asks for nothing. What nobody waits for any more is aborted; what was changed on the node is asked anew. */
export function useResource<T>(path: string | null): Resource<T> {
  const node = useContext(NodeContext); // another one after every reload()
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
    const asked = underWay.get(path) ?? ask(path);
    let wanted = true;
    ++asked.askers;
    const show = (value: T | null, problem: Problem | null) =>
      wanted && setState({ path, resource: { value, problem, loading: false } });
    asked.answer.then(
      (value) => show(value as T, null),
      (error: unknown) => show(null, problemFrom(error)),
    );
    return () => {
      wanted = false;
      if (--asked.askers > 0) return;
      asked.controller.abort();
      if (underWay.get(path) === asked) underWay.delete(path);
    };
  }, [path, node]);
  if (state.path === path) return state.resource;
  return { value: path === null ? null : state.resource.value, problem: null, loading: path !== null };
}
