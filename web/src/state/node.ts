// SPDX-License-Identifier: Apache-2.0
// The node that is looked at: its title and newest edition, who asks, and the words of queries.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Session, Status, Vocabulary } from "../api/types";
import { type Act, may, roleOf } from "../model/roles";

export interface NodeState {
  readonly session: Session;
  readonly status: Status | null; // null: may not be seen without signing in
  readonly vocabulary: Vocabulary | null;
  readonly may: (act: Act) => boolean;
  readonly reload: () => void; // after signing in or out, or when something was changed
}

export const NodeContext = createContext<NodeState>(null as unknown as NodeState);
export const useNode = (): NodeState => useContext(NodeContext);

export function mayOf(session: Session): (act: Act) => boolean {
  return (act) => may(roleOf(session), act);
}
