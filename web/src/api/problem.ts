// SPDX-License-Identifier: Apache-2.0
import type { components } from "./schema";

/** Why the node did not answer as asked (RFC 9457), or that it could not be reached (status 0). */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly request: string;

  constructor(status: number, title: string, detail: string, request = "") {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.request = request;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<components["schemas"]["Problem"]>;
    return new Problem(response.status, body.title ?? response.statusText, body.detail ?? "", body.request);
  } catch {
    return new Problem(response.status, response.statusText, "");
  }
}
