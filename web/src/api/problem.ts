// SPDX-License-Identifier: Apache-2.0
import type { components } from "./schema";

/** Why the node did not answer as asked (RFC 9457), or that it could not be reached (status 0). */
export class Problem extends Error {
  readonly status: number;
  readonly request: string;

  constructor(status: number, message: string, request = "") {
    super(message);
    this.status = status;
    this.request = request;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<components["schemas"]["Problem"]>;
    return new Problem(response.status, body.detail || body.title || response.statusText, body.request);
  } catch {
    return new Problem(response.status, response.statusText);
  }
}

/** Whatever was thrown, as what a page can show. */
export const problemFrom = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(0, String(error));
